// What must follow each audit record, by when, and whether it did.

#include "escalation/clock.hpp"

#include <algorithm>
#include <iterator>

#include "escalation/step.hpp"

namespace qaf::escalation {
namespace {

using model::nowhere;

// A further record does not ask for more by the same rule that asked for it.
bool was_asked_for(const Subject& subject, const PlannedRule& rule) {
  if (!rule.asks_for_more || !subject.record.follows) return false;
  const World& world = subject.world;
  const std::uint32_t position = world.index.record(subject.record.follows->view());
  if (position == nowhere || position == subject.position) return false;
  const std::optional<Subject> other = subject_at(world, position);
  if (!other) return false;
  const std::vector<State> states = states_of(*other);
  return std::any_of(states.begin(), states.end(), [&](const State& state) {
    const TaskPlan& plan = world.plan.of(state.place);
    return std::any_of(plan.begin(), plan.end(), [&](const PlannedRule& same) {
      return same.origin == rule.origin && same.id == rule.id &&
             !episodes_of(*other, states, state.place, same).empty();
    });
  });
}

bool is_done(const Clock& clock) {
  return clock.done.has_value() && clock.status != Status::excused;
}

// Follows all records, one after the other.
class Follower {
 public:
  explicit Follower(const World& world) : world_(world) {}

  void follow(std::uint32_t position) {
    const std::optional<Subject> subject = subject_at(world_, position);
    if (!subject) return;
    const std::vector<State> states = states_of(*subject);
    std::optional<Subject> whole;
    for (auto state = states.begin(); state != states.end(); ++state) {
      // The rules of each version of the framework that was in force.
      const bool is_known = std::any_of(states.begin(), state, [&](const State& earlier) {
        return earlier.place == state->place;
      });
      if (is_known) continue;
      for (const PlannedRule& rule : world_.plan.of(state->place)) {
        for (const Episode& episode : episodes_of(*subject, states, state->place, rule)) {
          if (!whole) whole.emplace(located(*subject));
          follow({*whole, states, state->place, rule, episode});
        }
      }
    }
  }

  [[nodiscard]] Following take() { return std::move(following_); }

 private:
  void follow(const Run& run) {
    const bool is_enough = was_asked_for(run.subject, run.rule);
    const std::size_t first = following_.clocks.size();
    outcomes_.assign(run.rule.steps.size(), {});
    for (const PlannedStep& step : run.rule.steps) {
      if (is_enough && step.step->further) continue;
      const bool is_optional = step.step->optional && *step.step->optional;
      std::vector<Clock>& rows = is_optional ? optional_ : following_.clocks;
      outcomes_[step.position] = follow_step(run, step, outcomes_, rows);
    }
    if (!run.rule.is_in_order) put_in_order(first);
    std::copy_if(std::make_move_iterator(optional_.begin()),
                 std::make_move_iterator(optional_.end()),
                 std::back_inserter(following_.optional_done), is_done);
    optional_.clear();
  }

  void put_in_order(std::size_t first) {
    std::stable_sort(following_.clocks.begin() + static_cast<std::ptrdiff_t>(first),
                     following_.clocks.end(),
                     [](const Clock& a, const Clock& b) { return a.place.step < b.place.step; });
  }

  const World& world_;
  Following following_;
  std::vector<Outcome> outcomes_;
  std::vector<Clock> optional_;
};

}  // namespace

Following follow(const model::Index& index, calendar::Instant as_of) {
  const World world(index, as_of);
  Follower follower(world);
  for (std::uint32_t i = 0; i < world.data.records.size(); ++i) follower.follow(i);
  return follower.take();
}

std::vector<Clock> clocks(const model::Index& index, calendar::Instant as_of) {
  return follow(index, as_of).clocks;
}

}  // namespace qaf::escalation
