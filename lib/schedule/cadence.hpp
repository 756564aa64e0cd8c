#pragma once

// The windows of one obligation: which one a piece of evidence is for, and until when it may come.

#include "calendar/window.hpp"
#include "schedule/gather.hpp"

namespace qaf::schedule {

class Cadence {
 public:
  Cadence(const Question& question, const Obligation& obligation,
          const calendar::WindowLength& length);

  // Whether a report is due some time after its window, and so can be made late.
  [[nodiscard]] bool has_limit() const { return within_.has_value(); }
  [[nodiscard]] calendar::Interval due(calendar::Period window) const;

  // Returns the window a piece counts for, or why for none.
  [[nodiscard]] tl::expected<calendar::Period, Reason> window_of(const Piece& piece) const;
  [[nodiscard]] bool is_late(const Piece& piece, calendar::Period window) const;

  // Returns whether anything is owed: with `if_any`, only after a record of those tasks.
  [[nodiscard]] bool is_owed_in(calendar::Period window) const;

 private:
  [[nodiscard]] tl::expected<calendar::Period, Reason> window_of_report(const Piece& piece) const;
  [[nodiscard]] calendar::Period containing(calendar::Date day) const;
  [[nodiscard]] bool is_as_long(calendar::Period period) const;

  const Question& question_;
  const Obligation& obligation_;
  calendar::WindowLength length_;
  std::optional<calendar::Duration> within_;
  bool is_one_of_several_ = false;         // another cadence to the same recipient
  bool is_conditional_ = false;            // `if_any`
  std::vector<calendar::Date> occasions_;  // days of its records, in order
};

}  // namespace qaf::schedule
