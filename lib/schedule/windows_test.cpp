// Duties of windows: joiners, leavers, parts of windows. Expected lines are worked out by hand from
// docs/reference/duties.md.

#include <doctest/doctest.h>

#include "support/duties.hpp"

namespace qaf {
namespace {

using test::Council;
using Lines = std::vector<std::string>;

constexpr const char* monthly =
    "  - {id: plr, title: P, role: team-manager, frequency: 1 per month}\n";
constexpr const char* manager =
    "  - {id: tm-1, posts: [{role: team-manager, unit: a1, from: 2025-01-01}]}\n";

Lines lines(const Council& parts, const std::string& period, const std::string& as_of) {
  return test::duty_lines(test::council(parts), period, as_of);
}

TEST_CASE("a month is met by a record of the month, missed when it ends without") {
  Council c{monthly, manager, "{id: R1, task: plr, by: tm-1, completed: 2026-03-31}\n"};
  CHECK(lines(c, "2026-03", "2026-04-15") == Lines{"plr 2026-03-01..2026-03-31 tm-1 1/1 met"});
  CHECK(lines(c, "2026-02", "2026-04-15") == Lines{"plr 2026-02-01..2026-02-28 tm-1 0/1 missed"});
  CHECK(lines(c, "2026-04", "2026-04-15") == Lines{"plr 2026-04-01..2026-04-30 tm-1 0/1 due"});
  CHECK(lines(c, "2026-05", "2026-04-15") == Lines{"plr 2026-05-01..2026-05-31 tm-1 0/1 upcoming"});
}

}  // namespace
}  // namespace qaf
