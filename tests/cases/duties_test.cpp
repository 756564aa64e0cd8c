// Every case of tests/cases/duties comes out as it was worked out by hand.

#include "support/duties.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "cases/case_file.hpp"
#include "support/readable.hpp"

namespace qaf {
namespace {

const std::vector<std::string> keys{
    "case",     "why",  "as_of", "period", "tasks",    "people",    "records",          "closures",
    "meetings", "care", "units", "roles",  "settings", "framework", "second_framework", "expect",
    "uncounted"};

// Further keys of the framework, which is in force since 2020 where they do not say.
std::string framework_keys(const test::Case& one) {
  std::string further = one.text("framework");
  const bool is_dated = further.empty() || further.find("effective:") != std::string::npos;
  return is_dated ? further : "effective: 2020-01-01\n" + further;
}

model::Dataset repository_of(const test::Case& one) {
  test::Council council{.tasks = one.text("tasks"),
                        .people = one.text("people"),
                        .records = one.text("records"),
                        .closures = one.text("closures"),
                        .units = one.text("units"),
                        .framework = framework_keys(one),
                        .settings = one.text("settings"),
                        .roles = one.text("roles")};
  if (one.has("meetings")) council.files["registers/meeting.yaml"] = one.text("meetings");
  if (one.has("care")) council.files["registers/care.yaml"] = one.text("care");
  if (one.has("second_framework")) {
    council.files["framework/second.yaml"] = one.text("second_framework");
  }
  return test::council(council);
}

std::vector<std::string> sorted(std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}

TEST_CASE("duties come out as they were worked out by hand") {
  const std::vector<test::Case> cases = test::cases_in(QAF_SOURCE_DIR "/tests/cases/duties", keys);
  CHECK(cases.size() >= 150);
  for (const test::Case& one : cases) {
    const std::string name = one.place + " " + one.text("case");
    CAPTURE(name);
    const std::string why = one.text("why");
    CAPTURE(why);
    const model::Dataset data = repository_of(one);
    CHECK(sorted(test::duty_lines(data, one.text("period"), one.text("as_of"))) ==
          one.lines("expect"));
    if (!one.has("uncounted")) continue;
    CHECK(sorted(test::uncounted_lines(data, one.text("period"), one.text("as_of"))) ==
          one.lines("uncounted"));
  }
}

}  // namespace
}  // namespace qaf
