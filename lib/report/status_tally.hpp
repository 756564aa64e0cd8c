#pragma once

// How many duties or clocks stand how, and the rate as two integers.

#include <array>
#include <cstdint>

#include "document/value.hpp"
#include "schedule/duty.hpp"

namespace qaf::report {

class StatusTally {
 public:
  void add(schedule::Status status) { ++counts_[static_cast<std::size_t>(status)]; }
  void add(const StatusTally& other) {
    for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
  }

  [[nodiscard]] std::int64_t of(schedule::Status status) const {
    return counts_[static_cast<std::size_t>(status)];
  }
  // Met, late or not, over these with overdue and missed; all others are left out.
  [[nodiscard]] document::Ratio rate() const {
    const std::int64_t met = of(schedule::Status::met) + of(schedule::Status::met_late);
    return {met, met + of(schedule::Status::overdue) + of(schedule::Status::missed)};
  }
  [[nodiscard]] std::int64_t total() const {
    std::int64_t sum = 0;
    for (const std::int64_t count : counts_) sum += count;
    return sum;
  }

 private:
  std::array<std::int64_t, static_cast<std::size_t>(schedule::Status::undetermined) + 1> counts_{};
};

// Returns whether the duty belongs to the rates of `span`: its time ends in it, so that months add
// up to their quarter. What has no end is told with every span it lies in.
[[nodiscard]] inline bool is_counted_in(const schedule::Duty& duty, calendar::Period span) {
  return !duty.ends || span.contains(*duty.ends);
}

}  // namespace qaf::report
