#pragma once

// What a sample is drawn from: the rows of a register that stand in it on a day.
// Source: docs/reference/sampling.md, the population.

#include <optional>
#include <string>
#include <vector>

#include "model/index.hpp"

namespace qaf::model {

// Which rows make a population, and what tells them apart. Of a rule, or as a draw says it.
struct Frame {
  calendar::Date first;  // rows that last on some day from here ...
  calendar::Date day;    // ... to here; what they carry and where they are is asked on this day
  std::optional<calendar::Duration> active_within;  // also those that ended so long before `day`
  std::vector<Text> tags;                           // any of them; empty: all rows
  std::vector<Text> strata;                         // `unit`, `tag` or a unit kind
};

// One case of the population, or one row where rows are about no case. `stratum` is empty where
// nothing is told apart; what a row does not say is `none`.
struct Member {
  Text id;
  std::uint32_t row = 0;  // in Register::rows: of several of one case the last that began
  std::string stratum;
};

[[nodiscard]] Frame frame_of(const Sampling& rule, calendar::Date first, calendar::Date day);
// Returns the frame that a draw was made in, its day being the day of the draw or, where that lies
// after it, the last of its window.
[[nodiscard]] Frame frame_of(const Draw& draw, calendar::Zone zone);

// Returns the id by which a row is a member: its case; without one, its own.
[[nodiscard]] Text member_id(const RegisterRow& row);

// Returns the members of the population, each once, sorted by id (bytes).
[[nodiscard]] std::vector<Member> members(const Index& index, const Register& rows,
                                          const Frame& frame);

// Returns the unit a row is about on `day`: its own, else its person's; or `nowhere`.
[[nodiscard]] std::uint32_t unit_of(const Index& index, const RegisterRow& row, calendar::Date day);

// Returns the files of the register of that name, as positions in Dataset::registers.
[[nodiscard]] std::vector<std::uint32_t> registers_named(const Dataset& data, std::string_view id);

}  // namespace qaf::model
