#pragma once

// YAML 1.2 from bytes, strictly: everything is read as written or refused with its place.
//
// In:    the bytes of a file.
// Out:   a tree (yaml/tree.hpp), and findings for what cannot be read (yaml/faults.def).
//
// A guard over the bytes comes first; then a strict reader of our own (the fast lane) judges every
// file and makes the tree; where there are anchors, yaml-cpp's events (the full lane) must say the
// same.

#include <string_view>

#include "diag/sink.hpp"
#include "source/span.hpp"
#include "yaml/tree.hpp"

namespace qaf::yaml {

enum class Anchors : std::uint8_t {
  refused,
  allowed
};  // allowed in framework files, within a budget
enum class Lane : std::uint8_t {
  automatic,
  full_only
};  // full_only: yaml-cpp sees every file (QAF_FAST_LANE=off)

struct Options {
  Anchors anchors = Anchors::refused;
  Lane lane = Lane::automatic;
};

inline constexpr std::size_t max_nesting = 64;

// Replaces `tree` by what `bytes` say. Returns true where the whole file was read without a finding
// of severity error; documents before a fault are kept in the tree, the one with the fault is not.
// `bytes` must stay alive and unchanged as long as the tree is used.
bool parse(std::string_view bytes, source::FileId file, const Options& options, Tree& tree,
           diag::Sink& out);

}  // namespace qaf::yaml
