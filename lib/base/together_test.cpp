// Threads: all the work is done, and a failure on any of them reaches the caller.

#include "base/together.hpp"

#include <atomic>
#include <new>
#include <vector>

#include <doctest/doctest.h>

namespace qaf {
namespace {

TEST_CASE("each piece of work is done once, whatever the number of threads") {
  for (const std::size_t threads : {0U, 1U, 2U, 9U}) {
    std::vector<int> done(100, 0);
    std::atomic<std::size_t> next{0};
    run_together(threads, [&](std::size_t) {
      for (std::size_t i = next++; i < done.size(); i = next++) ++done[i];
    });
    CHECK(done == std::vector<int>(100, 1));
  }
}

TEST_CASE("out of memory on one thread reaches the caller after the others ended") {
  for (const std::size_t unlucky : {0U, 2U}) {
    CHECK_THROWS_AS(run_together(3,
                                 [&](std::size_t number) {
                                   if (number == unlucky) throw std::bad_alloc();
                                 }),
                    std::bad_alloc);
  }
}

}  // namespace
}  // namespace qaf
