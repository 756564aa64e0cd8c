#pragma once

// The answer of `qaf actions`: the tracker of remedial actions.

#include <string>
#include <vector>

#include "document/document.hpp"
#include "escalation/action.hpp"
#include "report/grouping.hpp"

namespace qaf::report {

// What is asked for; an empty list asks for all.
struct ActionFilter {
  std::vector<escalation::ActionStatus> only;
  std::vector<std::string> owners;
  std::vector<std::string> units;  // of the owner, else of the audit record; or above it
  std::vector<std::string> tasks;
  std::vector<std::string> records;
  std::vector<std::string> rules = {};                   // that the audit record set off
  std::vector<Grouping> by = {};                         // none: action by action; or one
  std::vector<std::vector<Text>> rules_of_records = {};  // needed where rules are asked for
};

// Returns the actions that `filter` asks for, in the order given; units are those at `as_of`.
[[nodiscard]] std::vector<escalation::TrackedAction> chosen(
    const model::Index& index, std::vector<escalation::TrackedAction> actions,
    const ActionFilter& filter, calendar::Instant as_of);

// Returns the document of the actions that `filter` asks for. The summary counts each status, and
// the open ones by how long they are past due.
[[nodiscard]] document::Document action_report(
    const model::Index& index, const std::vector<escalation::TrackedAction>& actions,
    const ActionFilter& filter, document::Stamp stamp);

}  // namespace qaf::report
