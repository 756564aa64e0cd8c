#pragma once

// Who owes an obligation, and for whom, on which days.
//
// A Claim is one holder, or one subject, over all time; windows cut duties out of it.

#include <cstdint>
#include <optional>
#include <vector>

#include "schedule/duty.hpp"
#include "schedule/obligation.hpp"
#include "schedule/roster.hpp"

namespace qaf::schedule {

struct Claim {
  enum class Kind : std::uint8_t {
    person,        // holds the role
    body,          //
    unit,          // of the kind that owes
    subject,       // whoever's remit holds it owes
    shared,        // any of several, or all together
    anybody,       // the framework does not say who
    empty_post,    // of a role that every such unit should have
    no_roster,     // a unit in which no post of the subjects' role was ever recorded
    unknown_name,  // the framework has no such role, body or unit kind
  };
  Kind kind = Kind::anybody;
  std::uint32_t doer = model::nowhere;  // position in the obligation's doers; nowhere: any of them
  Holder holder;
  Subject subject;
  std::uint32_t unit = model::nowhere;  // where it is the same on all days
  Days present = Days::always();        // in post, open
  Days tagged = Days::always();         // the tags that narrow the task allow it
  Days away;
  std::vector<model::PostPlace> posts;  // of a person: by which they hold the role

  // The days on which the claim stands, absences or not.
  [[nodiscard]] Days standing() const { return present & tagged; }
};

[[nodiscard]] std::vector<Claim> claims(const Roster& roster, const Obligation& obligation);

// Returns the post of a person's claim held last within `window`, the first written of equals.
[[nodiscard]] std::optional<model::PostPlace> last_post_in(const Roster& roster, const Claim& claim,
                                                           calendar::Period window);

// Returns the unit a duty of the claim in `window` belongs to: the one its person ends in.
[[nodiscard]] std::uint32_t unit_in(const Roster& roster, const Claim& claim,
                                    calendar::Period window);

[[nodiscard]] Holder person_holder(const model::Dataset& data, std::uint32_t person);
[[nodiscard]] Holder unit_holder(const model::Dataset& data, std::uint32_t unit);
[[nodiscard]] Holder body_holder(Text body);

}  // namespace qaf::schedule
