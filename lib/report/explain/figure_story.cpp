// The rate of somebody or of a unit, duty by duty.

#include "report/explain/figure_story.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "report/status_tally.hpp"

namespace qaf::report {
namespace {

using schedule::Duty;
using schedule::Status;

constexpr std::array of_rate = {Status::missed, Status::overdue, Status::met_late, Status::met};
constexpr std::array left_out = {Status::excused,      Status::vacant,     Status::unproven,
                                 Status::due,          Status::upcoming,   Status::not_applicable,
                                 Status::within_limit, Status::over_limit, Status::undetermined};

std::string name_of(Status status) {
  std::string name(schedule::status_name(status));
  std::ranges::replace(name, '_', ' ');
  return name;
}

// `120 met + 1 met late, of these with 0 overdue and 14 missed: 121 of 135`.
std::string sum_words(const StatusTally& tally) {
  const document::Ratio rate = tally.rate();
  return fmt::format(
      "{} met and {} met late are {}; with {} overdue and {} missed that is {} of {}",
      tally.of(Status::met), tally.of(Status::met_late), rate.part, tally.of(Status::overdue),
      tally.of(Status::missed), rate.part, rate.whole);
}

template <class Statuses>
document::Section duties_section(const model::Index& index, const std::vector<Duty>& duties,
                                 const Statuses& statuses, std::string key, std::string title) {
  document::Section section;
  section.key = std::move(key);
  section.title = std::move(title);
  for (const Status status : statuses) {
    std::vector<Duty> chosen;
    std::ranges::copy_if(duties, std::back_inserter(chosen),
                         [&](const Duty& duty) { return duty.status == status; });
    if (chosen.empty()) continue;
    document::Table table = duty_table(index, chosen);
    table.key = std::string(schedule::status_name(status));
    table.caption = fmt::format("{}: {}", name_of(status), chosen.size());
    section.tables.push_back(std::move(table));
  }
  if (section.tables.empty()) section.paragraphs = {"none"};
  return section;
}

}  // namespace

document::Document figure_story(const model::Index& index, calendar::Period period,
                                const ComplianceWishes& wishes, std::string_view whose,
                                document::Stamp stamp) {
  const schedule::Compliance compliance = schedule::compliance(index, period, stamp.as_of);
  std::vector<Duty> duties;
  StatusTally tally;
  std::size_t elsewhere = 0;
  for (const Duty& duty : compliance.duties) {
    if (!is_wished(index, wishes, duty)) continue;
    if (!is_counted_in(duty, period)) {
      ++elsewhere;
      continue;
    }
    tally.add(duty.status);
    duties.push_back(duty);
  }
  document::Document story;
  story.kind = "figure";
  story.title =
      fmt::format("{}, {}", whose, calendar::label(period, index.data().settings.year_start));
  story.is_one_table = false;
  document::Section sum;
  sum.key = "sum";
  sum.title = "The figure";
  sum.paragraphs = {tally.total() == 0 ? "nothing is owed under this name in this period"
                                       : sum_words(tally)};
  if (elsewhere > 0) {
    sum.notes.push_back(fmt::format("{} more {} after this period and {} counted there", elsewhere,
                                    elsewhere == 1 ? "duty ends" : "duties end",
                                    elsewhere == 1 ? "is" : "are"));
  }
  story.sections.push_back(std::move(sum));
  story.sections.push_back(duties_section(index, duties, of_rate, "counted", "What is counted"));
  story.sections.push_back(duties_section(index, duties, left_out, "left_out", "What is left out"));
  story.summary = {{"rate", tally.rate()}};
  story.stamp = std::move(stamp);
  return story;
}

}  // namespace qaf::report
