#pragma once

// Bank holidays of the three nations, local closure days, and what a working day is.
//
// The days from 2012 to 2027 follow from the statutory rules and the proclaimed days, and agree
// with the lists GOV.UK publishes (Open Government Licence v3.0). Later years are not guessed: past
// known_until() only weekends and local closure days are left out, and callers say so.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "calendar/date.hpp"

namespace qaf::calendar {

enum class Nation : std::uint8_t { england_and_wales, scotland, northern_ireland };

// Reads `england-and-wales`, `scotland`, `northern-ireland`.
[[nodiscard]] Result<Nation> parse_nation(std::string_view text);
[[nodiscard]] std::string_view nation_name(Nation nation);

struct Holiday {
  Date date;
  std::string title;

  friend bool operator==(const Holiday&, const Holiday&) = default;
};

// Returns the bank holidays carried by this program, in order.
[[nodiscard]] std::vector<Holiday> bank_holidays(Nation nation);

class Holidays {
 public:
  // The days this program carries; of England and Wales where no nation is named.
  Holidays() : Holidays(Nation::england_and_wales) {}
  explicit Holidays(Nation nation);
  // Days read from a file; they are taken to be complete for every year from their first to their
  // last.
  explicit Holidays(std::vector<Holiday> days);

  // Adds days on which the council is closed; they say nothing about the horizon.
  void add_closures(const std::vector<Date>& closures);

  [[nodiscard]] bool is_working_day(Date date) const;
  // Returns why a weekday is no working day: `Good Friday`, `local closure day`.
  [[nodiscard]] std::optional<std::string_view> title_on(Date date) const;

  // The first and the last day of the years whose bank holidays are known.
  [[nodiscard]] Date known_from() const { return known_from_; }
  [[nodiscard]] Date known_until() const { return known_until_; }
  [[nodiscard]] bool knows(Date first, Date last) const {
    return first >= known_from_ && last <= known_until_;
  }

  // Returns the n-th working day after `date` (before it, where n is negative); 0 is `date` itself.
  [[nodiscard]] Date plus_working_days(Date date, std::int32_t n) const;
  // Returns how many working days lie in (from, to]; negative where `to` comes first.
  [[nodiscard]] std::int32_t working_days_between(Date from, Date to) const;

 private:
  std::vector<Holiday> days_;  // ordered, one a date
  Date known_from_;
  Date known_until_;
};

// Reads the days of a file: GOV.UK's JSON (of one nation, or its whole list with `nation` chosen
// from it), or plain text with one ISO date a line, perhaps followed by its name; `#` begins a
// comment.
[[nodiscard]] Result<Holidays> parse_holidays(std::string_view text, Nation nation);

}  // namespace qaf::calendar
