#pragma once

// Which evidence counts for which claim of an obligation; and why the rest does not.
//
// Windows come later: here it is settled who did it, for whom, and with whom.

#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "schedule/authors.hpp"

namespace qaf::schedule {

// A piece of evidence that counts for a claim.
struct Piece {
  Evidence evidence;
  calendar::Interval when;
  calendar::Date day;                     // local
  std::optional<calendar::Period> names;  // `counts_for` of a record, `period` of a report
  Holder author;
  Text role;
};

// What became of each record and each report of the question.
class Tally {
 public:
  explicit Tally(const model::Dataset& data)
      : records_(data.records.size()), reports_(data.reports.size()) {}

  void count(Evidence evidence) { of(evidence).is_counted = true; }
  // A reason given by the version in force on the day outweighs one given by another.
  void refuse(Evidence evidence, const Obligation& obligation, calendar::Date day, Reason reason);
  void refuse(Evidence evidence, model::TaskPlace task, Reason reason);

  // Returns what counts for nothing among that completed in `span`, in reading order.
  [[nodiscard]] std::vector<Uncounted> uncounted(const model::Dataset& data,
                                                 calendar::Period span) const;

 private:
  struct Fate {
    bool is_counted = false;
    bool is_final = false;
    std::optional<std::pair<model::TaskPlace, Reason>> reason;
  };
  Fate& of(Evidence evidence) {
    return evidence.kind == Evidence::Kind::record ? records_[evidence.position]
                                                   : reports_[evidence.position];
  }

  std::vector<Fate> records_;
  std::vector<Fate> reports_;
};

// A record that may count for an obligation: of its own task, or of the one it is met by.
struct Candidate {
  Paper paper;
  bool is_own = true;
};

// Returns the candidates in order of completion. What counts for a step only is not among them.
[[nodiscard]] std::vector<Candidate> candidates(const Question& question,
                                                const Obligation& obligation);

[[nodiscard]] Piece piece_of(const Question& question, const Paper& record);
[[nodiscard]] Piece piece_of_report(const Question& question, const Paper& report);

// Returns whether a report was made to the recipient of the obligation, or to a holder of that
// role.
[[nodiscard]] bool is_made_to(const Question& question, const Obligation& obligation,
                              const model::Report& report);

// A piece and the claim it counts for, by position.
struct Placed {
  std::uint32_t claim = 0;
  Piece piece;
};

// Returns the pieces of all claims, in order of time.
[[nodiscard]] std::vector<Placed> placed(const Question& question, const Obligation& obligation,
                                         const std::vector<Claim>& claims, Tally& tally);

// Returns the same claim by claim.
[[nodiscard]] std::vector<std::vector<Piece>> gather(const Question& question,
                                                     const Obligation& obligation,
                                                     const std::vector<Claim>& claims,
                                                     Tally& tally);

}  // namespace qaf::schedule
