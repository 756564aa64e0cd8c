// There are audit records, and nobody is recorded who could have made them.

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "check/rule.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  if (!data.people.empty() || data.records.empty()) return;
  const auto settings =
      std::find(data.paths.begin(), data.paths.end(), std::string_view("qaf.toml"));
  const std::ptrdiff_t file = settings == data.paths.end() ? 0 : settings - data.paths.begin();
  out.add(rule.fault, {static_cast<source::FileId>(file), {}},
          "no people are recorded, so nobody owes anything and nothing can be late")
      .with_help("write units, people and their posts into `" + data.settings.people_directory +
                 "/`");
}

}  // namespace

const Rule no_people{
    {.name = "no-people",
     .severity = diag::Severity::error,
     .summary = "a repository with audit records and no people",
     .why = "Who owed what, and who had to be told, is known from the posts that people held; "
            "without them nobody owes anything, nobody is late, and every rate is 0 of 0.",
     .remedy =
         "Write units, people and their posts, with dates, into a file of the directory `people`."},
    run};

}  // namespace qaf::check
