#pragma once

// Writing a file that was not there: whole or not at all, and never over another one.

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace qaf::source {

// Writes `bytes` to the file at `path`, plain (source/names.hpp) and below the directory `root`;
// directories on the way that are missing are made. Once it returns, the file is on the disk.
//
// The bytes go to a hidden file beside it first, which then gets the name in one step: whoever
// reads at any moment, and after any breakdown, sees all of the file or none. Errors: usage where
// something of that name is there already or a link stands on the way (links are
//         not followed); impossible where the machine says no (a full disk, no right to write).
//         Nothing stays behind but directories that were made.
[[nodiscard]] Result<void> write_new_file(const std::string& root, std::string_view path,
                                          std::string_view bytes);

}  // namespace qaf::source
