#pragma once

// One duty unfolded: the rule and its source, the window, the days that count, what counted and
// what did not, and why.

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "document/document.hpp"
#include "model/index.hpp"
#include "schedule/duty.hpp"

namespace qaf::report {

// Which duties are asked about: `plr/tm-031/2026-03`.
struct DutyName {
  std::string task;
  std::string who;  // who owes, for whom, or to whom; empty: everybody
  std::optional<calendar::Period> period;
};

// Reads `TASK`, `TASK/WHO` or `TASK/WHO/PERIOD`; nothing where it names no task, so that the words
// may mean something else. Errors: usage, where the period cannot be read.
[[nodiscard]] Result<std::optional<DutyName>> parse_duty_name(const model::Index& index,
                                                              std::string_view text);

// Returns the story of every duty of that name, a section each, in the period named, else in
// `usual`. Without any the one section says so.
[[nodiscard]] document::Document duty_story(const model::Index& index, const DutyName& name,
                                            calendar::Period usual, document::Stamp stamp);

}  // namespace qaf::report
