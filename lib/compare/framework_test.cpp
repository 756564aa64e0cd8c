// What is stricter than what, which framework is which, and the words for it. Expected by hand.

#include "compare/framework.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "compare/order.hpp"
#include "load/load.hpp"
#include "source/memory_tree.hpp"
#include "support/readable.hpp"

namespace qaf::compare {
namespace {

using Lines = std::vector<std::string>;

std::string order_of_lengths(const char* a, const char* b) {
  const auto order_of =
      order(calendar::parse_duration(a).value(), calendar::parse_duration(b).value());
  if (order_of == std::partial_ordering::less) return "shorter";
  if (order_of == std::partial_ordering::greater) return "longer";
  return order_of == std::partial_ordering::equivalent ? "equal" : "unknown";
}

TEST_CASE("a length of time is shorter only where it is so in every calendar") {
  CHECK(order_of_lengths("24 hours", "48 hours") == "shorter");
  CHECK(order_of_lengths("immediately", "24 hours") == "shorter");
  CHECK(order_of_lengths("24 hours", "1 day") == "shorter");  // a day ends with the day after
  CHECK(order_of_lengths("25 hours", "1 day") == "unknown");
  CHECK(order_of_lengths("2 weeks", "14 days") == "unknown");  // the same: neither is shorter
  CHECK(order_of_lengths("5 working days", "10 days") == "unknown");
  CHECK(order_of_lengths("5 working days", "4 days") == "longer");
  CHECK(order_of_lengths("3 working days", "2 weeks") == "shorter");
  CHECK(order_of_lengths("1 month", "27 days") == "longer");
  CHECK(order_of_lengths("1 month", "30 days") == "unknown");
  CHECK(order_of_lengths("12 months", "1 year") == "unknown");
}

std::string order_of_frequencies(const char* a, const char* b) {
  const auto stated = [](const char* phrase) {
    return model::StatedFrequency{{}, calendar::parse_frequency(phrase).value(), {1, 2}};
  };
  const auto order_of = order(stated(a), stated(b));
  if (order_of == std::partial_ordering::less) return "less";
  if (order_of == std::partial_ordering::greater) return "more";
  return order_of == std::partial_ordering::equivalent ? "equal" : "unknown";
}

TEST_CASE("a frequency asks more only where it does so in every calendar") {
  CHECK(order_of_frequencies("1 per month", "1 per quarter") == "more");
  CHECK(order_of_frequencies("3 per quarter", "1 per month") == "unknown");
  CHECK(order_of_frequencies("1 per week", "4 per month") == "unknown");  // four or five Mondays
  CHECK(order_of_frequencies("1 per week", "3 per month") == "more");
  CHECK(order_of_frequencies("at least 2 per year", "1 per year") == "more");
  CHECK(order_of_frequencies("at most 2 per year", "at most 4 per year") == "more");
  CHECK(order_of_frequencies("at most 2 per year", "1 per year") == "unknown");
  CHECK(order_of_frequencies("every 3 months", "every 6 months") == "more");
  CHECK(order_of_frequencies("every 6 months", "1 per half-year") == "unknown");
  CHECK(order_of_frequencies("on closure within 5 days", "on closure within 10 days") == "more");
  CHECK(order_of_frequencies("on closure within 5 days", "on closure") == "more");
  CHECK(order_of_frequencies("on closure", "on opening") == "unknown");
  CHECK(order_of_frequencies("1 per year", "as required") == "more");
  CHECK(order_of_frequencies("not stated", "1 per year") == "unknown");
}

load::Loaded read(std::map<std::string, std::string> files) {
  const source::MemoryTree tree(std::move(files));
  auto loaded = load::load_frameworks(tree, {yaml::Lane::automatic, 1}, "");
  REQUIRE(loaded);
  return std::move(*loaded);
}

std::string framework(const char* id, const char* version, const char* effective,
                      const std::string& more = {}) {
  return fmt::format("framework: {}\ntitle: T\nversion: \"{}\"\neffective: {}\n{}", id, version,
                     effective, more);
}

std::string called(const model::Framework* framework) {
  if (framework == nullptr) return "-";
  return fmt::format("{} {}", framework->id->view(), framework->version.view());
}

Lines pair_lines(std::map<std::string, std::string> before,
                 std::map<std::string, std::string> after) {
  const load::Loaded left = read(std::move(before));
  const load::Loaded right = read(std::move(after));
  Lines lines;
  for (const Pair& pair : pairs(left.data.frameworks, right.data.frameworks)) {
    lines.push_back(fmt::format("{} > {}{}", called(pair.before), called(pair.after),
                                pair.is_next_version ? " next" : ""));
  }
  return lines;
}

TEST_CASE("a framework is found by its name and version, else by its first day, else alone") {
  const std::string one = framework("f", "1", "2026-04-01");
  const std::string two = framework("f", "2", "2026-10-01");
  const std::string other = framework("g", "1", "2026-04-01");
  CHECK(pair_lines({{"a.yaml", one}, {"b.yaml", two}}, {{"x.yaml", two}, {"y.yaml", one}}) ==
        Lines{"f 2 > f 2", "f 1 > f 1"});
  // The version was changed in place.
  CHECK(pair_lines({{"a.yaml", one}}, {{"a.yaml", two}}) == Lines{"f 1 > f 2"});
  CHECK(pair_lines({{"a.yaml", one}, {"g.yaml", other}},
                   {{"a.yaml", framework("f", "1.1", "2026-04-01")}, {"g.yaml", other}}) ==
        Lines{"f 1 > f 1.1", "g 1 > g 1"});
  // Two files are compared whatever they are called.
  CHECK(pair_lines({{"a.yaml", one}}, {{"a.yaml", other}}) == Lines{"f 1 > g 1"});
}

TEST_CASE("a version put beside the others is compared with the one before it") {
  const std::string one = framework("f", "1", "2026-04-01");
  const std::string two = framework("f", "2", "2026-10-01");
  const std::string three = framework("f", "3", "2027-04-01");
  const std::string other = framework("g", "1", "2026-04-01");
  CHECK(pair_lines({{"a.yaml", one}}, {{"a.yaml", one}, {"b.yaml", two}, {"c.yaml", three}}) ==
        Lines{"f 1 > f 1", "f 1 > f 2 next", "f 2 > f 3 next"});
  CHECK(pair_lines({{"a.yaml", one}}, {{"a.yaml", one}, {"g.yaml", other}}) ==
        Lines{"f 1 > f 1", "- > g 1"});
  CHECK(pair_lines({{"a.yaml", one}, {"b.yaml", two}}, {{"b.yaml", two}}) ==
        Lines{"f 2 > f 2", "f 1 > -"});
}

Lines change_lines(const std::string& before, const std::string& after) {
  const load::Loaded left = read({{"f.yaml", framework("f", "1", "2026-04-01", before)}});
  const load::Loaded right = read({{"f.yaml", framework("f", "1", "2026-04-01", after)}});
  REQUIRE(left.data.frameworks.size() == 1);
  REQUIRE(right.data.frameworks.size() == 1);
  Lines lines;
  for (const Change& change : changes(left.data.frameworks[0], right.data.frameworks[0])) {
    lines.push_back(fmt::format("{} {} {}: {}", effect_name(change.effect), change.element.kind,
                                change.element.id, change.words));
  }
  return lines;
}

TEST_CASE("who owes a task: one more, one less, one for another, or in another manner") {
  const auto task = [](const std::string& role) {
    return "tasks: [{id: t, title: T, role: " + role + ", frequency: 1 per year}]\n";
  };
  CHECK(change_lines(task("[a]"), task("[a, b]")) == Lines{"tightened task t: now owed by b"});
  CHECK(change_lines(task("[a, b]"), task("[a]")) == Lines{"loosened task t: no longer owed by b"});
  CHECK(change_lines(task("[b, a]"), task("[a, b]")).empty());
  CHECK(change_lines(task("a"), task("b")) == Lines{"changed task t: now owed by b, no longer a"});
  CHECK(change_lines(task("[a, b]"), task("{any: [a, b]}")) ==
        Lines{"changed task t: owed by any of them, no longer each of them"});
  CHECK(change_lines(task("{any: [a]}"), task("{any: [a, b]}")) ==
        Lines{"changed task t: now owed by b"});
  CHECK(change_lines(task("not stated"), task("a")) ==
        Lines{"changed task t: owed by changed from not stated to a"});
}

TEST_CASE(
    "what is called otherwise under the same title is the same; what is new and gone is not") {
  CHECK(change_lines("roles: [{id: tm, title: Team Manager}]\n",
                     "roles: [{id: team-manager, title: Team Manager}]\n") ==
        Lines{"changed role team-manager: name changed from tm to team-manager"});
  CHECK(change_lines("roles: [{id: tm, title: Team Manager}]\n",
                     "roles: [{id: sm, title: Service Manager}]\n") ==
        Lines{"changed role sm: role added: Service Manager",
              "changed role tm: role removed: Team Manager"});
  CHECK(change_lines("lists: [{id: l, items: [The child is seen alone]}]\n",
                     "lists: [{id: l, items: [The child is seen alone and heard]}]\n")
            .size() == 2);
}

TEST_CASE("two reports to one body keep apart, and a recipient that joins is one more") {
  const auto task = [](const std::string& lines) {
    return "tasks:\n  - id: t\n    title: T\n    role: a\n    reported_to: [" + lines + "]\n";
  };
  const std::string monthly = "{to: qib, frequency: 1 per month}";
  const std::string yearly = "{to: qib, frequency: 1 per year}";
  CHECK(change_lines(task(monthly + ", " + yearly), task(yearly + ", " + monthly)).empty());
  CHECK(change_lines(task(monthly + ", " + yearly), task(yearly)) ==
        Lines{"loosened report t/to qib: report removed: to qib, 1 per month"});
  CHECK(change_lines(task(monthly), task("{to: [qib, smt], frequency: 1 per month}")) ==
        Lines{"tightened report t/to qib, smt: recipient added: smt"});
}

TEST_CASE("grades have an order, and conditions are told in words") {
  const auto scale = [](const std::string& grades) {
    return "scales: [{id: s, grades: " + grades + "}]\n";
  };
  CHECK(change_lines(scale("[good, bad]"), scale("[good, fair, bad]")) ==
        Lines{"changed scale s: grade added: fair"});
  CHECK(change_lines(scale("[good, bad]"), scale("[bad, good]")) ==
        Lines{"changed scale s: order of each grade changed from good, bad to bad, good"});
  CHECK(change_lines(scale("[good, bad]"), scale("not stated")) ==
        Lines{"changed scale s: grade changed from good, bad to not stated"});
  const auto rule = [](const std::string& when) {
    return "escalations: [{id: r, tasks: [t], when: " + when + ", steps: [{id: s, do: x}]}]\n";
  };
  CHECK(change_lines(rule("{grade: bad}"),
                     rule("{any: [{grade: {worse_than: good}}, {not: {concern: none}}]}")) ==
        Lines{"changed escalation r: condition changed from “grade bad” to “grade worse than good "
              "or (not concern none)”"});
}

TEST_CASE("obligations come first, of them what is tightened, and words alone come last") {
  CHECK(change_lines(
            "owner: A\nroles: [{id: r, title: R}]\ntasks:\n  - {id: t, title: T, role: r, "
            "frequency: 1 per month, wording: each month}\n  - {id: u, title: U, role: r, "
            "frequency: 1 per year}\n",
            "owner: B\nroles: [{id: r, title: R, manages: true}]\ntasks:\n  - {id: t, title: "
            "T, role: r, frequency: 1 per year, wording: each year}\n  - {id: u, title: U, "
            "role: r, frequency: 1 per month}\n") ==
        Lines{"tightened task u: frequency changed from 1 per year to 1 per month",
              "loosened task t: frequency changed from 1 per month to 1 per year",
              "changed role r: now a line manager",
              "changed framework f: owner changed from “A” to “B”",
              "reworded task t: wording changed from “each month” to “each year”"});
}

}  // namespace
}  // namespace qaf::compare
