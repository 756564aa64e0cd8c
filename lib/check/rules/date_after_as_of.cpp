// An audit record is dated in the future.

#include <fmt/format.h>

#include "calendar/moment.hpp"
#include "check/records.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

// Deadlines, expiries and the plans of registers may lie ahead; what was done may not.
class Future {
 public:
  Future(const Rule& rule, const Subject& subject, diag::Sink& out)
      : rule_(rule),
        zone_(subject.data().settings.zone),
        as_of_(subject.as_of),
        today_(calendar::local_date(subject.as_of, zone_)),
        out_(out) {}

  void check(source::FileId file, const model::Spanned<calendar::Moment>& moment,
             std::string_view what) {
    if (!moment || moment->date() < today_) return;
    if (calendar::interval(*moment, zone_).first <= as_of_) return;
    out_.add(
            rule_.fault, {file, moment.at},
            fmt::format("{} is dated {}, which is still to come", what, calendar::to_text(*moment)))
        .with_help("it is not counted before then; is the year right?");
  }

 private:
  const Rule& rule_;
  calendar::Zone zone_;
  calendar::Instant as_of_;
  calendar::Date today_;
  diag::Sink& out_;
};

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  if (subject.is_as_of_given) return;  // who looks back asks to leave out what came later
  Future future(rule, subject, out);
  for (const model::Record& record : subject.data().records) {
    each_moment(record, [&](const auto& moment, std::string_view what) {
      future.check(record.file, moment, what);
    });
  }
  for (const model::Report& report : subject.data().reports) {
    future.check(report.file, report.delivered, "`delivered`");
  }
  for (const model::Exemption& exemption : subject.data().exemptions) {
    future.check(exemption.file, exemption.when, "the exemption");
  }
}

}  // namespace

const Rule date_after_as_of{
    {.name = "date-after-as-of",
     .severity = diag::Severity::warning,
     .summary = "something done that is dated in the future",
     .why = "What has not happened yet is no evidence; it is usually a slip in the year.",
     .remedy = "Correct the date. With `--as-of` qaf looks back and leaves later dates out without "
               "saying so."},
    run};

}  // namespace qaf::check
