// Work shared out among threads.

#include "base/together.hpp"

#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace qaf {

void run_together(std::size_t threads, const std::function<void(std::size_t)>& work) {
  std::mutex guard;
  std::exception_ptr failure;
  // Out of memory on a thread must end in words, as it does on the first.
  const auto guarded = [&](std::size_t number) {
    try {
      work(number);
    } catch (...) {
      const std::lock_guard lock(guard);
      if (!failure) failure = std::current_exception();
    }
  };
  std::vector<std::thread> others;
  if (threads > 1) others.reserve(threads - 1);
  try {
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(guarded, i);
  } catch (const std::exception&) {
    // The machine gives no more threads (or no memory for one).
  }
  guarded(0);
  for (std::thread& other : others) other.join();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace qaf
