#pragma once

// What rows are counted by: `team`, or `team,month` for a matrix.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "model/index.hpp"

namespace qaf::report {

struct Grouping {
  enum class Kind : std::uint8_t {
    task,
    rule,
    step,
    role,
    person,
    unit,
    unit_kind,  // the nearest unit of that kind above
    month,
    quarter,
    framework,
    age,
    status
  };
  Kind kind = Kind::task;
  std::string name;  // as asked for: the key of its column
};

using GroupingWord = std::pair<std::string_view, Grouping::Kind>;

// Reads the words of `text`, which are among `words` or kinds of unit; `what` is counted by them,
// by at most `most`.
// Errors: usage, with the words there are.
[[nodiscard]] Result<std::vector<Grouping>> parse_groupings(const model::Index& index,
                                                            std::string_view text,
                                                            std::span<const GroupingWord> words,
                                                            std::string_view what,
                                                            std::size_t most);

// A group by its place and name: tasks stand in the order of the document, the others by name.
using Group = std::pair<std::size_t, std::string>;

// Returns the heading of a column whose key is `word`: `Met late`.
[[nodiscard]] std::string heading_of(std::string_view word);

// Returns the id of a unit, empty for `nowhere`; for `unit_kind` of the nearest of that kind above.
[[nodiscard]] std::string unit_group(const model::Index& index, std::uint32_t unit,
                                     const Grouping& grouping);

// Returns the label of the month or quarter that holds `day`.
[[nodiscard]] std::string window_group(const model::Index& index, calendar::Date day,
                                       const Grouping& grouping);

}  // namespace qaf::report
