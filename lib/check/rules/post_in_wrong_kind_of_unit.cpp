// A post is in a unit of another kind than its role is held in.

#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "check/names.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

// The unit kinds each role may be held in, over all frameworks; an empty set is any.
using KindsOfRole = std::unordered_map<std::string_view, std::unordered_set<std::string_view>>;

KindsOfRole kinds_of_roles(const model::Dataset& data, const NameSet& known) {
  KindsOfRole kinds;
  std::unordered_set<std::string_view> anywhere;
  for (const model::Framework& framework : data.frameworks) {
    for (const model::Role& role : framework.roles) {
      const bool is_known = known.contains(role.held_in->view());  // else rule unknown-unit-kind
      if (!is_known) anywhere.insert(role.id->view());
      kinds[role.id->view()].insert(role.held_in->view());
    }
  }
  for (const std::string_view role : anywhere) kinds[role].clear();
  return kinds;
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  const NameSet known = names_of(data, {NameKind::unit_kinds});
  const KindsOfRole kinds = kinds_of_roles(data, known);
  for (const model::Person& person : data.people) {
    for (const model::Post& post : person.posts) {
      const auto allowed = kinds.find(post.role->view());
      const std::uint32_t position = subject.index.unit(post.unit->view());
      if (allowed == kinds.end() || allowed->second.empty() || position == model::nowhere) continue;
      const model::Unit& unit = data.units[position];
      if (allowed->second.contains(unit.kind->view()) || !known.contains(unit.kind->view()))
        continue;
      out.add(rule.fault, {person.file, post.unit.at},
              fmt::format("`{}` is a {}, and `{}` is held in a {}", post.unit->view(),
                          unit.kind->view(), post.role->view(), *allowed->second.begin()))
          .with_label({unit.file, unit.kind.at}, "its kind");
    }
  }
}

}  // namespace

const Rule post_in_wrong_kind_of_unit{
    {.name = "post-in-wrong-kind-of-unit",
     .severity = diag::Severity::warning,
     .summary = "a post in a unit of another kind than its role is held in",
     .why = "What is in the remit of the post depends on its unit: a manager entered in the "
            "service answers for every team of it.",
     .remedy = "Correct the unit of the post, or `held_in` of the role."},
    run};

}  // namespace qaf::check
