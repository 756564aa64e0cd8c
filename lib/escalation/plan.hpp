#pragma once

// The rules of every framework, made ready to be asked of a hundred thousand records: which rules
// follow the records of which task, and what each name in them means.

#include <cstdint>
#include <string_view>
#include <vector>

#include "escalation/clock.hpp"
#include "model/index.hpp"

namespace qaf::escalation {

// What a name among recipients, in `with` and in `by` refers to. A person key of the record comes
// before a body or a role of the same name.
enum class NameKind : std::uint8_t {
  practitioner,
  field,  // of kind person
  author,
  moderator,
  line_manager,
  body,
  role,
  person,
  unknown,
};

struct PlannedName {
  NameKind kind = NameKind::unknown;
  Text name;
  bool is_role_too = false;  // another holder may be told in error
  bool is_anywhere = false;  // a role held at no level of the tree: its holders are not above
  const model::Role* role = nullptr;  // where it is one
};

struct PlannedRecipient {
  std::vector<PlannedName> names;
  bool is_every = false;  // each who holds one of these roles; else one of them is enough
};

// From when a step is counted; `rule` is when its rule was set off.
enum class StartsFrom : std::uint8_t { rule, completed, moderated, step, never };

struct PlannedStep {
  const model::Step* step = nullptr;
  std::uint16_t position = 0;
  StartsFrom starts_from = StartsFrom::rule;
  std::uint16_t from = 0;    // of StartsFrom::step
  std::int32_t unless = -1;  // a step of the rule, or none
  std::vector<PlannedRecipient> notify;
  std::vector<PlannedRecipient> with;
  PlannedRecipient by;  // the author where it is empty
};

struct PlannedRule {
  std::uint32_t framework = 0;
  Origin origin = Origin::task;
  std::uint32_t position = 0;
  Text id;
  const model::Condition* when = nullptr;  // of an escalation
  bool is_first_moderation = false;        // takes the entries that name no rule
  bool asks_for_more = false;              // a step `further`
  // In an order in which every step comes after those it waits for.
  std::vector<PlannedStep> steps;
  bool is_in_order = true;  // that order is the order written
};

// The rules that follow the records of one task: its own steps, escalations, moderation.
using TaskPlan = std::vector<PlannedRule>;

class Plan {
 public:
  explicit Plan(const model::Dataset& data);

  [[nodiscard]] const TaskPlan& of(model::TaskPlace place) const {
    return tasks_[place.framework][place.task];
  }

 private:
  std::vector<std::vector<TaskPlan>> tasks_;
};

}  // namespace qaf::escalation
