#pragma once

// The answer of `qaf escalations`: every clock, its verdict, and how many there are of each.

#include <string>
#include <vector>

#include "document/document.hpp"
#include "escalation/clock.hpp"
#include "report/grouping.hpp"

namespace qaf::report {

// What is asked for; an empty list asks for all.
struct EscalationFilter {
  std::vector<escalation::Status> only;
  std::vector<std::string> frameworks;
  std::vector<std::string> tasks;
  std::vector<std::string> rules;  // escalations, moderation rules, or tasks of their own steps
  std::vector<std::string> records;
  std::vector<std::string> people;  // who is to be told, or to do it; or a body
  std::vector<std::string> units;   // of the audit record, or above it
  std::vector<Grouping> by = {};    // none: clock by clock; or one, to count by
};

// Returns the clocks that `filter` asks for, in the order given.
[[nodiscard]] std::vector<escalation::Clock> chosen(const model::Index& index,
                                                    std::vector<escalation::Clock> clocks,
                                                    const EscalationFilter& filter);

// Returns the document of the clocks that `filter` asks for; the optional steps among them are
// counted in the summary.
[[nodiscard]] document::Document escalation_report(const model::Index& index,
                                                   const escalation::Following& following,
                                                   const EscalationFilter& filter,
                                                   document::Stamp stamp);

}  // namespace qaf::report
