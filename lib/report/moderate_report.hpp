#pragma once

// What `qaf moderate` answers: how far moderation is done, what must be moderated in one window,
// and how far auditors and moderators agree.

#include <string>
#include <vector>

#include "document/document.hpp"
#include "sampling/agreement.hpp"
#include "sampling/moderation_draw.hpp"

namespace qaf::report {

// Returns one row for each window of each rule.
[[nodiscard]] document::Table moderation_table(
    const model::Index& index, const std::vector<sampling::ModerationWindow>& windows);

// Returns one row for each rule, scale and area.
[[nodiscard]] document::Table agreement_table(const model::Index& index,
                                              const std::vector<sampling::Agreement>& all);
// Returns why a kappa is withheld, and what it means, for those of the table.
[[nodiscard]] std::vector<std::string> agreement_notes(const std::vector<sampling::Agreement>& all,
                                                       const std::string& span);

// Returns the year that agreement is worked out over: the twelve months to the end of a period.
[[nodiscard]] calendar::Period year_to(calendar::Date last);

// Returns the rules, window by window; `agreement` over `span`.
[[nodiscard]] document::Document moderate_report(
    const model::Index& index, const std::vector<sampling::ModerationWindow>& windows,
    const std::vector<sampling::Agreement>& agreement, const std::string& span,
    document::Stamp stamp);

// One window of one rule, record by record.
struct ModeratedWindow {
  const sampling::ModerationWindow& window;
  const sampling::ModerationDrawing& drawing;
  const std::vector<sampling::Agreement>& agreement;  // of the rule, over `span`
  std::string span;
  std::string record;  // of the draw, as YAML; kept in the summary
};

[[nodiscard]] document::Document moderate_report(const model::Index& index,
                                                 const ModeratedWindow& one, document::Stamp stamp);

}  // namespace qaf::report
