#pragma once

// What stops a clock: the notices, entries, actions and further records that meet a step, and which
// of them is the best for it. Source: docs/reference/escalations.md, evidence.

#include <cstdint>
#include <optional>
#include <vector>

#include "calendar/clock.hpp"
#include "escalation/episode.hpp"
#include "escalation/recipient.hpp"

namespace qaf::escalation {

// One step of one rule that asks something of one record.
struct Asked {
  const Subject& subject;
  const PlannedStep& planned;
  const Episode& episode;
  calendar::Interval started;
  calendar::Instant seen_at;  // as-of, or the last second before moderation ended the rule
};

struct Candidate {
  calendar::Interval when;
  // False where it is not recorded how somebody was told, and writing is asked for.
  bool is_certain = true;
  std::uint32_t person = model::nowhere;
  Text body{};
  std::uint32_t record = model::nowhere;  // of a re-audit or a further record
};

// The best evidence for a clock, and the verdict with it.
struct Found {
  std::optional<Candidate> best;
  calendar::Judgement judgement;  // without evidence, where there is none
  std::vector<Remark> remarks;    // what is missing, or why something does not count
  bool is_author = false;         // the recipient wrote the record
};

// Keeps the best of the candidates that are put before it.
//
// In time comes first, then what may be in time, then what is late; of equals the earliest.
class Best {
 public:
  Best(const calendar::Limits& limits, calendar::Instant seen_at);

  void consider(const Candidate& candidate);

  [[nodiscard]] const std::optional<Candidate>& candidate() const { return best_; }
  // What came before the clock opened, the latest of them.
  [[nodiscard]] const std::optional<Candidate>& early() const { return early_; }
  [[nodiscard]] Found found() const;

 private:
  calendar::Limits limits_;
  calendar::Instant seen_at_;
  calendar::Judgement without_;
  calendar::Judgement with_;
  int rank_ = 0;
  std::optional<Candidate> best_;
  std::optional<Candidate> early_;
};

// Each looks for the evidence of one kind of step within `limits`.
[[nodiscard]] Found find_notice(const Asked& asked, const Told& told, const Group& group,
                                const calendar::Limits& limits);
[[nodiscard]] Found find_deed(const Asked& asked, const calendar::Limits& limits);
[[nodiscard]] Found find_remedy(const Asked& asked, const calendar::Limits& limits);
[[nodiscard]] Found find_re_audit(const Asked& asked, const calendar::Limits& limits);
[[nodiscard]] Found find_further(const Asked& asked, const calendar::Limits& limits);

}  // namespace qaf::escalation
