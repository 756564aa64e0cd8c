// A longest gap, where the document may mean a cadence.

#include <string>
#include <variant>

#include <fmt/format.h>

#include "calendar/frequency.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

std::string lower(std::string_view text) {
  std::string letters(text);
  for (char& letter : letters) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return letters;
}

void check(const Rule& rule, source::FileId file, const model::StatedFrequency& frequency,
           const model::Cited& cited, diag::Sink& out) {
  if (!frequency.has_value() || !std::holds_alternative<calendar::Rolling>(frequency.value)) return;
  if (lower(cited.wording.view()).find("at least every") != std::string::npos) return;
  out.add(rule.fault, {file, frequency.at},
          fmt::format("`{}` is the longest gap allowed, and the `wording` does not say \"at least "
                      "every\"",
                      frequency.written.view()))
      .with_help("a cadence is written as a count in a window, such as `1 per half-year`");
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Framework& framework : subject.data().frameworks) {
    for (const model::Task& task : framework.tasks) {
      check(rule, framework.file, task.frequency, task.cited, out);
      for (const model::ReportedTo& entry : task.reported_to) {
        check(rule, framework.file, entry.frequency, entry.cited, out);
      }
    }
  }
}

}  // namespace

const Rule rolling_without_its_words{
    {.name = "rolling-without-its-words",
     .severity = diag::Severity::warning,
     .summary = "a longest gap whose wording may mean a cadence",
     .why = "A document's \"every six months\" usually means once in each half-year; as a longest "
            "gap, each early one would make the next due earlier.",
     .remedy = "Write `1 per half-year` for a cadence. Where a longest gap is meant, keep the "
               "words \"at least every\" under `wording`."},
    run};

}  // namespace qaf::check
