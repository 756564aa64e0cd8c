// An action that nobody could ever verify.

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

bool is_letter(char letter) {
  return letter >= 'a' && letter <= 'z';
}

// Lower case, with one blank for everything that is not a letter, and none at either end.
std::string plain_words(std::string_view text) {
  std::string words;
  for (char letter : text) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    if (is_letter(letter) || static_cast<unsigned char>(letter) >= 0x80 ||
        (letter >= '0' && letter <= '9')) {
      words += letter;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

// Returns the words that cannot be verified, or an empty text.
std::string_view vague_part(std::string& words) {
  for (const std::string_view empty : empty_actions) {
    if (words == empty) return empty;
  }
  if (words.ends_with(last_word)) return last_word.substr(1);
  words = " " + words + " ";
  for (const std::string_view endless : endless_words) {
    const std::size_t found = words.find(endless);
    if (found == std::string::npos) continue;
    if (words[found - 1] == ' ' && words[found + endless.size()] == ' ') return endless;
  }
  return {};
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  std::string words;
  for (const model::Record& record : subject.data().records) {
    for (const model::Action& action : record.actions) {
      words = plain_words(action.what->view());
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
