// One duty unfolded.

#include "report/duty_story.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "report/columns.hpp"
#include "report/status_tone.hpp"

namespace qaf::report {
namespace {

using document::Value;
using schedule::Compliance;
using schedule::Duty;
using schedule::Evidence;

Value date_or_nothing(const model::Spanned<calendar::Date>& date) {
  return date ? Value(*date) : Value{};
}

class DutyStory {
 public:
  DutyStory(const model::Index& index, const Compliance& compliance, const Duty& duty)
      : index_(index), data_(index.data()), compliance_(compliance), duty_(duty) {}

  [[nodiscard]] document::Section tell() const {
    document::Section section;
    section.key = "duty";
    section.title = title();
    section.paragraphs = {standing()};
    for (const schedule::Reason& reason : duty_.reasons) section.paragraphs.push_back(reason.words);
    section.tables.push_back(rule());
    if (person() != model::nowhere) section.tables.push_back(days());
    section.tables.push_back(counted());
    document::Table rest = uncounted();
    if (!rest.rows.empty()) section.tables.push_back(std::move(rest));
    return section;
  }

 private:
  [[nodiscard]] const model::Task& task() const { return index_.at(duty_.task); }
  [[nodiscard]] const model::ReportedTo* line() const {
    return duty_.line == model::nowhere ? nullptr : &task().reported_to[duty_.line];
  }

  // The person whose days decide: for whom it is owed, else who owes it alone.
  [[nodiscard]] std::uint32_t person() const {
    if (duty_.subject.kind == schedule::Subject::Kind::person) return duty_.subject.position;
    const bool is_alone = duty_.holder.kind == schedule::Holder::Kind::person && !duty_.is_shared;
    return is_alone ? duty_.holder.position : model::nowhere;
  }

  [[nodiscard]] std::string title() const {
    std::string words = task().title->str();
    if (!duty_.to.empty()) words += fmt::format(" to {}", duty_.to.view());
    if (!duty_.holder.id.empty()) words += fmt::format(", {}", duty_.holder.id.view());
    if (!duty_.subject.id.empty()) words += fmt::format(", for {}", duty_.subject.id.view());
    return words;
  }

  [[nodiscard]] std::string window() const {
    if (duty_.form == schedule::Form::standing) return "without a window";
    if (duty_.is_open_ended) {
      return fmt::format("from {}, without a limit", calendar::to_text(duty_.window.first));
    }
    if (duty_.form == schedule::Form::before) {
      return fmt::format("by {}", calendar::to_text(duty_.window.last));
    }
    return calendar::to_text(duty_.window);
  }

  [[nodiscard]] std::string standing() const {
    std::string status(schedule::status_name(duty_.status));
    std::replace(status.begin(), status.end(), '_', ' ');
    std::string words = fmt::format("{}: {}; ", status, window());
    if (duty_.bound) {
      return words +
             fmt::format("{} done, at most {} allowed, none owed", duty_.done, *duty_.bound);
    }
    if (!duty_.expected) return words + fmt::format("{} done", duty_.done);
    return words + fmt::format("{} done of {} owed", duty_.done, *duty_.expected);
  }

  [[nodiscard]] document::Table rule() const {
    const model::ReportedTo* reported = line();
    const model::StatedFrequency& frequency =
        reported == nullptr ? task().frequency : reported->frequency;
    const model::Cited& cited =
        reported != nullptr && !reported->cited.wording.empty() ? reported->cited : task().cited;
    document::Table table{
        "rule", "The rule", {text_column("key", ""), text_column("value", "")}, {}, ""};
    const auto add = [&](std::string key, std::string_view value) {
      if (!value.empty()) table.rows.push_back({std::move(key), std::string(value)});
    };
    const model::Framework& framework = index_.framework_of(duty_.task);
    add("framework", fmt::format("{} {}", framework.id->view(), framework.version.view()));
    add("task", task().id->view());
    add("owed by", duty_.role.view());
    add("how often", frequency.written.view());
    add("wording", cited.wording.view());
    add("source", cited.source.empty() ? task().cited.source.view() : cited.source.view());
    add("note", cited.note.view());
    add("assumption", cited.assumption.view());
    add("file", data_.path(framework.file));
    return table;
  }

  [[nodiscard]] document::Table days() const {
    const model::Person& value = data_.people[person()];
    document::Table table{"days",
                          fmt::format("Posts and absences of {}", value.id->view()),
                          {text_column("what", "What"), text_column("where", "Where"),
                           text_column("from", "From"), text_column("to", "To")},
                          {},
                          ""};
    for (const model::Post& post : value.posts) {
      std::string what = post.role->str();
      if (post.covers) what += fmt::format(", covering {}", post.covers->view());
      table.rows.push_back({std::move(what), post.unit->str(), date_or_nothing(post.from),
                            date_or_nothing(post.to)});
    }
    for (const model::Absence& away : value.away) {
      table.rows.push_back({fmt::format("away: {}", away.why.view()), Value{},
                            date_or_nothing(away.from), date_or_nothing(away.to)});
    }
    return table;
  }

  [[nodiscard]] std::vector<Value> row_of(const Evidence& evidence, std::string remark) const {
    const bool is_record = evidence.kind == Evidence::Kind::record;
    const model::Record* record = is_record ? &data_.records[evidence.position] : nullptr;
    const model::Report* report = is_record ? nullptr : &data_.reports[evidence.position];
    const auto& by = is_record ? record->by : report->by;
    std::vector<std::string> authors;
    for (const model::Name& name : by) authors.push_back(name->str());
    const auto& when = is_record ? record->completed : report->delivered;
    const source::FileId file = is_record ? record->file : report->file;
    return {schedule::evidence_id(data_, evidence), calendar::to_text(*when), std::move(authors),
            std::move(remark), data_.path(file)};
  }

  static std::vector<document::Column> evidence_columns() {
    return {text_column("record", "Audit record"), text_column("completed", "Completed"),
            text_column("by", "By"), text_column("remark", "Remark"),
            text_column("file", "File", 1)};
  }

  [[nodiscard]] document::Table counted() const {
    document::Table table{"counted", "What counts", evidence_columns(), {}, "nothing counts"};
    for (const Evidence& evidence : duty_.evidence) {
      table.rows.push_back(row_of(evidence, evidence.is_late ? "late" : "in time"));
    }
    return table;
  }

  // Evidence of the same task by or about those concerned that counts for nothing.
  [[nodiscard]] document::Table uncounted() const {
    document::Table table{"uncounted", "What does not count", evidence_columns(), {}, ""};
    for (const schedule::Uncounted& one : compliance_.uncounted) {
      if (!(one.task == duty_.task) || !is_concerned(one.evidence)) continue;
      table.rows.push_back(row_of(one.evidence, one.reason.words));
    }
    return table;
  }

  [[nodiscard]] bool is_concerned(const Evidence& evidence) const {
    const auto is = [&](const model::Name& name) {
      return name && (*name == duty_.holder.id || *name == duty_.subject.id);
    };
    if (evidence.kind == Evidence::Kind::report) return true;
    const model::Record& record = data_.records[evidence.position];
    return std::any_of(record.by.begin(), record.by.end(), is) || is(record.practitioner) ||
           is(record.team) || is(record.subject) || is(record.event);
  }

  const model::Index& index_;
  const model::Dataset& data_;
  const Compliance& compliance_;
  const Duty& duty_;
};

bool is_named(const model::Index& index, const DutyName& name, const Duty& duty) {
  if (index.at(duty.task).id->view() != name.task) return false;
  if (name.who.empty()) return true;
  const std::string_view who = name.who;
  const bool is_unit =
      duty.unit != model::nowhere && index.data().units[duty.unit].id->view() == who;
  return duty.holder.id.view() == who || duty.subject.id.view() == who || duty.to.view() == who ||
         is_unit;
}

}  // namespace

Result<std::optional<DutyName>> parse_duty_name(const model::Index& index, std::string_view text) {
  const std::size_t first = text.find('/');
  DutyName name;
  name.task = std::string(text.substr(0, first));
  if (index.tasks(name.task).empty()) return std::optional<DutyName>{};
  if (first == std::string_view::npos) return std::optional(name);
  const std::string_view rest = text.substr(first + 1);
  const std::size_t second = rest.find('/');
  name.who = std::string(rest.substr(0, second));
  if (second == std::string_view::npos) return std::optional(name);
  const Result<calendar::Period> period =
      calendar::parse_period(rest.substr(second + 1), index.data().settings.year_start);
  if (!period) return tl::unexpected(period.error());
  name.period = *period;
  return std::optional(name);
}

document::Document duty_story(const model::Index& index, const DutyName& name,
                              calendar::Period usual, document::Stamp stamp) {
  const Compliance compliance =
      schedule::compliance(index, name.period.value_or(usual), stamp.as_of);
  document::Document result;
  result.kind = "duty";
  result.title = fmt::format("Why: {}", name.task);
  result.stamp = std::move(stamp);
  result.is_one_table = false;
  for (const Duty& duty : compliance.duties) {
    if (!is_named(index, name, duty)) continue;
    result.sections.push_back(DutyStory(index, compliance, duty).tell());
    result.sections.back().key += fmt::format("_{}", result.sections.size());
  }
  if (result.sections.empty()) {
    document::Section section;
    section.key = "none";
    section.paragraphs = {"nothing is owed under this name in this period"};
    result.sections.push_back(std::move(section));
  }
  return result;
}

}  // namespace qaf::report
