// Something was replaced that was not in the sample.

#include <set>
#include <string_view>

#include <fmt/format.h>

#include "check/rule.hpp"

namespace qaf::check {
namespace {

void check_draw(const Rule& rule, const model::Draw& draw, diag::Sink& out) {
  std::set<std::string_view> standing;
  std::set<std::string_view> gone;
  for (const model::Spanned<Text>& drawn : draw.drawn) standing.insert(drawn->view());
  for (const model::Replacement& replaced : draw.replaced) {
    const std::string_view id = replaced.drawn->view();
    const bool was_there = standing.erase(id) > 0;
    const bool was_replaced = !gone.insert(id).second;
    standing.insert(replaced.by_next->view());
    if (was_there) continue;
    out.add(rule.fault, {draw.file, replaced.drawn.at},
            was_replaced ? fmt::format("`{}` was replaced before", id)
                         : fmt::format("`{}` was replaced, and was not drawn", id))
        .with_help("`drawn` names one of the sample, or one that an earlier replacement put there");
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Draw& draw : subject.data().draws) check_draw(rule, draw, out);
}

}  // namespace

const Rule replacement_of_nothing_drawn{
    {.name = "replacement-of-nothing-drawn",
     .severity = diag::Severity::error,
     .summary = "a replacement of something that is not in the sample",
     .why = "It puts a case into the sample for which none goes out: a case that somebody chose.",
     .remedy = "Correct the case reference, or take the replacement out."},
    run};

}  // namespace qaf::check
