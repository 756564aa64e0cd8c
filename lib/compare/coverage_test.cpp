// Nothing that a framework can say is passed over: the tables of compare/ have the keys of those of
// shape/, and a change of each of them is seen.

#include <map>
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "compare/elements.hpp"
#include "compare/framework.hpp"
#include "load/load.hpp"
#include "shape/codec.hpp"
#include "source/memory_tree.hpp"
#include "support/readable.hpp"

namespace qaf::compare {
namespace {

using Keys = std::set<std::string>;

template <class T>
Keys compared_keys() {
  Keys keys;
  for (const Part& part : parts_of<T>()) keys.emplace(part.key);
  return keys;
}

template <class T>
Keys written_keys() {
  Keys keys;
  for (const shape::Row& row : shape::shape_of<T>().rows) keys.emplace(row.key);
  return keys;
}

TEST_CASE_TEMPLATE("every key that can be written is compared, and no other", T, model::Body,
                   model::Cap, model::Escalation, model::ExemptionRule, model::Framework,
                   model::LayoutSection, model::ListItem, model::MetBy, model::Moderation,
                   model::NamedList, model::RecordForm, model::RegisterKind, model::ReportLayout,
                   model::ReportedTo, model::Revision, model::Role, model::Sampling,
                   model::SamplingExclusion, model::SamplingFilter, model::Scale, model::Step,
                   model::Tag, model::Target, model::Task, model::UnitKind) {
  CHECK(compared_keys<T>() == written_keys<T>());
}

// Everything once. Each line is one key of the innermost element above it.
constexpr const char* everything = R"(framework: f
title: Old
authority: A
version: "1"
effective: 2026-01-01
until: 2030-01-01
approved: 2025-12-01
updated: 2025-12-02
review_due: 2027-01-01
review_every: 1 year
owner: Head of Quality
authors: [Officer]
approved_by: [Board]
contact: qa@example.org
supersedes: nothing
source: page 1
wording: The framework
note: Unclear
assumption: Chosen
history:
  - version: "0.1"
    date: 2025-01-01
    changes: First draft
    requested_by: Board
    made_by: Officer
    source: h1
    wording: h2
    note: h3
    assumption: h4
lists:
  - id: areas
    kind: criteria
    title: Areas
    source: l1
    wording: l2
    note: l3
    assumption: l4
    items:
      - id: risk
        text: Risk
        meaning: What may happen
        abbreviation: R
        only: [new]
        source: i1
        wording: i2
        note: i3
        assumption: i4
unit_kinds:
  - id: team
    title: Team
    source: u1
    wording: u2
    note: u3
    assumption: u4
tags:
  - id: new
    title: New
    source: g1
    wording: g2
    note: g3
    assumption: g4
roles:
  - id: manager
    title: Manager
    abbreviation: M
    held_in: team
    in_every: true
    manages: true
    source: r1
    wording: r2
    note: r3
    assumption: r4
bodies:
  - id: board
    title: Board
    abbreviation: B
    source: b1
    wording: b2
    note: b3
    assumption: b4
scales:
  - id: scale
    title: Scale
    grades: [good, fair, bad]
    good_from: good
    maps_to: {good: 1, fair: 2}
    source: s1
    wording: s2
    note: s3
    assumption: s4
    caps:
      - when: {concern: immediate}
        at_most: fair
        source: c1
        wording: c2
        note: c3
        assumption: c4
registers:
  - id: closure
    title: Closure
    source: e1
    wording: e2
    note: e3
    assumption: e4
exemptions:
  approved_by: [manager]
  source: x1
  wording: x2
  note: x3
  assumption: x4
tasks:
  - id: audit
    ref: "1"
    title: Audit
    section: Section 1
    activity: audit
    role: manager
    with: [board]
    frequency: 1 per month
    for_each: [team]
    only: [new]
    except: [new]
    quantity: 2 file
    purpose: To learn
    independence: [not_own_team]
    selection: random
    unique: case
    re_audits_count: true
    effective: 2026-01-02
    until: 2029-01-02
    source: t1
    wording: t2
    note: t3
    assumption: t4
    met_by:
      task: other
      when: {grade: good}
    record:
      scale: scale
      criteria: areas
      every: true
      form: Form 1
      fields: {visited: yes_no}
      requires: [case]
    exemptions:
      approved_by: [manager]
      source: y1
      wording: y2
      note: y3
      assumption: y4
    reported_to:
      - to: [board]
        frequency: 1 per quarter
        what: Findings
        by: manager
        via: the head
        copy: [manager]
        within: 10 days
        if_any: [audit]
        criteria: areas
        layout: layout
        source: o1
        wording: o2
        note: o3
        assumption: o4
    steps:
      - id: first
        notify: [manager]
        what: Outcome
        in_writing: true
        with: [board]
        verified: true
        prefer: same_auditor
        grace: 1 month
        same: team
        copy: [board]
        within: 24 hours
        after: 2 days
        at_next: closure
        from: completed
        unless: second
        by: manager
        optional: true
        source: p1
        wording: p2
        note: p3
        assumption: p4
      - id: second
        do: discuss
      - id: third
        remedy: all
      - id: fourth
        re_audit: case
      - id: fifth
        further: 2
  - {id: other, title: Other, role: manager, frequency: as required}
escalations:
  - id: concern
    title: Concern
    tasks: [audit]
    when: {grade: bad}
    source: a1
    wording: a2
    note: a3
    assumption: a4
    steps: [{id: tell, notify: [board]}]
moderation:
  - id: second-look
    title: Second look
    tasks: [audit]
    share: 10%
    per: month
    always: {grade: bad}
    method: random
    by: manager
    with: [author]
    within: 5 days
    after: third-look
    source: m1
    wording: m2
    note: m3
    assumption: m4
    steps: [{id: talk, do: talk}]
sampling:
  - id: draw
    title: Draw
    of: closure
    share: 5%
    size: 20
    per: month
    method: random
    where:
      active_within: 12 months
      tag: [new]
    exclude:
      audited_within: 12 months
      own: team
    strata: [team]
    valid_from: 5
    accept: 2
    tasks: [audit]
    source: d1
    wording: d2
    note: d3
    assumption: d4
reports:
  - id: layout
    title: Layout
    sections:
      - title: Impact
        show: [grades, actions]
    detail: team
    tasks: [audit]
    source: q1
    wording: q2
    note: q3
    assumption: q4
targets:
  - tasks: [audit]
    grade: bad
    at_most: 10%
    at_least: 1%
    per: year
    source: z1
    wording: z2
    note: z3
    assumption: z4
)";

load::Loaded read(std::string framework) {
  const source::MemoryTree tree({{"f.yaml", std::move(framework)}});
  auto loaded = load::load_frameworks(tree, {yaml::Lane::automatic, 1}, "f.yaml");
  REQUIRE(loaded);
  return std::move(*loaded);
}

std::vector<Change> changes_to(const std::string& framework) {
  const load::Loaded before = read(everything);
  const load::Loaded after = read(framework);
  REQUIRE(after.data.frameworks.size() == 1);
  return changes(before.data.frameworks[0], after.data.frameworks[0]);
}

// The line with another value: a word, number, date or share that may stand there too.
std::string with_another_value(const std::string& line) {
  static const std::map<std::string, std::string> others = {
      {"1 per month", "2 per month"},
      {"1 per quarter", "1 per year"},
      {"true", "false"},
      {"1 year", "2 years"},
      {"10 days", "5 days"},
      {"5 days", "6 days"},
      {"24 hours", "48 hours"},
      {"2 days", "3 days"},
      {"1 month", "2 months"},
      {"12 months", "6 months"},
      {"2 file", "3 file"},
      {"random", "share"},
      {"month", "quarter"},
      {"year", "month"},
      {"10%", "20%"},
      {"5%", "6%"},
      {"1%", "2%"},
      {"20", "30"},
      {"5", "6"},
      {"2", "3"},
      {"case", "actions"},
      {"{visited: yes_no}", "{visited: text}"},
      {"{good: 1, fair: 2}", "{good: 1, fair: 3}"},
      {"{grade: good}", "{grade: bad}"},
      {"{grade: bad}", "{grade: fair}"},
      {"{concern: immediate}", "{concern: significant}"},
      {"[good, fair, bad]", "[good, bad, fair]"},
      {"[grades, actions]", "[actions, grades]"},
      {"[not_own_team]", "[not_line_manager]"},
      {"team", "practitioner"},
      {"completed", "moderated"}};
  const std::size_t colon = line.find(": ");
  const std::string value = line.substr(colon + 2);
  std::string other = value + "x";
  if (const auto found = others.find(value); found != others.end()) {
    other = found->second;
  } else if (value.starts_with("20") && value.size() == 10) {
    other = value.substr(0, 9) + (value.back() == '1' ? "2" : "1");
  } else if (value.front() == '[' || value.front() == '"') {
    other = value.substr(0, value.size() - 1) + "x" + value.back();
  }
  return line.substr(0, colon + 2) + other;
}

std::string key_in(const std::string& line) {
  const std::size_t begin = line.find_first_not_of(" -");
  return line.substr(begin, line.find(':', begin) - begin);
}

TEST_CASE("a change of any one key is seen, under its name") {
  std::vector<std::string> lines;
  std::string_view rest = everything;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    lines.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  std::vector<std::string> missed;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // Lines that open a group, and those of elements in one line, are changed by those in them.
    const bool is_group = lines[i].ends_with(':');
    const bool is_flow =
        lines[i].find("[{") != std::string::npos || lines[i].find("- {") != std::string::npos;
    if (is_group || is_flow) continue;
    std::string changed;
    for (std::size_t j = 0; j < lines.size(); ++j)
      changed += (i == j ? with_another_value(lines[j]) : lines[j]) + "\n";
    const std::string key = key_in(lines[i]);
    const std::vector<Change> found = changes_to(changed);
    const bool is_seen = std::any_of(found.begin(), found.end(), [&](const Change& change) {
      return change.key == key || change.key.ends_with("." + key);
    });
    // What an element without an id is found by makes another element of it.
    const bool is_another = (key == "to" || key == "tasks") && !found.empty();
    if (!is_seen && !is_another) missed.push_back(fmt::format("line {}: {}", i + 1, lines[i]));
    if (found.size() > 3) missed.push_back(fmt::format("line {}: {} changes", i + 1, found.size()));
  }
  CHECK(missed == std::vector<std::string>{});
}

TEST_CASE("the same framework in other words of YAML has no changes") {
  CHECK(changes_to(everything).empty());
  std::string other(everything);
  for (const auto& [from, to] : std::map<std::string, std::string>{
           {"frequency: 1 per month", "frequency: monthly   # a remark"},
           {"with: [board]", "with: board"},
           {"share: 10%", "share: 10.0 %"}}) {
    const std::size_t at = other.find(from);
    REQUIRE(at != std::string::npos);
    other.replace(at, from.size(), to);
  }
  CHECK(changes_to(other).empty());
}

}  // namespace
}  // namespace qaf::compare
