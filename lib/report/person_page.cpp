// One person: posts, absences, line managers, and the duties of the year.

#include "report/person_page.hpp"

#include <fmt/format.h>

#include "report/columns.hpp"
#include "report/compliance_report.hpp"
#include "schedule/duty.hpp"

namespace qaf::report {
namespace {

document::Value day(const model::Spanned<calendar::Date>& date) {
  return date ? document::Value{*date} : document::Value{};
}

document::Section posts(const model::Index& index, std::uint32_t position, calendar::Date today) {
  const model::Person& person = index.data().people[position];
  document::Table table{.key = "posts",
                        .caption = {},
                        .columns = {text_column("role", "Role"), text_column("unit", "Unit"),
                                    text_column("from", "From"), text_column("to", "To"),
                                    text_column("covers", "Covers", 1)},
                        .rows = {},
                        .when_empty = "no post is recorded"};
  for (const model::Post& post : person.posts) {
    table.rows.push_back({post.role->str(), post.unit->str(), day(post.from), day(post.to),
                          post.covers ? document::Value{post.covers->str()} : document::Value{}});
  }
  document::Section section{.key = "posts",
                            .title = person.id->str(),
                            .paragraphs = {},
                            .tables = {std::move(table)},
                            .notes = {},
                            .sections = {}};
  std::string managers;
  for (const std::uint32_t manager : index.line_managers(position, today)) {
    managers +=
        fmt::format("{}{}", managers.empty() ? "" : ", ", index.data().people[manager].id->view());
  }
  section.paragraphs.push_back(managers.empty()
                                   ? "No line manager is in post on the as-of day."
                                   : fmt::format("Line manager on the as-of day: {}.", managers));
  return section;
}

document::Section absences(const model::Person& person) {
  document::Table table{
      .key = "away",
      .caption = {},
      .columns = {text_column("from", "From"), text_column("to", "To"), text_column("why", "Why")},
      .rows = {},
      .when_empty = {}};
  for (const model::Absence& absence : person.away)
    table.rows.push_back({day(absence.from), day(absence.to), absence.why.str()});
  return {.key = "away",
          .title = "Away",
          .paragraphs = {},
          .tables = {std::move(table)},
          .notes = {},
          .sections = {}};
}

document::Section duties(const model::Index& index, std::uint32_t position, calendar::Instant as_of,
                         calendar::Date today) {
  const calendar::Period year = calendar::year_containing(today, index.data().settings.year_start);
  const schedule::Compliance compliance = schedule::compliance(index, year, as_of);
  ComplianceWishes wishes;
  wishes.people.push_back(index.data().people[position].id->str());
  std::vector<schedule::Duty> own;
  for (const schedule::Duty& duty : compliance.duties) {
    if (is_wished(index, wishes, duty)) own.push_back(duty);
  }
  document::Table table = duty_table(index, own);
  table.when_empty = "nothing is owed in this year";
  return {
      .key = "duties",
      .title = fmt::format("Duties of {}", calendar::label(year, index.data().settings.year_start)),
      .paragraphs = {},
      .tables = {std::move(table)},
      .notes = {},
      .sections = {}};
}

}  // namespace

document::Document person_page(const model::Index& index, std::uint32_t person,
                               document::Stamp stamp) {
  const calendar::Date today = calendar::local_date(stamp.as_of, index.data().settings.zone);
  document::Document page;
  page.kind = "person";
  page.is_one_table = false;
  page.sections.push_back(posts(index, person, today));
  if (!index.data().people[person].away.empty())
    page.sections.push_back(absences(index.data().people[person]));
  page.sections.push_back(duties(index, person, stamp.as_of, today));
  page.stamp = std::move(stamp);
  return page;
}

}  // namespace qaf::report
