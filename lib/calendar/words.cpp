// Phrases come out of word processors: their hyphens, blanks and quotation marks are made plain.

#include "calendar/words.hpp"

#include <array>

namespace qaf::calendar {

namespace {

struct Typography {
  std::string_view written;
  char plain;
};

constexpr std::array<Typography, 9> typography = {{
    {"\xC2\xA0", ' '},      // no-break space
    {"\xE2\x80\xAF", ' '},  // narrow no-break space
    {"\xE2\x80\x90", '-'},  // hyphen
    {"\xE2\x80\x91", '-'},  // non-breaking hyphen
    {"\xE2\x80\x92", '-'},  // figure dash
    {"\xE2\x80\x93", '-'},  // en dash
    {"\xE2\x80\x98", '\''},
    {"\xE2\x80\x99", '\''},
    {"\xE2\x88\x92", '-'},  // minus sign
}};

// Returns the plain character for what begins at `at`, and moves `at` past it.
char plain_character(std::string_view text, std::size_t& at) {
  const std::string_view rest = text.substr(at);
  if (static_cast<unsigned char>(rest[0]) >= 0x80) {
    for (const Typography& mark : typography) {
      if (!rest.starts_with(mark.written)) continue;
      at += mark.written.size();
      return mark.plain;
    }
  }
  ++at;
  const char character = rest[0];
  return character == '\t' || character == '\n' || character == '\r' ? ' ' : character;
}

constexpr std::array<std::string_view, 12> number_words = {"one",  "two", "three",  "four",
                                                           "five", "six", "seven",  "eight",
                                                           "nine", "ten", "eleven", "twelve"};

}  // namespace

std::string plain_phrase(std::string_view phrase) {
  std::string plain;
  plain.reserve(phrase.size());
  for (std::size_t at = 0; at < phrase.size();) {
    const char character = plain_character(phrase, at);
    if (character != ' ' || (!plain.empty() && plain.back() != ' ')) plain += character;
  }
  while (!plain.empty() && std::string_view(" .,;").find(plain.back()) != std::string_view::npos) {
    plain.pop_back();
  }
  return plain;
}

std::vector<std::string> words_of(std::string_view phrase) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (const char character : plain_phrase(phrase)) {
    if (character == ' ') {
      finish();
    } else if (character == ',' || character == '(' || character == ')' || character == ';') {
      finish();
      words.emplace_back(1, character);
    } else if (character >= 'A' && character <= 'Z') {
      word += static_cast<char>(character - 'A' + 'a');
    } else {
      word += character;
    }
  }
  finish();
  return words;
}

std::optional<std::int32_t> number_of(std::string_view word) {
  if (word == "a" || word == "an") return 1;
  for (std::size_t index = 0; index < number_words.size(); ++index) {
    if (word == number_words[index]) return static_cast<std::int32_t>(index) + 1;
  }
  if (word.empty() || word.size() > 6) return std::nullopt;
  if (word.size() > 1 && word[0] == '0') return std::nullopt;
  std::int32_t number = 0;
  for (const char digit : word) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  return number;
}

std::optional<NoughtFirst> nought_first(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    const bool begins = word.size() > 1 && word[0] == '0' && word[1] >= '0' && word[1] <= '9';
    if (!begins) continue;
    const std::size_t rest = word.find_first_not_of('0');
    const bool is_number = rest != std::string::npos && word[rest] >= '1' && word[rest] <= '9';
    return NoughtFirst{word, is_number ? word.substr(rest) : std::string()};
  }
  return std::nullopt;
}

bool WordReader::take(std::initializer_list<std::string_view> expected) {
  std::size_t ahead = 0;
  for (const std::string_view word : expected) {
    if (at_ + ahead >= words_.size() || words_[at_ + ahead] != word) return false;
    ++ahead;
  }
  at_ += ahead;
  return true;
}

bool WordReader::take_any(std::initializer_list<std::string_view> expected) {
  for (const std::string_view word : expected) {
    if (take({word})) return true;
  }
  return false;
}

std::string WordReader::text_from(std::size_t place) const {
  std::string text;
  for (std::size_t index = place; index < words_.size(); ++index) {
    const bool is_mark = words_[index] == "," || words_[index] == ")" || words_[index] == ";";
    if (!text.empty() && !is_mark && text.back() != '(') text += ' ';
    text += words_[index];
  }
  return text;
}

}  // namespace qaf::calendar
