// qaf.toml: what each setting means, and what is said of one that cannot be used.

#include "config/read.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "source/line_index.hpp"
#include "support/readable.hpp"

namespace qaf::config {
namespace {

using Lines = std::vector<std::string>;

// Returns the findings as `line:column: message (help)`.
Lines findings(std::string_view bytes) {
  diag::Sink out;
  static_cast<void>(read_settings(bytes, source::FileId{}, out));
  out.sort();
  const source::LineIndex lines(bytes);
  Lines words;
  for (const diag::Diagnostic& finding : out.findings()) {
    const source::LineColumn at = lines.at(finding.place.range.begin);
    words.push_back(
        fmt::format("{}:{}: {} ({})", at.line, at.column, finding.message, finding.help));
  }
  return words;
}

model::Settings settings(std::string_view bytes) {
  diag::Sink out;
  model::Settings read = read_settings(bytes, source::FileId{}, out);
  CHECK(out.findings().empty());
  return read;
}

TEST_CASE("an empty file means the usual settings") {
  const model::Settings usual = settings("");
  CHECK(usual.zone == calendar::Zone::london);
  CHECK(usual.year_start == calendar::YearStart{4, 1});
  CHECK(usual.nation == calendar::Nation::england_and_wales);
  CHECK(usual.partial_windows == model::PartialWindows::prorate);
  CHECK(usual.local_closures.empty());
  CHECK(usual.records_directory == "records");
}

TEST_CASE("every setting is read") {
  const model::Settings read = settings(
      "zone = \"UTC\"\nyear_start = \"01-01\"\nholidays = \"scotland\"\npartial_windows = \"any\"\n"
      "local_closures = [\"2026-12-29\", 2026-12-30]\n"
      "[files]\nframework = \"f\"\npeople = \"p/\"\nregisters = \"r\"\nrecords = \"audits/all\"\n"
      "[rules_off]\nsome-rule = \"we know\"\n");
  CHECK(read.zone == calendar::Zone::utc);
  CHECK(read.year_start.is_january());
  CHECK(read.nation == calendar::Nation::scotland);
  CHECK(read.partial_windows == model::PartialWindows::any);
  REQUIRE(read.local_closures.size() == 2);
  CHECK(calendar::to_text(read.local_closures[0]) == "2026-12-29");
  CHECK(calendar::to_text(read.local_closures[1]) == "2026-12-30");
  CHECK(read.framework_directory == "f");
  CHECK(read.people_directory == "p");
  CHECK(read.registers_directory == "r");
  CHECK(read.records_directory == "audits/all");
  REQUIRE(read.rules_off.size() == 1);
  CHECK(read.rules_off[0].rule == "some-rule");
  CHECK(read.rules_off[0].why == "we know");
}

TEST_CASE("an unknown setting is named with the nearest, at its place") {
  CHECK(findings("zone = \"UTC\"\nyear_strat = \"04-01\"\n") ==
        Lines{"2:1: `year_strat` is not a setting (did you mean `year_start`?)"});
}

TEST_CASE("all faults are found at once, each at its value") {
  CHECK(
      findings("partial_windows = \"half\"\nholidays = 3\n") ==
      Lines{"1:19: `half` is no way to count parts of a window (one of `prorate`, `whole`, `any`)",
            "2:12: a text in quotes belongs here (such as `holidays = \"england-and-wales\"`)"});
}

TEST_CASE("directories stay inside the repository") {
  for (const char* path : {"/etc", "../other", "a/../../b", ""}) {
    CAPTURE(path);
    CHECK(findings(fmt::format("files.records = \"{}\"\n", path)) ==
          Lines{"1:17: a directory inside the repository belongs here (such as `\"audits\"`)"});
  }
}

TEST_CASE("a rule is turned off with a reason or not at all") {
  CHECK(findings("[rules_off]\nx = \"\"\n") ==
        Lines{"2:5: `x` is turned off without a reason (write the reason as a text in quotes; "
              "every report shows it)"});
}

TEST_CASE("what is not TOML is one finding, and nothing crashes") {
  CHECK(findings("zone = \n").size() == 1);
  CHECK(findings("[[[[\n").size() == 1);
  CHECK(findings(std::string(60000, '.') + " = 1\n").size() ==
        1);  // deep names: refused before they are followed
  CHECK(findings(std::string(70000, '#')).size() == 1);  // too large
}

}  // namespace
}  // namespace qaf::config
