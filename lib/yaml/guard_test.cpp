// What passes the byte guard, and what is said of what does not.

#include "yaml/guard.hpp"

#include <string>

#include <doctest/doctest.h>

#include "source/tree.hpp"
#include "support/yaml_refusals.hpp"
#include "support/yaml_shape.hpp"

namespace qaf::yaml {
namespace {

using namespace std::string_literals;
using test::check_refusals;

std::string told(std::string_view bytes) {
  return test::findings_of(bytes, {});
}

TEST_CASE("text in UTF-8 with either line end passes") {
  CHECK(told("a: 1\nb: 2\r\nc: \t3") == "ok");
  CHECK(told("\xEF\xBB\xBFid: a\n") == "ok");
  CHECK(told("a: caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x99\x82\n") == "ok");
  // The edges of each length, the last before the surrogates, and the last code of all planes but
  // two.
  CHECK(told("a: "
             "\xC2\xA0\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBD\xF0\x90\x80\x80\xF4"
             "\x8F\xBF\xBD\n") == "ok");
  // Other programs' line ends are text here: NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR.
  CHECK(told("a: x\xC2\x85y\xE2\x80\xA8z\xE2\x80\xA9w\n") == "ok");
}

TEST_CASE("bytes that are not UTF-8 are shown with their offset, in comments too") {
  check_refusals({
      {"a: caf\xE9\n",
       "1:7: byte e9 at offset 6 is not UTF-8 [not-utf-8]\n"
       "  help: save the file again with the encoding UTF-8\n"},
      {"a: 1 # caf\xE9 x\n",
       "1:11: byte e9 at offset 10 is not UTF-8 [not-utf-8]\n"
       "  help: save the file again with the encoding UTF-8\n"},
      {"a: \x80\n",
       "1:4: byte 80 at offset 3 is not UTF-8 [not-utf-8]\n"
       "  help: save the file again with the encoding UTF-8\n"},
      {"a: \xC0\xAF\n",
       "1:4: bytes c0 af at offset 3 are not UTF-8 [not-utf-8]\n"
       "  help: save the file again with the encoding UTF-8\n"},
      {"a: \xE0\x80\x80\n",
       "1:4: bytes e0 80 80 at offset 3 are not UTF-8 [not-utf-8]\n"
       "  help: save the file again with the encoding UTF-8\n"},
      {"a: \xED\xA0\x80\n",
       "1:4: bytes ed a0 80 at offset 3 are not UTF-8 [not-utf-8]\n"
       "  help: save the file again with the encoding UTF-8\n"},
      {"a: \xF4\x90\x80\x80\n",
       "1:4: bytes f4 90 80 80 at offset 3 are not UTF-8 [not-utf-8]\n"
       "  help: save the file again with the encoding UTF-8\n"},
      {"a: \xE2\x82",
       "1:4: bytes e2 82 at offset 3 are not UTF-8 [not-utf-8]\n"
       "  help: save the file again with the encoding UTF-8\n"},
  });
}

TEST_CASE("control characters are shown by their code") {
  constexpr std::string_view help = "  help: delete it; it cannot be seen in most editors\n";
  for (const auto& [byte, name] : {std::pair('\x01', "01"), std::pair('\x04', "04"),
                                   std::pair('\x1B', "1b"), std::pair('\x7F', "7f")}) {
    const std::string bytes = "a: x"s + byte + "y is a long text that follows\n";
    CHECK(told(bytes) == "1:5: the control character \\x"s + name +
                             " stands here [control-character]\n" + std::string(help));
  }
  CHECK(told("a: x\0y\n"s) ==
        "1:5: a NUL byte (\\x00) stands here [control-character]\n"s + std::string(help));
  CHECK(told("a: \xC2\x9B\n") ==
        "1:4: the control character \\x9b stands here [control-character]\n" + std::string(help));
}

TEST_CASE("every control character but tab and line ends is found at every place of a word") {
  for (int code = 0; code < 0x80; ++code) {
    const bool is_good = (code >= 0x20 && code != 0x7F) || code == '\t' || code == '\n';
    for (std::size_t place = 0; place < 9; ++place) {
      std::string bytes = "# 0123456789abcdef\n";
      bytes[2 + place] = static_cast<char>(code);
      diag::Sink sink;
      CAPTURE(code);
      CAPTURE(place);
      CHECK(guard(bytes, source::FileId{}, sink) == is_good);
      if (is_good) continue;
      REQUIRE(sink.findings().size() == 1);
      CHECK(sink.findings()[0].place.range.begin == 2 + place);
    }
  }
}

TEST_CASE("lone carriage returns, marks inside the file and codes of no character are refused") {
  check_refusals({
      {"a: 1\rb: 2\n",
       "1:5: a line ends in a carriage return alone (old Mac line ends) [old-line-ends]\n"
       "  help: save the file with line ends LF or CR LF\n"},
      {"a: 1\r",
       "1:5: a line ends in a carriage return alone (old Mac line ends) [old-line-ends]\n"
       "  help: save the file with line ends LF or CR LF\n"},
      {"a: 1\n\xEF\xBB\xBF"
       "b: 2\n",
       "2:1: a byte-order mark (U+FEFF) stands inside the file [byte-order-mark]\n"
       "  help: delete the invisible character here\n"},
      {"a: \xEF\xBF\xBE\n", "1:4: U+FFFE is no character [noncharacter]\n"},
      {"a: \xEF\xBF\xBF\n", "1:4: U+FFFF is no character [noncharacter]\n"},
      {"a: \xF4\x8F\xBF\xBF\n", "1:4: U+10FFFF is no character [noncharacter]\n"},
  });
}

TEST_CASE("characters that cannot be seen are a warning, and letters that need them are not") {
  CHECK(told("id: PLR\xE2\x80\x8B-1\n") ==
        "1:8: warning: U+200B (zero-width space) cannot be seen [invisible-character]\n"
        "  help: delete it, if it is not there on purpose\n");
  CHECK(told("a: \xE2\x80\xAE"
             "drow\n") ==
        "1:4: warning: U+202E (change of writing direction) cannot be seen [invisible-character]\n"
        "  help: delete it, if it is not there on purpose\n");
  CHECK(told("a: x\xC2\xADy\n") ==
        "1:5: warning: U+00AD (soft hyphen) cannot be seen [invisible-character]\n"
        "  help: delete it, if it is not there on purpose\n");
  CHECK(told("a: x\xE2\x80\x8Dy\n") ==
        "1:5: warning: U+200D (zero-width joiner) cannot be seen [invisible-character]\n"
        "  help: delete it, if it is not there on purpose\n");
  // A family emoji is built with joiners.
  CHECK(told("a: \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7\n") == "ok");
}

TEST_CASE("another form of file is named by what it looks like") {
  const auto looks = [](const std::string& what, const std::string& help) {
    return "1:1: this is not UTF-8 text; it looks like " + what +
           " [not-a-text-file]\n  help: " + help + "\n";
  };
  const std::string encoding = "save the file again with the encoding UTF-8";
  const std::string text = "records are plain text files; put the right file here";
  CHECK(told("\xFF\xFEi\0d\0:\0"s) == looks("UTF-16", encoding));
  CHECK(told("\xFE\xFF\0i\0d\0:"s) == looks("UTF-16", encoding));
  CHECK(told("i\0d\0:\0 \0a\0\n\0"s) == looks("UTF-16", encoding));
  CHECK(told("\0i\0d\0:\0 \0a\0\n"s) == looks("UTF-16", encoding));
  CHECK(told("\xFF\xFE\0\0i\0\0\0"s) == looks("UTF-32", encoding));
  CHECK(told("i\0\0\0d\0\0\0:\0\0\0"s) == looks("UTF-32", encoding));
  CHECK(told("\x89PNG\r\n\x1A\n"s) == looks("a PNG picture", text));
  CHECK(told("\x1F\x8B\x08\0"s) == looks("a gzip archive", "unpack it first"));
  CHECK(told("PK\x03\x04\x14\0"s) ==
        looks("a ZIP archive or an Office document (Word, Excel)", text));
  CHECK(told("%PDF-1.7\n") == looks("a PDF document", text));
  CHECK(told("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n") ==
        looks("a git-lfs pointer", "the file itself was not fetched: run `git lfs pull`"));
  CHECK(told("\n <!DOCTYPE html>\n<title>x</title>\n") ==
        looks("a saved web page (HTML)", "download the file itself, not the page about it"));
  CHECK(told("<HTML lang=en>\n") ==
        looks("a saved web page (HTML)", "download the file itself, not the page about it"));
}

TEST_CASE("a merge conflict is one finding, where it begins") {
  constexpr std::string_view help =
      "  help: keep the lines that are right, and delete the others and the lines with `<<<<<<<`, "
      "`=======` and `>>>>>>>`\n";
  CHECK(told("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\nc: 4\n") ==
        "2:1: unresolved merge conflict [merge-conflict]\n" + std::string(help));
  CHECK(told("a: 1\n>>>>>>> other\n") ==
        "2:1: unresolved merge conflict [merge-conflict]\n" + std::string(help));
  CHECK(told("a: |\n  <<<<<<< quoted in a text\n") == "ok");
  CHECK(told("<<<<<<<x: 1\n") == "ok");
}

TEST_CASE("a line of 64 KiB passes, and one byte more does not") {
  const std::string longest = "a: " + std::string(max_line_bytes - 3, 'x');
  CHECK(told("b: 1\n" + longest + "\nc: 1\n") == "ok");
  CHECK(told("b: 1\n" + longest + "x\nc: 1\n") ==
        "2:1: this line has 65537 bytes; 65536 are the most [line-too-long]\n");
  CHECK(told("b: 1\n" + longest + "x") ==
        "2:1: this line has 65537 bytes; 65536 are the most [line-too-long]\n");
}

TEST_CASE("a file of 1 MiB passes, and one byte more does not") {
  std::string bytes;
  while (bytes.size() < source::max_file_bytes - 100) bytes += "# a comment of some length\n";
  bytes += std::string(source::max_file_bytes - bytes.size(), '\n');
  CHECK(told(bytes) == "ok");
  CHECK(told(bytes + "\n") ==
        "file: the file has 1048577 bytes; 1048576 are the most [file-too-large]\n");
}

TEST_CASE("all findings of a file come at once, but not thousands") {
  CHECK(told("a: \x01\nb: \xE9\nc: 1\rd: 2\n") ==
        "1:4: the control character \\x01 stands here [control-character]\n"
        "  help: delete it; it cannot be seen in most editors\n"
        "2:4: byte e9 at offset 8 is not UTF-8 [not-utf-8]\n"
        "  help: save the file again with the encoding UTF-8\n"
        "3:5: a line ends in a carriage return alone (old Mac line ends) [old-line-ends]\n"
        "  help: save the file with line ends LF or CR LF\n");
  diag::Sink sink;
  CHECK_FALSE(guard(std::string(5000, '\x01'), source::FileId{}, sink));
  CHECK(sink.findings().size() == max_guard_findings);
}

}  // namespace
}  // namespace qaf::yaml
