// Reading and printing dates. What is not a date gets a hint that shows the date that was meant.

#include "calendar/date.hpp"

#include <fmt/format.h>

#include "calendar/misread.hpp"

namespace qaf::calendar {

namespace {

constexpr bool is_digit(char character) {
  return character >= '0' && character <= '9';
}

}  // namespace

Result<Date> parse_date(std::string_view text) {
  if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
    int digits[8] = {};
    int count = 0;
    for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
      if (!is_digit(text[at])) break;
      digits[count++] = text[at] - '0';
    }
    if (count == 8) {
      const int year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
      const auto date = make_date(year, digits[4] * 10 + digits[5], digits[6] * 10 + digits[7]);
      if (date) return *date;
    }
  }
  return tl::unexpected<Error>(misread_date(text));
}

std::string to_text(Date date) {
  const YearMonthDay parts = date.parts();
  return fmt::format("{:04}-{:02}-{:02}", parts.year, parts.month, parts.day);
}

}  // namespace qaf::calendar
