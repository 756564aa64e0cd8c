// What stands in the frequency columns of real documents beside a frequency: who receives it, what
// it is, when it is left out. Nothing of that is skipped; the part that is a frequency is offered.

#include "calendar/frequency_refusal.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "calendar/frequency_reader.hpp"
#include "calendar/frequency_words.hpp"
#include "calendar/words.hpp"

namespace qaf::calendar {

namespace {

using Words = std::vector<std::string>;

Words part(const Words& words, std::size_t begin, std::size_t end) {
  const auto at = [&](std::size_t place) {
    return words.begin() + static_cast<std::ptrdiff_t>(place);
  };
  return Words(at(begin), at(end));
}

std::string text_of(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

bool holds(const Words& words, std::initializer_list<std::string_view> wanted) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
  });
}

bool begins_with(const Words& words, std::initializer_list<std::string_view> wanted) {
  return words.size() >= wanted.size() && std::equal(wanted.begin(), wanted.end(), words.begin());
}

// A stretch of the phrase that is a frequency, or that is ambiguous.
struct Found {
  std::string words;
  std::optional<std::string> canonical;
  std::optional<Refusal> refusal;
};

// Returns the longest frequency that begins at `begin`, and where it ends.
std::optional<Found> longest_from(const Words& words, std::size_t begin, std::size_t& end) {
  constexpr std::size_t longest = 12;  // words; no rate has more
  for (end = std::min(words.size(), begin + longest); end > begin; --end) {
    const Words stretch = part(words, begin, end);
    Reading reading = read_frequency(stretch, {});
    const bool is_rate =
        reading.frequency && (std::holds_alternative<Counted>(*reading.frequency) ||
                              std::holds_alternative<Rolling>(*reading.frequency));
    if (is_rate) return Found{text_of(stretch), to_text(*reading.frequency), std::nullopt};
    if (end == begin + 1 && reading.refusal) {
      return Found{text_of(stretch), std::nullopt, std::move(reading.refusal)};
    }
  }
  return std::nullopt;
}

std::vector<Found> frequencies_within(const Words& words) {
  std::vector<Found> all;
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    if (auto found = longest_from(words, begin, end)) {
      all.push_back(std::move(*found));
      begin = end;
    } else {
      ++begin;
    }
  }
  return all;
}

Error usage(std::string_view phrase, std::string_view reason, std::string hint) {
  return {ErrorKind::usage, fmt::format("`{}` {}", phrase, reason), std::move(hint)};
}

// Phrases that ask for something without saying how often.
std::optional<Error> without_number(const Words& words, std::string_view phrase) {
  const bool is_discretion =
      holds(words, {"appropriate", "necessary", "needed", "need", "required"}) &&
      (holds(words, {"as", "where", "if", "when"}) || begins_with(words, {"according", "to"}));
  if (is_discretion) {
    return usage(phrase, "does not say whether it is owed",
                 "`as required` (it may be done, and is never owed) or a number, such as `1 per "
                 "quarter`");
  }
  const bool is_vague_phrase = std::any_of(words.begin(), words.end(),
                                           [](const std::string& word) { return is_vague(word); });
  if (is_vague_phrase || begins_with(words, {"more"}) || begins_with(words, {"from", "time"})) {
    return usage(
        phrase, "has no number",
        "a number, such as `1 per month`; `as required` if it is never owed; `not stated` if "
        "the document does not say");
  }
  return std::nullopt;
}

// Begins with a digit of another alphabet: Arabic-Indic U+0660 to U+0669 and U+06F0 to U+06F9, wide
// U+FF10 to U+FF19.
bool is_foreign_number(std::string_view word) {
  const auto lies = [&](std::string_view before, unsigned char first, unsigned char last) {
    if (!word.starts_with(before) || word.size() == before.size()) return false;
    const auto byte = static_cast<unsigned char>(word[before.size()]);
    return byte >= first && byte <= last;
  };
  return lies("\xD9", 0xA0, 0xA9) || lies("\xDB", 0xB0, 0xB9) || lies("\xEF\xBC", 0x90, 0x99);
}

// `3x`, `1e3`: digits, and a letter that makes a number of them elsewhere.
bool is_number_with_letter(std::string_view word) {
  const std::size_t letter = word.find_first_not_of("0123456789");
  return letter != 0 && letter != std::string_view::npos &&
         (word[letter] == 'x' || word[letter] == 'e') &&
         word.find_first_not_of("0123456789", letter + 1) == std::string_view::npos;
}

// Returns a word that looks like a number and cannot be counted: `1.5`, `-1`, `999999999`, `3x`.
std::optional<std::string> broken_number(const Words& words) {
  for (const std::string& word : words) {
    const bool has_digit = word.find_first_of("0123456789") != std::string::npos;
    const bool is_numeric = word.find_first_not_of("0123456789.+-/") == std::string::npos;
    if (has_digit && is_numeric && !number_of(word) && !parse_date(word)) return word;
    if (is_foreign_number(word) || is_number_with_letter(word)) return word;
  }
  return std::nullopt;
}

// Phrases that are something else: a limit of time, an event.
std::optional<Error> something_else(const Words& words, std::string_view phrase) {
  if (begins_with(words, {"after"}) || begins_with(words, {"within"})) {
    return usage(
        phrase, "is a time limit, not a frequency",
        "say what it follows, such as `on case-closure within 10 days`; the limit of a step is "
        "its `within` or `after`");
  }
  if (begins_with(words, {"as"}) || begins_with(words, {"at"}) || begins_with(words, {"when"}) ||
      begins_with(words, {"whenever"}) || begins_with(words, {"upon"}) ||
      begins_with(words, {"following"}) || begins_with(words, {"on"})) {
    return usage(phrase, "waits for an event that is not named",
                 "name its register or task: `on sign-off`, `at every meeting`, `before review`");
  }
  return std::nullopt;
}

// Phrases that hold one frequency and more words, or several frequencies.
std::optional<Error> more_than_a_frequency(const Words& words, std::string_view phrase) {
  const std::vector<Found> all = frequencies_within(words);
  for (const Found& found : all) {
    if (!found.refusal) continue;
    return usage(phrase, fmt::format("cannot be read: `{}` {}", found.words, found.refusal->reason),
                 found.refusal->readings);
  }
  if (all.empty()) return std::nullopt;
  if (holds(words, {"unless", "if", "except", "when", "where", "only", "but", "otherwise"})) {
    return usage(phrase, "depends on a condition, and a frequency never does",
                 "write two tasks with one `ref`, told apart by `only` and `except`");
  }
  if (all.size() == 1) {
    return usage(
        phrase, "says more than how often",
        fmt::format("write `{}` and keep the document's words in `wording`; who receives it "
                    "is `to` in `reported_to`, whom it is for `for_each`",
                    *all[0].canonical));
  }
  std::string list;
  for (const Found& found : all) list += (list.empty() ? "`" : ", `") + *found.canonical + "`";
  return usage(phrase, "holds more than one frequency",
               fmt::format("give each a task or an entry of `reported_to` of its own: {}", list));
}

}  // namespace

Error refused_frequency(const Words& words, std::string_view phrase) {
  if (words.empty()) {
    return {ErrorKind::usage, "there is no frequency here", "write one, such as `1 per month`"};
  }
  if (phrase.size() > 300) {
    return {ErrorKind::usage, "the frequency is longer than 300 letters",
            "write one, such as `1 per month`, and keep the document's words in `wording`"};
  }
  if (holds(words, {"cent", "percent"}) || phrase.find('%') != std::string_view::npos) {
    return usage(phrase, "is a share, not a frequency", "write it as the `share` of `sampling`");
  }
  if (const auto nought = nought_first(words)) {
    return usage(phrase,
                 fmt::format("has a number that begins with a nought: `{}`", nought->written),
                 nought->meant.empty() ? "write a whole number from 1 to 10000"
                                       : fmt::format("write `{}`", nought->meant));
  }
  if (const auto word = broken_number(words)) {
    return usage(phrase, fmt::format("has a number that cannot be counted: `{}`", *word),
                 "write a whole number from 1 to 10000");
  }
  if (auto error = more_than_a_frequency(words, phrase)) return *error;
  if (auto error = without_number(words, phrase)) return *error;
  if (auto error = something_else(words, phrase)) return *error;
  return usage(phrase, "is not a frequency",
               "write `2 per quarter`, `every 12 months`, `on case-closure within 10 days`, `as "
               "required`, `set by ...` or `not stated`");
}

}  // namespace qaf::calendar
