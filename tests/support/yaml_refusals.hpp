#pragma once

// Tables of files that are refused and of what is said of them.

#include <string>
#include <string_view>
#include <vector>

namespace qaf::test {

struct RefusedFile {
  std::string_view bytes;
  std::string_view told;  // as findings_of() tells it
};

// Checks each row under both lanes, with anchors refused.
void check_refusals(const std::vector<RefusedFile>& rows);

}  // namespace qaf::test
