#pragma once

// Who held which post where, which tags held when, and when units were open: as sets of days.

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/index.hpp"
#include "schedule/days.hpp"

namespace qaf::schedule {

class Roster {
 public:
  explicit Roster(const model::Index& index);

  [[nodiscard]] const model::Index& index() const { return *index_; }

  // Returns the posts of a role in that very unit, of every time, in the order of people.
  [[nodiscard]] std::span<const model::PostPlace> posts_in(std::string_view role,
                                                           std::uint32_t unit) const;
  // Returns whether the person holds `role` on `day` over `unit` (`nowhere`: over anything).
  [[nodiscard]] bool holds_over(std::uint32_t person, std::string_view role, std::uint32_t unit,
                                calendar::Date day) const;

  [[nodiscard]] calendar::Period held(model::PostPlace place) const;
  [[nodiscard]] Days away(std::uint32_t person) const;
  [[nodiscard]] Days open(std::uint32_t unit) const;

  // Returns the days on which a unit has one of `tags`: its own or of a unit above it.
  [[nodiscard]] Days unit_tagged(std::uint32_t unit, const std::vector<model::Name>& tags) const;
  // Returns the days on which a person has one of `tags`: their own or of the unit of a post.
  [[nodiscard]] Days person_tagged(std::uint32_t person,
                                   const std::vector<model::Name>& tags) const;

 private:
  using ByUnit = std::unordered_map<std::uint32_t, std::vector<model::PostPlace>>;

  const model::Index* index_;
  std::unordered_map<std::string_view, ByUnit> posts_;
};

// Returns the days of `tags` that are among `wanted`.
[[nodiscard]] Days days_tagged(std::span<const model::DatedTag> tags,
                               const std::vector<model::Name>& wanted);

}  // namespace qaf::schedule
