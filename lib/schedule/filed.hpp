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

// A record or report that is there, with when it was completed or delivered.
struct Paper {
  std::uint32_t position = 0;
  calendar::Date day;  // local
  calendar::Interval when;
};

class Filed {
 public:
  Filed(const model::Index& index, const Chains& chains, calendar::Instant as_of);

  // The records and reports of a task, in order of completion or delivery; of two at the same time
  // the first read comes first.
  [[nodiscard]] std::span<const Paper> records(std::uint32_t chain) const {
    return records_[chain];
  }
  [[nodiscard]] std::span<const Paper> reports(std::uint32_t chain) const {
    return reports_[chain];
  }
  [[nodiscard]] const std::vector<Refused>& refused() const { return refused_; }

 private:
  using ByChain = std::vector<std::vector<Paper>>;

  ByChain records_;
  ByChain reports_;
  std::vector<Refused> refused_;
};

// Returns whether something that happened at `moment` is there: what is dated later is not yet.
[[nodiscard]] bool is_there(calendar::Moment moment, calendar::Instant as_of, calendar::Zone zone);

}  // namespace qaf::schedule
