#pragma once

// What a text says where a number or a yes is asked for, strictly: one way of writing each.
//
// YAML readers disagree on `012`, `0x1F`, `1_000`, `yes` and `on`; here only the plain form counts,
// and a refusal says what to write.

#include <cstdint>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "yaml/tree.hpp"

namespace qaf::yaml {

// Why a text is not what was asked for: as in a diag::Diagnostic.
struct Refusal {
  std::string message;
  std::string help;

  friend bool operator==(const Refusal&, const Refusal&) = default;
};

// Returns the whole number that `text` is in plain decimal: `0`, `12`, `-3`.
// Errors: other notations, leading zeros, a plus sign, fractions, more than 64 bits.
[[nodiscard]] tl::expected<std::int64_t, Refusal> read_integer(std::string_view text);

// Returns what `true` or `false` says; nothing else is one.
[[nodiscard]] tl::expected<bool, Refusal> read_bool(std::string_view text);

// Returns what `yes`, `no`, `true` or `false` says: for fields of the kind yes_no.
[[nodiscard]] tl::expected<bool, Refusal> read_yes_no(std::string_view text);

// True where nothing is written, or `null` or `~` without quotes; not for the empty text `""`.
[[nodiscard]] inline bool is_null(const Node& node) {
  return node.kind == Kind::empty;
}

}  // namespace qaf::yaml
