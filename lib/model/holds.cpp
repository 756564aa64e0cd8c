// Whether a condition of the framework is true of an audit record.

#include "model/holds.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "model/subject.hpp"

namespace qaf::model {
namespace {

// The record, and all that its keys are read with.
struct Asked {
  const Index& index;
  TaskPlace place;
  const Record& record;
  GradeNow grade;
};

bool is_yes(std::string_view text) {
  return text == "yes" || text == "true";
}

bool is_no(std::string_view text) {
  return text == "no" || text == "false";
}

// `yes` may be written `true`.
bool is_same(std::string_view a, std::string_view b) {
  return a == b || (is_yes(a) && is_yes(b)) || (is_no(a) && is_no(b));
}

bool is_among(const Test& test, std::string_view value) {
  return std::any_of(test.values.begin(), test.values.end(),
                     [&](const Spanned<Text>& wanted) { return is_same(wanted->view(), value); });
}

bool has_bounds(const Test& test) {
  return test.at_least || test.at_most || test.worse_than;
}

enum class Worse : std::uint8_t { lower, higher };

// Compares by rank: a higher rank is better, graver, more or later, as the key has it.
template <class RankOf>
bool is_within_bounds(const Test& test, std::string_view value, Worse worse,
                      const RankOf& rank_of) {
  const auto own = rank_of(value);
  if (!own) return false;
  const auto obeys = [&](const Spanned<Text>& bound, auto is_right) {
    if (!bound) return true;
    const auto rank = rank_of(bound->view());
    return rank.has_value() && is_right(*own, *rank);
  };
  return obeys(test.at_least, [](auto a, auto b) { return a >= b; }) &&
         obeys(test.at_most, [](auto a, auto b) { return a <= b; }) &&
         obeys(test.worse_than,
               [&](auto a, auto b) { return worse == Worse::lower ? a < b : a > b; });
}

template <class RankOf>
bool is_value(const Test& test, std::string_view value, Worse worse, const RankOf& rank_of) {
  if (value.empty()) return false;
  return has_bounds(test) ? is_within_bounds(test, value, worse, rank_of) : is_among(test, value);
}

const Scale* scale_of(const Asked& asked) {
  const Framework& framework = asked.index.framework_of(asked.place);
  const Text wanted = *asked.index.at(asked.place).record.scale;
  for (const Scale& scale : framework.scales) {
    if (*scale.id == wanted) return scale.is_stated ? &scale : nullptr;
  }
  return nullptr;
}

bool is_grade(const Asked& asked, const Test& test, Text grade) {
  return is_value(test, grade.view(), Worse::lower,
                  [&](std::string_view text) -> std::optional<std::int64_t> {
                    const Scale* scale = scale_of(asked);
                    if (scale == nullptr) return std::nullopt;
                    const auto rank = rank_of(*scale, text);
                    if (!rank) return std::nullopt;
                    return -static_cast<std::int64_t>(*rank);  // best first
                  });
}

std::string_view concern_word(Concern concern) {
  switch (concern) {
    case Concern::none:
      return "none";
    case Concern::significant:
      return "significant";
    case Concern::immediate:
      return "immediate";
  }
  return {};
}

bool is_concern(const Record& record, const Test& test) {
  if (!record.concern) return false;
  return is_value(test, concern_word(*record.concern), Worse::higher,
                  [](std::string_view text) -> std::optional<int> {
                    if (text == "none") return 0;
                    if (text == "significant") return 1;
                    if (text == "immediate") return 2;
                    return std::nullopt;
                  });
}

// `{area: risk, grade: inadequate}`: one judgement satisfies both.
bool is_judged(const Asked& asked, const Test& area, const Test* grade) {
  const Slice<Judgement>& judgements = asked.record.judgements;
  return std::any_of(judgements.begin(), judgements.end(), [&](const Judgement& judgement) {
    return is_among(area, judgement.area->view()) &&
           (grade == nullptr || is_grade(asked, *grade, *judgement.grade));
  });
}

const Extra* extra_of(const Record& record, std::string_view key) {
  for (const Extra& extra : record.extra) {
    if (*extra.key == key) return &extra;
  }
  return nullptr;
}

bool has_key(const Record& record, std::string_view key) {
  if (key == "actions") return !record.actions.empty();
  if (key == "judgements") return !record.judgements.empty();
  if (key == "themes") return !record.themes.empty();
  if (key == "good_practice") return !record.good_practice.empty();
  if (key == "follow_up") return !record.follow_up.empty();
  if (key == "moderation") return !record.moderation.empty();
  if (key == "with") return !record.with.empty();
  if (key == "by") return !record.by.empty();
  if (key == "feedback") return record.feedback.has_value();
  if (key == "grade") return record.grade.has_value();
  if (key == "concern") return record.concern.has_value();
  if (key == "case") return record.case_.has_value();
  if (key == "practitioner") return record.practitioner.has_value();
  if (key == "team") return record.team.has_value();
  if (key == "subject") return record.subject.has_value();
  if (key == "draw") return record.draw.has_value();
  if (key == "part_of") return record.part_of.has_value();
  if (key == "re_audit_of") return record.re_audit_of.has_value();
  if (key == "follows") return record.follows.has_value();
  if (key == "event") return record.event.has_value();
  if (key == "note") return !record.note.empty();
  return extra_of(record, key) != nullptr;
}

template <class Holds>
bool any_value(const Test& test, const Holds& value_holds) {
  return std::any_of(test.values.begin(), test.values.end(),
                     [&](const Spanned<Text>& value) { return value_holds(value->view()); });
}

// Somebody who took part is called by staff id, or by a role they held on the day.
bool took_part(const Asked& asked, std::string_view wanted) {
  return std::any_of(asked.record.with.begin(), asked.record.with.end(), [&](const Name& name) {
    if (*name == wanted) return true;
    const std::uint32_t person = asked.index.person(name->view());
    return person != nowhere && asked.index.holds(person, wanted, day_of(asked.record));
  });
}

bool is_apart(const Asked& asked, std::string_view written) {
  using Kind = Independence::Kind;
  constexpr std::string_view own_unit = "not_own_unit:";
  Kind kind = Kind::not_own_unit;
  std::string_view unit_kind;
  if (written == "not_own_team") {
    kind = Kind::not_own_team;
  } else if (written == "not_own_service") {
    kind = Kind::not_own_service;
  } else if (written == "not_line_manager") {
    kind = Kind::not_line_manager;
  } else if (written == "not_case_holder") {
    kind = Kind::not_case_holder;
  } else if (written.substr(0, own_unit.size()) == own_unit) {
    unit_kind = written.substr(own_unit.size());
    unit_kind.remove_prefix(std::min(unit_kind.find_first_not_of(' '), unit_kind.size()));
  } else {
    return false;
  }
  return is_independent(asked.index, asked.record, kind, unit_kind);
}

std::optional<double> number_of(std::string_view text) {
  double number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

const RecordField* field_of(const Asked& asked, std::string_view key) {
  for (const RecordField& field : asked.index.at(asked.place).record.fields) {
    if (*field.key == key) return &field;
  }
  return nullptr;
}

// The position of an item in the list a field takes its values from.
std::optional<double> item_rank(const Asked& asked, const RecordField& field,
                                std::string_view text) {
  for (const NamedList& list : asked.index.framework_of(asked.place).lists) {
    if (*list.id != *field.list) continue;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      if (*list.items[i].id == text) return static_cast<double>(i);
    }
  }
  return std::nullopt;
}

bool is_extra(const Asked& asked, const Test& test) {
  const Extra* extra = extra_of(asked.record, test.key->view());
  if (extra == nullptr) return false;
  const RecordField* field = field_of(asked, test.key->view());
  const auto rank = [&](std::string_view text) -> std::optional<double> {
    if (field != nullptr && field->kind == RecordField::Kind::date) {
      const Result<calendar::Date> date = calendar::parse_date(text);
      if (!date) return std::nullopt;
      return date->day_number();
    }
    if (field != nullptr && field->kind == RecordField::Kind::list) {
      return item_rank(asked, *field, text);
    }
    return number_of(text);
  };
  return std::any_of(extra->values.begin(), extra->values.end(), [&](const Spanned<Text>& value) {
    return is_value(test, value->view(), Worse::lower, rank);
  });
}

// A key of the record that a condition may name as such: case, team, practitioner ...
std::optional<Text> plain_key(const Record& record, std::string_view key) {
  if (key == "case") return record.case_->text;
  if (key == "practitioner") return *record.practitioner;
  if (key == "team") return *record.team;
  if (key == "subject") return *record.subject;
  if (key == "part_of") return *record.part_of;
  if (key == "draw") return *record.draw;
  if (key == "event") return *record.event;
  return std::nullopt;
}

bool test_holds(const Asked& asked, const Test& test) {
  const std::string_view key = test.key->view();
  const Record& record = asked.record;
  if (key == "grade") return is_grade(asked, test, asked.grade.grade);
  if (key == "first_grade") return is_grade(asked, test, *record.grade);
  if (key == "concern") return is_concern(record, test);
  if (key == "changed") {
    return any_value(test, [&](std::string_view value) {
      return asked.grade.is_changed ? is_yes(value) : is_no(value);
    });
  }
  if (key == "has") {
    return any_value(test, [&](std::string_view value) { return has_key(record, value); });
  }
  if (key == "tag") {
    return any_value(test,
                     [&](std::string_view value) { return is_tagged(asked.index, record, value); });
  }
  if (key == "with") {
    return any_value(test, [&](std::string_view value) { return took_part(asked, value); });
  }
  if (key == "independence") {
    return any_value(test, [&](std::string_view value) { return is_apart(asked, value); });
  }
  if (key == "activity") return is_among(test, asked.index.at(asked.place).activity->view());
  if (key == "task") return is_among(test, record.task->view());
  if (key == "themes") {
    return std::any_of(record.themes.begin(), record.themes.end(),
                       [&](const Name& theme) { return is_among(test, theme->view()); });
  }
  if (const std::optional<Text> value = plain_key(record, key)) {
    return !value->empty() && is_among(test, value->view());
  }
  return is_extra(asked, test);
}

const Test* test_of(const Condition& condition, std::string_view key) {
  for (const Test& test : condition.tests) {
    if (*test.key == key) return &test;
  }
  return nullptr;
}

bool all_tests_hold(const Asked& asked, const Condition& condition) {
  const Test* area = test_of(condition, "area");
  const Test* grade = test_of(condition, "grade");
  if (area != nullptr && !is_judged(asked, *area, grade)) return false;
  return std::all_of(condition.tests.begin(), condition.tests.end(), [&](const Test& test) {
    const bool is_settled = area != nullptr && (&test == area || &test == grade);
    return is_settled || test_holds(asked, test);
  });
}

bool condition_holds(const Asked& asked, const Condition& condition) {
  const auto child_holds = [&](const Condition& child) { return condition_holds(asked, child); };
  const auto& children = condition.children;
  switch (condition.kind) {
    case Condition::Kind::tests:
      return all_tests_hold(asked, condition) &&
             std::all_of(children.begin(), children.end(), child_holds);
    case Condition::Kind::all:
      return std::all_of(children.begin(), children.end(), child_holds);
    case Condition::Kind::any:
      return std::any_of(children.begin(), children.end(), child_holds);
    case Condition::Kind::none:
      return std::none_of(children.begin(), children.end(), child_holds);
  }
  return false;
}

}  // namespace

std::optional<std::size_t> rank_of(const Scale& scale, std::string_view grade) {
  for (std::size_t i = 0; i < scale.grades.size(); ++i) {
    if (*scale.grades[i] == grade) return i;
  }
  return std::nullopt;
}

GradeNow first_grade(const Record& record) {
  return {*record.grade, false};
}

GradeNow grade_at(const Record& record, calendar::Instant at, calendar::Zone zone) {
  GradeNow now = first_grade(record);
  calendar::Instant latest = calendar::Instant::from_unix(INT64_MIN);
  for (const ModerationEntry& entry : record.moderation) {
    if (!entry.grade || !entry.when) continue;
    const calendar::Instant moderated = calendar::interval(*entry.when, zone).first;
    if (moderated > at || moderated < latest) continue;
    latest = moderated;
    now.grade = *entry.grade;
  }
  now.is_changed = record.grade && !(now.grade == *record.grade);
  return now;
}

bool is_stated(const Condition& condition) {
  return !condition.tests.empty() || !condition.children.empty();
}

bool holds(const Index& index, TaskPlace place, const Record& record, GradeNow grade,
           const Condition& condition) {
  return condition_holds({index, place, record, grade}, condition);
}

}  // namespace qaf::model
