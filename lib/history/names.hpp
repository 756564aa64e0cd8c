#pragma once

// From the name of a revision, as somebody types it, to the commit it means.

#include <string>

#include "history/git2.hpp"

namespace qaf::history {

// Errors: usage, with the nearest branch or tag, where the name means nothing, or no commit;
// impossible where what it means is missing from this clone.
[[nodiscard]] Result<Owned<git_commit>> commit_named(const Git2& git, git_repository* repository,
                                                     const std::string& revision);

}  // namespace qaf::history
