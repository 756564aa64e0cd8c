#pragma once

// What a framework says in words: who, when, of which audit records, what must follow.
//
// A table for those who keep the repository has the identifiers that they type; a document for
// readers has titles. Both say the same.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/framework.hpp"

namespace qaf::report {

enum class Naming : std::uint8_t { ids, titles };

// The framework must outlive it.
class Names {
 public:
  Names(const model::Framework& framework, Naming naming)
      : framework_(&framework), naming_(naming) {}

  // Returns the title of a role, body, unit kind, register, task, tag, list or scale; the id itself
  // where it has none, or where ids are wanted. `author` is the auditor.
  [[nodiscard]] std::string operator()(std::string_view id) const;

  // Returns `a, b`.
  [[nodiscard]] std::string list(const std::vector<model::Name>& names) const;
  // Returns `a, b`, `any of a, b`, `a, b together`, `not stated`; nothing where nobody is named.
  [[nodiscard]] std::string doers(const model::Doers& doers) const;
  [[nodiscard]] std::string recipients(const std::vector<model::Recipient>& recipients) const;
  // Who moderates, and with whom.
  [[nodiscard]] std::string moderators(const model::Moderation& rule) const;

  // Returns `1 per month`, `on case-closure within 10 days`; nothing where there is none.
  [[nodiscard]] std::string frequency(const model::StatedFrequency& frequency) const;
  // Returns `2 case_file`, `number not stated`; nothing where there is none.
  [[nodiscard]] std::string quantity(const model::Task& task) const;

  // Returns `grade is inadequate or concern is immediate`.
  [[nodiscard]] std::string condition(const model::Condition& condition) const;

  // Returns what a step asks, without whom it asks and by when: `tell a, b in writing: the
  // outcome`.
  [[nodiscard]] std::string deed(const model::Step& step) const;
  // Returns by when: `within 24 hours`, `not before 2 months, late 1 month after`; `no limit
  // stated` where there is none.
  [[nodiscard]] std::string limit(const model::Step& step) const;

 private:
  [[nodiscard]] std::string title_of(std::string_view id) const;
  [[nodiscard]] std::string test(const model::Test& test) const;
  [[nodiscard]] std::string value(const model::Test& test, std::string_view value) const;
  [[nodiscard]] std::string start(const model::Step& step) const;
  [[nodiscard]] std::string children(const model::Condition& condition,
                                     std::string_view between) const;

  const model::Framework* framework_;
  Naming naming_;
};

// Returns `20%` as the framework writes it, or `not stated`.
[[nodiscard]] std::string words_of(const model::Share& share);
// Returns `active within 12 months, marked early-help`; nothing where every row may be drawn.
[[nodiscard]] std::string words_of(const model::SamplingFilter& filter);
// Returns `not of one's own team`: whom the auditor must be independent of.
[[nodiscard]] std::string words_of(const model::Independence& independence);

}  // namespace qaf::report
