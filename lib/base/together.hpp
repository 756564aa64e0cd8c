#pragma once

// Work shared out among threads.

#include <cstddef>
#include <functional>

namespace qaf {

// Calls `work` with 0, 1, ... on up to `threads` threads at once, 0 on the one that calls, and
// waits for all. `work` takes its share from what is left, so fewer threads do all of it too: where
// the machine gives no more, those there are go on. What the first to fail threw is thrown here
// after the others ended.
void run_together(std::size_t threads, const std::function<void(std::size_t)>& work);

}  // namespace qaf
