// The transcript runner must fail when it should, or every transcript is worth nothing.

#include "support/transcript.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/readable.hpp"
#include "support/stage.hpp"
#include "support/unified_diff.hpp"

namespace qaf::test {
namespace {

using Lines = std::vector<std::string>;

Performance played(std::string_view page, bool omissions_allowed = false) {
  Stage stage;
  stage.program = "/bin/echo";
  stage.examples = std::filesystem::path(QAF_SOURCE_DIR) / "examples";
  stage.environment = {"GREETING=hello"};
  stage.omissions_allowed = omissions_allowed;
  stage.limit = std::chrono::seconds(1);
  return play(page, stage);
}

// The explanations of what went wrong, each after its line.
Lines faults_of(std::string_view page, bool omissions_allowed = false) {
  Lines faults;
  for (const Failure& failure : played(page, omissions_allowed).failures) {
    faults.push_back(std::to_string(failure.line) + ": " + failure.explanation);
  }
  return faults;
}

TEST_CASE("a page that tells the truth passes") {
  CHECK(faults_of("# Title\n"
                  "\n"
                  "```yaml deep/er/a.yaml\n"
                  "a: 1\n"
                  "```\n"
                  "```console\n"
                  "$ cat deep/er/a.yaml\n"
                  "a: 1\n"
                  "$ echo out; echo err >&2; echo out again; exit 3\n"
                  "out\n"
                  "err\n"
                  "out again\n"
                  "[exit 3]\n"
                  "$ printf unfinished\n"
                  "unfinished\n"
                  "[no newline at the end]\n"
                  "$ qaf check\n"
                  "check\n"
                  "$ echo $GREETING $TZ $LC_ALL $NO_COLOR $COLUMNS; pwd; echo $HOME\n"
                  "hello UTC C 1 100\n"
                  "~\n"
                  "~\n"
                  "$ kill -9 $$\n"
                  "[killed by signal 9]\n"
                  "```\n") == Lines{});
}

TEST_CASE("nothing of the caller's environment, terminal or input reaches a command") {
  CHECK(faults_of("```console\n"
                  "$ env | cut -d= -f1 | grep -v -e ^GIT_ -e ^_ | sort | tr '\\n' ' '; echo\n"
                  "COLUMNS GREETING HOME LC_ALL NO_COLOR PATH PWD TZ \n"
                  "$ cat; test -t 1 || echo no terminal\n"
                  "no terminal\n"
                  "```\n") == Lines{});
}

TEST_CASE("output that differs is a failure with a difference that people can read") {
  const Performance performance = played(
      "Prose.\n"
      "\n"
      "```console\n"
      "$ printf 'a\\nb\\nc \\n'\n"
      "a\n"
      "B\n"
      "c\n"
      "```\n");
  REQUIRE(performance.failures.size() == 1);
  CHECK(performance.failures[0].line == 4);
  CHECK(performance.failures[0].what == "printf 'a\\nb\\nc \\n'");
  CHECK(performance.failures[0].explanation ==
        "@@ -5,3 +5,3 @@\n"
        " a\n"
        "-B\n"
        "-c\n"
        "+b\n"
        "+c·\n");
}

TEST_CASE("an exit code that differs, is missing or is not there is a failure") {
  CHECK(faults_of("```console\n$ exit 1\n```\n") == Lines{"2: @@ -3,0 +3,1 @@\n+[exit 1]\n"});
  CHECK(faults_of("```console\n$ exit 2\n[exit 1]\n```\n") ==
        Lines{"2: @@ -3,1 +3,1 @@\n-[exit 1]\n+[exit 2]\n"});
  CHECK(faults_of("```console\n$ true\n[exit 1]\n```\n") ==
        Lines{"2: @@ -3,1 +3,0 @@\n-[exit 1]\n"});
}

TEST_CASE("a page that is no transcript is a failure at the line to mend") {
  CHECK(faults_of("text\n```console\n$ true\n") == Lines{"2: this fence is never closed"});
  CHECK(faults_of("# Only prose\n") == Lines{"1: it has no command to run"});
  CHECK(faults_of("```console\nno prompt\n```\n") ==
        Lines{"2: a console fence begins with a command: `$ ...`"});
  CHECK(faults_of("```yaml ../a.yaml\n```\n```console\n$ true\n```\n") ==
        Lines{"1: `../a.yaml` leads out of the directory"});
  CHECK(faults_of("```yaml a.yaml b.yaml\n```\n```console\n$ true\n```\n") ==
        Lines{"1: a fence has a language and a path, no more"});
  CHECK(faults_of("```console exampl=bcp\n$ true\n```\n") ==
        Lines{"1: `exampl=bcp` means nothing here: a console fence may only have `example=NAME`"});
  CHECK(faults_of("```console example=no-such-thing\n$ true\n```\n") ==
        Lines{"1: there is no such example"});
  CHECK(faults_of("```console\n$ echo \\\nx\n```\n") ==
        Lines{"2: the command ends in `\\` and the next line does not begin with `> `"});
}

TEST_CASE("a command that does not end is ended, and is a failure") {
  CHECK(faults_of("```console\n$ sleep 60 & sleep 60\n```\n") == Lines{"2: not done after 1 s"});
}

TEST_CASE("the directory lasts from fence to fence, and nobody leaves it") {
  CHECK(faults_of("```console\n"
                  "$ mkdir inner\n"
                  "$ cd inner\n"
                  "```\n"
                  "```text a.txt\n"
                  "here\n"
                  "```\n"
                  "```console\n"
                  "$ cat a.txt; cat ../inner/a.txt\n"
                  "here\n"
                  "here\n"
                  "```\n") == Lines{});
  const Lines fault{"2: there is no such directory below the one the page began in"};
  CHECK(faults_of("```console\n$ cd ..\n```\n") == fault);
  CHECK(faults_of("```console\n$ cd nowhere\n```\n") == fault);
}

TEST_CASE("longer fences hold shorter ones, indented ones lose their indent, commands may go on") {
  CHECK(faults_of("   ````markdown page.md\n"
                  "   ```\n"
                  "     code\n"
                  "   ```\n"
                  "   ````\n"
                  "   ```console\n"
                  "   $ tr '`' \"'\" \\\n"
                  "   >   < page.md\n"
                  "   '''\n"
                  "     code\n"
                  "   '''\n"
                  "   ```\n") == Lines{});
}

TEST_CASE("commits are dated one minute apart") {
  CHECK(faults_of("```console\n"
                  "$ git init --quiet; git branch --show-current\n"
                  "main\n"
                  "$ git commit --quiet --allow-empty -m one\n"
                  "$ git commit --quiet --allow-empty -m two\n"
                  "$ git log --format='%aI %cI %an %s'\n"
                  "2026-04-01T09:01:00+01:00 2026-04-01T09:01:00+01:00 qa-003 two\n"
                  "2026-04-01T09:00:00+01:00 2026-04-01T09:00:00+01:00 qa-003 one\n"
                  "```\n") == Lines{});
}

TEST_CASE("`...` stands for any number of lines in a manual, and for itself in a test") {
  const std::string page = "```console\n$ printf 'a\\nb\\nc\\n'\na\n...\nc\n```\n";
  CHECK(faults_of(page, true) == Lines{});
  CHECK(faults_of(page, false) == Lines{"2: @@ -3,3 +3,3 @@\n a\n-...\n+b\n c\n"});
  CHECK(matches({"..."}, {}, true));
  CHECK(matches({"...", "b", "...", "c"}, {"a", "b", "b", "c"}, true));
  CHECK(matches({"...", "b"}, {"b", "a", "b"}, true));
  CHECK(matches({"a", "...", "..."}, {"a"}, true));
  CHECK_FALSE(matches({"a", "..."}, {"b"}, true));
  CHECK_FALSE(matches({"...", "b"}, {"b", "a"}, true));
  CHECK_FALSE(matches({"a", "...", "a"}, {"a"}, true));
  CHECK_FALSE(matches({}, {"a"}, true));
}

TEST_CASE("new output is written where the old one stood, and the page then passes") {
  const std::string page =
      "# Title\n"
      "```console\n"
      "$ echo 1\n"
      "$ echo 2; exit 4\n"
      "old\n"
      "older\n"
      "$ echo 3\n"
      "3\n"
      "```\n"
      "- An item\n"
      "  ```console\n"
      "  $ printf 'a\\n\\n b\\n'\n"
      "  ```\n"
      "The end.\n";
  const std::string updated = played(page).corrected_page;
  CHECK(updated ==
        "# Title\n"
        "```console\n"
        "$ echo 1\n"
        "1\n"
        "$ echo 2; exit 4\n"
        "2\n"
        "[exit 4]\n"
        "$ echo 3\n"
        "3\n"
        "```\n"
        "- An item\n"
        "  ```console\n"
        "  $ printf 'a\\n\\n b\\n'\n"
        "  a\n"
        "\n"
        "   b\n"
        "  ```\n"
        "The end.\n");
  CHECK(faults_of(updated) == Lines{});
}

TEST_CASE("output that could not be read back, or that the author shortened, is not written") {
  const auto correctable = [](std::string_view page, bool omissions_allowed) {
    return played(page, omissions_allowed).failures.at(0).correctable;
  };
  CHECK(correctable("```console\n$ echo a\n```\n", false));
  CHECK_FALSE(correctable("```console\n$ echo '$ a'\n```\n", false));
  CHECK_FALSE(correctable("```console\n$ echo '```'\n```\n", false));
  CHECK_FALSE(correctable("```console\n$ echo a\n...\nb\n```\n", true));
  CHECK_FALSE(correctable("```console\n$ cd nowhere\n```\n", false));
  const std::string shortened = "```console\n$ echo a\n...\nb\n```\n";
  CHECK(played(shortened, true).corrected_page == shortened);
}

TEST_CASE("a unified difference keeps three lines around a change and leaves out the rest") {
  Lines before;
  for (int i = 1; i <= 20; ++i) before.push_back(std::to_string(i));
  Lines after = before;
  after[9] = "\x1b[1mten";
  after.erase(after.begin());
  CHECK(unified_diff(before, after, 1) ==
        "@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n"
        "@@ -7,7 +6,7 @@\n 7\n 8\n 9\n-10\n+\\x1b[1mten\n 11\n 12\n 13\n");
  CHECK(unified_diff(before, before, 1).empty());
}

}  // namespace
}  // namespace qaf::test
