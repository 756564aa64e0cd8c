// iCalendar files as RFC 5545 asks for them.

#include "render/icalendar.hpp"

#include <string>

#include <doctest/doctest.h>

namespace qaf {
namespace {

using calendar::Instant;

document::AgendaEntry entry(Instant last) {
  return {.uid = "duty/plr",
          .title = "Review",
          .description = "Who: tm-1",
          .category = "duty",
          .last = last};
}

std::string file_of(document::AgendaEntry one) {
  // As of 15 April 2026, 08:00:00 UTC.
  return render::icalendar({.title = "QA",
                            .as_of = Instant::from_unix(1776240000),
                            .zone = calendar::Zone::london,
                            .tool = "qaf 0.1.0",
                            .entries = {std::move(one)}});
}

// What stands between the time stamp and the summary, and so says when.
std::string when_of(Instant last, bool opens = false) {
  document::AgendaEntry one = entry(last);
  one.opens = opens;
  const std::string file = file_of(std::move(one));
  const std::string stamp = "DTSTAMP:20260415T080000Z\r\n";
  const std::size_t start = file.find(stamp) + stamp.size();
  return file.substr(start, file.find("SUMMARY") - start);
}

TEST_CASE("a calendar is whole, and every line of it ends in CR LF") {
  CHECK(file_of(entry(Instant::from_unix(1776263400))) ==
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//qaf//qaf 0.1.0//EN\r\n"
        "CALSCALE:GREGORIAN\r\n"
        "X-WR-CALNAME:QA\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:duty/plr@qaf\r\n"
        "DTSTAMP:20260415T080000Z\r\n"
        "DTSTART:20260415T143000Z\r\n"
        "SUMMARY:Review\r\n"
        "DESCRIPTION:Who: tm-1\r\n"
        "CATEGORIES:duty\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n");
}

TEST_CASE("what ends or opens with a day is an event of that day, in London and not in UTC") {
  // 30 April 2026 ends at 22:59:59 UTC, begins at 23:00 UTC on the 29th.
  const std::string day = "DTSTART;VALUE=DATE:20260430\r\nDTEND;VALUE=DATE:20260501\r\n";
  CHECK(when_of(Instant::from_unix(1777589999)) == day);
  CHECK(when_of(Instant::from_unix(1777503600), true) == day);
  // A second less is a moment.
  CHECK(when_of(Instant::from_unix(1777589998)) == "DTSTART:20260430T225958Z\r\n");
  // In winter both are the same: 31 December 2026, 23:59:59.
  CHECK(when_of(Instant::from_unix(1798761599)) ==
        "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n");
}

TEST_CASE("what is due at midnight is no event of the day that begins then") {
  // 24 hours from midnight on the 29th end as the 30th begins: who reads the 30th comes too late.
  CHECK(when_of(Instant::from_unix(1777503600)) == "DTSTART:20260429T230000Z\r\n");
}

TEST_CASE("signs that have a meaning there are written out, and controls left out") {
  document::AgendaEntry one = entry(Instant::from_unix(1776263400));
  one.title = "a, b; c\\d\ne\x01\x7f\u009b";
  one.uid = "clock/R 1/ä";
  const std::string file = file_of(one);
  CHECK(file.find("SUMMARY:a\\, b\\; c\\\\d\\ne\r\n") != std::string::npos);
  one.title = "a\u2028BEGIN:VALARM\u0085b\u2029c";
  CHECK(file_of(one).find("SUMMARY:a\\nBEGIN:VALARM\\nb\\nc\r\n") != std::string::npos);
  CHECK(file.find("UID:clock/R%201/%C3%A4@qaf\r\n") != std::string::npos);
}

TEST_CASE("no line is longer than 75 octets, and no letter is cut") {
  for (std::size_t before = 60; before < 80; ++before) {
    document::AgendaEntry one = entry(Instant::from_unix(1776263400));
    const std::string words = std::string(before, 'x') + std::string("äöü€😀", 13) + "yz";
    one.title = words;
    std::string file = file_of(one);
    std::string unfolded;
    for (std::size_t start = 0; start < file.size();) {
      const std::size_t end = file.find("\r\n", start);
      std::string line = file.substr(start, end - start);
      CHECK(line.size() <= 75);
      const bool begins_inside = line.size() > 1 && line[0] == ' ' &&
                                 (static_cast<unsigned char>(line[1]) & 0xc0U) == 0x80U;
      CHECK_FALSE(begins_inside);
      unfolded += line[0] == ' ' ? line.substr(1) : "\n" + line;
      start = end + 2;
    }
    CHECK(unfolded.find("\nSUMMARY:" + words + "\n") != std::string::npos);
  }
}

}  // namespace
}  // namespace qaf
