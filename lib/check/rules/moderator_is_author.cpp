// Somebody moderated their own audit.

#include <fmt/format.h>

#include "check/rule.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Record& record : subject.data().records) {
    for (const model::ModerationEntry& entry : record.moderation) {
      for (const model::Name& author : record.by) {
        if (*author != *entry.by || subject.index.person(author->view()) == model::nowhere)
          continue;
        out.add(rule.fault, {record.file, entry.by.at},
                fmt::format("`{}` moderated their own audit", entry.by->view()))
            .with_label({record.file, author.at}, "completed by");
      }
    }
  }
}

}  // namespace

const Rule moderator_is_author{
    {.name = "moderator-is-author",
     .severity = diag::Severity::warning,
     .summary = "an audit moderated by its own author",
     .why = "Moderation is a second pair of eyes; agreement with oneself says nothing about the "
            "grade.",
     .remedy = "Have somebody else moderate the audit, or correct `by`."},
    run};

}  // namespace qaf::check
