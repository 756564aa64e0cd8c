#pragma once

// One cell of a table: a typed value that each format prints in its own way, once.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "calendar/date.hpp"
#include "calendar/instant.hpp"

namespace qaf::document {

// How a status should strike the reader; formats add colour or a symbol, never colour alone.
enum class Tone : std::uint8_t { neutral, good, attention, bad, muted };

// A word of a fixed vocabulary (`met_late`): machines get the word, people the word with spaces.
struct Status {
  std::string word;
  Tone tone = Tone::neutral;

  friend bool operator==(const Status&, const Status&) = default;
};

// Two integers; people also get the percentage, rounded once, half up; 0 of 0 has none.
struct Ratio {
  std::int64_t part = 0;
  std::int64_t whole = 0;

  friend bool operator==(const Ratio&, const Ratio&) = default;
};

// A span of elapsed time in seconds, positive or negative: `3 days 4 h` to people, the number to
// machines.
struct Seconds {
  std::int64_t count = 0;

  friend bool operator==(const Seconds&, const Seconds&) = default;
};

// A bar as long as `part` of `whole` (charts of the terminal and of HTML; machines get the two
// integers).
struct Bar {
  std::int64_t part = 0;
  std::int64_t whole = 0;

  friend bool operator==(const Bar&, const Bar&) = default;
};

// Words that lead to the section of the same document whose `anchor` it is; without an anchor, or
// in a format without links, they are words. `before` stands in front of them and leads nowhere.
struct Link {
  std::string words;
  std::string anchor = {};
  std::string before = {};

  friend bool operator==(const Link&, const Link&) = default;
};

// monostate: no value (JSON null, empty in CSV, nothing or a dash to people).
using Value =
    std::variant<std::monostate, std::string, std::int64_t, bool, calendar::Date, calendar::Instant,
                 Status, Ratio, Seconds, Bar, std::vector<std::string>, std::vector<Link>>;

}  // namespace qaf::document
