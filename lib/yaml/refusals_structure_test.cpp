// What is refused, and in which words: keys, documents, quotes, brackets, indentation.
//
// Each row is a file and all that is said of it; both lanes must say the same.

#include <doctest/doctest.h>

#include "support/yaml_refusals.hpp"

namespace qaf::yaml {
namespace {

using test::check_refusals;

TEST_CASE("a key given twice is named with the place where it was first given") {
  check_refusals({
      {"id: a\ntask: b\nid: c\n",
       "3:1: `id` is given twice [duplicate-key]\n"
       "  1:1: first given here\n"
       "  help: delete one of the two, or give it the name that was meant\n"},
      {"id: a\n\"id\": c\n",
       "2:1: `id` is given twice [duplicate-key]\n"
       "  1:1: first given here\n"
       "  help: delete one of the two, or give it the name that was meant\n"},
      {"a:\n  - {x: 1, y: 2, 'x': 3}\n",
       "2:18: `x` is given twice [duplicate-key]\n"
       "  2:6: first given here\n"
       "  help: delete one of the two, or give it the name that was meant\n"},
      {"a: 1\na: 2\na: 3\n",
       "2:1: `a` is given twice [duplicate-key]\n"
       "  1:1: first given here\n"
       "  help: delete one of the two, or give it the name that was meant\n"
       "3:1: `a` is given twice [duplicate-key]\n"
       "  1:1: first given here\n"
       "  help: delete one of the two, or give it the name that was meant\n"},
  });
}

TEST_CASE("what follows a document without its own marker is refused") {
  check_refusals({
      {"a: 1\n... junk\n",
       "2:5: text stands after `...`, the end of the document [unexpected-document]\n"
       "  help: write `---` on a line of its own before each further document\n"},
      {"a: 1\n...\nb: 2\n",
       "3:1: text stands after `...`, the end of the document [unexpected-document]\n"
       "  help: write `---` on a line of its own before each further document\n"},
      {"...\na: 1\n",
       "1:1: `...` ends a document, and none was begun [unexpected-document]\n"
       "  help: delete it\n"},
      {"a: 1\n...\n...\n",
       "3:1: `...` ends a document, and none was begun [unexpected-document]\n"
       "  help: delete it\n"},
      {"- a\nkey: x\n",
       "2:1: this line stands after a list and is not an item of it [wrong-indentation]\n"
       "  help: begin it with `- `, or give the list a key and indent it\n"},
      {"--- a: b\n",
       "1:5: a key stands on the line of `---` [unexpected-document]\n"
       "  help: begin the document on the line below `---`\n"},
  });
}

TEST_CASE("stray brackets and commas are refused") {
  check_refusals({
      {",",
       "1:1: a comma has nothing before it [extra-comma]\n"
       "  help: delete the comma, or put the text in quotes\n"},
      {"a: 1\n]\n",
       "2:1: this `]` closes nothing [unclosed-bracket]\n"
       "  help: delete it, or write the opening bracket\n"},
      {"}\n",
       "1:1: this `}` closes nothing [unclosed-bracket]\n"
       "  help: delete it, or write the opening bracket\n"},
  });
}

TEST_CASE("a key without its colon is named where it stands") {
  check_refusals({
      {"id: a\nstatus\ntask: b\n",
       "2:1: `status` has no `:` after it [missing-colon]\n"
       "  help: write `:` and a space after a key; indent a line that goes on with the text "
       "above\n"},
      {"id PLR-1\ntask: plr\n",
       "1:1: `id` has no `:` after it [missing-colon]\n"
       "  help: write `:` and a space after a key\n"},
      {"id: a\nstatus\n",
       "2:1: `status` has no `:` after it [missing-colon]\n"
       "  help: write `:` and a space after a key; indent a line that goes on with the text "
       "above\n"},
      {"id: a\ntask:plr\nby: x\n",
       "2:5: there is no space after the `:` of `task` [missing-colon]\n"
       "  help: write a space after the `:`\n"},
      {"- id 1\n  what: x\n",
       "1:3: `id` has no `:` after it [missing-colon]\n"
       "  help: write `:` and a space after a key\n"},
      {"{a: 1, b}\n",
       "1:8: `b` has no `:` after it [missing-colon]\n"
       "  help: put a text that holds a comma in quotes\n"},
      {"x: {why: No chronology, risk from an adult, grade: good}\n",
       "1:25: `risk from an adult` has no `:` after it [missing-colon]\n"
       "  help: put a text that holds a comma in quotes\n"},
      {"{a:1}\n",
       "1:2: `a:1` has no `:` after it [missing-colon]\n"
       "  help: write `:` and a space after a key; use [ ] for a list\n"},
      {"a: 1\n\"b\"\nc: 1\n",
       "2:1: this key has no `:` after it [missing-colon]\n"
       "  help: write a `:` and a space after the key\n"},
  });
}

TEST_CASE("a quote that is not closed is reported where it opens") {
  check_refusals({
      {"a: 1\nb: \"text\nc: 2\n",
       "2:4: this quote is not closed [unclosed-quote]\n"
       "  help: write the closing quote; further lines of the text must be indented\n"},
      {"a: 'it is\n  so\nb: 1\n",
       "1:4: this quote is not closed [unclosed-quote]\n"
       "  help: write the closing quote; further lines of the text must be indented\n"},
      {"a: \"text",
       "1:4: this quote is not closed [unclosed-quote]\n"
       "  help: write the closing quote; further lines of the text must be indented\n"},
      {"a: \"text\nb: \"more\"\n",
       "1:4: this quote is not closed [unclosed-quote]\n"
       "  help: write the closing quote; further lines of the text must be indented\n"},
      {"a: \"text\n---\nb: 1\n",
       "1:4: this quote is not closed [unclosed-quote]\n"
       "  help: write the closing quote; further lines of the text must be indented\n"},
      {"a: \"\\",
       "1:4: this quote is not closed [unclosed-quote]\n"
       "  help: write the closing quote; further lines of the text must be indented\n"},
  });
}

TEST_CASE("a bracket that is not closed is reported where it opens") {
  check_refusals({
      {"a: [1, 2\nb: 3\n",
       "1:4: this `[` is not closed [unclosed-bracket]\n"
       "  help: write the `]` that is missing; further lines before it must be indented\n"},
      {"a: {x: 1\nb: 3\n",
       "1:4: this `{` is not closed [unclosed-bracket]\n"
       "  help: write the `}` that is missing; further lines before it must be indented\n"},
      {"a: [1, {b: 2}",
       "1:4: this `[` is not closed [unclosed-bracket]\n"
       "  help: write the `]` that is missing; further lines before it must be indented\n"},
      {"a: [1, 2}\n",
       "1:4: this `[` is not closed: a `}` comes first [unclosed-bracket]\n"
       "  help: write `]` where it ends\n"},
      {"a: [\n  1\n]\n",
       "3:1: this `]` is not indented more than the key it belongs to [wrong-indentation]\n"
       "  help: indent it, or write it at the end of the line above\n"},
  });
}

TEST_CASE("nothing between two commas is refused") {
  check_refusals({
      {"[1,,2]\n",
       "1:4: a comma has nothing before it [extra-comma]\n"
       "  help: delete the comma, or put the text in quotes\n"},
      {"[,1]\n",
       "1:2: a comma has nothing before it [extra-comma]\n"
       "  help: delete the comma, or put the text in quotes\n"},
      {"{a: 1,, b: 2}\n",
       "1:7: a comma has nothing before it [extra-comma]\n"
       "  help: delete the comma, or put the text in quotes\n"},
      {"[\"a\" \"b\"]\n",
       "1:6: a `,` or `]` is missing before `\"b\"]` [missing-comma]\n"
       "  help: write a comma between two values; put a text that holds brackets, commas or quotes "
       "in quotes\n"},
  });
}

TEST_CASE("a tab in the indentation is refused where it stands") {
  check_refusals({
      {"a:\n\tb: 1\n",
       "2:1: a tab stands in the indentation [tab-indentation]\n"
       "  help: use spaces\n"},
      {"a:\n  \tb: 1\n",
       "2:3: a tab stands in the indentation [tab-indentation]\n"
       "  help: use spaces\n"},
      {"-\t- a\n",
       "1:2: a tab stands after the `-` [tab-indentation]\n"
       "  help: use a space\n"},
      {"a: \"x\n\ty\"\n",
       "2:1: a tab stands in the indentation [tab-indentation]\n"
       "  help: use spaces\n"},
      {"a: [\n\t1]\n",
       "2:1: a tab stands in the indentation [tab-indentation]\n"
       "  help: use spaces\n"},
      {"a: 1\n\t\nb: 2\n",
       "2:1: a tab stands in the indentation [tab-indentation]\n"
       "  help: use spaces\n"},
      {"a: 1\n\t# c\n",
       "2:1: a tab stands in the indentation [tab-indentation]\n"
       "  help: use spaces\n"},
      {"- 1\n-\tx\n",
       "2:2: a tab stands after the `-` [tab-indentation]\n"
       "  help: use a space\n"},
  });
}

TEST_CASE("a line that fits no other line's indentation is refused") {
  check_refusals({
      {"a:\n    b: 1\n  c: 2\n",
       "3:3: this line is indented by 2 spaces, which fits no line above it [wrong-indentation]\n"
       "  help: indent it like the lines it belongs with\n"},
      {"a: \"x\"\n  b: 1\n",
       "2:3: this line is indented by 2 spaces, which fits no line above it [wrong-indentation]\n"
       "  help: indent it like the lines it belongs with\n"},
      {"a: x\n  b: 1\n",
       "2:3: `b:` looks like a key, but the text above goes on here [colon-in-text]\n"
       "  help: indent it like the keys it belongs with, or put the whole text in quotes\n"},
      {"a: x\n  - b\n",
       "2:3: a line with `- ` stands below a text: is it part of the text, or of a list? "
       "[text-or-list]\n"
       "  help: put the text in quotes, or give the list a key of its own\n"},
      {"  a: 1\nb: 2\n",
       "2:1: this line is indented by 0 spaces, which fits no line above it [wrong-indentation]\n"
       "  help: indent it like the lines it belongs with\n"},
      {"a: 1\n- b\n",
       "2:1: an item of a list stands where a key is expected [wrong-indentation]\n"
       "  help: give the list a key, and indent its items like each other\n"},
      {"a: - b\n",
       "1:4: a list begins in the middle of a line [wrong-indentation]\n"
       "  help: begin each item on a line of its own, below the key\n"},
      {"a:\n  - b\n  c: 1\n",
       "3:3: this line is indented by 2 spaces, which fits no line above it [wrong-indentation]\n"
       "  help: indent it like the lines it belongs with\n"},
      {"- a\n-\n- c\n",
       "2:1: this item of the list is empty [empty-item]\n"
       "  help: write what is missing, or delete the `-`\n"},
      {"a:\n- b\n-\n",
       "3:1: this item of the list is empty [empty-item]\n"
       "  help: write what is missing, or delete the `-`\n"},
  });
}

}  // namespace
}  // namespace qaf::yaml
