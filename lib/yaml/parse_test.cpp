// What is read: every form of YAML that is taken, its text, and its exact place in the file.

#include "yaml/parse.hpp"

#include <string>

#include <doctest/doctest.h>

#include "support/yaml_shape.hpp"
#include "yaml/faults.hpp"

namespace qaf::yaml {
namespace {

using namespace std::string_literals;

// The text as both lanes read it; they must agree.
std::string read(std::string_view bytes, Anchors anchors = Anchors::refused) {
  Tree fast;
  Tree full;
  diag::Sink sink;
  CHECK(parse(bytes, source::FileId{}, {anchors, Lane::automatic}, fast, sink));
  CHECK(parse(bytes, source::FileId{}, {anchors, Lane::full_only}, full, sink));
  const std::string shape = test::shape_of(fast);
  CHECK(test::shape_of(full) == shape);
  return shape;
}

TEST_CASE("maps and lists in block style, items right below their key too") {
  CHECK(read("a: 1\nb:\n  c: 2\n  d:\n  - x\n  - y\ne:\n    - z\n") ==
        R"({ "a" "1" "b" { "c" "2" "d" [ "x" "y" ] } "e" [ "z" ] } )"
        "\n");
  CHECK(read("- a: 1\n  b: 2\n- - x\n  - y\n-\n  - z\n- ~\n") ==
        R"([ { "a" "1" "b" "2" } [ "x" "y" ] [ "z" ] ~ ] )"
        "\n");
  CHECK(read("a:\nb: ~\nc: null\nd: ''\ne: \"null\"\n") ==
        R"({ "a" ~ "b" ~ "c" ~ "d" "" "e" "null" } )"
        "\n");
}

TEST_CASE("lists and maps in brackets, over several lines, with comments") {
  CHECK(read("a: [1, [2, 3], {b: c, d: }, ]\ne: {}\nf: []\n") ==
        R"({ "a" [ "1" [ "2" "3" ] { "b" "c" "d" ~ } ] "e" { } "f" [ ] } )"
        "\n");
  CHECK(read("a: [ # first\n  x y\n   z, # second\n\n  'w'\n  ]\nb: 1\n") ==
        R"({ "a" [ "x y z" "w" ] "b" "1" } )"
        "\n");
  CHECK(read("[a: 1, \"b\": 2]\n") == R"([ { "a" "1" } { "b" "2" } ] )"
                                      "\n");
  CHECK(read("{a: http://x/?y=1#z, b: 12:30}\n") == R"({ "a" "http://x/?y=1#z" "b" "12:30" } )"
                                                    "\n");
}

TEST_CASE("JSON is read as it stands") {
  CHECK(read("{\"id\":\"PLR-1\",\"list\":[1,2.5,true,null],\n\"map\":{\"a\":\"x\\ny\"}}\n") ==
        R"({ "id" "PLR-1" "list" [ "1" "2.5" "true" ~ ] "map" { "a" "x\ny" } } )"
        "\n");
  CHECK(read("{\n\t\"id\": 1,\n\t\"b\": [\n\t\t2\n\t]\n}\n") == R"({ "id" "1" "b" [ "2" ] } )"
                                                                "\n");
}

TEST_CASE("plain text keeps its characters and folds its lines") {
  CHECK(read("a: it's \"so\", [really] {yes} & more:* ! % @ `\nb: x#y\nc: x # comment\n") ==
        "{ \"a\" \"it's \\\"so\\\", [really] {yes} & more:* ! % @ `\" \"b\" \"x#y\" \"c\" \"x\" } "
        "\n");
  CHECK(read("a: one\n  two\n\n  three\n   four\nb: 1\n") ==
        R"({ "a" "one two\nthree four" "b" "1" } )"
        "\n");
  CHECK(read("a: 2026-01-31\nb: 12:30:45\nc: -1\nd: -x\ne: ?x\nf: :x\ng: a:b\n") ==
        R"({ "a" "2026-01-31" "b" "12:30:45" "c" "-1" "d" "-x" "e" "?x" "f" ":x" "g" "a:b" } )"
        "\n");
  CHECK(read("no: yes\non: off\ny: n\n") == R"({ "no" "yes" "on" "off" "y" "n" } )"
                                            "\n");
}

TEST_CASE("quotes: escapes, doubled quotes, several lines") {
  CHECK(read(R"(a: "tab\tquote\"slash\\ \x41\u00e9\U0001F642 \/ x"
b: 'it''s \n'
)") == "{ \"a\" \"tab\tquote\\\"slash\\\\ A\u00e9\U0001F642 / x\" \"b\" \"it's \\\\n\" } \n");
  CHECK(read("a: \"one  \n  two\n\n  three\"\nb: 'x\n  y'\n") ==
        R"({ "a" "one two\nthree" "b" "x y" } )"
        "\n");
  CHECK(read("a: \"one \\\n  two\\n\n  three \\\n\n  four\"\n") ==
        R"({ "a" "one two\n three \nfour" } )"
        "\n");
  CHECK(read("\"a b\": 1\n'c''d' : 2\n") == R"({ "a b" "1" "c'd" "2" } )"
                                            "\n");
}

TEST_CASE("text blocks: kept and folded, with every ending") {
  CHECK(read("a: |\n  one\n   two\n\n  three\n\nb: 1\n") ==
        R"({ "a" "one\n two\n\nthree\n" "b" "1" } )"
        "\n");
  CHECK(read("a: |-\n  x\n\nb: |+\n  y\n\nc: 1\n") == R"({ "a" "x" "b" "y\n\n" "c" "1" } )"
                                                      "\n");
  CHECK(read("a: >\n  one\n  two\n\n  three\n    more\n  end\nb: >-\n  x\n  y\n") ==
        R"({ "a" "one two\nthree\n  more\nend\n" "b" "x y" } )"
        "\n");
  CHECK(read("a: |2\n    x\n   y\n# comment\nb: |1- # comment\n  z\n") ==
        R"({ "a" "  x\n y\n" "b" " z" } )"
        "\n");
  CHECK(read("- |\n x\n- >\n y\n") == R"([ "x\n" "y\n" ] )"
                                      "\n");
  CHECK(read("a: |\n  last line without end") == R"({ "a" "last line without end" } )"
                                                 "\n");
  CHECK(read("a: |\n  # no comment\n  : - [ \" '\n") == R"({ "a" "# no comment\n: - [ \" '\n" } )"
                                                        "\n");
}

TEST_CASE("several documents, with and without end markers") {
  CHECK(read("a: 1\n---\nb: 2\n...\n---\n- c\n") ==
        "{ \"a\" \"1\" } \n{ \"b\" \"2\" } \n[ \"c\" ] \n");
  CHECK(read("# comment\n---\na: 1\n# comment\n") == "{ \"a\" \"1\" } \n");
  CHECK(read("--- # comment\n--- x\n--- [y]\n--- 'z'\n") == "~ \n\"x\" \n[ \"y\" ] \n\"z\" \n");
  CHECK(read("a: ---\nb: --- x\n----\n: 1\n"s.substr(0, 16)) == R"({ "a" "---" "b" "--- x" } )"
                                                                "\n");
}

TEST_CASE("nothing to read is no document") {
  for (const char* bytes : {"", "\n", "# only a comment", "\xEF\xBB\xBF", "  \n \n"}) {
    CHECK(read(bytes) == "");
  }
  CHECK(read("---\n") == "~ \n");
}

TEST_CASE("line ends of either kind give the same text") {
  const std::string unix_ends =
      "a: one\n  two\nb: |\n  x\n\n  y\nc: \"p\n  q\\\n  r\"\nd: [1,\n  2]\n# e\n---\nf: >\n  g\n  "
      "h\n";
  std::string windows_ends;
  for (const char byte : unix_ends) windows_ends += byte == '\n' ? "\r\n"s : std::string(1, byte);
  CHECK(read(windows_ends) == read(unix_ends));
}

TEST_CASE("a byte-order mark shifts nothing") {
  CHECK(read("\xEF\xBB\xBF"
             "a: 1\nb:\n- 2\n") == R"({ "a" "1" "b" [ "2" ] } )"
                                   "\n");
}

// Each node: its bytes, and those of its key.
std::string places(std::string_view bytes) {
  Tree tree;
  diag::Sink sink;
  CHECK(parse(bytes, source::FileId{}, {}, tree, sink));
  std::string told;
  for (const Node& node : tree.nodes) {
    const auto text = [&](source::Range range) {
      return std::string(bytes.substr(range.begin, range.end - range.begin));
    };
    told += "<" + text(node.key_at) + "|" + text(node.at) + ">";
  }
  return told;
}

TEST_CASE("places are exact: quotes and brackets belong to a value, comments and blanks do not") {
  CHECK(places("a: one  # c\n'b' : \"x\\ty\"\n") ==
        "<|a: one  # c\n'b' : \"x\\ty\"><a|one><'b'|\"x\\ty\">");
  CHECK(places("a: [1, {b: 2} ] \n") == "<|a: [1, {b: 2} ]><a|[1, {b: 2} ]><|1><|{b: 2}><b|2>");
  CHECK(places("a: one\n  two \n\nb: |\n  x\n\n\nc: 'p\n  q'\n") ==
        "<|a: one\n  two \n\nb: |\n  x\n\n\nc: 'p\n  q'><a|one\n  two><b||\n  x><c|'p\n  q'>");
}

TEST_CASE(
    "an absent value stands at its key, an empty item at its dash, an empty document at its "
    "marker") {
  CHECK(places("a:\nb: ~\n") == "<|a:\nb: ~><a|a><b|~>");
  CHECK(places("---\n") == "<|--->");
  CHECK(places("{a: , b: }\n") == "<|{a: , b: }><a|a><b|b>");
}

TEST_CASE("styles are told apart") {
  Tree tree;
  diag::Sink sink;
  REQUIRE(parse("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >\n  x\nf: [x]\ng:\n- x\n", source::FileId{},
                {}, tree, sink));
  std::vector<Style> styles;
  for (std::uint32_t i = tree.nodes[0].first; i != no_node; i = tree.nodes[i].next) {
    styles.push_back(tree.nodes[i].style);
  }
  CHECK(styles == std::vector{Style::plain, Style::single_quoted, Style::double_quoted,
                              Style::literal, Style::folded, Style::flow, Style::block});
  CHECK(tree.nodes[0].count == 7);
}

TEST_CASE("documents before and after one with a fault are kept") {
  Tree tree;
  diag::Sink sink;
  CHECK_FALSE(
      parse("a: 1\n---\nb: [\n---\nc: 3\nc: 4\n---\nd: 5\n", source::FileId{}, {}, tree, sink));
  CHECK(test::shape_of(tree) == "{ \"a\" \"1\" } \n{ \"d\" \"5\" } \n");
  CHECK(sink.findings().size() == 2);
}

TEST_CASE("a tree is used again for the next file") {
  Tree tree;
  diag::Sink sink;
  for (int i = 0; i < 3; ++i) {
    const std::string bytes = "a: \"x\\n" + std::to_string(i) + "\"\n";
    REQUIRE(parse(bytes, source::FileId{}, {}, tree, sink));
    CHECK(test::shape_of(tree) == "{ \"a\" \"x\\n" + std::to_string(i) + "\" } \n");
    CHECK(tree.unescaped.size() == 1);
  }
}

TEST_CASE("every fault has a name, a sentence, a reason and a remedy of its own") {
  std::string_view before;
  for (const diag::Fault* fault : faults::all) {
    CAPTURE(fault->name);
    CHECK_FALSE(fault->name.empty());
    CHECK_FALSE(fault->summary.empty());
    CHECK_FALSE(fault->summary.ends_with('.'));
    CHECK(fault->why.ends_with('.'));
    CHECK(fault->remedy.ends_with('.'));
    CHECK(fault->name != before);
    before = fault->name;
  }
}

}  // namespace
}  // namespace qaf::yaml
