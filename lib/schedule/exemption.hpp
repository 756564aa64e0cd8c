#pragma once

// Who was let off which duty, by somebody who may do so.

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "schedule/duty.hpp"
#include "schedule/obligation.hpp"

namespace qaf::schedule {

// What an exemption says of one duty: that it is excused, or why the exemption does not hold.
struct Exempted {
  bool is_excused = false;
  std::vector<Reason> reasons;
};

// Whether the person of that name alone can do a duty that any of several could.
using OwesAlone = std::function<bool(Text who)>;

class Exemptions {
 public:
  Exemptions(const model::Index& index, const Chains& chains, calendar::Instant as_of);

  [[nodiscard]] Exempted of(std::uint32_t chain, const Duty& duty,
                            const OwesAlone& owes_alone) const;

 private:
  struct Entry {
    std::uint32_t position = 0;  // in the exemptions of the Dataset
    bool is_approved = false;
  };

  [[nodiscard]] bool covers_window(const model::Exemption& exemption, const Duty& duty) const;

  const model::Index& index_;
  std::vector<std::vector<Entry>> entries_;  // of each chain
};

}  // namespace qaf::schedule
