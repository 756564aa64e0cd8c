// Comparing lengths of time and frequencies without a calendar.

#include "compare/order.hpp"

#include <optional>
#include <utility>
#include <variant>

namespace qaf::compare {
namespace {

using calendar::Duration;
using calendar::Unit;

// The shortest and the longest it can be, in minutes from its start: days end with the day, months
// have 28 to 31 of them, and working days wait for weekends and holidays.
struct Minutes {
  std::int64_t least = 0;
  std::int64_t most = 0;
};

constexpr std::int64_t minutes_a_day = 24 * 60;

// Days of the calendar that end with the day, counted from some time on the day of the start.
Minutes whole_days(std::int64_t least, std::int64_t most) {
  return {least * minutes_a_day, (most + 1) * minutes_a_day};
}

Minutes minutes_of(Duration duration) {
  const std::int64_t count = duration.count;
  switch (duration.unit) {
    case Unit::immediately:
      return {};
    case Unit::minutes:
      return {count, count};
    case Unit::hours:
      return {count * 60, count * 60};
    case Unit::days:
      return whole_days(count, count);
    case Unit::working_days: {
      // Two days of every weekend touched, and the four days that Christmas or Easter add to one
      // within a fortnight.
      constexpr std::int64_t of_holidays = 4;
      const std::int64_t weekends = count / 5 + 1;
      return whole_days(count, count + 2 * weekends + of_holidays * (count / 10 + 1));
    }
    case Unit::weeks:
      return whole_days(7 * count, 7 * count);
    case Unit::months:
      return whole_days(28 * count, 31 * count);
    case Unit::years:
      return whole_days(365 * count, 366 * count);
  }
  return {};
}

bool is_owed(const calendar::Frequency& frequency) {
  return !std::holds_alternative<calendar::AsRequired>(frequency) &&
         !std::holds_alternative<calendar::NotStated>(frequency) &&
         !std::holds_alternative<calendar::SetBy>(frequency);
}

std::partial_ordering order_counted(const calendar::Counted& a, const calendar::Counted& b) {
  using Bound = calendar::Bound;
  const bool is_limit = a.bound == Bound::at_most;
  if (is_limit != (b.bound == Bound::at_most)) return std::partial_ordering::unordered;
  if (is_limit && a.window == b.window) return b.count <=> a.count;
  if (is_limit) return std::partial_ordering::unordered;
  using WindowUnit = calendar::WindowLength::Unit;
  const auto days =
      [](const calendar::WindowLength& window) -> std::pair<std::int64_t, std::int64_t> {
    switch (window.unit) {
      case WindowUnit::day:
        return {window.length, window.length};
      case WindowUnit::week:
        return {7 * window.length, 7 * window.length};
      case WindowUnit::month:
        return {28 * window.length, 31 * window.length};
    }
    return {1, 1};
  };
  if (a.window.unit == b.window.unit) {
    const std::int64_t left = std::int64_t{a.count} * b.window.length;
    const std::int64_t right = std::int64_t{b.count} * a.window.length;
    // As often, in other windows: three a quarter may all be in March.
    if (left == right) return std::partial_ordering::unordered;
    return left <=> right;
  }
  const auto [a_least, a_most] = days(a.window);
  const auto [b_least, b_most] = days(b.window);
  if (a.count * b_least > b.count * a_most) return std::partial_ordering::greater;
  if (a.count * b_most < b.count * a_least) return std::partial_ordering::less;
  return std::partial_ordering::unordered;
}

std::partial_ordering opposite(std::partial_ordering order) {
  return 0 <=> order;
}

// A limit is given, or shorter: more is asked.
std::partial_ordering order_limits(const std::optional<Duration>& a,
                                   const std::optional<Duration>& b) {
  if (a && b) return opposite(order(*a, *b));
  return a.has_value() <=> b.has_value();
}

}  // namespace

std::partial_ordering order(Duration a, Duration b) {
  if (a.unit == b.unit) return a.count <=> b.count;
  const Minutes left = minutes_of(a);
  const Minutes right = minutes_of(b);
  if (left.most <= right.least) return std::partial_ordering::less;
  if (right.most <= left.least) return std::partial_ordering::greater;
  return std::partial_ordering::unordered;
}

std::partial_ordering order(const model::StatedFrequency& a, const model::StatedFrequency& b) {
  const calendar::Frequency& left = a.value;
  const calendar::Frequency& right = b.value;
  const auto may_be_left = [](const calendar::Frequency& frequency) {
    return std::holds_alternative<calendar::AsRequired>(frequency);
  };
  if (may_be_left(left) && is_owed(right)) return std::partial_ordering::less;
  if (is_owed(left) && may_be_left(right)) return std::partial_ordering::greater;
  if (left.index() != right.index()) return std::partial_ordering::unordered;
  if (const auto* counted = std::get_if<calendar::Counted>(&left))
    return order_counted(*counted, std::get<calendar::Counted>(right));
  if (const auto* rolling = std::get_if<calendar::Rolling>(&left))
    return opposite(order(rolling->gap, std::get<calendar::Rolling>(right).gap));
  if (const auto* event = std::get_if<calendar::OnEvent>(&left)) {
    const auto& other = std::get<calendar::OnEvent>(right);
    if (event->event == other.event) return order_limits(event->within, other.within);
  }
  return std::partial_ordering::unordered;
}

std::partial_ordering order(const model::Share& a, const model::Share& b) {
  if (!a.is_stated || !b.is_stated) return std::partial_ordering::unordered;
  return a.ratio.numerator * b.ratio.denominator <=> b.ratio.numerator * a.ratio.denominator;
}

std::partial_ordering order(const model::Quantity& a, const model::Quantity& b) {
  if (!a.is_stated || !b.is_stated || !(a.unit == b.unit)) return std::partial_ordering::unordered;
  return a.count <=> b.count;
}

}  // namespace qaf::compare
