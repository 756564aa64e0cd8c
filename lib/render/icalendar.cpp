// An agenda as an iCalendar file.

#include "render/icalendar.hpp"

#include <string_view>

#include <fmt/format.h>

#include "base/width.hpp"

namespace qaf::render {
namespace {

using calendar::Date;
using calendar::Instant;

constexpr std::size_t longest_line = 75;  // octets, RFC 5545 section 3.1

bool continues_a_letter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
}

// Folds a line so that no letter of several bytes is cut.
void append_line(std::string& out, std::string_view line) {
  std::size_t room = longest_line;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 0 && continues_a_letter(line[cut])) --cut;
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = longest_line - 1;  // the blank counts
  }
  out.append(line).append("\r\n");
}

bool is_control(char32_t character) {
  return character < 0x20 || (character >= 0x7f && character < 0xa0);
}

// Of Unicode's ends of a line: some readers take each of them for the end of a property.
bool ends_line(char32_t character) {
  return character == '\n' || character == 0x85 || character == 0x2028 || character == 0x2029;
}

// RFC 5545 section 3.3.11. Control characters have no meaning there and are left out.
std::string text(std::string_view words) {
  std::string safe;
  while (!words.empty()) {
    const Decoded decoded = first_character(words);
    if (ends_line(decoded.character)) {
      safe += "\\n";
    } else if (!is_control(decoded.character)) {
      if (decoded.character == '\\' || decoded.character == ';' || decoded.character == ',')
        safe += '\\';
      safe += words.substr(0, decoded.bytes);
    }
    words.remove_prefix(decoded.bytes);
  }
  return safe;
}

// A UID of letters that no reader stumbles over.
std::string uid(std::string_view words) {
  std::string safe;
  for (const char letter : words) {
    const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                          (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' ||
                          letter == '/' || letter == '_';
    if (is_plain) {
      safe += letter;
    } else {
      safe += fmt::format("%{:02X}", static_cast<unsigned char>(letter));
    }
  }
  return safe + "@qaf";
}

std::string compact(Date day) {
  std::string words = calendar::to_text(day);
  std::erase(words, '-');
  return words;
}

std::string utc(Instant when) {
  const calendar::LocalTime time = calendar::local_time(when, calendar::Zone::utc);
  return fmt::format("{}T{:02}{:02}{:02}Z", compact(time.date), time.second_of_day / 3600,
                     time.second_of_day / 60 % 60, time.second_of_day % 60);
}

void append_when(std::string& out, const document::AgendaEntry& entry, calendar::Zone zone) {
  const Instant last = entry.last;
  const Date day = calendar::local_date(last, zone);
  const bool opens_with_day = entry.opens && last == calendar::start_of_day(day, zone);
  if (last == calendar::end_of_day(day, zone) || opens_with_day) {
    append_line(out, "DTSTART;VALUE=DATE:" + compact(day));
    append_line(out, "DTEND;VALUE=DATE:" + compact(calendar::plus_days(day, 1)));
  } else {
    append_line(out, "DTSTART:" + utc(last));
  }
}

}  // namespace

std::string icalendar(const document::Agenda& agenda) {
  std::string out;
  append_line(out, "BEGIN:VCALENDAR");
  append_line(out, "VERSION:2.0");
  append_line(out, fmt::format("PRODID:-//qaf//{}//EN", text(agenda.tool)));
  append_line(out, "CALSCALE:GREGORIAN");
  append_line(out, "X-WR-CALNAME:" + text(agenda.title));
  for (const document::AgendaEntry& entry : agenda.entries) {
    append_line(out, "BEGIN:VEVENT");
    append_line(out, "UID:" + uid(entry.uid));
    append_line(out, "DTSTAMP:" + utc(agenda.as_of));
    append_when(out, entry, agenda.zone);
    append_line(out, "SUMMARY:" + text(entry.title));
    if (!entry.description.empty()) append_line(out, "DESCRIPTION:" + text(entry.description));
    append_line(out, "CATEGORIES:" + text(entry.category));
    append_line(out, "TRANSP:TRANSPARENT");
    append_line(out, "END:VEVENT");
  }
  append_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace qaf::render
