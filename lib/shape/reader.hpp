#pragma once

// What decoding one file needs at hand: the tree, where texts go, where findings go.

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/arena.hpp"
#include "base/text.hpp"
#include "calendar/period.hpp"
#include "calendar/zone.hpp"
#include "diag/sink.hpp"
#include "source/span.hpp"
#include "yaml/tree.hpp"

namespace qaf::shape {

// Keys that records may have besides their own: the `fields` of every task of the repository.
using FieldNames = std::unordered_set<std::string_view>;

// The last few thousand short texts, so that a word that stands in every record is kept once.
class Words {
 public:
  // Returns the text, from the arena or from earlier.
  Text text(std::string_view bytes, Arena& arena);

 private:
  std::array<Text, 4096> recent_{};
};

struct Reader {
  const yaml::Tree* tree = nullptr;
  source::FileId file{};
  Arena* arena = nullptr;
  Words* words = nullptr;
  diag::Sink* out = nullptr;
  calendar::Zone zone = calendar::Zone::london;
  calendar::YearStart year_start;
  const FieldNames* field_names = nullptr;  // only while records are read

  [[nodiscard]] const yaml::Node& node(std::uint32_t index) const { return tree->nodes[index]; }
  [[nodiscard]] Text text(std::string_view bytes) const { return words->text(bytes, *arena); }
  [[nodiscard]] source::Place place(source::Range range) const { return {file, range}; }

  diag::Diagnostic& add(const diag::Fault& fault, source::Range range, std::string message) const {
    return out->add(fault, place(range), std::move(message));
  }
};

// Returns how an officer would call what stands here: "`completed` is a list".
[[nodiscard]] std::string called(const yaml::Node& node);

// Reports that something else was expected here, in words such as "a list"; returns false.
bool expected(const Reader& reader, const yaml::Node& node, std::string_view what,
              std::string help = {});

// Returns the scalar's text where there is one, else reports what was expected.
[[nodiscard]] bool is_scalar_or_report(const Reader& reader, const yaml::Node& node,
                                       std::string_view what);

// Reports a word outside a fixed set, with the nearest one; returns false.
bool unknown_word(const Reader& reader, const yaml::Node& node,
                  std::span<const std::string_view> known);

}  // namespace qaf::shape
