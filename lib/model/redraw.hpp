#pragma once

// Drawing again what a draw says it drew: from the population it names, by its seed.
//
// Everything comes from the draw and its register; the rule of the framework, which may have
// changed since, is not asked. Source: docs/reference/sampling.md.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/population.hpp"

namespace qaf::model {

inline constexpr std::string_view draw_algorithm = "sha256";

// The members of one stratum, those that can be drawn in the order in which they are.
struct Stratum {
  std::string name;
  std::size_t count = 0;  // of all its members, excluded ones among them
  std::vector<Text> order;
};

// Returns the strata by name; `excluded` members are counted and stand in no order.
[[nodiscard]] std::vector<Stratum> strata_of(std::span<const Member> population,
                                             std::span<const Text> excluded, std::string_view seed);

// Returns `ids` in the order of the draw.
[[nodiscard]] std::vector<Text> in_order(std::span<const Text> ids, std::string_view seed);

// Returns the seed that nobody chose: rule, window and the SHA-256 of the members, sorted and each
// with a line end. Source: docs/decisions/0011-drawing-by-sha-256.md.
[[nodiscard]] std::string derived_seed(std::string_view rule, std::string_view window,
                                       std::span<const Text> sorted_members);

// Returns how many a rule asks for of a stratum of `count`: its size, or its share rounded up;
// nothing where the framework says neither.
[[nodiscard]] std::optional<std::int64_t> asked_of(const Sampling& rule, std::int64_t count);

// Why a draw cannot be drawn again.
enum class Obstacle : std::uint8_t {
  none,
  no_population,       // it names neither a file nor members
  no_sha256,           // it names a file and not its SHA-256
  population_gone,     // the file it names is no register here
  population_changed,  // the file is no longer the one that was drawn from
  no_seed,
  other_algorithm,
};

struct Redraw {
  Obstacle obstacle = Obstacle::none;
  std::vector<Text> population;  // sorted
  std::vector<Stratum> strata;
  std::vector<Text> always;    // in the order of the draw
  std::vector<Text> expected;  // what has to be drawn, if of each stratum as many are
};

[[nodiscard]] Redraw redraw(const Index& index, const Draw& draw);

// What should have taken the place of a drawn one; `expected` is empty where nothing was left.
struct ReplacementCheck {
  bool was_drawn = false;  // by the draw, or by an earlier replacement, and not replaced before
  Text expected;
};

// Returns one for each replacement of the draw, in the order written.
[[nodiscard]] std::vector<ReplacementCheck> replacements(const Redraw& redrawn, const Draw& draw);

// Returns the check of one more replacement, of `drawn`, after those written down.
[[nodiscard]] ReplacementCheck next_replacement(const Redraw& redrawn, const Draw& draw,
                                                Text drawn);

// Returns what is to be audited or moderated: the drawn, replacements in their places.
[[nodiscard]] std::vector<Text> selection(const Draw& draw);

}  // namespace qaf::model
