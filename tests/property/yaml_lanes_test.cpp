// Laws of reading YAML: what is read at all, three readers read alike.
//
// The fast lane is ours; yaml-cpp stands behind the full lane; libfyaml is a foreign judge that
// only the tests know. The corpus lies in tests/fuzz/corpus/yaml: what is in `read` must be read,
// what is in `refused` must not.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "support/yaml_shape.hpp"
#include "support/yaml_text.hpp"
#include "yaml/parse.hpp"

using namespace qaf;

namespace {

namespace fs = std::filesystem;

// Where libfyaml 0.7.12 itself goes wrong, as the standard and yaml-cpp show: four quotes in a row
// in single quotes, an escaped line end after a backslash, an escaped blank at the end of a line,
// an empty line before an indented one in folded text (its answer then holds a NUL byte), and the
// last line end of a text block that has none.
bool judge_is_wrong(std::string_view text, std::string_view judged) {
  return text.find("''''") != std::string_view::npos ||
         text.find("\\\\\\\n") != std::string_view::npos ||
         text.find("\\ \n") != std::string_view::npos ||
         judged.find('\0') != std::string_view::npos || !text.ends_with('\n');
}

struct Reading {
  bool is_read = false;
  std::string shape;
};

Reading reading(std::string_view text, const yaml::Options& options) {
  yaml::Tree tree;
  diag::Sink sink;
  const bool is_read = yaml::parse(text, source::FileId{}, options, tree, sink);
  return {is_read, test::shape_of(tree)};
}

// Checks the laws for one text without anchors; returns whether it was read.
bool check_laws(const std::string& text) {
  const Reading fast = reading(text, {yaml::Anchors::refused, yaml::Lane::automatic});
  const Reading full = reading(text, {yaml::Anchors::refused, yaml::Lane::full_only});
  CAPTURE(text);
  CHECK(fast.is_read == full.is_read);
  CHECK(fast.shape == full.shape);
  if (!fast.is_read) return false;
  const auto judged = test::shape_by_libfyaml(text);
  REQUIRE(judged.has_value());  // what libfyaml refuses is refused
  if (!judge_is_wrong(text, *judged)) CHECK(*judged == fast.shape);
  // yaml-cpp refuses a `?` in brackets; the full lane has shown it the rest.
  if (text.find('?') == std::string::npos) CHECK(test::shape_by_yaml_cpp(text) == fast.shape);
  return true;
}

// Checks the laws for a text of a framework file, whose anchors libfyaml's events leave as they
// are.
bool check_laws_with_anchors(const std::string& text) {
  const Reading fast = reading(text, {yaml::Anchors::allowed, yaml::Lane::automatic});
  const Reading full = reading(text, {yaml::Anchors::allowed, yaml::Lane::full_only});
  CAPTURE(text.substr(0, 200));
  CHECK(fast.is_read == full.is_read);
  CHECK(fast.shape == full.shape);
  if (fast.is_read) CHECK(test::shape_by_libfyaml(text).has_value());
  return fast.is_read;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream input(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> yaml_files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ".yaml")
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

const fs::path project = QAF_SOURCE_DIR;
const fs::path corpus = project / "tests/fuzz/corpus/yaml";

}  // namespace

TEST_CASE("every example is read alike by three readers") {
  const std::vector<fs::path> files = yaml_files_below(project / "examples");
  CHECK(files.size() > 100);
  for (const fs::path& file : files) {
    CAPTURE(file.string());
    const std::string bytes = bytes_of(file);
    CHECK((check_laws(bytes) || check_laws_with_anchors(bytes)));
  }
}

TEST_CASE("what the corpus holds as readable is read alike by three readers") {
  const std::vector<fs::path> files = yaml_files_below(corpus / "read");
  CHECK(files.size() >= 80);
  for (const fs::path& file : files) {
    CAPTURE(file.string());
    CHECK(check_laws(bytes_of(file)));
  }
}

TEST_CASE("what the corpus holds as refused is refused by both lanes") {
  const std::vector<fs::path> files = yaml_files_below(corpus / "refused");
  CHECK(files.size() >= 100);
  for (const fs::path& file : files) {
    CAPTURE(file.string());
    CHECK_FALSE(check_laws(bytes_of(file)));
  }
}

TEST_CASE("texts written from random trees, whole and damaged, are read alike or refused") {
  constexpr std::uint32_t seed = 20260401;
  MESSAGE("seed ", seed);
  test::YamlTexts texts(seed);
  int read_trees = 0;
  int read_damaged = 0;
  for (int i = 0; i < 4'000; ++i) {
    const std::string tree = texts.written_tree();
    read_trees += check_laws(tree) ? 1 : 0;
    read_damaged += check_laws(texts.damaged(tree)) ? 1 : 0;
  }
  // The laws say nothing of a reader that refuses everything.
  CHECK(read_trees > 1'500);
  CHECK(read_damaged > 500);
}

TEST_CASE("short runs of YAML's own characters are read alike or refused") {
  constexpr std::uint32_t seed = 20260402;
  MESSAGE("seed ", seed);
  test::YamlTexts texts(seed);
  int read = 0;
  for (int i = 0; i < 20'000; ++i) read += check_laws(texts.characters()) ? 1 : 0;
  CHECK(read > 2'000);
}

TEST_CASE("every text of up to four of YAML's own characters is read alike or refused") {
  constexpr std::string_view characters = "a :-\n#[]{},\"'|&";
  std::vector<std::string> texts{""};
  for (std::size_t begin = 0, length = 0; length < 4; ++length) {
    const std::size_t end = texts.size();
    for (; begin < end; ++begin) {
      for (const char character : characters) texts.push_back(texts[begin] + character);
    }
  }
  int read = 0;
  for (const std::string& text : texts) read += check_laws(text + '\n') ? 1 : 0;
  CHECK(texts.size() == 1 + 15 + 225 + 3'375 + 50'625);
  CHECK(read > 1'000);
}
