// An audit record that holds what its task asks for.

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "starter/names.hpp"
#include "starter/sample.hpp"

namespace qaf::starter {
namespace {

constexpr std::string_view sample_case = "M-100001";
constexpr std::string_view sample_words = "Sample words; write what was found.";

const model::Role* role_named(const model::Framework& framework, std::string_view id) {
  for (const model::Role& role : framework.roles) {
    if (role.id->view() == id) return &role;
  }
  return nullptr;
}

// Whose work is looked at: whoever does not manage, preferably by that name.
const model::Role* practitioner_of(const model::Framework& framework) {
  for (const std::string_view id : {"practitioner", "social-worker", "worker"}) {
    if (const model::Role* role = role_named(framework, id)) return role;
  }
  const model::Role* found = nullptr;
  for (const model::Role& role : framework.roles) {
    if (role.held_in && !(role.manages && *role.manages)) found = &role;
  }
  return found;
}

// What one sample record is made of.
struct Maker {
  const model::Framework& framework;
  const model::Task& task;
  calendar::Date day;

  [[nodiscard]] bool requires_key(std::string_view key) const {
    return std::any_of(task.record.requires_.begin(), task.record.requires_.end(),
                       [&](const auto& required) {
                         const std::string_view name = required->view();
                         return name.substr(0, name.find('.')) == key;
                       });
  }

  // Only somebody who can do it alone: a person in one of the roles.
  [[nodiscard]] std::optional<std::string> author() const {
    using Mode = model::Doers::Mode;
    if (task.role.mode != Mode::each && task.role.mode != Mode::any) return std::nullopt;
    const model::Role* nearest = nullptr;
    for (const model::Name& name : task.role.names) {
      const model::Role* role = role_named(framework, name->view());
      if (role == nullptr) continue;
      if (nearest == nullptr || depth(*role) > depth(*nearest)) nearest = role;
    }
    if (nearest != nullptr) return person_id(nearest->id->view());
    return std::nullopt;
  }

  // How far down a role is held, where unit kinds go from the top down: nearer to the work.
  [[nodiscard]] std::size_t depth(const model::Role& role) const {
    std::size_t below = 0;
    for (const model::UnitKind& kind : framework.unit_kinds) {
      ++below;
      if (role.held_in && role.held_in->view() == kind.id->view()) return below;
    }
    return 0;
  }

  // The role or unit kind for which the task is owed.
  [[nodiscard]] std::optional<std::string> subject() const {
    if (task.for_each.empty()) return std::nullopt;
    const std::string_view each = task.for_each.front()->view();
    if (role_named(framework, each) != nullptr) return person_id(each);
    return unit_id(each);
  }

  [[nodiscard]] const model::Scale* scale() const {
    for (const model::Scale& scale : framework.scales) {
      if (task.record.scale && scale.id->view() == task.record.scale->view()) return &scale;
    }
    return nullptr;
  }

  [[nodiscard]] std::string grade() const {
    const model::Scale* of_task = scale();
    if (of_task == nullptr || !of_task->is_stated || of_task->grades.empty()) return "good";
    return of_task->good_from ? of_task->good_from->str() : of_task->grades.front()->str();
  }

  [[nodiscard]] const model::NamedList* list(std::string_view id) const {
    for (const model::NamedList& list : framework.lists) {
      if (list.id->view() == id) return &list;
    }
    return nullptr;
  }

  void add_case(std::string& text) const {
    const bool is_graded = task.record.scale.operator bool();
    const auto each = subject();
    if (requires_key("case") || is_graded) text += fmt::format("case: {}\n", sample_case);
    if (requires_key("practitioner") || (is_graded && !each)) {
      if (const model::Role* role = practitioner_of(framework))
        text += fmt::format("practitioner: {}\n", person_id(role->id->view()));
    } else if (each) {
      text += fmt::format("subject: {}\n", *each);
    }
  }

  void add_with(std::string& text) const {
    std::string with;
    for (const model::Recipient& recipient : task.with) {
      if (recipient.mode == model::Recipient::Mode::optional) continue;
      const std::string_view name = recipient.names.front()->view();
      const bool is_role = role_named(framework, name) != nullptr;
      with += fmt::format("{}{}", with.empty() ? "" : ", ",
                          is_role ? person_id(name) : std::string(name));
    }
    if (!with.empty()) text += fmt::format("with: [{}]\n", with);
  }

  // With `every: true` all areas; else one, to show how, where areas are graded.
  void add_judgements(std::string& text) const {
    if (!task.record.criteria) return;
    const model::NamedList* areas = list(task.record.criteria->view());
    const bool is_every = task.record.every && *task.record.every;
    const bool is_graded = task.record.scale.operator bool();
    if (areas == nullptr || (!is_every && !is_graded && !requires_key("judgements"))) return;
    std::string lines;
    for (const model::ListItem& item : areas->items) {
      if (!item.only.empty() || item.id->empty()) continue;
      const std::string graded = is_graded ? fmt::format(", grade: {}", grade()) : std::string();
      lines += fmt::format("  - {{area: {}{}, why: {}}}\n", item.id->view(), graded, sample_words);
      if (!is_every) break;
    }
    if (!lines.empty()) text += fmt::format("judgements:\n{}", lines);
  }

  void add_field(std::string& text, const model::RecordField& field) const {
    using Kind = model::RecordField::Kind;
    std::string value;
    switch (field.kind) {
      case Kind::text:
        value = sample_words;
        break;
      case Kind::number:
        value = "1";
        break;
      case Kind::date:
        value = calendar::to_text(day);
        break;
      case Kind::yes_no:
        value = "yes";
        break;
      case Kind::person:
        if (const model::Role* role = practitioner_of(framework))
          value = person_id(role->id->view());
        break;
      case Kind::list: {
        const model::NamedList* items = list(field.list->view());
        if (items != nullptr && !items->items.empty()) value = items->items.front().id->str();
        if (field.is_many && !value.empty()) value = fmt::format("[{}]", value);
        break;
      }
    }
    if (!value.empty()) text += fmt::format("{}: {}\n", field.key->view(), value);
  }

  void add_required(std::string& text) const {
    const std::string date = calendar::to_text(day);
    if (requires_key("concern")) text += "concern: none\n";
    if (requires_key("themes")) text += "themes: [sample-theme]\n";
    if (requires_key("good_practice")) text += fmt::format("good_practice: [{}]\n", sample_words);
    if (requires_key("note")) text += fmt::format("note: {}\n", sample_words);
    if (requires_key("feedback")) {
      text += fmt::format(
          "feedback: {{from: parent, at: {}}}  # or {{not_obtained: why, plan: how, due: when}}\n",
          date);
    }
    if (requires_key("actions")) {
      const model::Role* owner = practitioner_of(framework);
      text += fmt::format("actions:\n  - {{id: 1, what: {}, owner: {}, due: {}}}\n", sample_words,
                          owner == nullptr ? std::string() : person_id(owner->id->view()),
                          calendar::to_text(calendar::plus_days(day, 10)));
    }
    for (const model::RecordField& field : task.record.fields) {
      if (requires_key(field.key->view())) add_field(text, field);
    }
  }
};

std::string sample_record(const Maker& maker, const std::string& author) {
  const model::Task& task = maker.task;
  std::string text = fmt::format(
      "# yaml-language-server: $schema=../../.qaf/schemas/record.schema.json\n"
      "#\n"
      "# A sample of an audit record, for the task\n"
      "#\n"
      "#   {}\n"
      "#\n"
      "# All of it is invented; delete it when you write your own. One file for each record, or "
      "several\n"
      "# records in one with `---` between them, in any directories below records/. A child is a "
      "case\n"
      "# reference and nothing else: never a name, initials or a date of birth. `qaf explain "
      "record` lists\n"
      "# every key.\n\n"
      "id: SAMPLE-1\ntask: {}\nby: {}\n",
      comment(task.title->view()), task.id->view(), author);
  maker.add_with(text);
  maker.add_case(text);
  text += fmt::format("completed: {}  # a time may follow: {} 15:40\n",
                      calendar::to_text(maker.day), calendar::to_text(maker.day));
  if (task.record.scale || maker.requires_key("grade"))
    text += fmt::format("grade: {}\n", maker.grade());
  maker.add_judgements(text);
  maker.add_required(text);
  return text;
}

}  // namespace

std::vector<std::string> sample_records(const model::Framework& framework, calendar::Date day) {
  struct Candidate {
    const model::Task* task;
    std::string author;
    bool is_graded;
    std::size_t required;
  };
  std::vector<Candidate> candidates;
  for (const model::Task& task : framework.tasks) {
    if (!task.frequency.has_value() || task.met_by.task) continue;
    if (calendar::event_of(task.frequency.value)) continue;
    if (auto author = Maker{framework, task, day}.author()) {
      candidates.push_back({&task, std::move(*author), static_cast<bool>(task.record.scale),
                            task.record.requires_.size()});
    }
  }
  // The more a record holds, the more it shows.
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) {
                     return std::pair(a.is_graded, a.required) > std::pair(b.is_graded, b.required);
                   });
  std::vector<std::string> records;
  for (const Candidate& candidate : candidates)
    records.push_back(sample_record({framework, *candidate.task, day}, candidate.author));
  return records;
}

}  // namespace qaf::starter
