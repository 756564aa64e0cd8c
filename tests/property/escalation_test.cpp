// Laws of clocks, on councils and audit records made at random (seeded; the seed is printed).

#include <algorithm>
#include <map>
#include <random>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "escalation/clock.hpp"
#include "support/clocks.hpp"
#include "support/repository.hpp"

namespace qaf {
namespace {

using escalation::Clock;
using escalation::Status;

constexpr const char* rules =
    "  - {id: tell, tasks: [audit], when: {any: [{grade: inadequate}, {concern: immediate}]}, "
    "steps: "
    "[{id: told, notify: [practitioner, team-manager, {any: [service-manager, director]}], "
    "in_writing: true, within: 24 hours}, {id: next, notify: [director], unless: told, within: 2 "
    "working days}, {id: fix, remedy: all, within: 10 days}]}\n"
    "  - {id: again, tasks: [audit], when: {grade: inadequate}, steps: [{id: audit, re_audit: "
    "case, "
    "after: 2 months, grace: 1 month}]}\n"
    "  - {id: changed, tasks: [audit], when: {changed: true}, steps: [{id: discuss, do: discuss, "
    "with: [practitioner], from: moderated, within: 5 days}, {id: share, notify: [panel], from: "
    "discuss, within: 3 days}]}\n";

// One audit record as its parts, so that evidence can be added to it.
struct Draft {
  std::string id;
  std::string keys;
  std::vector<std::string> follow_up;
  std::vector<std::string> moderation;
  std::vector<std::string> actions;
  std::string re_audit_of;
};

class Maker {
 public:
  explicit Maker(unsigned seed) : engine_(seed) {}

  int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(engine_); }

  template <class Word>
  Word one_of(std::initializer_list<Word> words) {
    return *(words.begin() + below(static_cast<int>(words.size())));
  }

  // A moment within `days` of 2026-03-01; often a date only, often near a change of the clocks.
  std::string moment(int days) {
    const calendar::Date day = calendar::plus_days(calendar::date_of(2026, 3, 1), below(days));
    const std::string date = calendar::to_text(day);
    if (below(3) == 0) return date;
    return fmt::format("{} {:02}:{:02}", date, 3 + below(21), below(60));
  }

  std::string notice() {
    const std::string how = one_of({"email", "phone", "letter", "meeting", ""});
    std::string entry = fmt::format(
        "{{to: [{}], at: {}",
        one_of({"sw-1", "tm-1", "tm-2", "sm-1", "sd-1", "panel", "sw-1, tm-1"}), moment(45));
    if (!how.empty()) entry += ", how: " + how;
    return entry + "}";
  }

  std::string deed() {
    return fmt::format("{{step: discuss, with: {}, at: {}}}", one_of({"sw-1", "sw-2"}), moment(60));
  }

  std::string action(bool is_completed) {
    const std::string completed = is_completed ? ", completed: " + moment(50) : "";
    return fmt::format("what: act, owner: sw-1{}", completed);
  }

  Draft draft(int number) {
    Draft draft;
    draft.id = fmt::format("R{:03}", number);
    const char* practitioner = one_of({"sw-1", "sw-2", "sw-3", "sw-9"});
    draft.keys = fmt::format("by: {}, practitioner: {}, completed: {}, grade: {}, concern: {}",
                             one_of({"qa-1", "tm-1", "sm-2"}), practitioner, moment(40),
                             one_of({"good", "inadequate", "inadequate"}),
                             one_of({"none", "none", "immediate"}));
    for (int i = below(4); i > 0; --i) draft.follow_up.push_back(notice());
    if (below(3) == 0) draft.follow_up.push_back(deed());
    for (int i = below(3); i > 0; --i) draft.actions.push_back(action(below(2) == 0));
    if (below(2) == 0) {
      draft.moderation.push_back(fmt::format("{{by: sd-1, at: {}, grade: {}}}", moment(60),
                                             one_of({"good", "inadequate"})));
    }
    if (number > 0 && below(4) == 0) draft.re_audit_of = fmt::format("R{:03}", below(number));
    return draft;
  }

 private:
  std::mt19937 engine_;
};

std::string joined(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : ", ") + item;
  return text;
}

std::string written(const Draft& draft) {
  std::string text = fmt::format("{{id: {}, task: audit, case: M-1, {}", draft.id, draft.keys);
  if (!draft.re_audit_of.empty()) text += ", re_audit_of: " + draft.re_audit_of;
  if (!draft.follow_up.empty()) text += ", follow_up: [" + joined(draft.follow_up) + "]";
  if (!draft.moderation.empty()) text += ", moderation: [" + joined(draft.moderation) + "]";
  std::vector<std::string> actions;
  for (std::size_t i = 0; i < draft.actions.size(); ++i) {
    actions.push_back(fmt::format("{{id: {}, {}}}", i + 1, draft.actions[i]));
  }
  if (!actions.empty()) text += ", actions: [" + joined(actions) + "]";
  return text + "}\n";
}

std::string written(const std::vector<Draft>& drafts) {
  std::string text;
  for (const Draft& draft : drafts) text += written(draft);
  return text;
}

model::Dataset dataset_of(const std::vector<Draft>& drafts) {
  test::Setting parts;
  parts.escalations = rules;
  parts.records = written(drafts);
  return test::setting(parts);
}

std::vector<Draft> drafts_of(Maker& maker, int count) {
  std::vector<Draft> drafts;
  for (int i = 0; i < count; ++i) drafts.push_back(maker.draft(i));
  return drafts;
}

std::vector<Clock> clocks_of(const model::Dataset& data, const std::string& as_of) {
  return escalation::clocks(model::Index(data), test::london(as_of));
}

// How bad a verdict is where something should have been done; more evidence never raises it.
int badness(Status status) {
  switch (status) {
    case Status::met:
      return 0;
    case Status::unproven:
      return 1;
    case Status::met_late:
      return 2;
    case Status::overdue:
    case Status::missed:
      return 3;
    default:
      return -1;  // still open, or not owed: nothing is settled
  }
}

TEST_CASE("a deadline is never before its start, and lateness never before the deadline") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Maker maker(seed);
    const model::Dataset data = dataset_of(drafts_of(maker, 25));
    for (const Clock& clock : clocks_of(data, "2026-05-10 12:00")) {
      if (clock.due) {
        REQUIRE(clock.started);
        CHECK(*clock.due >= clock.started->first);
      }
      if (clock.overdue_from && clock.due) CHECK(*clock.overdue_from > *clock.due);
      if (clock.by_seconds) CHECK(*clock.by_seconds >= 0);
      if (clock.done) CHECK(clock.done->first <= clock.done->last);
      const bool is_stopped = clock.status == Status::met || clock.status == Status::met_late;
      CHECK((!is_stopped || clock.done.has_value()));
    }
  }
}

TEST_CASE("evidence added never makes a verdict worse") {
  for (unsigned seed = 1; seed <= 120; ++seed) {
    CAPTURE(seed);
    Maker maker(seed);
    std::vector<Draft> drafts = drafts_of(maker, 8);
    const std::string as_of = maker.moment(90);
    const std::vector<Clock> before = clocks_of(dataset_of(drafts), as_of);
    Draft& draft = drafts[static_cast<std::size_t>(maker.below(8))];
    draft.follow_up.push_back(maker.notice());
    const model::Dataset data = dataset_of(drafts);
    const std::vector<Clock> after = clocks_of(data, as_of);
    REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      // What stands in for another step is needed less, or begins at another time.
      const model::Step& step = escalation::step_at(data, after[i].place);
      if (step.unless || step.from) continue;
      CAPTURE(data.records[after[i].record].id->str());
      CAPTURE(step.id->str());
      const int old_badness = badness(before[i].status);
      if (old_badness >= 0) CHECK(badness(after[i].status) <= old_badness);
      if (before[i].status == Status::met) CHECK(after[i].status == Status::met);
      if (before[i].status == Status::due) CHECK(after[i].status != Status::overdue);
    }
  }
}

TEST_CASE("a record's clocks do not depend on the order of records") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Maker maker(seed);
    std::vector<Draft> drafts = drafts_of(maker, 20);
    const auto lines_of = [&] {
      std::vector<std::string> lines = test::clock_lines(dataset_of(drafts), "2026-05-10 12:00");
      std::stable_sort(lines.begin(), lines.end(), [](const std::string& a, const std::string& b) {
        return a.substr(0, 4) < b.substr(0, 4);
      });
      return lines;
    };
    const std::vector<std::string> before = lines_of();
    std::reverse(drafts.begin(), drafts.end());
    CHECK(lines_of() == before);
  }
}

TEST_CASE("time only moves a clock forward") {
  // With what is recorded unchanged, what is met or late stays so; only moderation and new evidence
  // that lies between the two days changes it.
  for (unsigned seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Maker maker(seed);
    std::vector<Draft> drafts = drafts_of(maker, 12);
    for (Draft& draft : drafts) draft.moderation.clear();
    const model::Dataset data = dataset_of(drafts);
    const std::vector<Clock> early = clocks_of(data, "2026-06-10 12:00");
    const std::vector<Clock> late = clocks_of(data, "2026-12-10 12:00");
    REQUIRE(early.size() == late.size());
    for (std::size_t i = 0; i < early.size(); ++i) {
      const bool is_settled = badness(early[i].status) >= 0 && early[i].status != Status::missed;
      if (is_settled) CHECK(late[i].status == early[i].status);
    }
  }
}

TEST_CASE("what is dated after as-of changes nothing") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Maker maker(seed);
    std::vector<Draft> drafts = drafts_of(maker, 10);
    const std::vector<std::string> before =
        test::clock_lines(dataset_of(drafts), "2026-05-10 12:00");
    for (Draft& draft : drafts) {
      draft.follow_up.push_back("{to: [sw-1, tm-1, sm-1], at: 2026-05-10 12:01, how: email}");
      draft.moderation.push_back("{by: sd-1, at: 2026-05-11, grade: good}");
      draft.actions.push_back("what: later, raised: 2026-05-11");
    }
    CHECK(test::clock_lines(dataset_of(drafts), "2026-05-10 12:00") == before);
  }
}

}  // namespace
}  // namespace qaf
