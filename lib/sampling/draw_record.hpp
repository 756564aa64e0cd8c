#pragma once

// A draw as the record that is kept of it: YAML text.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/instant.hpp"
#include "calendar/zone.hpp"
#include "sampling/draw.hpp"

namespace qaf::sampling {

// What the record says beside what was drawn.
struct RecordedBy {
  std::string id;  // of the draw
  std::string by;  // a staff id, or empty
  calendar::Instant at;
};

// One list of what was drawn, with the words that stand above it: "north-1: 2 of 15".
struct DrawnGroup {
  std::string words;  // empty: none
  std::vector<Text> ids;
};

// Everything a draw record holds; an empty text is left out.
struct DrawText {
  RecordedBy recorded;
  std::string rule_key;  // `sampling` or `moderation`
  std::string rule;
  std::string period;
  std::string auditor;
  std::string population;
  std::string sha256;
  std::vector<Text> members;
  std::size_t count = 0;
  std::string active_within;
  std::vector<Text> tags;
  std::vector<Excluded> excluded;
  std::vector<Text> always;
  std::vector<Text> strata;
  std::string seed;
  std::vector<DrawnGroup> drawn;
};

// Returns the record as a YAML document that qaf reads back as it was.
[[nodiscard]] std::string yaml_of(const DrawText& draw, calendar::Zone zone);

[[nodiscard]] DrawText text_of(const model::Index& index, const Drawing& drawing,
                               const RecordedBy& recorded);

// Returns the word as YAML writes it: in quotes where it could be read as something else.
[[nodiscard]] std::string yaml_word(std::string_view word);

// Returns when something happened as records write it: a day that ends then is a date alone.
[[nodiscard]] std::string written_moment(calendar::Instant instant, calendar::Zone zone);

}  // namespace qaf::sampling
