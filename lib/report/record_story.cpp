// The answer of `qaf show ID` for an audit record.

#include "report/record_story.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "escalation/action.hpp"
#include "model/holds.hpp"
#include "model/subject.hpp"
#include "report/cells.hpp"
#include "report/clock_words.hpp"
#include "report/due_items.hpp"
#include "report/record_events.hpp"

namespace qaf::report {
namespace {

using document::Column;
using document::Section;
using document::Table;
using document::Value;
using escalation::Clock;
using model::nowhere;
using model::Record;

Column column(std::string key, std::string heading, int expendable = 0) {
  Column column;
  column.key = std::move(key);
  column.heading = std::move(heading);
  column.expendable = expendable;
  return column;
}

Section section(std::string key, std::string title, Table table) {
  Section result;
  result.key = std::move(key);
  result.title = std::move(title);
  result.tables.push_back(std::move(table));
  return result;
}

std::string names_words(const Slice<model::Name>& names) {
  std::string words;
  for (const model::Name& name : names) words += (words.empty() ? "" : ", ") + name->str();
  return words;
}

// What the record is, key by key; keys it lacks are left out.
class Facts {
 public:
  explicit Facts(const model::Index& index) : index_(index), zone_(index.data().settings.zone) {
    table_.key = "facts";
    table_.columns = {column("key", "Key"), column("value", "Value")};
  }

  void add(std::string key, std::string_view value) {
    if (!value.empty()) table_.rows.push_back({std::move(key), std::string(value)});
  }

  void add(std::string key, const model::Spanned<calendar::Moment>& when) {
    if (!when) return;
    table_.rows.push_back({std::move(key), moment_cell(calendar::interval(*when, zone_), zone_)});
  }

  void add(const Record& record, calendar::Instant as_of) {
    const model::Dataset& data = index_.data();
    add("task", record.task->view());
    add("by", names_words(record.by));
    add("with", names_words(record.with));
    add("case", record.case_->view());
    add("practitioner", record.practitioner->view());
    const std::uint32_t unit = model::unit_of(index_, record);
    if (unit != nowhere) add("team", data.units[unit].id->view());
    add("allocated", record.allocated);
    add("completed", record.completed);
    add("grade", record.grade->view());
    const model::GradeNow now = model::grade_at(record, as_of, zone_);
    if (now.is_changed) add("moderated_grade", now.grade.view());
    if (record.concern) add("concern", concern_words(*record.concern));
    add("themes", names_words(record.themes));
    add("feedback", feedback_words(*record.feedback));
    add("re_audit_of", record.re_audit_of->view());
    add("follows", record.follows->view());
    add("part_of", record.part_of->view());
    add("counts_for", counts_for_words(record));
    add("note", record.note.view());
    add("file", data.path(record.file));
  }

  [[nodiscard]] Table take() && { return std::move(table_); }

 private:
  static std::string_view concern_words(model::Concern concern) {
    if (concern == model::Concern::immediate) return "immediate";
    return concern == model::Concern::significant ? "significant" : "none";
  }

  static std::string feedback_words(const model::Feedback& feedback) {
    if (feedback.not_obtained) return "not obtained: " + feedback.not_obtained->str();
    if (!feedback.from) return {};
    const std::string from = "from " + feedback.from->str();
    return feedback.said ? from + ": " + feedback.said->str() : from;
  }

  [[nodiscard]] std::string counts_for_words(const Record& record) const {
    if (!record.counts_for) return {};
    return calendar::label(*record.counts_for, index_.data().settings.year_start);
  }

  const model::Index& index_;
  calendar::Zone zone_;
  Table table_;
};

Table events_table(const std::vector<RecordEvent>& events, calendar::Zone zone) {
  Table table;
  table.key = "events";
  table.columns = {column("at", "When"), column("what", "What"), column("who", "Who"),
                   column("ahead", "Still ahead")};
  table.columns.back().audience = Column::Audience::machines;
  for (const RecordEvent& event : events) {
    table.rows.push_back(
        {moment_cell(event.at, zone), event.what, text_cell(event.who), event.is_ahead});
  }
  table.when_empty = "nothing is recorded yet";
  return table;
}

std::string last_words(const model::Dataset& data, const Clock& clock, calendar::Instant as_of) {
  const std::string remarks = remark_words(clock);
  const std::string ahead = forecast(data, clock, as_of);
  if (remarks.empty() || ahead.empty()) return remarks + ahead;
  return remarks + "; " + ahead;
}

Table clocks_table(const model::Dataset& data, const std::vector<Clock>& clocks,
                   calendar::Instant as_of) {
  const calendar::Zone zone = data.settings.zone;
  Table table;
  table.key = "clocks";
  // Programs get what `qaf escalations` gives them: of a step that opens on a day, that day.
  document::Column opens = column("due", "Due");
  opens.audience = document::Column::Audience::machines;
  document::Column ends = column("in_time_until", "Due");
  ends.audience = document::Column::Audience::people;
  table.columns = {column("rule", "Rule"),       column("step", "Step"),     column("role", "Who"),
                   column("who", "Staff id", 2), std::move(opens),           std::move(ends),
                   column("done", "Done", 3),    column("status", "Status"), column("by", "By"),
                   column("remarks", "Remarks")};
  for (const Clock& clock : clocks) {
    const auto who = escalation::who_of(data, clock);
    table.rows.push_back(
        {escalation::rule_at(data, clock.place).str(),
         escalation::step_at(data, clock.place).id->str(), escalation::role_of(data, clock),
         who ? Value(*who) : Value(), clock.due ? Value(*clock.due) : Value(),
         in_time_until(data, clock), moment_cell(clock.done, zone), clock_status(clock.status),
         text_cell(clock_words(clock, as_of, zone)), text_cell(last_words(data, clock, as_of))});
  }
  table.when_empty = "nothing further is asked for";
  return table;
}

Table actions_table(const model::Index& index, std::uint32_t position, calendar::Instant as_of) {
  const model::Dataset& data = index.data();
  Table table;
  table.key = "actions";
  table.columns = {column("action", "Action"), column("what", "What"), column("owner", "Owner"),
                   column("due", "Due"), column("status", "Status")};
  for (const escalation::TrackedAction& tracked : escalation::actions_of(index, position, as_of)) {
    const model::Action& action = escalation::action_at(data, tracked);
    table.rows.push_back({escalation::action_id(data, tracked), text_cell(action.what->view()),
                          text_cell(action.owner->view()),
                          action.due ? Value(*action.due) : Value(),
                          std::string(escalation::status_name(tracked.status))});
  }
  return table;
}

Table judgements_table(const Record& record) {
  Table table;
  table.key = "judgements";
  table.columns = {column("area", "Area"), column("grade", "Grade"), column("why", "Why")};
  for (const model::Judgement& judgement : record.judgements) {
    table.rows.push_back({judgement.area->str(), text_cell(judgement.grade->view()),
                          text_cell(judgement.why->view())});
  }
  return table;
}

}  // namespace

document::Document record_story(const model::Index& index, std::uint32_t position,
                                const std::vector<Clock>& clocks, document::Stamp stamp) {
  const model::Dataset& data = index.data();
  const Record& record = data.records[position];
  const calendar::Instant as_of = stamp.as_of;
  std::vector<Clock> own;
  std::copy_if(clocks.begin(), clocks.end(), std::back_inserter(own),
               [&](const Clock& clock) { return clock.record == position; });

  document::Document document;
  document.kind = "record";
  document.title = record.id->str();
  document.stamp = std::move(stamp);
  document.is_one_table = false;
  Facts facts(index);
  facts.add(record, as_of);
  document.sections.push_back(section("record", "", std::move(facts).take()));
  document.sections.push_back(
      section("story", "What happened",
              events_table(events_of(index, position, own, as_of), data.settings.zone)));
  document.sections.push_back(
      section("clocks", "What must follow", clocks_table(data, own, as_of)));
  if (!record.actions.empty()) {
    document.sections.push_back(
        section("actions", "Remedial actions", actions_table(index, position, as_of)));
  }
  if (!record.judgements.empty()) {
    document.sections.push_back(section("judgements", "Judgements", judgements_table(record)));
  }
  return document;
}

}  // namespace qaf::report
