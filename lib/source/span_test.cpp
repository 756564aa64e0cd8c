// Places in four bytes.

#include "source/span.hpp"

#include <vector>

#include <doctest/doctest.h>

#include "source/tree.hpp"

namespace qaf::source {
namespace {

Range kept(Range range) {
  return PackedRange(range);
}

TEST_CASE("a place of up to 3,839 bytes is kept exactly, wherever in a file it begins") {
  for (const std::uint32_t begin : {0U, 1U, 4095U, 4096U, 1'000'000U, 1'048'575U}) {
    for (const std::uint32_t length : {1U, 2U, 80U, 2048U, 3839U}) {
      const Range range{begin, begin + length};
      CHECK(kept(range) == range);
    }
  }
}

TEST_CASE("the end of a longer place is kept to within 4 KiB, and not beyond it") {
  for (const std::uint32_t length : {3840U, 3841U, 7935U, 7936U, 65'536U, 1'048'576U}) {
    const Range range = kept({7, 7 + length});
    CHECK(range.begin == 7);
    CHECK(range.end <= 7 + length);
    CHECK(7 + length - range.end < 4096);
  }
}

TEST_CASE("nowhere stays nowhere, and an empty place somewhere does not become it") {
  CHECK(PackedRange().is_nowhere());
  CHECK(PackedRange(Range{}).is_nowhere());
  CHECK(kept({}) == Range{});
  CHECK_FALSE(PackedRange(Range{5, 5}).is_nowhere());
  CHECK(kept({5, 5}) == Range{5, 5});
  CHECK_FALSE(PackedRange(Range{0, 1}).is_nowhere());
}

TEST_CASE("an empty place at the end of the largest file is on its last byte") {
  const auto end = static_cast<std::uint32_t>(max_file_bytes);
  CHECK(kept({end, end}) == Range{end - 1, end - 1});
}

}  // namespace
}  // namespace qaf::source
