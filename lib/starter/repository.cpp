// Making a new repository in memory, and judging it there.

#include "starter/repository.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "check/run.hpp"
#include "load/load.hpp"
#include "source/memory_tree.hpp"
#include "starter/fixed_files.hpp"
#include "starter/sample.hpp"

namespace qaf::starter {
namespace {

constexpr std::string_view people_path = "people/people.yaml";
constexpr int months_in_post = 12;

// Returns the text with the line that tells an editor where the schema is.
std::string with_schema_line(std::string_view text) {
  constexpr std::string_view marker = "# yaml-language-server:";
  constexpr std::string_view line =
      "# yaml-language-server: $schema=../.qaf/schemas/framework.schema.json\n";
  const std::size_t end = text.find('\n');
  const bool has_line = text.starts_with(marker) && end != std::string_view::npos;
  return fmt::format("{}{}", line, has_line ? text.substr(end + 1) : text);
}

struct Judged {
  load::Loaded loaded;
  diag::Sink findings;
};

// Reads and checks files as `qaf check` would.
Result<Judged> judged(const std::vector<source::NewFile>& files, calendar::Instant as_of) {
  source::MemoryTree tree;
  for (const source::NewFile& file : files) tree.add(file.path, file.bytes);
  auto loaded = load::load(tree, {yaml::Lane::automatic, 1});
  if (!loaded) return tl::unexpected(loaded.error());
  Judged result{std::move(*loaded), {}};
  const model::Index index(result.loaded.data);
  check::run({index, as_of, true}, result.findings);
  result.findings.merge(std::move(result.loaded.findings));
  return result;
}

bool has_finding_in(const Judged& judged, std::string_view path) {
  const std::vector<std::string>& paths = judged.loaded.data.paths;
  const auto& findings = judged.findings.findings();
  return std::any_of(findings.begin(), findings.end(), [&](const diag::Diagnostic& finding) {
    const auto file = static_cast<std::size_t>(finding.place.file);
    return file < paths.size() && paths[file] == path;
  });
}

// Adds the first sample record about which nothing at all is found.
std::string add_record(std::vector<source::NewFile>& files, const model::Framework& framework,
                       calendar::Date day, calendar::Instant as_of) {
  std::string path = fmt::format("records/{}/SAMPLE-1.yaml", day.year());
  for (std::string& text : sample_records(framework, day)) {
    files.push_back({path, std::move(text)});
    const auto result = judged(files, as_of);
    if (result && !result->findings.has_errors() && !has_finding_in(*result, path)) return path;
    files.pop_back();
  }
  return {};
}

std::string title_of(const model::Framework& framework) {
  std::string title = framework.title->str();
  if (!framework.authority.empty()) title += fmt::format(" of {}", framework.authority.view());
  return title;
}

}  // namespace

Result<Repository> new_repository(std::span<const source::NewFile> framework_files,
                                  calendar::Instant as_of) {
  std::vector<source::NewFile> judged_files;
  for (const source::NewFile& file : framework_files)
    judged_files.push_back({file.path, with_schema_line(file.bytes)});
  const auto read = judged(judged_files, as_of);
  if (!read) return tl::unexpected(read.error());
  if (read->loaded.data.frameworks.empty())
    return failure(ErrorKind::impossible, "the framework to begin with cannot be read");
  const model::Framework& framework = read->loaded.data.frameworks.front();

  const calendar::Date today = calendar::local_date(as_of, calendar::Zone::london);
  const calendar::Date day = std::max(calendar::plus_days(today, -1), *framework.effective);
  const calendar::Date from = calendar::plus_months(calendar::first_of_month(day), -months_in_post);
  judged_files.push_back({std::string(people_path), sample_people(framework, from)});

  Repository repository;
  repository.title = title_of(framework);
  repository.people = sample_people_count(framework);
  repository.record = add_record(judged_files, framework, day, as_of);
  const auto whole = judged(judged_files, as_of);
  if (!whole) return tl::unexpected(whole.error());
  if (whole->findings.has_errors()) {
    return failure(ErrorKind::impossible, "the framework to begin with has errors",
                   "this is a fault of this copy of qaf, not yours");
  }
  repository.files = schema_files();
  for (source::NewFile& file : git_files()) repository.files.push_back(std::move(file));
  for (source::NewFile& file : judged_files) repository.files.push_back(std::move(file));
  repository.files.push_back(settings_file());
  return repository;
}

}  // namespace qaf::starter
