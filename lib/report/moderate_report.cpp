// How far moderation is done, and what must be moderated in one window.

#include "report/moderate_report.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "report/columns.hpp"

namespace qaf::report {
namespace {

using document::Status;
using document::Tone;
using document::Value;
using sampling::Change;
using sampling::ModerationStatus;
using sampling::ModerationWindow;

std::int64_t number(std::size_t count) {
  return static_cast<std::int64_t>(count);
}

std::int64_t count(const ModerationWindow& window, Change change) {
  return std::count_if(window.done.begin(), window.done.end(),
                       [&](const auto& done) { return done.change == change; });
}

Tone tone_of(ModerationStatus status) {
  switch (status) {
    case ModerationStatus::met:
      return Tone::good;
    case ModerationStatus::met_late:
      return Tone::attention;
    case ModerationStatus::overdue:
      return Tone::bad;
    case ModerationStatus::due:
    case ModerationStatus::upcoming:
      return Tone::neutral;
    case ModerationStatus::not_applicable:
    case ModerationStatus::undetermined:
      return Tone::muted;
  }
  return Tone::neutral;
}

const model::Moderation& rule_of(const model::Index& index, const ModerationWindow& window) {
  return index.data().frameworks[window.framework].moderation[window.rule];
}

std::string label_of(const model::Index& index, const ModerationWindow& window) {
  return calendar::label(window.window, index.data().settings.year_start);
}

Value text(Text words) {
  return words.empty() ? Value{} : Value{words.str()};
}

// Whether moderation is complete without a draw: to draw now would come after the fact.
bool is_done_without_draw(const ModeratedWindow& one) {
  return one.window.draws.empty() && one.window.missing == 0 && !one.window.done.empty() &&
         one.drawing.provisional == sampling::Provisional::no;
}

// A record that is to be moderated, or was.
class SelectionTable {
 public:
  SelectionTable(const model::Index& index, const ModeratedWindow& one)
      : index_(index), data_(index.data()), one_(one) {
    table_ = {
        .key = "selection",
        .caption = "What is moderated",
        .columns = {text_column("record", "Audit record"), text_column("by", "By", 2),
                    text_column("chosen", "Why"), text_column("grade", "Grade"),
                    text_column("moderator", "Moderator", 3), text_column("at", "Moderated", 1),
                    text_column("after", "Grade after"), text_column("status", "Status")},
        .rows = {},
        .when_empty = "nothing was completed in this window"};
  }

  [[nodiscard]] document::Table table() && {
    for (const Text id : one_.drawing.always) add(index_.record(id.view()), "always included");
    if (is_done_without_draw(one_)) {
      for (const sampling::Regraded& done : one_.window.done) add(done.record, "chosen");
    } else if (one_.window.draws.empty()) {
      for (const Text id : one_.drawing.others) add(index_.record(id.view()), "drawn");
    } else {
      for (const std::uint32_t record : one_.window.selected) add(record, "drawn");
    }
    for (const sampling::Regraded& done : one_.window.done) add(done.record, "beside the draw");
    return std::move(table_);
  }

 private:
  void add(std::uint32_t position, std::string_view chosen) {
    if (position == model::nowhere || !seen_.insert(position).second) return;
    const model::Record& record = data_.records[position];
    const auto& all = one_.window.done;
    const auto done = std::find_if(all.begin(), all.end(), [&](const sampling::Regraded& regraded) {
      return regraded.record == position;
    });
    Value by = record.by.empty() ? Value{} : Value{record.by.front()->str()};
    if (done == all.end()) {
      table_.rows.push_back({record.id->str(),
                             std::move(by),
                             std::string(chosen),
                             text(*record.grade),
                             {},
                             {},
                             {},
                             Status{"outstanding", Tone::attention}});
      return;
    }
    const model::ModerationEntry& entry = record.moderation[done->moderation];
    table_.rows.push_back({record.id->str(), std::move(by), std::string(chosen), text(done->before),
                           entry.by->str(), calendar::to_text(*entry.when), text(done->after),
                           Status{"done", Tone::good}});
  }

  const model::Index& index_;
  const model::Dataset& data_;
  const ModeratedWindow& one_;
  document::Table table_;
  std::set<std::uint32_t> seen_;
};

// The auditor's grade in the rows, the moderator's in the columns.
document::Table matrix(const sampling::Agreement& agreement, const std::string& span) {
  document::Table table{
      .key = "grades",
      .caption = "Grade of the auditor (rows) and of the moderator (columns), " + span,
      .columns = {text_column("auditor", "Auditor")},
      .rows = {},
      .when_empty = {}};
  for (const Text grade : agreement.grades)
    table.columns.push_back(number_column(grade.str(), grade.str()));
  for (std::size_t i = 0; i < agreement.table.size(); ++i) {
    std::vector<Value> row{agreement.grades[i].str()};
    for (const std::int64_t cell : agreement.table[i]) row.emplace_back(cell);
    table.rows.push_back(std::move(row));
  }
  return table;
}

// What a reader must know before relying on the list.
std::string state_of(const model::Index& index, const ModeratedWindow& one) {
  if (!one.window.draws.empty()) {
    std::string ids;
    for (const std::uint32_t draw : one.window.draws)
      ids += fmt::format("{}{}", ids.empty() ? "" : ", ", index.data().draws[draw].id->view());
    return fmt::format("As drawn in {}.", ids);
  }
  if (one.drawing.members.empty() && one.drawing.provisional == sampling::Provisional::no)
    return "Nothing was completed in this window.";
  if (is_done_without_draw(one)) {
    return "As many as the rule asks for were moderated. No draw is kept of this window, so nobody "
           "can "
           "see how they were chosen.";
  }
  switch (one.drawing.provisional) {
    case sampling::Provisional::no:
      return "Drawn now, and not kept yet: `--write` keeps the draw.";
    case sampling::Provisional::window_not_over:
      return fmt::format(
          "Provisional: the window lasts to {}, and what is completed until then changes the draw.",
          calendar::to_text(one.window.window.last));
    case sampling::Provisional::level_before_open:
      return fmt::format("Provisional: the moderation `{}`, from which is chosen, is not finished.",
                         rule_of(index, one.window).after->view());
  }
  return {};
}

}  // namespace

document::Table moderation_table(const model::Index& index,
                                 const std::vector<ModerationWindow>& windows) {
  document::Table table{
      .key = "moderation",
      .caption = {},
      .columns = {text_column("rule", "Rule"), text_column("window", "Window"),
                  machine_column("window_start"), machine_column("window_end"),
                  number_column("completed", "Completed"), number_column("always", "Always", 4),
                  number_column("required", "To moderate"), number_column("selected", "Drawn", 3),
                  number_column("done", "Done"), number_column("missing", "Outstanding"),
                  number_column("up", "Raised", 1), number_column("down", "Lowered", 1),
                  rate_column("agreed", "Grade kept", 2), text_column("due", "Due", 5),
                  text_column("status", "Status")},
      .rows = {},
      .when_empty = "the framework has no moderation"};
  for (const ModerationWindow& window : windows) {
    const Value due =
        window.due ? Value{calendar::local_date(*window.due, index.data().settings.zone)} : Value{};
    table.rows.push_back(
        {rule_of(index, window).id->str(), label_of(index, window), window.window.first,
         window.window.last, number(window.completed.size()), number(window.always.size()),
         window.required ? Value{*window.required} : Value{}, number(window.selected.size()),
         number(window.done.size()), window.missing, count(window, Change::up),
         count(window, Change::down),
         document::Ratio{count(window, Change::none), number(window.done.size())}, due,
         Status{std::string(status_name(window.status)), tone_of(window.status)}});
  }
  return table;
}

document::Document moderate_report(const model::Index& index,
                                   const std::vector<ModerationWindow>& windows,
                                   const std::vector<sampling::Agreement>& agreement,
                                   const std::string& span, document::Stamp stamp) {
  document::Document document;
  document.kind = "moderation";
  document.title = "Moderation";
  document.stamp = std::move(stamp);
  document.is_one_table = false;
  document.sections = {{.key = "windows",
                        .title = {},
                        .paragraphs = {},
                        .tables = {moderation_table(index, windows)},
                        .notes = {},
                        .sections = {}},
                       {.key = "agreement",
                        .title = "Agreement",
                        .paragraphs = {},
                        .tables = {agreement_table(index, agreement)},
                        .notes = agreement_notes(agreement, span),
                        .sections = {}}};
  std::int64_t missing = 0;
  for (const ModerationWindow& window : windows) missing += window.missing;
  document.summary = {{"windows", number(windows.size())}, {"missing", missing}};
  return document;
}

document::Document moderate_report(const model::Index& index, const ModeratedWindow& one,
                                   document::Stamp stamp) {
  const model::Moderation& rule = rule_of(index, one.window);
  document::Document document;
  document.kind = "moderation";
  document.title = fmt::format("{}, {}", rule.title.empty() ? rule.id->view() : rule.title.view(),
                               label_of(index, one.window));
  document.stamp = std::move(stamp);
  document.is_one_table = false;
  document::Section section{.key = "window",
                            .title = {},
                            .paragraphs = {state_of(index, one)},
                            .tables = {moderation_table(index, {one.window})},
                            .notes = {},
                            .sections = {}};
  section.tables.push_back(SelectionTable(index, one).table());
  if (!one.window.required)
    section.notes.push_back(
        "The framework does not state how many; nothing is drawn but those that "
        "are always included.");
  document::Section agreement{.key = "agreement",
                              .title = "Agreement",
                              .paragraphs = {},
                              .tables = {agreement_table(index, one.agreement)},
                              .notes = agreement_notes(one.agreement, one.span),
                              .sections = {}};
  for (const sampling::Agreement& each : one.agreement) {
    if (each.area.empty() && !each.scale.empty())
      agreement.tables.push_back(matrix(each, one.span));
  }
  document.sections = {std::move(section), std::move(agreement)};
  document.summary = {{"required", one.window.required ? Value{*one.window.required} : Value{}},
                      {"missing", one.window.missing},
                      {"provisional", one.drawing.provisional != sampling::Provisional::no},
                      {"seed", one.drawing.seed},
                      {"record", one.record.empty() ? Value{} : Value{one.record}}};
  return document;
}

}  // namespace qaf::report
