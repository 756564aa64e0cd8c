// Every case of tests/cases/clocks comes out as it was worked out by hand.

#include "support/clocks.hpp"

#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>

#include "cases/case_file.hpp"

namespace qaf {
namespace {

const std::vector<std::string> keys{"case",   "why",         "as_of",    "records",
                                    "steps",  "escalations", "people",   "moderation",
                                    "expect", "framework",   "settings", "supervision"};

using Words = std::vector<std::string>;

// A line names seven things; a due moment of two words makes them eight. Remarks follow.
Words words_of(const std::string& line) {
  std::istringstream text(line);
  Words words;
  for (std::string word; text >> word;) words.push_back(word);
  return words;
}

bool is_remark(const std::string& word) {
  return std::ranges::all_of(
      word, [](char letter) { return (letter >= 'a' && letter <= 'z') || letter == '_'; });
}

// Takes the remarks off the end of a line and returns them.
Words remarks_of(Words& words) {
  Words remarks;
  while (!words.empty() && is_remark(words.back())) {
    remarks.push_back(words.back());
    words.pop_back();
  }
  return remarks;
}

// The day on which a step opens is written without its midnight.
void drop_midnight(Words& words) {
  if (words.size() == 8 && words[6] == "00:00") words.erase(words.begin() + 6);
}

std::string joined(const Words& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
  return line;
}

// Returns the lines without the remarks that the case does not speak of: those of a line without
// remarks in `expected`.
Words comparable(const Words& lines, const Words& expected) {
  std::map<std::string, Words> asked;
  for (const std::string& line : expected) {
    Words words = words_of(line);
    const Words remarks = remarks_of(words);
    drop_midnight(words);
    asked[joined(words)] = remarks;
  }
  Words all;
  for (const std::string& line : lines) {
    Words words = words_of(line);
    const Words remarks = remarks_of(words);
    drop_midnight(words);
    const std::string bare = joined(words);
    std::string compared = bare;
    const auto found = asked.find(bare);
    for (const std::string& remark : found == asked.end() ? Words{} : found->second) {
      if (std::ranges::find(remarks, remark) != remarks.end()) compared += " " + remark;
    }
    all.push_back(compared);
  }
  std::sort(all.begin(), all.end());
  return all;
}

// Further items of a list whose items are indented by two.
std::string indented(const std::string& items) {
  std::istringstream text(items);
  std::string all;
  for (std::string line; std::getline(text, line);) all += "  " + line + "\n";
  return all;
}

TEST_CASE("clocks come out as they were worked out by hand") {
  const std::vector<test::Case> cases = test::cases_in(QAF_SOURCE_DIR "/tests/cases/clocks", keys);
  CHECK(cases.size() >= 150);
  for (const test::Case& one : cases) {
    const std::string name = one.place + " " + one.text("case");
    CAPTURE(name);
    const std::string why = one.text("why");
    CAPTURE(why);
    const model::Dataset data = test::setting({.escalations = one.text("escalations"),
                                               .records = one.text("records"),
                                               .steps = one.text("steps"),
                                               .moderation = one.text("moderation"),
                                               .people = indented(one.text("people")),
                                               .framework = one.text("framework"),
                                               .settings = one.text("settings"),
                                               .supervision = one.text("supervision")});
    const Words expected = one.lines("expect");
    const Words clocks = test::clock_lines(data, one.text("as_of"));
    CHECK(comparable(clocks, expected) == comparable(expected, expected));
  }
}

}  // namespace
}  // namespace qaf
