#pragma once

// What a framework asks, one thing at a time, and of whom: the rows of the document's own tables
// and the steps that follow audit records. Order: that of the framework file.

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/framework.hpp"

namespace qaf::report {

// One row of the document: a task, or one report of a task to one recipient.
struct Asked {
  const model::Task* task = nullptr;
  const model::ReportedTo* report = nullptr;  // null: the task itself
  std::string_view to;                        // of a report; empty: not stated

  // Who owes it, how often, and where it stands in the document (what a report leaves out is its
  // task's).
  [[nodiscard]] const model::Doers& by() const;
  [[nodiscard]] const model::StatedFrequency& frequency() const;
  [[nodiscard]] model::Cited cited() const;
};

// Returns a row for each task that is not made of reports alone, and after it one for each report
// to each recipient.
[[nodiscard]] std::vector<Asked> asked_of(const model::Framework& framework);

// A step with the rule that asks for it. A rule without steps has one entry without a step.
struct AskedStep {
  enum class Rule : std::uint8_t { task, escalation, moderation };
  Rule kind = Rule::task;
  std::string_view rule;                   // its id: of the task, escalation or moderation rule
  std::string_view title;                  // may be empty
  std::vector<const model::Task*> tasks;   // whose audit records it follows
  const model::Condition* when = nullptr;  // of an escalation
  const model::Moderation* moderation = nullptr;
  const model::Cited* rule_cited = nullptr;
  const model::Step* step = nullptr;
};

// Returns the steps of tasks, then of escalations, then of moderation rules.
[[nodiscard]] std::vector<AskedStep> steps_of(const model::Framework& framework);

// Whoever a framework asks something of or tells something: a role, a body or a unit kind.
//
// `author` stands for whoever owes the tasks, `moderator` for who moderates, `line_manager` for
// every role that manages.
class Party {
 public:
  Party(const model::Framework& framework, std::string_view id) : framework_(&framework), id_(id) {}

  [[nodiscard]] std::string_view id() const { return id_; }
  [[nodiscard]] bool is_among(const model::Doers& doers) const;
  [[nodiscard]] bool owes(const Asked& asked) const { return is_among(asked.by()); }
  // Has to take part in what others owe.
  [[nodiscard]] bool takes_part(const Asked& asked) const;
  // Gets the report, or a copy of it.
  [[nodiscard]] bool receives(const Asked& asked) const;
  [[nodiscard]] bool moderates(const model::Moderation& rule) const { return is_among(rule.by); }

  // Has to do what the step asks: named in `by`, else as author.
  [[nodiscard]] bool does(const AskedStep& asked) const;
  [[nodiscard]] bool is_told(const AskedStep& asked) const;
  // Has to take part in the step, or gets a copy.
  [[nodiscard]] bool takes_part(const AskedStep& asked) const;

 private:
  [[nodiscard]] bool is_named(std::string_view name, const AskedStep& asked) const;
  [[nodiscard]] bool is_named(const std::vector<model::Recipient>& recipients,
                              const AskedStep& asked) const;

  const model::Framework* framework_;
  std::string_view id_;
};

}  // namespace qaf::report
