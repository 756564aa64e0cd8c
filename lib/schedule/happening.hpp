#pragma once

// What events are: rows of a register, completed records of a task, the beginning of posts.

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schedule/gather.hpp"

namespace qaf::schedule {

struct Happening {
  Text id;
  calendar::Interval when;
  calendar::Date day;  // local
  bool has_time = false;
  std::optional<calendar::Date> to;  // the row's last day
  Text case_;
  Text person;
  std::uint32_t unit = model::nowhere;
};

// Returns the events of that name which the obligation's tags allow, in order of time. Those dated
// after the question are among them only where plans are asked for.
enum class Plans : std::uint8_t { left_out, included };
[[nodiscard]] std::vector<Happening> happenings(const Question& question,
                                                const Obligation& obligation,
                                                std::string_view event, Plans plans);

// What a record or report says of the event it answers.
struct Answer {
  Text event;
  std::span<const model::Name> covers;  // further ids, of a report
  Text case_;
  std::vector<Text> people;
  std::vector<std::uint32_t> units;
};

[[nodiscard]] Answer answer_of(const Question& question, const Piece& piece);

// Finds the happenings a piece of evidence may answer: by its `event`; else by the row's case, its
// person only if it has no case, its unit only if it has neither; any where it has none of them.
class HappeningsByName {
 public:
  HappeningsByName(const Question& question, const std::vector<Happening>& happenings);

  // Returns the happening an `event` names, or nowhere.
  [[nodiscard]] std::uint32_t named(const Answer& answer) const;
  // Returns those that may be meant without a name, in order of time.
  [[nodiscard]] std::vector<std::uint32_t> alike(const Answer& answer) const;

 private:
  using Positions = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;

  const model::Dataset& data_;
  std::unordered_map<std::string_view, std::uint32_t> ids_;
  Positions cases_;
  Positions people_;
  Positions units_;
  std::vector<std::uint32_t> others_;
};

}  // namespace qaf::schedule
