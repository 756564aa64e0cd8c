// What is refused, and in which words: characters with a meaning of their own, escapes, text
// blocks.
//
// Each row is a file and all that is said of it; both lanes must say the same.

#include <doctest/doctest.h>

#include "support/yaml_refusals.hpp"

namespace qaf::yaml {
namespace {

using test::check_refusals;

TEST_CASE("no text is lost to a character with a meaning of its own") {
  check_refusals({
      {"note: see: this\n",
       "1:10: a second `: ` stands in this line [colon-in-text]\n"
       "  help: put the text in quotes, or begin a new line for a new key\n"},
      {"a: @x\n",
       "1:4: a text without quotes cannot start with `@` [needs-quotes]\n"
       "  help: put the text in quotes\n"},
      {"a: `x`\n",
       "1:4: a text without quotes cannot start with a backtick [needs-quotes]\n"
       "  help: put the text in quotes\n"},
      {"a: %5\n",
       "1:4: a text without quotes cannot start with `%` [needs-quotes]\n"
       "  help: put the text in quotes\n"},
      {"%5\n",
       "1:1: `%5` is an instruction to YAML readers, which is not allowed here [directive]\n"
       "  help: delete the line; if it is text, put it in quotes\n"},
      {"a: *bold*\n",
       "1:4: `*bold*` is an alias, which is not allowed here [anchor]\n"
       "  help: if it is text, put it in quotes\n"},
      {"a: &amp; text\n",
       "1:4: `&amp;` is an anchor, which is not allowed here [anchor]\n"
       "  help: if it is text, put it in quotes\n"},
      {"a: !important text\n",
       "1:4: `!important` is a tag, which is not allowed here [tag]\n"
       "  help: if it is text, put it in quotes\n"},
      {"a: \"no\" he said\n",
       "1:9: text stands after the closing quote [text-left-over]\n"
       "  help: write a quote inside the text as `\\\"`\n"},
      {"a: \"he said \"no\" twice\"\n",
       "1:14: text stands after the closing quote [text-left-over]\n"
       "  help: write a quote inside the text as `\\\"`\n"},
      {"a: [draft] plan\n",
       "1:12: `plan` stands after the end of the value [text-left-over]\n"
       "  help: delete it, or put the whole text in quotes\n"},
      {"a: | text\n",
       "1:4: `|` begins a text block, but text follows on its line [bad-text-block]\n"
       "  help: begin the text on the line below, or put it in quotes\n"},
      {"[a, |]\n",
       "1:5: a text without quotes cannot start with `|` [needs-quotes]\n"
       "  help: put the text in quotes\n"},
  });
}

TEST_CASE("anchors, aliases and merge keys are refused in records") {
  check_refusals({
      {"a: &x 1\nb: 2\n",
       "1:4: `&x` is an anchor, which is not allowed here [anchor]\n"
       "  help: if it is text, put it in quotes\n"},
      {"a: 1\n<<: {b: 1}\n",
       "2:1: the merge key `<<` is not allowed here [merge-key]\n"
       "  help: write the keys out\n"},
      {"a: &a [*a]\n",
       "1:4: `&a` is an anchor, which is not allowed here [anchor]\n"
       "  help: if it is text, put it in quotes\n"},
      {"a: &a [x, x]\nb: &b [*a, *a]\n",
       "1:4: `&a` is an anchor, which is not allowed here [anchor]\n"
       "  help: if it is text, put it in quotes\n"},
  });
}

TEST_CASE("tags are refused") {
  check_refusals({
      {"a: !!python/object:os.system x\n",
       "1:4: `!!python/object:os.system` is a tag, which is not allowed here [tag]\n"
       "  help: if it is text, put it in quotes\n"},
      {"a: !!binary aGk=\n",
       "1:4: `!!binary` is a tag, which is not allowed here [tag]\n"
       "  help: if it is text, put it in quotes\n"},
      {"- !local x\n",
       "1:3: `!local` is a tag, which is not allowed here [tag]\n"
       "  help: if it is text, put it in quotes\n"},
      {"!!str a: 1\n",
       "1:1: `!!str` is a tag, which is not allowed here [tag]\n"
       "  help: if it is text, put it in quotes\n"},
  });
}

TEST_CASE("directives are refused") {
  check_refusals({
      {"%YAML 9.9\n---\na: 1\n",
       "1:1: `%YAML` is an instruction to YAML readers, which is not allowed here [directive]\n"
       "  help: delete the line; if it is text, put it in quotes\n"},
      {"%TAG ! tag:x,2000:\n---\na: 1\n",
       "1:1: `%TAG` is an instruction to YAML readers, which is not allowed here [directive]\n"
       "  help: delete the line; if it is text, put it in quotes\n"},
      {"%YAML 1.2\n",
       "1:1: `%YAML` is an instruction to YAML readers, which is not allowed here [directive]\n"
       "  help: delete the line; if it is text, put it in quotes\n"},
  });
}

TEST_CASE("keys are words: no other form is one") {
  check_refusals({
      {"? a\n: b\n",
       "1:1: a `?` stands where a key or a value is expected [complex-key]\n"
       "  help: if it is text, put it in quotes\n"},
      {"[a]: b\n",
       "1:4: a list or a map in brackets stands where a key is expected [complex-key]\n"
       "  help: write the key as a word, or put it in quotes\n"},
      {"x: 1\n[a]: b\n",
       "2:1: a `[` stands where a key is expected [complex-key]\n"
       "  help: write a key and `:` before it, or put the text in quotes\n"},
      {"~: a\n",
       "1:1: `~` means nothing, so this key has no name [empty-key]\n"
       "  help: put the key in quotes if that is its name\n"},
      {"a: 1\nnull: b\n",
       "2:1: `null` means nothing, so this key has no name [empty-key]\n"
       "  help: put the key in quotes if that is its name\n"},
      {"a: 1\n:b: 2\n",
       "2:1: a `:` has no key before it [empty-key]\n"
       "  help: write the key before the `:`\n"},
      {"?b: 2\n",
       "1:1: a `?` stands where a key or a value is expected [complex-key]\n"
       "  help: if it is text, put it in quotes\n"},
      {": a\n",
       "1:1: a `:` has no key before it [empty-key]\n"
       "  help: write the key before the `:`\n"},
      {"\"\": a\n",
       "1:1: this key is empty [empty-key]\n"
       "  help: write the key before the `:`\n"},
      {"\"a\n b\": c\n",
       "1:1: this key goes over several lines [complex-key]\n"
       "  help: write the key on one line\n"},
      {"{a\n b: c}\n",
       "1:2: this key goes over several lines [complex-key]\n"
       "  help: write the key on one line\n"},
  });
}

TEST_CASE("escapes are those of YAML, and none stands for a character that must not be there") {
  check_refusals({
      {"a: \"\\0\"\n",
       "1:5: `\\0` stands for a NUL byte [control-character]\n"
       "  help: delete it\n"},
      {"a: \"\\x00\"\n",
       "1:5: `\\x00` stands for a NUL byte [control-character]\n"
       "  help: delete it\n"},
      {"a: \"C:\\dir\"\n",
       "1:7: `\\d` means nothing in double quotes [bad-escape]\n"
       "  help: write `\\\\` for a backslash, or put the text in single quotes\n"},
      {"a: \"\\_\"\n",
       "1:5: `\\_` is not read alike everywhere [bad-escape]\n"
       "  help: write `\\\\` for a backslash, or put the text in single quotes\n"},
      {"a: \"\\x4\"\n",
       "1:5: `\\x` needs 2 digits 0-9 or a-f after it [bad-escape]\n"
       "  help: write `\\\\` for a backslash, or put the text in single quotes\n"},
      {"a: \"\\ud83d\"\n",
       "1:5: `\\ud83d` stands for no character [bad-escape]\n"
       "  help: write the character itself\n"},
      {"a: \"\\U00110000\"\n",
       "1:5: `\\U00110000` stands for no character [bad-escape]\n"
       "  help: write the character itself\n"},
      {"a: \"\\ufffe\"\n",
       "1:5: `\\ufffe` stands for no visible character [noncharacter]\n"
       "  help: delete it\n"},
      {"a: \"\\N\"\n",
       "1:5: `\\N` is not read alike everywhere [bad-escape]\n"
       "  help: write `\\\\` for a backslash, or put the text in single quotes\n"},
      {"a: \"\n\n  \"\n",
       "1:4: empty lines before a closing quote are not read alike everywhere [unreadable-yaml]\n"
       "  help: end the text with its last word\n"},
      {"a: 'x\n\n  '\n",
       "1:4: empty lines before a closing quote are not read alike everywhere [unreadable-yaml]\n"
       "  help: end the text with its last word\n"},
  });
}

TEST_CASE("text blocks begin on a line of their own and are read alike everywhere") {
  check_refusals({
      {"a: |\nb: 1\n",
       "1:4: no text stands below this `|` [bad-text-block]\n"
       "  help: write the text on the lines below, indented; or delete the character\n"},
      {"a: >\n\n\n",
       "1:4: no text stands below this `>` [bad-text-block]\n"
       "  help: write the text on the lines below, indented; or delete the character\n"},
      {"a:\n  |\n  x\n",
       "2:3: this `|` stands on a line of its own [bad-text-block]\n"
       "  help: write it on the line of its key, after the `:`\n"},
      {"--- |\n  x\n",
       "1:5: this text block belongs to no key [bad-text-block]\n"
       "  help: write a key and `:` before it\n"},
      {"a: >+\n  x\n",
       "1:4: `>+` is not read alike everywhere [bad-text-block]\n"
       "  help: write `>` or `|+`\n"},
      {"a: |\n     \n  x\n",
       "3:3: the empty lines above have more spaces than the first line of the text block "
       "[wrong-indentation]\n"
       "  help: delete the spaces in the empty lines\n"},
  });
}

TEST_CASE("each document has its own finding, and comments stand apart") {
  check_refusals({
      {"a: [1\n---\nb: 2\n---\nc: 'x\n---\nd: 4\n",
       "1:4: this `[` is not closed [unclosed-bracket]\n"
       "  help: write the `]` that is missing; further lines before it must be indented\n"
       "5:4: this quote is not closed [unclosed-quote]\n"
       "  help: write the closing quote; further lines of the text must be indented\n"},
      {"a: \"x\"#c\n",
       "1:7: a comment stands right after the end of the value [text-left-over]\n"
       "  help: write a space before the `#`\n"},
  });
}

}  // namespace
}  // namespace qaf::yaml
