// Values in the words of people.

#include "render/cell.hpp"

#include <cstdint>
#include <limits>

#include <doctest/doctest.h>

using namespace qaf;
using calendar::Instant;
using calendar::Zone;
using document::Value;

namespace {

std::string words(const Value& value, Zone zone = Zone::london) {
  return render::words_of(value, zone);
}

std::string seconds(std::int64_t count) {
  return words(document::Seconds{count});
}

}  // namespace

TEST_CASE("plain values") {
  CHECK(words({}).empty());
  CHECK(words(std::string("tm-031")) == "tm-031");
  CHECK(words(std::int64_t{-12345}) == "-12345");
  CHECK(words(true) == "yes");
  CHECK(words(false) == "no");
  CHECK(words(calendar::date_of(2026, 3, 12)) == "2026-03-12");
  CHECK(words(document::Status{"met_late", document::Tone::attention}) == "met late");
  CHECK(words(std::vector<std::string>{"PLR-1", "PLR-2"}) == "PLR-1, PLR-2");
}

TEST_CASE("an instant is local time, with seconds only where there are any") {
  CHECK(words(Instant::from_unix(1773330000)) == "2026-03-12 15:40");  // winter: UTC
  CHECK(words(Instant::from_unix(1773330005)) == "2026-03-12 15:40:05");
  CHECK(words(Instant::from_unix(1775000400)) == "2026-04-01 00:40");  // summer: an hour on
  CHECK(words(Instant::from_unix(1775000400), Zone::utc) == "2026-03-31 23:40");
}

TEST_CASE("the last second of a local day is its end") {
  CHECK(words(Instant::from_unix(1774223999)) == "2026-03-22 end of day");
  CHECK(words(Instant::from_unix(1774997999)) == "2026-03-31 end of day");  // 22:59:59 UTC
  CHECK(words(Instant::from_unix(1774997999), Zone::utc) == "2026-03-31 22:59:59");
}

TEST_CASE("an hour that comes twice says which one it is") {
  CHECK(words(Instant::from_unix(1792888200)) == "2026-10-25 01:30 BST");  // 00:30 UTC
  CHECK(words(Instant::from_unix(1792891800)) == "2026-10-25 01:30 GMT");  // 01:30 UTC
  CHECK(words(Instant::from_unix(1792895400)) == "2026-10-25 02:30");
}

TEST_CASE("a share is rounded half up, but is never all or nothing unless it is") {
  using render::percentage;
  CHECK(percentage(7, 9) == "78 %");     // 77.8
  CHECK(percentage(1, 8) == "13 %");     // 12.5
  CHECK(percentage(49, 200) == "25 %");  // 24.5
  CHECK(percentage(0, 9) == "0 %");
  CHECK(percentage(9, 9) == "100 %");
  CHECK(percentage(1, 1000) == "<1 %");
  CHECK(percentage(1, 200) == "1 %");  // 0.5
  CHECK(percentage(999, 1000) == ">99 %");
  CHECK(percentage(3, 2) == "150 %");
  CHECK(!percentage(0, 0));
  CHECK(words(document::Ratio{7, 9}) == "7 of 9 (78 %)");
  CHECK(words(document::Ratio{0, 0}) == "0 of 0");
}

TEST_CASE("elapsed time has its two largest units, in both directions") {
  CHECK(seconds(0) == "0 s");
  CHECK(seconds(59) == "59 s");
  CHECK(seconds(60) == "1 min");
  CHECK(seconds(3599) == "59 min");
  CHECK(seconds(3600) == "1 h");
  CHECK(seconds(4 * 3600 + 25 * 60 + 59) == "4 h 25 min");
  CHECK(seconds(86399) == "23 h 59 min");
  CHECK(seconds(86400) == "1 day");
  CHECK(seconds(3 * 86400 + 4 * 3600 + 59 * 60) == "3 days 4 h");
  CHECK(seconds(-2 * 86400) == "-2 days");
  CHECK(seconds(std::numeric_limits<std::int64_t>::min()) == "-106751991167300 days 15 h");
}

TEST_CASE("a stamp says all that is known") {
  document::Stamp stamp;
  stamp.as_of = Instant::from_unix(1774998000);
  CHECK(render::words_of(stamp) == std::vector<std::string>{"as of 2026-04-01 00:00, London time"});
  stamp.zone = Zone::utc;
  stamp.revision = "5b85fcb";
  stamp.frameworks = {"bcp 1", "leeds 2"};
  stamp.tool = "qaf 0.1.0";
  CHECK(render::words_of(stamp) == std::vector<std::string>{"as of 2026-03-31 23:00, UTC",
                                                            "revision 5b85fcb", "bcp 1", "leeds 2",
                                                            "qaf 0.1.0"});
}
