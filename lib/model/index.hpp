#pragma once

// Finding things of a Dataset by their names, and who stood where on which day.
//
// Positions are indices into the lists of the Dataset, which must outlive the index. Of several
// things with one name the first in reading order is found (rule duplicate-id reports the others).

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/position_table.hpp"
#include "calendar/date.hpp"
#include "model/dataset.hpp"

namespace qaf::model {

// A task in its framework: `dataset.frameworks[framework].tasks[task]`.
struct TaskPlace {
  std::uint32_t framework = 0;
  std::uint32_t task = 0;

  friend bool operator==(TaskPlace, TaskPlace) = default;
};

// One post of one person: `dataset.people[person].posts[post]`, with its unit found.
struct PostPlace {
  std::uint32_t person = 0;
  std::uint32_t post = 0;
  std::uint32_t unit = 0;

  friend bool operator==(PostPlace, PostPlace) = default;
};

inline constexpr std::uint32_t nowhere = no_position;

class Index {
 public:
  explicit Index(const Dataset& data);

  [[nodiscard]] const Dataset& data() const { return *data_; }

  // Each returns a position in the list of the Dataset, or `nowhere`.
  [[nodiscard]] std::uint32_t unit(std::string_view id) const;
  [[nodiscard]] std::uint32_t person(std::string_view id) const;
  [[nodiscard]] std::uint32_t record(std::string_view id) const;
  [[nodiscard]] std::span<const TaskPlace> tasks(
      std::string_view id) const;  // one in each framework version that has it

  // Returns the task of that name in the version in force on `day`: the framework with the latest
  // `effective` on or before the day (else the earliest), `framework` narrowing to one id when not
  // empty.
  [[nodiscard]] std::optional<TaskPlace> task_on(std::string_view id, calendar::Date day,
                                                 std::string_view framework = {}) const;
  [[nodiscard]] const Task& at(TaskPlace place) const;
  [[nodiscard]] const Framework& framework_of(TaskPlace place) const;

  // The unit tree. `above` is the parent, `nowhere` at the top or in a ring (rule unit-ring reports
  // it).
  [[nodiscard]] std::uint32_t above(std::uint32_t unit) const { return above_[unit]; }
  [[nodiscard]] bool is_in_or_below(std::uint32_t unit, std::uint32_t ancestor) const;
  // Returns the unit itself or the nearest above it whose kind is `kind`; `nowhere` if there is
  // none.
  [[nodiscard]] std::uint32_t nearest_of_kind(std::uint32_t unit, std::string_view kind) const;

  // Posts. All posts of a role, of every time, in the order of people.
  [[nodiscard]] std::span<const PostPlace> posts_of(std::string_view role) const;
  [[nodiscard]] const Post& at(PostPlace place) const;
  // Returns the posts of one person held on `day`, in the order written.
  [[nodiscard]] std::vector<PostPlace> posts_held(std::uint32_t person, calendar::Date day) const;
  // Returns the unit of the person's first post held on `day` (else `nowhere`).
  [[nodiscard]] std::uint32_t unit_on(std::uint32_t person, calendar::Date day) const;
  [[nodiscard]] bool holds(std::uint32_t person, std::string_view role, calendar::Date day) const;

  // Returns everybody who held `role` on `day`, each once, in the order of people.
  [[nodiscard]] std::vector<std::uint32_t> holders(std::string_view role, calendar::Date day) const;
  // Returns who held `role` on `day` at the nearest unit from `unit` upward where anybody did.
  [[nodiscard]] std::vector<std::uint32_t> nearest_holders(std::uint32_t unit,
                                                           std::string_view role,
                                                           calendar::Date day) const;
  // Returns the line managers of a person's post on `day`: who the post names (`manager`), else the
  // nearest holder above of a role that `manages` (never the person); empty where there is none.
  [[nodiscard]] std::vector<std::uint32_t> line_managers(std::uint32_t person,
                                                         calendar::Date day) const;

  [[nodiscard]] bool is_away(std::uint32_t person, calendar::Date day) const;

 private:
  using Positions = std::unordered_map<std::string_view, std::uint32_t>;
  using PostsByUnit = std::unordered_map<std::uint32_t, std::vector<PostPlace>>;

  // The posts of one role by unit; nothing where nobody ever held it.
  [[nodiscard]] const PostsByUnit* posts_by_unit(std::string_view role) const;

  const Dataset* data_;
  Positions units_;
  Positions people_;
  PositionTable records_;
  std::unordered_map<std::string_view, std::vector<TaskPlace>> tasks_;
  std::unordered_map<std::string_view, std::vector<PostPlace>> posts_;
  // The same posts, of each role by unit, so that the nearest holder is found without a search.
  std::unordered_map<std::string_view, PostsByUnit> posts_in_;
  std::vector<std::uint32_t> above_;
  std::vector<std::vector<std::uint32_t>> post_units_;  // of each person, the unit of each post
  std::vector<std::string_view> managing_roles_;
};

// True where `day` is within [from, to], an absent end being open.
[[nodiscard]] bool covers(const Spanned<calendar::Date>& from, const Spanned<calendar::Date>& to,
                          calendar::Date day);
[[nodiscard]] bool is_held_on(const Post& post, calendar::Date day);
// True where one of `tags` is `tag` and holds on `day`.
[[nodiscard]] bool has_tag(std::span<const DatedTag> tags, std::string_view tag,
                           calendar::Date day);

}  // namespace qaf::model
