// qaf framework show: the framework as data, and what it leaves open.

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "framework.hpp"
#include "output.hpp"
#include "report/framework/tables.hpp"

namespace qaf::cmd {
namespace {

void add_options(CLI::App& app, Arguments& arguments) {
  app.add_option("--body", arguments.bodies, "The same of a panel, board or team")
      ->type_name("BODY")
      ->delimiter(',');
  app.add_flag("--assumptions", arguments.assumptions,
               "show: what is not stated, set elsewhere, assumed or noted");
}

// Every name that a word can be, of one kind.
struct Known {
  std::vector<std::string_view> tasks;
  std::vector<std::string_view> rules;
  std::vector<std::string_view> parties;
};

template <class List>
void append_ids(std::vector<std::string_view>& ids, const List& list) {
  for (const auto& one : list) ids.push_back(one.id->view());
}

Known known_names(const std::vector<const model::Framework*>& frameworks) {
  Known known;
  for (const model::Framework* framework : frameworks) {
    append_ids(known.tasks, framework->tasks);
    append_ids(known.rules, framework->escalations);
    append_ids(known.rules, framework->moderation);
    append_ids(known.rules, framework->sampling);
    append_ids(known.parties, framework->roles);
    append_ids(known.parties, framework->bodies);
    append_ids(known.parties, framework->unit_kinds);
  }
  return known;
}

bool is_among(const std::string& word, const std::vector<std::string_view>& names) {
  return std::find(names.begin(), names.end(), word) != names.end();
}

Result<report::FrameworkWishes> wishes_of(const std::vector<const model::Framework*>& frameworks,
                                          const Arguments& arguments) {
  report::FrameworkWishes wishes;
  auto parties = chosen_parties(frameworks, arguments);
  if (!parties) return tl::unexpected(parties.error());
  wishes.parties = std::move(*parties);
  const Known known = known_names(frameworks);
  for (const std::string& word : arguments.words) {
    if (is_among(word, known.tasks)) {
      wishes.tasks.push_back(word);
    } else if (is_among(word, known.rules)) {
      wishes.rules.push_back(word);
    } else if (is_among(word, known.parties)) {
      wishes.parties.push_back(word);
    } else {
      std::vector<std::string_view> all = known.tasks;
      all.insert(all.end(), known.rules.begin(), known.rules.end());
      all.insert(all.end(), known.parties.begin(), known.parties.end());
      return failure(ErrorKind::usage,
                     fmt::format("`{}` is no task, rule, role or body of the framework", word),
                     did_you_mean(word, all));
    }
  }
  return wishes;
}

Exit run(const Env& env, const Arguments& arguments) {
  auto opened = open_for_figures(env, arguments);
  if (!opened) return report(env, opened.error());
  const Repository& repository = **opened;
  const auto frameworks = chosen_frameworks(repository, arguments);
  if (!frameworks) return report(env, frameworks.error());
  const auto wishes = wishes_of(*frameworks, arguments);
  if (!wishes) return report(env, wishes.error());
  document::Stamp stamp = stamp_of(repository, *frameworks);
  const document::Document answer =
      arguments.assumptions ? report::open_point_table(*frameworks, *wishes, std::move(stamp))
                            : report::framework_tables(*frameworks, *wishes, std::move(stamp));
  return print_document(env, arguments, answer, repository.exit_after(Exit::good));
}

}  // namespace

const FrameworkWord framework_show{"show", add_options, run};

}  // namespace qaf::cmd
