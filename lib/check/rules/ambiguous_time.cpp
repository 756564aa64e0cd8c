// A time that the clocks showed twice, without saying which is meant.

#include <fmt/format.h>

#include "calendar/moment.hpp"
#include "check/records.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

void check(const Rule& rule, source::FileId file, const model::Spanned<calendar::Moment>& moment,
           std::string_view what, diag::Sink& out) {
  if (!moment || !moment->is_ambiguous()) return;
  const std::string written = calendar::to_text(*moment);
  out.add(rule.fault, {file, moment.at},
          fmt::format("{} is dated {}, which came twice: the clocks went back that night", what,
                      written))
      .with_help(fmt::format("write `{0}+01:00` (summer time) or `{0}+00:00`", written));
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  for (const model::Record& record : data.records) {
    each_moment(record, [&](const auto& moment, std::string_view what) {
      check(rule, record.file, moment, what, out);
    });
  }
  for (const model::Report& report : data.reports) {
    check(rule, report.file, report.delivered, "`delivered`", out);
  }
  for (const model::Register& kind : data.registers) {
    for (const model::RegisterRow& row : kind.rows) {
      check(rule, kind.file, row.when, "the row", out);
    }
  }
}

}  // namespace

const Rule ambiguous_time{
    {.name = "ambiguous-time",
     .severity = diag::Severity::warning,
     .summary = "a time that the clocks showed twice",
     .why = "In the night the clocks go back, an hour comes twice: a deadline of 24 hours may be "
            "kept by the one and missed by the other.",
     .remedy = "Write the offset after the time: `+01:00` while it was still summer time, `+00:00` "
               "after."},
    run};

}  // namespace qaf::check
