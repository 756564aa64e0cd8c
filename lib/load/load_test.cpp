// Loading: what lies where, what cannot be read, and the same result from any number of threads.

#include "load/load.hpp"

#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "diag/finding.hpp"
#include "source/memory_tree.hpp"
#include "support/readable.hpp"

namespace qaf::load {
namespace {

using Files = std::map<std::string, std::string>;
using Lines = std::vector<std::string>;

constexpr const char* framework =
    "framework: f\ntitle: F\neffective: 2026-01-01\nroles: [{id: tm}]\n"
    "tasks:\n  - {id: visit, title: Visit, role: tm, frequency: 1 per month, record: {fields: "
    "{home: text}}}\n";

Loaded loaded(const Files& files, unsigned threads = 4) {
  auto result = load(source::MemoryTree(files), {yaml::Lane::automatic, threads});
  REQUIRE(result.has_value());
  result->findings.sort();
  return std::move(*result);
}

Lines findings(const Files& files, const Loaded& result) {
  const source::MemoryTree tree(files);
  Lines lines;
  for (const diag::Finding& finding :
       diag::located(result.findings.findings(), result.data.paths, tree)) {
    lines.push_back(fmt::format("{}:{}:{}: {} [{}]", finding.path, finding.start.line,
                                finding.start.column, finding.message, finding.fault->name));
  }
  return lines;
}

TEST_CASE("each directory holds its kind; other files are nobody's business") {
  const Files files{
      {"qaf.toml", ""},
      {"framework/f.yaml", framework},
      {"people/a.yml", "units: [{id: u, kind: team}]\npeople: [{id: p}]\n"},
      {"registers/closure.csv", "id,at\nC-1,2026-03-02\n"},
      {"registers/visits.yaml", "- {id: V-1, at: 2026-03-03}\n"},
      {"records/a.yaml",
       "id: R-1\ntask: visit\nby: p\n---\nreport: visit\nto: u\ndelivered: 2026-03-01\n"},
      {"records/notes.txt", "not YAML: [\n"},
      {"README.md", "# read me\n"}};
  const Loaded result = loaded(files);
  CHECK(findings(files, result) == Lines{});
  CHECK(result.data.frameworks.size() == 1);
  CHECK(result.data.units.size() == 1);
  CHECK(result.data.people.size() == 1);
  REQUIRE(result.data.registers.size() == 2);
  CHECK(result.data.registers[0].id == "closure");
  CHECK(result.data.registers[1].id == "visits");
  CHECK(result.data.records.size() == 1);
  CHECK(result.data.reports.size() == 1);
  CHECK(result.files == 6);  // qaf.toml among them
}

TEST_CASE("a file that cannot be read hides no other, and the figures know of it") {
  const Files files{{"qaf.toml", ""},
                    {"framework/f.yaml", framework},
                    {"records/a.yaml", "id: R-1\ntask: visit\nby: p\n"},
                    {"records/b.yaml", "id: \"R-2\ntask: visit\n"},
                    {"records/c.yaml", ""},
                    {"records/d.yaml", "id: R-4\ntask: visit\n"}};
  const Loaded result = loaded(files);
  CHECK(result.data.records.size() == 1);
  CHECK(result.data.unread_documents == 2);
  CHECK(result.is_complete);
  const Lines lines = findings(files, result);
  REQUIRE(lines.size() == 3);
  CHECK(lines[1] == "records/c.yaml:1:1: nothing is written in this file [no-record-here]");
  CHECK(lines[2] == "records/d.yaml:1:1: an audit record has no `by` [missing-key]");
}

TEST_CASE("records may have the further keys of any task, and no others") {
  const Files files{{"qaf.toml", ""},
                    {"framework/f.yaml", framework},
                    {"records/a.yaml", "id: R-1\ntask: visit\nby: p\nhome: north\nhoem: south\n"}};
  const Loaded result = loaded(files);
  CHECK(findings(files, result) ==
        Lines{"records/a.yaml:5:1: `hoem` is not a key of an audit record [unknown-key]"});
  REQUIRE(result.data.records.size() == 1);
  REQUIRE(result.data.records[0].extra.size() == 1);
  CHECK(*result.data.records[0].extra[0].key == "home");
  CHECK(*result.data.records[0].extra[0].values[0] == "north");
}

TEST_CASE("a repository without a framework says so") {
  const Files files{{"qaf.toml", ""}};
  const Loaded result = loaded(files);
  CHECK(findings(files, result) ==
        Lines{"qaf.toml:1:1: this repository has no framework [no-framework]"});
}

TEST_CASE("unfit settings are known as such") {
  const Files files{{"qaf.toml", "zone = \"Mars\"\n"}, {"framework/f.yaml", framework}};
  const Loaded result = loaded(files);
  CHECK_FALSE(result.settings_are_fit);
}

TEST_CASE("settings that are there and cannot be read do not pass for none") {
  const Files files{{"qaf.toml", std::string(source::max_file_bytes + 1, '\n')},
                    {"framework/f.yaml", framework}};
  const Loaded result = loaded(files);
  CHECK_FALSE(result.settings_are_fit);
  CHECK_FALSE(result.is_complete);
  CHECK(findings(files, result) ==
        Lines{"qaf.toml:1:1: this file is larger than 1 MiB, more than any audit record "
              "[unreadable-file]"});
}

TEST_CASE("a file in the place of a directory does not pass for an empty one") {
  const Files files{{"qaf.toml", ""}, {"framework/f.yaml", framework}, {"people", "tm"}};
  const Loaded result = loaded(files);
  CHECK_FALSE(result.is_complete);
  CHECK(findings(files, result) ==
        Lines{"people:1:1: this directory cannot be opened: it is not a directory "
              "[unreadable-file]"});
}

TEST_CASE("any number of threads reads the same, in the order of paths") {
  Files files{{"qaf.toml", ""}, {"framework/f.yaml", framework}};
  for (int i = 0; i < 700; ++i) {
    const bool is_broken = i % 97 == 0;
    files[fmt::format("records/{:04}.yaml", i)] = fmt::format(
        "id: R-{}\ntask: visit\nby: p\n{}", i, is_broken ? "greade: good\n" : "note: seen\n");
  }
  const Loaded one = loaded(files, 1);
  REQUIRE(one.data.records.size() == 700);
  for (const unsigned threads : {2U, 3U, 16U}) {
    const Loaded many = loaded(files, threads);
    REQUIRE(many.data.records.size() == 700);
    for (std::size_t i = 0; i < 700; ++i) {
      CHECK(many.data.records[i].id->view() == one.data.records[i].id->view());
      CHECK(many.data.records[i].file == one.data.records[i].file);
    }
    CHECK(findings(files, many) == findings(files, one));
  }
}

}  // namespace
}  // namespace qaf::load
