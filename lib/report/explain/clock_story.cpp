// One step of one audit record unfolded.

#include "report/explain/clock_story.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "escalation/clock.hpp"
#include "report/cells.hpp"
#include "report/clock_words.hpp"
#include "report/columns.hpp"
#include "report/due_items.hpp"
#include "report/explain/counting.hpp"
#include "report/framework/names.hpp"

namespace qaf::report {
namespace {

using document::Value;
using escalation::Clock;

std::string names_words(const Slice<model::Name>& names) {
  std::string words;
  for (const model::Name& name : names) words += (words.empty() ? "" : ", ") + name->str();
  return words;
}

class ClockStory {
 public:
  ClockStory(const model::Index& index, const Clock& clock, calendar::Instant as_of)
      : data_(index.data()),
        clock_(clock),
        as_of_(as_of),
        framework_(data_.frameworks[clock.place.framework]),
        step_(escalation::step_at(data_, clock.place)),
        record_(data_.records[clock.record]) {}

  [[nodiscard]] document::Section tell() const {
    document::Section section;
    section.key = "clock";
    section.title = title();
    section.paragraphs = {standing()};
    for (const escalation::Remark& remark : clock_.remarks)
      section.paragraphs.push_back(remark.words);
    const std::string ahead = forecast(data_, clock_, as_of_);
    if (!ahead.empty()) section.paragraphs.push_back(ahead);
    section.tables = {rule(), counted(), recorded()};
    return section;
  }

 private:
  [[nodiscard]] std::string title() const {
    return fmt::format(
        "{}, {}: {}", record_.id->view(), step_.id->view(),
        escalation::who_of(data_, clock_).value_or(escalation::role_of(data_, clock_)));
  }

  [[nodiscard]] std::string standing() const {
    std::string status(escalation::status_name(clock_.status));
    std::ranges::replace(status, '_', ' ');
    const std::string by = clock_words(clock_, as_of_, data_.settings.zone);
    return by.empty() ? status : fmt::format("{}: {}", status, by);
  }

  // The condition that the record fulfils; a task's own steps have none.
  [[nodiscard]] std::string when() const {
    if (clock_.place.origin != escalation::Origin::escalation) return {};
    return Names(framework_, Naming::ids).condition(framework_.escalations[clock_.place.rule].when);
  }

  [[nodiscard]] const model::Cited& rule_cited() const {
    switch (clock_.place.origin) {
      case escalation::Origin::escalation:
        return framework_.escalations[clock_.place.rule].cited;
      case escalation::Origin::moderation:
        return framework_.moderation[clock_.place.rule].cited;
      case escalation::Origin::task:
        break;
    }
    return framework_.tasks[clock_.place.rule].cited;
  }

  [[nodiscard]] document::Table rule() const {
    const Names names(framework_, Naming::ids);
    document::Table table{
        "rule", "The rule", {text_column("key", ""), text_column("value", "")}, {}, ""};
    const auto add = [&](std::string key, std::string value) {
      if (!value.empty()) table.rows.push_back({std::move(key), std::move(value)});
    };
    const model::Cited& own = step_.cited;
    const model::Cited& whole = rule_cited();
    add("framework", fmt::format("{} {}", framework_.id->view(), framework_.version.view()));
    add("rule", escalation::rule_at(data_, clock_.place).str());
    add("when", when());
    add("asks", names.deed(step_));
    add("by when", names.limit(step_));
    add("wording", own.wording.empty() ? whole.wording.str() : own.wording.str());
    add("source", own.source.empty() ? whole.source.str() : own.source.str());
    add("note", own.note.empty() ? whole.note.str() : own.note.str());
    add("assumption", own.assumption.empty() ? whole.assumption.str() : own.assumption.str());
    add("file", data_.path(framework_.file));
    return table;
  }

  [[nodiscard]] document::Table counted() const {
    document::Table table{"counting",
                          "How it is counted",
                          {text_column("key", ""), text_column("value", "")},
                          {},
                          ""};
    const auto add = [&](std::string key, Value value) {
      if (!std::holds_alternative<std::monostate>(value)) {
        table.rows.push_back({std::move(key), std::move(value)});
      }
    };
    const calendar::Zone zone = data_.settings.zone;
    add("started", moment_cell(clock_.started, zone));
    if (clock_.started) {
      for (std::string& words : counting_words(*clock_.started, step_, data_.calendar)) {
        add("counting", std::move(words));
      }
    }
    add("in time until", in_time_until(data_, clock_));
    add("who was meant", escalation::role_of(data_, clock_));
    add("who that is", text_cell(escalation::who_of(data_, clock_).value_or("")));
    add("done", moment_cell(clock_.done, zone));
    return table;
  }

  // What the record says was done, whether it counts or not: the remarks tell.
  [[nodiscard]] document::Table recorded() const {
    document::Table table{
        "follow_up",
        "What is recorded",
        {text_column("at", "When"), text_column("to", "To"), text_column("with", "With", 1),
         text_column("how", "How"), text_column("step", "Step")},
        {},
        "no follow-up is recorded"};
    const calendar::Zone zone = data_.settings.zone;
    for (const model::FollowUp& entry : record_.follow_up) {
      const Value when =
          entry.when ? moment_cell(calendar::interval(*entry.when, zone), zone) : Value{};
      table.rows.push_back({when, text_cell(names_words(entry.to)),
                            text_cell(names_words(entry.with)),
                            entry.how ? Value(std::string(channel_words(*entry.how))) : Value{},
                            text_cell(entry.step->view())});
    }
    return table;
  }

  static std::string_view channel_words(model::Channel channel) {
    switch (channel) {
      case model::Channel::email:
        return "email";
      case model::Channel::letter:
        return "letter";
      case model::Channel::case_record:
        return "case record";
      case model::Channel::message:
        return "message";
      case model::Channel::meeting:
        return "meeting";
      case model::Channel::phone:
        return "phone";
    }
    return {};
  }

  const model::Dataset& data_;
  const Clock& clock_;
  calendar::Instant as_of_;
  const model::Framework& framework_;
  const model::Step& step_;
  const model::Record& record_;
};

}  // namespace

std::optional<document::Document> clock_story(const model::Index& index, std::uint32_t record,
                                              std::string_view step, document::Stamp stamp) {
  const model::Dataset& data = index.data();
  document::Document story;
  story.kind = "clock";
  story.is_one_table = false;
  for (const Clock& clock : escalation::clocks(index, stamp.as_of)) {
    const bool is_asked = escalation::step_at(data, clock.place).id->view() == step ||
                          escalation::rule_at(data, clock.place).view() == step;
    if (clock.record != record || !is_asked) continue;
    story.sections.push_back(ClockStory(index, clock, stamp.as_of).tell());
    story.sections.back().key += fmt::format("_{}", story.sections.size());
  }
  if (story.sections.empty()) return std::nullopt;
  story.stamp = std::move(stamp);
  return story;
}

}  // namespace qaf::report
