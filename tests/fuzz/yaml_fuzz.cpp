// Fuzz target: any bytes are read or refused, without harm, and alike by three readers.
//
// Built with clang and -DQAF_FUZZ=ON; tests/fuzz/README.md says how to run it. What it finds goes
// to corpus/yaml, which the property tests read too.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "source/line_index.hpp"
#include "support/yaml_shape.hpp"
#include "yaml/parse.hpp"

using namespace qaf;

namespace {

// Ends the program with the reason: the fuzzer keeps the input.
void demand(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "broken law: %s\n", what);
  std::abort();
}

bool is_within(source::Range inner, source::Range outer) {
  return outer.begin <= inner.begin && inner.begin <= inner.end && inner.end <= outer.end;
}

// Every place lies in the file, every child in its parent; `has_copies`: aliases point elsewhere.
void check_tree(const yaml::Tree& tree, std::uint32_t index, source::Range around,
                bool has_copies) {
  const yaml::Node& node = tree.nodes[index];
  demand(is_within(node.at, around), "a value lies within its parent");
  std::uint32_t count = 0;
  for (std::uint32_t child = node.first; child != yaml::no_node; child = tree.nodes[child].next) {
    const source::Range key = tree.nodes[child].key_at;
    demand(has_copies || key.is_nowhere() || is_within(key, node.at), "a key lies within its map");
    check_tree(tree, child, has_copies ? around : node.at, has_copies);
    ++count;
  }
  demand(count == node.count, "the count of children is theirs");
}

void check_findings(std::string_view text, const diag::Sink& sink) {
  const source::LineIndex lines(text);
  for (const diag::Diagnostic& finding : sink.findings()) {
    demand(finding.place.range.end <= text.size(), "a finding lies in the file");
    demand(lines.at(finding.place.range.begin).column >= 1, "a finding has a column");
    demand(!finding.message.empty(), "a finding says something");
  }
}

// Where libfyaml itself goes wrong: tests/property/yaml_lanes_test.cpp says how; and it takes the
// last line of a text in quotes for an empty one where its lines end in CR LF.
bool judge_is_wrong(std::string_view text, std::string_view judged) {
  return text.find("''''") != std::string_view::npos ||
         text.find_first_of("\\\r") != std::string_view::npos ||
         judged.find('\0') != std::string_view::npos || !text.ends_with('\n');
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  const source::Range whole{0, static_cast<std::uint32_t>(size)};
  for (const yaml::Anchors anchors : {yaml::Anchors::refused, yaml::Anchors::allowed}) {
    yaml::Tree fast;
    yaml::Tree full;
    diag::Sink fast_findings;
    diag::Sink full_findings;
    const bool is_read =
        yaml::parse(text, source::FileId{}, {anchors, yaml::Lane::automatic}, fast, fast_findings);
    const bool is_read_in_full =
        yaml::parse(text, source::FileId{}, {anchors, yaml::Lane::full_only}, full, full_findings);
    check_findings(text, fast_findings);
    check_findings(text, full_findings);
    demand(is_read != fast_findings.has_errors(), "a refusal has a finding, and only a refusal");
    demand(is_read == is_read_in_full, "both lanes read, or neither");
    const std::string shape = test::shape_of(fast);
    demand(shape == test::shape_of(full), "both lanes read the same");
    const bool has_copies = anchors == yaml::Anchors::allowed;
    for (const std::uint32_t root : fast.documents) check_tree(fast, root, whole, has_copies);
    if (!is_read || has_copies) continue;
    const auto judged = test::shape_by_libfyaml(text);
    demand(judged.has_value(), "what libfyaml refuses is refused");
    demand(judge_is_wrong(text, *judged) || *judged == shape, "libfyaml reads the same");
  }
  return 0;
}
