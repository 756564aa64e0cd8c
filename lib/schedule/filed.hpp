#pragma once

// The evidence that is there at the time of the question, sorted out by task: read once, so that no
// duty has to look through all records.

#include <cstdint>
#include <span>
#include <vector>

#include "schedule/duty.hpp"
#include "schedule/obligation.hpp"

namespace qaf::schedule {

// Evidence that can count for nothing whatever the task asks: void, or of two frameworks.
struct Refused {
  Evidence evidence;
  std::uint32_t chain = 0;
  Reason reason;
};

class Filed {
 public:
  Filed(const model::Index& index, const Chains& chains, calendar::Instant as_of);

  // Positions of records and reports of a task, in order of completion or delivery.
  [[nodiscard]] std::span<const std::uint32_t> records(std::uint32_t chain) const {
    return records_[chain];
  }
  [[nodiscard]] std::span<const std::uint32_t> reports(std::uint32_t chain) const {
    return reports_[chain];
  }
  [[nodiscard]] const std::vector<Refused>& refused() const { return refused_; }

 private:
  void sort(const model::Dataset& data);

  calendar::Instant as_of_;
  calendar::Zone zone_;
  std::vector<std::vector<std::uint32_t>> records_;  // of each chain
  std::vector<std::vector<std::uint32_t>> reports_;
  std::vector<Refused> refused_;
};

// Returns whether something that happened at `moment` is there: what is dated later is not yet.
[[nodiscard]] bool is_there(calendar::Moment moment, calendar::Instant as_of, calendar::Zone zone);

}  // namespace qaf::schedule
