// The nearest word: what counts as a likely slip, and what does not.

#include "base/nearest.hpp"

#include <array>

#include <doctest/doctest.h>

namespace qaf {
namespace {

TEST_CASE("the distance counts letters inserted, removed, changed and swapped") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("team-lead", "team-leed") == 1);      // changed
  CHECK(edit_distance("feedback", "feedbcak") == 1);        // swapped neighbours
  CHECK(edit_distance("practitioner", "practioner") == 2);  // two removed
  CHECK(edit_distance("kitten", "sitting") == 3);           // the textbook example
}

TEST_CASE("capitals, and underscores for hyphens, are no distance") {
  CHECK(edit_distance("Team-Manager", "team_manager") == 0);
}

TEST_CASE("a letter of another alphabet is one wrong letter, however many bytes it has") {
  CHECK(edit_distance("t\xD0\xB0sk", "task") == 1);  // U+0430, which looks like an `a`
  constexpr std::array<std::string_view, 1> known{"task"};
  CHECK(nearest("t\xD0\xB0sk", known) == "task");
}

TEST_CASE("the distance is the same both ways") {
  constexpr std::array<std::string_view, 5> words{"", "plr", "plrs", "moderation", "modreation"};
  for (const std::string_view a : words) {
    for (const std::string_view b : words) CHECK(edit_distance(a, b) == edit_distance(b, a));
  }
}

TEST_CASE("the nearest of several is found, the first of equals, and nothing that is far") {
  constexpr std::array<std::string_view, 4> known{"completed", "allocated", "by", "to"};
  CHECK(nearest("complete", known) == "completed");
  CHECK(nearest("alocated", known) == "allocated");
  CHECK(nearest("bo", known) == "by");  // `to` is as near, and comes later
  CHECK(nearest("judgement", known) == std::nullopt);
  CHECK(nearest("", known) == std::nullopt);
}

TEST_CASE("a third of the letters may be wrong, at most three") {
  constexpr std::array<std::string_view, 1> known{"abcdefghijklmno"};
  CHECK(nearest("abcdefghijklXYZ", known) == "abcdefghijklmno");
  CHECK(nearest("abcdefghijkWXYZ", known) == std::nullopt);
}

TEST_CASE("advice names the word, or is empty") {
  constexpr std::array<std::string_view, 1> known{"grade"};
  CHECK(did_you_mean("grde", known) == "did you mean `grade`?");
  CHECK(did_you_mean("completed", known).empty());
}

}  // namespace
}  // namespace qaf
