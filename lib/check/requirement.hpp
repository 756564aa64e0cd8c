#pragma once

// What a task requires of its audit records, by the keys of `requires`: `case`, `actions.owner`.

#include <string>
#include <string_view>
#include <vector>

#include "model/record.hpp"

namespace qaf::check {

// Something that is not there.
struct Lack {
  source::Range at;    // the entry that lacks it; nowhere: the record as a whole
  std::string words;   // "`PLR-1` has no `feedback`"
  std::string advice;  // "add `case`"
};

// Returns what `record` lacks of the key `required`; of a dotted key, one for each entry without.
[[nodiscard]] std::vector<Lack> lacks(const model::Record& record, std::string_view required);

// Returns whether audit records have such a key, apart from the fields of their task.
[[nodiscard]] bool is_record_key(std::string_view key);

// Returns every key that is_record_key() knows, sorted.
[[nodiscard]] const std::vector<std::string_view>& record_keys();

}  // namespace qaf::check
