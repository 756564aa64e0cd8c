#pragma once

// Values of a framework in words that are equal where, and only where, the values mean the same.

#include <string>
#include <vector>

#include "model/framework.hpp"

namespace qaf::compare {

// Each returns an empty text for what is not given.
[[nodiscard]] std::string words_of(Text text);
[[nodiscard]] std::string words_of(bool value);  // `yes`; false is as if it were not given
[[nodiscard]] std::string words_of(std::int64_t value);
[[nodiscard]] std::string words_of(calendar::Date date);
[[nodiscard]] std::string words_of(calendar::Duration duration);
[[nodiscard]] std::string words_of(const model::StatedFrequency& frequency);
[[nodiscard]] std::string words_of(const model::Quantity& quantity);
[[nodiscard]] std::string words_of(const model::Share& share);
[[nodiscard]] std::string words_of(const model::Condition& condition);
[[nodiscard]] std::string words_of(model::Per per);
[[nodiscard]] std::string words_of(model::Selection selection);
[[nodiscard]] std::string words_of(model::ReAudit re_audit);
[[nodiscard]] std::string words_of(model::Same same);

template <class Tag>
[[nodiscard]] std::string words_of(Id<Tag> id) {
  return id.str();
}
template <class T>
[[nodiscard]] std::string words_of(const source::Spanned<T>& spanned) {
  return spanned ? words_of(*spanned) : std::string();
}

// An entry of a list of names.
[[nodiscard]] std::string words_of(const model::Recipient& recipient);  // `any of iro, cp-chair`
[[nodiscard]] std::string words_of(const model::Independence& independence);
[[nodiscard]] std::string words_of(const model::RecordField& field);     // `visited (yes_no)`
[[nodiscard]] std::string words_of(const model::GradeMapping& mapping);  // `good is 2`

// Returns the words with commas between them.
[[nodiscard]] std::string listed(const std::vector<std::string>& words);

template <class T>
[[nodiscard]] std::vector<std::string> each_in_words(const std::vector<T>& values) {
  std::vector<std::string> words;
  for (const T& value : values) words.push_back(words_of(value));
  return words;
}

}  // namespace qaf::compare
