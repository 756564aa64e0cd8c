// Bank holidays out of a file: GOV.UK's JSON, or one date a line. The only file that reads JSON
// here.

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "calendar/holidays.hpp"

namespace qaf::calendar {

namespace {

using Json = nlohmann::json;

std::string text_of(const Json& event, const char* key) {
  const auto found = event.find(key);
  return found != event.end() && found->is_string() ? found->get<std::string>() : std::string();
}

tl::unexpected<Error> refusal(std::string message, std::string hint) {
  return failure(ErrorKind::settings, std::move(message), std::move(hint));
}

Result<std::vector<Holiday>> days_of(const Json& division) {
  const auto events = division.is_object() ? division.find("events") : division.end();
  if (!division.is_object() || events == division.end() || !events->is_array()) {
    return refusal("the file has no list `events`",
                   "use the JSON of https://www.gov.uk/bank-holidays.json");
  }
  std::vector<Holiday> days;
  for (const Json& event : *events) {
    const std::string written = event.is_object() ? text_of(event, "date") : std::string();
    const auto date = parse_date(written);
    if (!date)
      return tl::unexpected<Error>(
          Error{ErrorKind::settings, date.error().message, date.error().hint});
    days.push_back({*date, text_of(event, "title")});
  }
  return days;
}

Result<std::vector<Holiday>> read_json(std::string_view text, Nation nation) {
  const Json whole = Json::parse(text, nullptr, false);
  if (whole.is_discarded() || !whole.is_object()) {
    return refusal("the file is not JSON", "use the JSON of https://www.gov.uk/bank-holidays.json");
  }
  if (whole.contains("events")) return days_of(whole);
  const auto division = whole.find(nation_name(nation));
  if (division == whole.end()) {
    return refusal(fmt::format("the file has no bank holidays of `{}`", nation_name(nation)),
                   "use the JSON of https://www.gov.uk/bank-holidays.json");
  }
  return days_of(*division);
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

Result<std::vector<Holiday>> read_lines(std::string_view text) {
  std::vector<Holiday> days;
  int line_number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view whole = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++line_number;
    const std::string_view line = trimmed(whole.substr(0, whole.find('#')));
    if (line.empty()) continue;
    const std::size_t blank = line.find_first_of(" \t,");
    const auto date = parse_date(line.substr(0, blank));
    if (!date) {
      return refusal(fmt::format("line {}: {}", line_number, date.error().message),
                     date.error().hint);
    }
    const std::string_view title =
        blank == std::string_view::npos ? "" : trimmed(line.substr(blank + 1));
    days.push_back({*date, title.empty() ? "bank holiday" : std::string(title)});
  }
  return days;
}

}  // namespace

Result<Holidays> parse_holidays(std::string_view text, Nation nation) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  const bool is_json =
      first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
  auto days = is_json ? read_json(text, nation) : read_lines(text);
  if (!days) return tl::unexpected<Error>(days.error());
  if (days->empty()) return refusal("the file holds no bank holiday", "write one date a line");
  return Holidays(std::move(*days));
}

}  // namespace qaf::calendar
