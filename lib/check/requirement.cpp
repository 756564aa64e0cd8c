// Keys of audit records by name, and whether a record has them.

#include "check/requirement.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace qaf::check {
namespace {

using model::Record;

// A key of the record as a whole. An empty list, and feedback that says nothing, are not there.
struct Key {
  std::string_view name;
  bool (*is_there)(const Record& record);
};

bool has_feedback(const Record& record) {
  const model::Feedback& feedback = *record.feedback;
  return feedback.from || feedback.said || feedback.not_obtained;
}

constexpr std::array keys{
    Key{"actions", [](const Record& record) { return !record.actions.empty(); }},
    Key{"allocated", [](const Record& record) { return record.allocated.has_value(); }},
    Key{"by", [](const Record& record) { return !record.by.empty(); }},
    Key{"case", [](const Record& record) { return record.case_.has_value(); }},
    Key{"completed", [](const Record& record) { return record.completed.has_value(); }},
    Key{"concern", [](const Record& record) { return record.concern.has_value(); }},
    Key{"draw", [](const Record& record) { return record.draw.has_value(); }},
    Key{"event", [](const Record& record) { return record.event.has_value(); }},
    Key{"feedback", has_feedback},
    Key{"follow_up", [](const Record& record) { return !record.follow_up.empty(); }},
    Key{"follows", [](const Record& record) { return record.follows.has_value(); }},
    Key{"good_practice", [](const Record& record) { return !record.good_practice.empty(); }},
    Key{"grade", [](const Record& record) { return record.grade.has_value(); }},
    Key{"judgements", [](const Record& record) { return !record.judgements.empty(); }},
    Key{"moderation", [](const Record& record) { return !record.moderation.empty(); }},
    Key{"note", [](const Record& record) { return !record.note.empty(); }},
    Key{"part_of", [](const Record& record) { return record.part_of.has_value(); }},
    Key{"practitioner", [](const Record& record) { return record.practitioner.has_value(); }},
    Key{"re_audit_of", [](const Record& record) { return record.re_audit_of.has_value(); }},
    Key{"subject", [](const Record& record) { return record.subject.has_value(); }},
    Key{"team", [](const Record& record) { return record.team.has_value(); }},
    Key{"themes", [](const Record& record) { return !record.themes.empty(); }},
    Key{"with", [](const Record& record) { return !record.with.empty(); }},
};

// One entry of a list of the record, and whether it has a key.
struct Entry {
  source::Range at;
  bool is_there = false;
};

// A key of each entry of a list: `actions.owner`.
struct EntryKey {
  std::string_view name;
  std::vector<Entry> (*entries)(const Record& record);
};

template <class List, class At, class IsThere>
std::vector<Entry> entries_of(const List& list, const At& at, const IsThere& is_there) {
  std::vector<Entry> entries;
  for (const auto& entry : list) entries.push_back({at(entry), bool(is_there(entry))});
  return entries;
}

template <auto Member>
std::vector<Entry> of_actions(const Record& record) {
  return entries_of(
      record.actions, [](const model::Action& action) { return action.at; },
      [](const model::Action& action) { return (action.*Member).has_value(); });
}

template <auto Member>
std::vector<Entry> of_judgements(const Record& record) {
  return entries_of(
      record.judgements, [](const model::Judgement& judgement) { return judgement.area.at; },
      [](const model::Judgement& judgement) { return (judgement.*Member).has_value(); });
}

template <auto Member>
std::vector<Entry> of_moderation(const Record& record) {
  return entries_of(
      record.moderation, [](const model::ModerationEntry& entry) { return entry.at; },
      [](const model::ModerationEntry& entry) { return (entry.*Member).has_value(); });
}

template <auto Member>
std::vector<Entry> of_feedback(const Record& record) {
  if (!record.feedback.has_value() || record.feedback->not_obtained) return {};
  return {{record.feedback->at, ((*record.feedback).*Member).has_value()}};
}

template <auto Member>
std::vector<Entry> of_feedback_not_obtained(const Record& record) {
  if (!record.feedback->not_obtained) return {};
  return {{record.feedback->at, ((*record.feedback).*Member).has_value()}};
}

constexpr std::array entry_keys{
    EntryKey{"actions.completed", of_actions<&model::Action::completed>},
    EntryKey{"actions.due", of_actions<&model::Action::due>},
    EntryKey{"actions.id", of_actions<&model::Action::id>},
    EntryKey{"actions.owner", of_actions<&model::Action::owner>},
    EntryKey{"actions.raised", of_actions<&model::Action::raised>},
    EntryKey{"actions.recommendation", of_actions<&model::Action::recommendation>},
    EntryKey{"actions.theme", of_actions<&model::Action::theme>},
    EntryKey{"actions.verified", of_actions<&model::Action::verified>},
    EntryKey{"actions.what", of_actions<&model::Action::what>},
    EntryKey{"feedback.at", of_feedback<&model::Feedback::when>},
    EntryKey{"feedback.due", of_feedback_not_obtained<&model::Feedback::due>},
    EntryKey{"feedback.from", of_feedback<&model::Feedback::from>},
    EntryKey{"feedback.plan", of_feedback_not_obtained<&model::Feedback::plan>},
    EntryKey{"feedback.said", of_feedback<&model::Feedback::said>},
    EntryKey{"judgements.grade", of_judgements<&model::Judgement::grade>},
    EntryKey{"judgements.why", of_judgements<&model::Judgement::why>},
    EntryKey{"moderation.grade", of_moderation<&model::ModerationEntry::grade>},
    EntryKey{"moderation.rule", of_moderation<&model::ModerationEntry::rule>},
};

// The tables are sorted by name.
template <class Table>
auto* named(const Table& table, std::string_view name) {
  const auto found =
      std::lower_bound(table.begin(), table.end(), name,
                       [](const auto& key, std::string_view wanted) { return key.name < wanted; });
  return found == table.end() || found->name != name ? nullptr : &*found;
}

bool has_extra(const Record& record, std::string_view key) {
  return std::any_of(record.extra.begin(), record.extra.end(), [&](const model::Extra& extra) {
    return *extra.key == key && !extra.values.empty();
  });
}

std::string advice_on(std::string_view key) {
  if (key == "feedback") return "write `from` whom it came, or why it was `not_obtained`";
  return fmt::format("add `{}`", key);
}

// "the action", "the judgement": what an entry is called.
std::string_view entry_word(std::string_view list) {
  if (list == "actions") return "action";
  if (list == "judgements") return "judgement";
  return list;
}

}  // namespace

std::vector<Lack> lacks(const Record& record, std::string_view required) {
  if (const EntryKey* key = named(entry_keys, required)) {
    const std::size_t dot = required.find('.');
    std::vector<Lack> all;
    for (const Entry& entry : key->entries(record)) {
      if (entry.is_there) continue;
      const std::string_view last = required.substr(dot + 1);
      all.push_back({entry.at,
                     fmt::format("this {} of `{}` has no `{}`", entry_word(required.substr(0, dot)),
                                 record.id->view(), last),
                     advice_on(last)});
    }
    return all;
  }
  const Key* key = named(keys, required);
  if (key != nullptr ? key->is_there(record) : has_extra(record, required)) return {};
  return {{{}, fmt::format("`{}` has no `{}`", record.id->view(), required), advice_on(required)}};
}

bool is_record_key(std::string_view key) {
  return named(keys, key) != nullptr || named(entry_keys, key) != nullptr;
}

const std::vector<std::string_view>& record_keys() {
  static const std::vector<std::string_view> all = [] {
    std::vector<std::string_view> names;
    for (const Key& key : keys) names.push_back(key.name);
    for (const EntryKey& key : entry_keys) names.push_back(key.name);
    std::sort(names.begin(), names.end());
    return names;
  }();
  return all;
}

}  // namespace qaf::check
