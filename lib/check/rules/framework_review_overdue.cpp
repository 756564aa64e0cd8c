// The framework should have been reviewed by now.

#include <optional>

#include <fmt/format.h>

#include "calendar/date.hpp"
#include "calendar/duration.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

struct Review {
  calendar::Date due;
  source::Range at;
};

// Returns when the review is due: as stated, or so long after the last date of the document.
std::optional<Review> review_of(const model::Framework& framework,
                                const calendar::Holidays& holidays) {
  if (framework.review_due) return Review{*framework.review_due, framework.review_due.at};
  if (!framework.review_every) return std::nullopt;
  calendar::Date last = *framework.effective;
  if (framework.approved && *framework.approved > last) last = *framework.approved;
  if (framework.updated && *framework.updated > last) last = *framework.updated;
  return Review{calendar::plus(last, *framework.review_every, holidays), framework.review_every.at};
}

// A version that a later one has replaced, or that has ended, is not reviewed any more.
bool is_over(const model::Dataset& data, const model::Framework& framework, calendar::Date today) {
  if (framework.until && *framework.until < today) return true;
  for (const model::Framework& other : data.frameworks) {
    const bool is_later = *other.id == *framework.id && *other.effective > *framework.effective;
    if (is_later && *other.effective <= today) return true;
  }
  return false;
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  const calendar::Date today = calendar::local_date(subject.as_of, data.settings.zone);
  for (const model::Framework& framework : data.frameworks) {
    const std::optional<Review> review = review_of(framework, data.calendar.holidays);
    if (!review || review->due >= today || is_over(data, framework, today)) continue;
    out.add(rule.fault, {framework.file, review->at},
            fmt::format("the review of `{}` was due on {}, {} ago", framework.id->view(),
                        calendar::to_text(review->due),
                        calendar::to_text(calendar::Duration{
                            calendar::days_between(review->due, today), calendar::Unit::days})))
        .with_help("review the framework and write its new dates, or its new version");
  }
}

}  // namespace

const Rule framework_review_overdue{
    {.name = "framework-review-overdue",
     .severity = diag::Severity::warning,
     .summary = "a framework whose review is overdue",
     .why =
         "Inspectors ask whether the framework that is applied is still the one that was agreed.",
     .remedy = "Review the framework; then write `updated` and the next `review_due`, or put the "
               "new version beside the old one."},
    run};

}  // namespace qaf::check
