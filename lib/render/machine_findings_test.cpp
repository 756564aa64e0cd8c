// Findings for programs: concise, JSON, JSON lines, CSV, GitHub; whole outputs, hostile texts.

#include <doctest/doctest.h>

#include "render/render.hpp"
#include "support/findings.hpp"

using namespace qaf;
using render::Format;
using test::Findings;

namespace {

std::string as(Format format, const render::FindingsReport& report) {
  return render::rendered(report, format, {80, true}).value();
}

// One finding with advice in a path that needs care everywhere, one of a whole file.
void add_two(Findings& findings) {
  const auto file = findings.file("records/a, \"b\".yaml", "role: tm\n");
  findings
      .add(test::unknown_role, findings.place(file, "tm"), "`=1+1` is 100 % \"wrong\",\nand \x1b")
      .with_help("::error::, says <b>");
  findings.add(test::past_review, {file, {0, 0}}, "-1 day");
}

}  // namespace

TEST_CASE("concise findings are one line each, and silence when there are none") {
  Findings findings;
  CHECK(as(Format::concise, findings.report(3, 1)).empty());
  add_two(findings);
  CHECK(as(Format::concise, findings.report(3, 1)) ==
        "records/a, \"b\".yaml:1:7: error: `=1+1` is 100 % \"wrong\",\\nand \\x1b [unknown-role]\n"
        "records/a, \"b\".yaml:1:1: warning: -1 day [past-review]\n");
}

TEST_CASE("JSON is one object with a row for each finding") {
  Findings findings;
  add_two(findings);
  CHECK(as(Format::json, findings.report(3, 1)) == R"json({
  "qaf": "check",
  "schema": 1,
  "as_of": "2026-04-01T00:00:00+01:00",
  "zone": "Europe/London",
  "revision": null,
  "working_tree": false,
  "tool": "qaf 0.1.0",
  "frameworks": [],
  "rows": [
    {"rule": "unknown-role", "severity": "error", "path": "records/a, \"b\".yaml", "line": 1, "column": 7, "message": "`=1+1` is 100 % \"wrong\",\nand \u001b", "help": "::error::, says <b>"},
    {"rule": "past-review", "severity": "warning", "path": "records/a, \"b\".yaml", "line": 1, "column": 1, "message": "-1 day", "help": null}
  ],
  "summary": {"errors": 1, "warnings": 1, "notes": 0, "files": 3, "records": 1}
}
)json");
}

TEST_CASE("JSON without findings has an empty list") {
  Findings findings;
  auto report = findings.report(318, 304);
  report.stamp.revision = "5b85fcb";
  report.stamp.frameworks = {"bcp 1 (effective 2022-05-23)"};
  CHECK(as(Format::json, report) == R"json({
  "qaf": "check",
  "schema": 1,
  "as_of": "2026-04-01T00:00:00+01:00",
  "zone": "Europe/London",
  "revision": "5b85fcb",
  "working_tree": false,
  "tool": "qaf 0.1.0",
  "frameworks": ["bcp 1 (effective 2022-05-23)"],
  "rows": [],
  "summary": {"errors": 0, "warnings": 0, "notes": 0, "files": 318, "records": 304}
}
)json");
}

TEST_CASE("JSON stays JSON and harmless whatever bytes a path has") {
  Findings findings;
  const auto file = findings.missing_file("a\xff\u202e\u009b\x7f\U000E0041.yaml");
  findings.add(test::early, {file, {0, 0}}, "\u00e9");
  CHECK(as(Format::jsonl, findings.report(1, 0)) ==
        "{\"rule\": \"early\", \"severity\": \"note\", \"path\": "
        "\"a\ufffd\\u202e\\u009b\\u007f\\udb40\\udc41.yaml\", \"line\": 1, \"column\": 1, "
        "\"message\": \"\u00e9\", \"help\": null}\n");
}

TEST_CASE("CSV has a row for each finding, and nothing in it is computed") {
  Findings findings;
  add_two(findings);
  CHECK(
      as(Format::csv, findings.report(3, 1)) ==
      "rule,severity,path,line,column,message,help\n"
      "unknown-role,error,\"records/a, \"\"b\"\".yaml\",1,7,\"`=1+1` is 100 % \"\"wrong\"\",\nand "
      "\\x1b\",\"::error::, says <b>\"\n"
      "past-review,warning,\"records/a, \"\"b\"\".yaml\",1,1,'-1 day,\n");
}

TEST_CASE("GitHub annotations can not be broken out of") {
  Findings findings;
  add_two(findings);
  auto report = findings.report(3, 1);
  report.path_prefix = "qa: 1/";
  CHECK(as(Format::github, report) ==
        "::error file=qa%3A 1/records/a%2C \"b\".yaml,line=1,col=7,title=unknown-role::`=1+1` is "
        "100 %25 \"wrong\",\\nand \\x1b%0Ahelp: :\\x3aerror::, says <b>\n"
        "::warning file=qa%3A 1/records/a%2C \"b\".yaml,line=1,col=1,title=past-review::-1 day\n");
}

TEST_CASE("the name of a file can not act in the log of a build server") {
  Findings findings;
  const auto file = findings.file("r/\x1b]0;x\x07\n::error::y.yaml", "id: x\n");
  findings.add(test::early, {file, {0, 0}}, "n");
  CHECK(as(Format::github, findings.report(1, 0)) ==
        "::notice file=r/\\x1b]0;x\\x07\\n%3A%3Aerror%3A%3Ay.yaml,line=1,col=1,title=early::n\n");
}

TEST_CASE("JSON has no command of a build server in it, and says the same") {
  Findings findings;
  const auto file = findings.file("a.yaml", "id: x\n");
  findings.add(test::early, {file, {0, 0}}, "##vso[x] ##[error] ### # \u00e9##");
  const std::string json = as(Format::jsonl, findings.report(1, 0));
  CHECK(json.find("\"#\\u0023vso[x] #\\u0023[error] #\\u0023# # \u00e9#\\u0023\"") !=
        std::string::npos);
}

TEST_CASE("GitHub gets ten of a kind and the number of the others") {
  Findings findings;
  const auto file = findings.file("a.yaml", "id: x\n");
  for (int i = 0; i < 11; ++i) findings.add(test::early, {file, {0, 0}}, "n");
  for (int i = 0; i < 10; ++i) findings.add(test::unknown_role, {file, {0, 0}}, "e");
  const std::string out = as(Format::github, findings.report(1, 0));
  CHECK(std::count(out.begin(), out.end(), '\n') == 21);
  CHECK(out.substr(0, 49) == "::notice file=a.yaml,line=1,col=1,title=early::n\n");
  CHECK(out.substr(out.rfind("and ")) == "and 1 more note; `qaf check` lists them all\n");
}

TEST_CASE("formats are known by name, for what they can print") {
  CHECK(render::format_named("json") == Format::json);
  CHECK(!render::format_named("JSON"));
  CHECK(!render::format_named(""));
  CHECK(render::name_of(Format::concise) == "concise");
}
