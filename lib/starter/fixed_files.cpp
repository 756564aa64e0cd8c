// The files that are the same in every new repository.

#include "starter/fixed_files.hpp"

#include <fmt/format.h>

#include "shape/schema.hpp"

namespace qaf::starter {
namespace {

constexpr std::string_view settings =
    R"(# The settings of this repository. This file marks its root; every setting has the value below where it
# is left out. `qaf check` says so where one cannot be used.

# The time zone of every time without an offset: "Europe/London" or "UTC".
zone = "Europe/London"

# The first day of the council's year, as month and day: quarters, half-years and years count from it.
year_start = "04-01"

# Whose bank holidays are no working days: "england-and-wales", "scotland" or "northern-ireland".
holidays = "england-and-wales"

# Further days on which the council is closed, which are no working days either.
# local_closures = ["2026-12-29", "2026-12-30"]

# How a duty is counted that somebody could owe for a part of its window only: "prorate" (by days), "whole"
# (owed only by who was there for all of it) or "any" (owed by who was there at all).
partial_windows = "prorate"

# Warnings that are not wanted here, each with the reason, which every report shows. Errors cannot be
# turned off.
# [rules_off]
# framework-review-overdue = "review under way, new version expected in June"
)";

constexpr std::string_view ignored = R"(# What editors and office programs leave behind
*~
.*.swp
.~lock.*#
~$*
.DS_Store
Thumbs.db
)";

constexpr std::string_view github =
    R"(# Checks every change: findings stand beside the lines of a pull request.
#
# It runs on a machine of your own on which `qaf` is installed (a self-hosted runner), since what lies here
# should not leave the council.
name: qaf
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: self-hosted
    steps:
      - uses: actions/checkout@v4
      - run: qaf check --format auto
)";

constexpr std::string_view gitlab =
    R"(# Checks every change: findings stand beside the lines of a merge request.
#
# It runs on a runner of your own on which `qaf` is installed, since what lies here should not leave the council.
qaf:
  tags: [qaf]
  script:
    - qaf check --format gitlab --fail-on none > findings.json
    - qaf check
  artifacts:
    when: always
    reports:
      codequality: findings.json
)";

}  // namespace

source::NewFile settings_file() {
  return {"qaf.toml", std::string(settings)};
}

std::vector<source::NewFile> git_files() {
  return {{".gitignore", std::string(ignored)},
          {".github/workflows/qaf.yml", std::string(github)},
          {".gitlab-ci.yml", std::string(gitlab)}};
}

std::vector<source::NewFile> schema_files() {
  std::vector<source::NewFile> files;
  for (const shape::FileKind& kind : shape::file_kinds()) {
    files.push_back(
        {fmt::format(".qaf/schemas/{}.schema.json", kind.name), shape::json_schema(kind)});
  }
  return files;
}

}  // namespace qaf::starter
