// Something is dated before what must have come first.

#include <string_view>

#include <fmt/format.h>

#include "calendar/moment.hpp"
#include "check/records.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

using Moment = model::Spanned<calendar::Moment>;

// Holds the moments of one document against each other.
class Order {
 public:
  Order(const Rule& rule, calendar::Zone zone, diag::Sink& out)
      : rule_(rule), zone_(zone), out_(out) {}

  // Reports `later` where it certainly lies before `earlier`; either may be absent.
  void expect(source::FileId file, const Moment& later, std::string_view later_words,
              const Moment& earlier, std::string_view earlier_words, std::string_view help = {}) {
    if (!later || !earlier || !is_certainly_before(*later, *earlier, zone_)) return;
    out_.add(rule_.fault, {file, later.at},
             fmt::format("{} on {}, before {} on {}", later_words, calendar::to_text(*later),
                         earlier_words, calendar::to_text(*earlier)))
        .with_label({file, earlier.at}, std::string(earlier_words))
        .with_help(std::string(help));
  }

 private:
  const Rule& rule_;
  calendar::Zone zone_;
  diag::Sink& out_;
};

Moment moment_of(const model::Spanned<calendar::Date>& date) {
  return {calendar::Moment(*date), date.at};
}

// An action that does not say when it was raised was raised when the audit was completed.
void check_action(const model::Record& record, const model::Action& action, Order& order) {
  const Moment& start = action.raised ? action.raised : record.completed;
  const std::string_view start_words = action.raised ? "it was raised" : "the audit was completed";
  const std::string_view help =
      action.raised ? "" : "where it was asked for earlier, say so with `raised`";
  if (action.due) {
    order.expect(record.file, moment_of(action.due), "the action is due", start, start_words, help);
  }
  order.expect(record.file, action.completed, "the action is completed", start, start_words, help);
  order.expect(record.file, action.verified.when, "the action is verified",
               action.completed ? action.completed : start,
               action.completed ? "it was completed" : start_words);
}

void check_record(const model::Record& record, Order& order) {
  const source::FileId file = record.file;
  order.expect(file, record.completed, "completed", record.allocated, "it was allocated");
  for (const model::Action& action : record.actions) check_action(record, action, order);
  for (const model::ModerationEntry& entry : record.moderation) {
    order.expect(file, entry.when, "moderated", record.completed, "the audit was completed");
  }
  order.expect(file, record.void_->when, "declared void", record.allocated, "it was allocated");
}

// A window begins with a day, and what belongs to it may be dated on any day of it.
void check_counts_for(const Rule& rule, const model::Record& record, diag::Sink& out) {
  if (!record.counts_for || !record.completed) return;
  if (record.counts_for->first <= record.completed->date()) return;
  out.add(rule.fault, {record.file, record.counts_for.at},
          fmt::format("counts for a window that begins on {}, after the audit was completed on {}",
                      calendar::to_text(record.counts_for->first),
                      calendar::to_text(*record.completed)))
      .with_label({record.file, record.completed.at}, "completed here")
      .with_help("`counts_for` names the earlier window in which the audit was owed");
}

// A record that another one asked for is completed after it.
void check_link(const Rule& rule, const Subject& subject, const model::Record& record,
                const model::Name& link, diag::Sink& out) {
  if (!link || !record.completed) return;
  const std::uint32_t position = subject.index.record(link->view());
  if (position == model::nowhere) return;  // rule unknown-record
  const model::Record& first = subject.data().records[position];
  if (!first.completed || &first == &record) return;
  const calendar::Zone zone = subject.data().settings.zone;
  if (!is_certainly_before(*record.completed, *first.completed, zone)) return;
  out.add(rule.fault, {record.file, record.completed.at},
          fmt::format("completed on {}, before the audit it goes back to, `{}`, on {}",
                      calendar::to_text(*record.completed), link->view(),
                      calendar::to_text(*first.completed)))
      .with_label({first.file, first.completed.at}, "completed here");
}

void check_exemption(const model::Exemption& exemption, const Rule& rule, Order& order,
                     diag::Sink& out) {
  if (exemption.extended_to && exemption.expires) {
    order.expect(exemption.file, moment_of(exemption.extended_to), "extended to a day",
                 moment_of(exemption.expires), "it expires");
  }
  if (!exemption.expires || !exemption.period) return;
  const calendar::Date last = exemption.extended_to ? *exemption.extended_to : *exemption.expires;
  if (last >= exemption.period->first) return;
  out.add(rule.fault, {exemption.file, exemption.expires.at},
          fmt::format("expires on {}, before its period begins on {}", calendar::to_text(last),
                      calendar::to_text(exemption.period->first)))
      .with_label({exemption.file, exemption.period.at}, "its period");
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  Order order(rule, data.settings.zone, out);
  for (const model::Record& record : data.records) {
    check_record(record, order);
    check_counts_for(rule, record, out);
    check_link(rule, subject, record, record.re_audit_of, out);
    check_link(rule, subject, record, record.follows, out);
  }
  for (const model::Report& report : data.reports) {
    order.expect(report.file, report.void_->when, "declared void", report.delivered,
                 "it was delivered");
  }
  for (const model::Exemption& exemption : data.exemptions) {
    check_exemption(exemption, rule, order, out);
  }
  for (const model::Framework& framework : data.frameworks) {
    if (!framework.review_due || !framework.effective) continue;
    order.expect(framework.file, moment_of(framework.review_due), "the review is due",
                 moment_of(framework.effective), "the framework is in force");
  }
}

}  // namespace

const Rule dates_out_of_order{
    {.name = "dates-out-of-order",
     .severity = diag::Severity::error,
     .summary = "a date before the date of what must have come first",
     .why = "One of the two dates is wrong, and every deadline counted from it would be wrong too.",
     .remedy = "Correct the date that is wrong. Dates are read as year-month-day, so `2026-03-12` "
               "is 12 March."},
    run};

}  // namespace qaf::check
