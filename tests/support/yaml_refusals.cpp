// Checking tables of refused files.

#include "support/yaml_refusals.hpp"

#include <doctest/doctest.h>

#include "support/yaml_shape.hpp"

namespace qaf::test {

void check_refusals(const std::vector<RefusedFile>& rows) {
  for (const RefusedFile& row : rows) {
    CAPTURE(row.bytes);
    CHECK(findings_of(row.bytes, {yaml::Anchors::refused, yaml::Lane::automatic}) == row.told);
    CHECK(findings_of(row.bytes, {yaml::Anchors::refused, yaml::Lane::full_only}) == row.told);
  }
}

}  // namespace qaf::test
