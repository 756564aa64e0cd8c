#pragma once

// A phrase as its words: what the readers of durations and frequencies stand on.

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qaf::calendar {

// Returns the phrase with plain hyphens and quotation marks, single blanks, and without the full
// stop, comma or semicolon at its end.
[[nodiscard]] std::string plain_phrase(std::string_view phrase);

// Returns the words of a phrase in lower case; a comma and a bracket are words of their own.
[[nodiscard]] std::vector<std::string> words_of(std::string_view phrase);

// Returns the number that digits, `a`, or a word from `one` to `twelve` stand for, up to 999,999.
// Digits that begin with a nought are no number: elsewhere 012 is ten.
[[nodiscard]] std::optional<std::int32_t> number_of(std::string_view word);

// Of words that could not be read: returns the first whose number begins with a nought, such as
// `012`, `014d` or `06-monthly`, without that nought (and with it); nothing where there is none.
struct NoughtFirst {
  std::string written;
  std::string meant;  // empty where nothing but noughts is written
};
[[nodiscard]] std::optional<NoughtFirst> nought_first(const std::vector<std::string>& words);

// Walks along words; `take` only moves where it can.
class WordReader {
 public:
  explicit WordReader(std::vector<std::string> words) : words_(std::move(words)) {}

  [[nodiscard]] bool at_end() const { return at_ >= words_.size(); }
  [[nodiscard]] std::size_t place() const { return at_; }
  void go_to(std::size_t place) { at_ = place; }

  // Returns the word `ahead` places on, or an empty one past the end.
  [[nodiscard]] std::string_view peek(std::size_t ahead = 0) const {
    return at_ + ahead < words_.size() ? std::string_view(words_[at_ + ahead]) : std::string_view();
  }
  std::string_view next() {
    return at_end() ? std::string_view() : std::string_view(words_[at_++]);
  }

  // Takes these words if all of them come next, in this order.
  bool take(std::initializer_list<std::string_view> expected);
  bool take(std::string_view expected) { return take({expected}); }
  // Takes the next word if it is one of these.
  bool take_any(std::initializer_list<std::string_view> expected);

  // Returns the words from `place` on, with blanks between them.
  [[nodiscard]] std::string text_from(std::size_t place) const;

 private:
  std::vector<std::string> words_;
  std::size_t at_ = 0;
};

}  // namespace qaf::calendar
