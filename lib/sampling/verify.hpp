#pragma once

// Whether draws are what their seed gives: each is drawn again, and what differs is named.
// Source: docs/reference/sampling.md, verifying.

#include <cstdint>
#include <string>
#include <vector>

#include "calendar/instant.hpp"
#include "model/redraw.hpp"

namespace qaf::sampling {

// One thing that differs; what `place`, `found` and `expected` are, each kind says.
struct Difference {
  enum class Kind : std::uint8_t {
    obstacle,             // it cannot be drawn again: `obstacle` says why
    seed_of_another,      // a seed that nobody chooses: `expected` is the one of this population
    count,                // the record says that there were `found`, and there are `expected`
    size,                 // the record says that `found` were drawn, and lists `expected`
    not_in_population,    // `found` was drawn or excluded and is no member
    drawn_twice,          // `found`
    excluded_and_drawn,   // `found`
    another,              // at `place` (from 1) stands `found`, where `expected` was drawn
    missing,              // `expected` was drawn at `place`, and stands nowhere
    always_left_out,      // `expected` is always included, and was not drawn
    replaced_not_drawn,   // `found` was replaced and was not drawn
    replaced_by_another,  // `found` took the place of a drawn one; `expected` was next, or nothing
  };
  Kind kind = Kind::obstacle;
  model::Obstacle obstacle = model::Obstacle::none;
  std::size_t place = 0;
  std::string found;
  std::string expected;

  friend bool operator==(const Difference&, const Difference&) = default;
};

struct Verdict {
  std::uint32_t draw = 0;  // in Dataset::draws
  std::vector<Difference> differences;
  bool is_seed_chosen = false;  // by somebody, and not derived from the population
  // Of a moderation draw: audit records of the window that are there now and were not drawn from,
  // and the other way round. No difference: the draw stands for what there was.
  std::vector<Text> entered_since;
  std::vector<Text> gone_since;
};

// Draws one draw again.
[[nodiscard]] Verdict verify(const model::Index& index, std::uint32_t draw,
                             calendar::Instant as_of);

}  // namespace qaf::sampling
