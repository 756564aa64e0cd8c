#pragma once

// How often something is owed: the language of docs/reference/frequency.md, as plain values.
//
// A phrase with one meaning is read in the documents' own words; a phrase without one is an error
// that says why and offers the readings. Printing the canonical form and reading it again gives the
// same frequency.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "calendar/duration.hpp"
#include "calendar/holidays.hpp"
#include "calendar/period.hpp"
#include "calendar/window.hpp"

namespace qaf::calendar {

enum class Bound : std::uint8_t {
  plain,     // `2 per year`: two are owed, more are welcome
  at_least,  // `at least 2 per year`: the same, as the document puts it
  at_most,   // `at most 2 per year`: none is owed
};

// `2 per quarter`: a count in every window of the calendar.
struct Counted {
  std::int32_t count = 1;
  Bound bound = Bound::plain;
  WindowLength window;

  friend bool operator==(const Counted&, const Counted&) = default;
};

// `every 12 months`: the longest gap since the last one done.
struct Rolling {
  Duration gap;

  friend bool operator==(const Rolling&, const Rolling&) = default;
};

// `on case-closure within 10 days`: one for every row of a register, or record of a task.
struct OnEvent {
  std::string event;  // the id of the register or task
  std::optional<Duration> within;

  friend bool operator==(const OnEvent&, const OnEvent&) = default;
};

// `before focussed-plr`: one for every row or record, done by then.
struct BeforeEvent {
  std::string event;

  friend bool operator==(const BeforeEvent&, const BeforeEvent&) = default;
};

// `within 20 working days of care-entry, then within 3 months, then every 6 months`.
struct Sequence {
  std::string event;
  std::vector<Duration> within;   // the first from the event, each next from the one before it
  std::optional<Duration> every;  // after those, until the row's end

  friend bool operator==(const Sequence&, const Sequence&) = default;
};

// One stage of a stepped frequency: `weekly for 6 weeks`, `1 per 2 weeks to 6 months`.
struct Stage {
  enum class Limit : std::uint8_t { none, lasting, until };  // none only at the end

  std::int32_t count = 1;
  WindowLength window;  // what no calendar fixes, and every week, counts from the stage's first day
  Limit limit = Limit::none;
  Duration length;  // `lasting`: from the stage's start; `until`: from the start of the post

  friend bool operator==(const Stage&, const Stage&) = default;
};

// `weekly for 6 weeks, then 1 per 2 weeks to 6 months, then monthly`, from the start of a post.
struct Stepped {
  std::vector<Stage> stages;

  friend bool operator==(const Stepped&, const Stepped&) = default;
};

struct AsRequired {  // counted, never owed
  friend bool operator==(const AsRequired&, const AsRequired&) = default;
};

struct NotStated {  // kept, counted, never owed, listed as such
  friend bool operator==(const NotStated&, const NotStated&) = default;
};

// `set by local and national ASYE policy`: undetermined.
struct SetBy {
  std::string words;

  friend bool operator==(const SetBy&, const SetBy&) = default;
};

using Frequency = std::variant<Counted, Rolling, OnEvent, BeforeEvent, Sequence, Stepped,
                               AsRequired, NotStated, SetBy>;

// The message of the error says why the phrase has no one meaning, the hint what to write.
[[nodiscard]] Result<Frequency> parse_frequency(std::string_view phrase);

// Prints the canonical form: `2 per year`, `1 per quarter`, `every 12 months`.
[[nodiscard]] std::string to_text(const Frequency& frequency);

// Returns the register or task a frequency waits for; nothing where it waits for none.
[[nodiscard]] std::optional<std::string_view> event_of(const Frequency& frequency);

// Returns the last day in time of the next one: `gap` after the last one done, or after `start`.
[[nodiscard]] Date next_due(const Rolling& rolling, Date start, std::optional<Date> last_done,
                            const Holidays& holidays);

// A window of a stepped frequency: `owed` lies within `window`, and is shorter only where a stage
// gives way to whole calendar windows in the middle of one.
struct StepWindow {
  Period window;
  Period owed;
  std::int32_t count = 1;

  friend bool operator==(const StepWindow&, const StepWindow&) = default;
};

// Returns the windows of a post that began on `start` which overlap `span`, in order.
[[nodiscard]] std::vector<StepWindow> stepped_windows(const Stepped& stepped, Date start,
                                                      Period span, YearStart year_start);

}  // namespace qaf::calendar
