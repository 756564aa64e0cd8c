#pragma once

// What is there at the instant from which a repository is looked at: later things are not yet.

#include <optional>

#include "calendar/moment.hpp"
#include "model/record.hpp"

namespace qaf::model {

// Returns when something happened, or nothing where that is not said or lies after `seen_at`.
[[nodiscard]] inline std::optional<calendar::Interval> happened(
    const Spanned<calendar::Moment>& when, calendar::Instant seen_at, calendar::Zone zone) {
  if (!when) return std::nullopt;
  const calendar::Interval at = calendar::interval(*when, zone);
  if (at.first > seen_at) return std::nullopt;
  return at;
}

// Returns whether it had happened by `seen_at`, whose local day is `today`; days settle most of it.
[[nodiscard]] inline bool has_happened(const Spanned<calendar::Moment>& when,
                                       calendar::Instant seen_at, calendar::Date today,
                                       calendar::Zone zone) {
  if (!when) return false;
  if (when->date() != today) return when->date() < today;
  return happened(when, seen_at, zone).has_value();
}

// Returns whether the record is void at `seen_at`; a void without its day is void always.
[[nodiscard]] inline bool is_void(const Record& record, calendar::Instant seen_at,
                                  calendar::Zone zone) {
  if (!record.void_.has_value()) return false;
  return !record.void_->when || happened(record.void_->when, seen_at, zone).has_value();
}

}  // namespace qaf::model
