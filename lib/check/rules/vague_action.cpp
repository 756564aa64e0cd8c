// An action that nobody could ever verify.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "check/records.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

// Words that say nothing when they are all there is.
constexpr std::array<std::string_view, 10> empty_actions{
    "ongoing", "as above", "as discussed", "see above", "to be confirmed",
    "tbc",     "tba",      "asap",         "monitor",   "to monitor"};
// Words that have no end or no evidence, wherever they stand.
constexpr std::array<std::string_view, 8> endless_words{
    "as soon as possible", "asap",          "remind staff",      "remind all staff",
    "remind the worker",   "remind worker", "when time permits", "staff to be reminded"};
constexpr std::string_view last_word = " ongoing";

// Each letter as words are compared: in lower case, and a blank for what is none.
constexpr std::array<char, 256> plain_letters = [] {
  std::array<char, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const bool is_capital = i >= 'A' && i <= 'Z';
    const bool is_kept = (i >= 'a' && i <= 'z') || (i >= '0' && i <= '9') || i >= 0x80;
    table[i] = is_capital ? static_cast<char>(i - 'A' + 'a') : is_kept ? static_cast<char>(i) : ' ';
  }
  return table;
}();

// Fills `words` with the plain letters of `text`: one blank between words, none at either end.
void read_plain_words(std::string_view text, std::string& words) {
  words.clear();
  for (const char letter : text) {
    const char plain = plain_letters[static_cast<unsigned char>(letter)];
    if (plain != ' ' || (!words.empty() && words.back() != ' ')) words += plain;
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
}

// True where `words` begin with these, and none of them goes on.
bool begin_with(std::string_view words, std::string_view wanted) {
  return words.starts_with(wanted) &&
         (words.size() == wanted.size() || words[wanted.size()] == ' ');
}

// Returns the words that cannot be verified, or an empty text.
std::string_view vague_part(std::string_view words) {
  for (const std::string_view empty : empty_actions) {
    if (words == empty) return empty;
  }
  if (words.ends_with(last_word)) return last_word.substr(1);
  // Of several the first of the table is told.
  std::size_t found = endless_words.size();
  while (!words.empty()) {
    for (std::size_t i = 0; i < found; ++i) {
      if (words.front() == endless_words[i].front() && begin_with(words, endless_words[i])) {
        found = i;
      }
    }
    words.remove_prefix(std::min(words.find(' '), words.size() - 1) + 1);
  }
  return found == endless_words.size() ? std::string_view() : endless_words[found];
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  std::string words;
  for (const model::Record& record : subject.data().records) {
    for (const model::Action& action : record.actions) {
      read_plain_words(action.what->view(), words);
      const std::string_view part = vague_part(words);
      if (part.empty()) continue;
      out.add(rule.fault, {record.file, action.what.at},
              fmt::format("nobody can verify \"{}\"", part))
          .with_help("say what will be there when it is done, and by when it is `due`");
    }
  }
}

}  // namespace

const Rule vague_action{
    {.name = "vague-action",
     .severity = diag::Severity::warning,
     .summary = "an action that nobody could ever verify",
     .why = "Weak actions are why re-audits fail: what has no end and no evidence is never done.",
     .remedy = "Say what will be there when the action is done: a document, a visit, a decision."},
    run};

}  // namespace qaf::check
