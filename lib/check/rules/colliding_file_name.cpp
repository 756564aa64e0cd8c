// Two files that are one on a computer that does not tell capitals apart.

#include <string>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "base/folded.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const std::vector<std::string>& paths = subject.data().paths;
  std::unordered_map<std::string, std::size_t> first;
  first.reserve(paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const auto [known, is_new] = first.try_emplace(folded_path(paths[i]), i);
    if (is_new) continue;
    out.add(rule.fault, {static_cast<source::FileId>(i), {}},
            fmt::format("on Windows and macOS this file and `{}` have the same name",
                        paths[known->second]))
        .with_help("rename one of the two: a clone there keeps only one of them");
  }
}

}  // namespace

const Rule colliding_file_name{
    {.name = "colliding-file-name",
     .severity = diag::Severity::error,
     .summary = "two files whose names differ only in capitals, or in how a letter is encoded",
     .why = "Windows and macOS take such names for one, so a clone there has only one of the two "
            "files: audit records are lost, and every figure differs from computer to computer.",
     .remedy = "Rename one of the two with `git mv`, and see that nothing refers to its old name."},
    run};

}  // namespace qaf::check
