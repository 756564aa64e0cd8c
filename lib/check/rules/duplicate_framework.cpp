// Two frameworks with the same id and the same version.

#include <fmt/format.h>

#include "calendar/date.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

// Versions are told apart by what they are called and by the day they came into force.
bool is_same_version(const model::Framework& a, const model::Framework& b) {
  return *a.id == *b.id && (a.version == b.version || *a.effective == *b.effective);
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const auto& frameworks = subject.data().frameworks;
  for (std::size_t later = 1; later < frameworks.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const model::Framework& one = frameworks[earlier];
      const model::Framework& other = frameworks[later];
      if (!is_same_version(one, other)) continue;
      const bool is_same_day = *one.effective == *other.effective;
      out.add(rule.fault, {other.file, is_same_day ? other.effective.at : other.id.at},
              is_same_day ? fmt::format("two versions of `{}` are effective on {}",
                                        other.id->view(), calendar::to_text(*other.effective))
                          : fmt::format("two frameworks are version {} of `{}`",
                                        other.version.empty() ? "(none)" : other.version.view(),
                                        other.id->view()))
          .with_label({one.file, is_same_day ? one.effective.at : one.id.at}, "the other one")
          .with_help("each version has its own `version` and its own `effective`");
    }
  }
}

}  // namespace

const Rule duplicate_framework{
    {.name = "duplicate-framework",
     .severity = diag::Severity::error,
     .summary = "two frameworks with the same id and version",
     .why = "A duty is judged by the version in force on its day, and here two could be.",
     .remedy = "Give each version its own `version` and its own `effective`, or delete the copy."},
    run};

}  // namespace qaf::check
