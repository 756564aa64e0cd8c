#pragma once

// What the steps of one audit record are worked out with: the repository and what was looked up
// once for all records, then the record, and the instant up to which it is looked at.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "escalation/plan.hpp"
#include "model/index.hpp"
#include "model/seen.hpp"

namespace qaf::escalation {

// Records that name another one, as (the one named, the one that names it), in order.
class Links {
 public:
  using Pair = std::pair<std::uint32_t, std::uint32_t>;

  explicit Links(std::vector<Pair> pairs);
  [[nodiscard]] std::span<const Pair> to(std::uint32_t record) const;

 private:
  std::vector<Pair> pairs_;
};

struct Linked {
  Links re_audits;  // by `re_audit_of`
  Links followers;  // by `follows`
};

// Rows of the registers that steps wait for (`at_next`), by case, person or unit.
class Meetings {
 public:
  explicit Meetings(const model::Dataset& data);
  // Returns the first row of `kind` after `start` that concerns the record, if it is there at
  // `as_of`.
  [[nodiscard]] std::optional<calendar::Interval> next(
      std::string_view kind, const model::Record& record, std::string_view practitioner,
      std::string_view unit, calendar::Interval start, calendar::Instant as_of) const;

 private:
  using Rows = std::vector<calendar::Interval>;
  struct Kind {
    std::unordered_map<std::string_view, Rows> by_case;
    std::unordered_map<std::string_view, Rows> by_person;
    std::unordered_map<std::string_view, Rows> by_unit;
  };
  void add_awaited(const model::Dataset& data);

  std::unordered_map<std::string_view, Kind> kinds_;
};

// What is looked up once.
struct World {
  const model::Index& index;
  const model::Dataset& data;
  calendar::Instant as_of;
  calendar::Date today;  // the local day of as-of
  Plan plan;
  Linked links;
  Meetings meetings;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> exemptions;  // of each record

  World(const model::Index& the_index, calendar::Instant the_as_of);
};

enum class Standing : std::uint8_t {
  found,
  nobody_in_post,  // nobody held the role
  nobody_named,    // the record names no such person
};

// People of whom one is enough, or a body.
struct Group {
  std::vector<std::uint32_t> people;  // nearest first
  std::vector<Text> bodies;           // and names that nobody knows
  Standing standing = Standing::found;
};

[[nodiscard]] bool has_person(const Group& group, std::uint32_t person);
[[nodiscard]] bool has_body(const Group& group, Text name);

// Adds a person by name, or the name itself where nobody has it: a body, or an unknown one.
void add_named(const model::Index& index, Text name, Group& group);

// Returns the people and bodies who wrote the record.
[[nodiscard]] Group authors_of(const model::Index& index, const model::Record& record);

// One record, completed and not void. Whom it is about is looked up once a rule asks.
struct Subject {
  const World& world;
  std::uint32_t position = 0;
  const model::Record& record;
  model::TaskPlace place;  // its task on the day of completion
  calendar::Interval completed;
  calendar::Instant
      earliest;  // a notice counts from here on: allocated, else the day of completion
  std::uint32_t practitioner = model::nowhere;
  std::uint32_t unit = model::nowhere;
  Group authors;
};

// Returns the record at `position` as a subject; nothing where it sets nothing off at as-of.
[[nodiscard]] std::optional<Subject> subject_at(const World& world, std::uint32_t position);

// Returns the subject with its practitioner, its unit and from when a notice counts.
[[nodiscard]] Subject located(const Subject& subject);

using model::happened;
using model::is_void;

// Returns the interval in which the later of two things happened.
[[nodiscard]] calendar::Interval later_of(calendar::Interval a, calendar::Interval b);

}  // namespace qaf::escalation
