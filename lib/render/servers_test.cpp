// Findings for build servers: SARIF, GitLab, JUnit; whole outputs, hostile texts.

#include <set>

#include <doctest/doctest.h>

#include "render/findings.hpp"
#include "render/render.hpp"
#include "support/findings.hpp"

using namespace qaf;
using render::Format;
using test::Findings;

namespace {

std::string as(Format format, const render::FindingsReport& report) {
  return render::rendered(report, format, {80, true}).value();
}

// An error with a label, after a letter that takes two UTF-16 units, and a warning of a whole file.
void add_two(Findings& findings) {
  const auto file = findings.file("a b/50%#:x.yaml", "id: \U0001F600 tm\n");
  findings.add(test::unknown_role, findings.place(file, "tm"), "see [x](1) & <b> \"]]>\x01\uffff")
      .with_help("say it's right")
      .with_label(findings.place(file, "id"), "first given here");
  findings.add(test::past_review, {file, {0, 0}}, "late");
}

}  // namespace

TEST_CASE("SARIF has rules, regions in UTF-16 units and relative URIs") {
  Findings findings;
  add_two(findings);
  auto report = findings.report(1, 1);
  report.path_prefix = "qa/";
  const std::string expected = R"json({
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "qaf",
          "version": "0.1.0",
          "rules": [
            {
              "id": "past-review",
              "shortDescription": {"text": "a framework past its review date"},
              "fullDescription": {"text": "It may no longer be what was agreed."},
              "help": {"text": "Review it, or write the new date."},
              "defaultConfiguration": {"level": "warning"}
            },
            {
              "id": "unknown-role",
              "shortDescription": {"text": "a role that the framework does not define"},
              "fullDescription": {"text": "Nobody can be found who owes the task."},
              "help": {"text": "Correct the role, or define it under `roles`."},
              "defaultConfiguration": {"level": "error"}
            }
          ]
        }
      },
      "originalUriBaseIds": {
        "SRCROOT": {
          "description": {"text": "the root of the working tree"}
        }
      },
      "columnKind": "utf16CodeUnits",
      "results": [
        {
          "ruleId": "unknown-role",
          "ruleIndex": 1,
          "level": "error",
          "message": {"text": "see \\[x\\](1) & <b> \"\\]\\]>\u0001\uffff\nhelp: say it's right"},
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {"uri": "qa/a%20b/50%25%23%3Ax.yaml", "uriBaseId": "SRCROOT"},
                "region": {"startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 10}
              }
            }
          ],
          "relatedLocations": [
            {
              "id": 1,
              "physicalLocation": {
                "artifactLocation": {"uri": "qa/a%20b/50%25%23%3Ax.yaml", "uriBaseId": "SRCROOT"},
                "region": {"startLine": 1}
              },
              "message": {"text": "first given here"}
            }
          ],
          "partialFingerprints": {"qafFinding/v1": "@0"}
        },
        {
          "ruleId": "past-review",
          "ruleIndex": 0,
          "level": "warning",
          "message": {"text": "late"},
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {"uri": "qa/a%20b/50%25%23%3Ax.yaml", "uriBaseId": "SRCROOT"}
              }
            }
          ],
          "partialFingerprints": {"qafFinding/v1": "@1"}
        }
      ]
    }
  ]
}
)json";
  const auto names = render::fingerprints(report.findings);
  std::string filled = expected;
  filled.replace(filled.find("@0"), 2, names[0]);
  filled.replace(filled.find("@1"), 2, names[1]);
  CHECK(as(Format::sarif, report) == filled);
}

TEST_CASE("SARIF of no findings is a run without results") {
  Findings findings;
  const std::string out = as(Format::sarif, findings.report(3, 1));
  CHECK(out.find("\"rules\": []") != std::string::npos);
  CHECK(out.find("\"results\": []") != std::string::npos);
}

TEST_CASE("SARIF holds 25,000 results and says how many there are") {
  Findings findings;
  const auto file = findings.file("a.yaml", "id: x\n");
  for (int i = 0; i < 25001; ++i) findings.add(test::early, {file, {0, 0}}, "n");
  const std::string out = as(Format::sarif, findings.report(1, 1));
  CHECK(out.find("only the first 25,000 findings of 25,001 findings are here") !=
        std::string::npos);
  std::size_t results = 0;
  for (std::size_t at = 0; (at = out.find("\"ruleId\"", at)) != std::string::npos; ++at) ++results;
  CHECK(results == 25000);
}

TEST_CASE("GitLab gets a list with fingerprints") {
  Findings findings;
  CHECK(as(Format::gitlab, findings.report(1, 1)) == "[]\n");
  add_two(findings);
  auto report = findings.report(1, 1);
  report.path_prefix = "qa/";
  const auto names = render::fingerprints(report.findings);
  std::string expected = R"json([
  {
    "description": "see [x](1) & <b> \"]]>\u0001\uffff (help: say it's right)",
    "check_name": "unknown-role",
    "fingerprint": "@0",
    "severity": "major",
    "location": {
      "path": "qa/a b/50%#:x.yaml",
      "lines": {"begin": 1}
    }
  },
  {
    "description": "late",
    "check_name": "past-review",
    "fingerprint": "@1",
    "severity": "minor",
    "location": {
      "path": "qa/a b/50%#:x.yaml",
      "lines": {"begin": 1}
    }
  }
]
)json";
  expected.replace(expected.find("@0"), 2, names[0]);
  expected.replace(expected.find("@1"), 2, names[1]);
  CHECK(as(Format::gitlab, report) == expected);
}

TEST_CASE("a fingerprint is the same on another line, and never that of another finding") {
  Findings before;
  const auto file = before.file("a.yaml", "x\ny\nx\n");
  before.add(test::early, {file, {0, 1}}, "m");
  before.add(test::early, {file, {4, 5}}, "m");  // the same again, further down
  before.add(test::early, {file, {2, 3}}, "n");
  before.add(test::past_review, {file, {2, 3}}, "n");
  const auto names = render::fingerprints(before.report(1, 1).findings);
  CHECK(std::set<std::string>(names.begin(), names.end()).size() == 4);

  Findings after;
  const auto moved = after.file("a.yaml", "new\nx\ny\nx\n");
  after.add(test::early, {moved, {4, 5}}, "m");
  after.add(test::early, {moved, {8, 9}}, "m");
  after.add(test::early, {moved, {6, 7}}, "n");
  after.add(test::past_review, {moved, {6, 7}}, "n");
  CHECK(render::fingerprints(after.report(1, 1).findings) == names);
  // FNV-1a of "early\na.yaml\nm\n1", worked out by Python.
  CHECK(names[0] == "5944e20c2791987e");
}

TEST_CASE("JUnit has a failure for an error, and says the rest") {
  Findings findings;
  add_two(findings);
  CHECK(as(Format::junit, findings.report(1, 1)) ==
        R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="qaf check" tests="2" failures="1" errors="0" skipped="0">
    <testcase classname="a b/50%#:x.yaml" name="unknown-role at 1:7">
      <failure type="unknown-role" message="see [x](1) &amp; &lt;b&gt; &quot;]]&gt;\x01\uffff">a b/50%#:x.yaml:1:7: error: see [x](1) &amp; &lt;b&gt; &quot;]]&gt;\x01\uffff [unknown-role]
help: say it&#39;s right</failure>
    </testcase>
    <testcase classname="a b/50%#:x.yaml" name="past-review at 1:1">
      <system-out>a b/50%#:x.yaml:1:1: warning: late [past-review]</system-out>
    </testcase>
  </testsuite>
</testsuites>
)xml");
}

TEST_CASE("JUnit of no findings is a test that passed") {
  Findings findings;
  CHECK(as(Format::junit, findings.report(1, 1)) ==
        R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="qaf check" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="qaf" name="check"/>
  </testsuite>
</testsuites>
)xml");
}
