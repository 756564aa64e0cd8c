// A framework in words.

#include "report/framework/names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace qaf::report {
namespace {

std::string_view view_of(Text title) {
  return title.view();
}
std::string_view view_of(const model::Spanned<Text>& title) {
  return title->view();
}

template <class List>
std::string_view title_in(const List& list, std::string_view id) {
  for (const auto& one : list) {
    if (one.id->view() == id) return view_of(one.title);
  }
  return {};
}

void append(std::string& words, std::string_view more, std::string_view between = ", ") {
  if (more.empty()) return;
  if (!words.empty()) words += between;
  words += more;
}

// `open_to_social_care`, `case_file`: a key as people say it.
std::string spoken(std::string_view key) {
  std::string words(key);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

constexpr std::string_view of_moderation = "of the moderation";

std::string length_words(calendar::Duration length) {
  return calendar::to_text(length);
}

bool is_yes(const model::Spanned<bool>& answer) {
  return answer && *answer;
}

}  // namespace

std::string Names::title_of(std::string_view id) const {
  for (const std::string_view title :
       {title_in(framework_->roles, id), title_in(framework_->bodies, id),
        title_in(framework_->unit_kinds, id), title_in(framework_->registers, id),
        title_in(framework_->tags, id), title_in(framework_->lists, id),
        title_in(framework_->scales, id), title_in(framework_->reports, id),
        title_in(framework_->tasks, id), title_in(framework_->escalations, id),
        title_in(framework_->moderation, id), title_in(framework_->sampling, id)}) {
    if (!title.empty()) return std::string(title);
  }
  return {};
}

std::string Names::operator()(std::string_view id) const {
  if (naming_ == Naming::ids) return std::string(id);
  std::string title = title_of(id);
  return title.empty() ? spoken(id) : title;
}

std::string Names::list(const std::vector<model::Name>& names) const {
  std::string words;
  for (const model::Name& name : names) append(words, (*this)(name->view()));
  return words;
}

std::string Names::doers(const model::Doers& doers) const {
  using Mode = model::Doers::Mode;
  switch (doers.mode) {
    case Mode::absent:
      return {};
    case Mode::not_stated:
      return "not stated";
    case Mode::each:
      return list(doers.names);
    case Mode::any:
      return "any of " + list(doers.names);
    case Mode::together:
      return list(doers.names) + " together";
  }
  return {};
}

std::string Names::recipients(const std::vector<model::Recipient>& recipients) const {
  std::string words;
  for (const model::Recipient& recipient : recipients) {
    using Mode = model::Recipient::Mode;
    const bool is_choice = recipient.mode == Mode::any && recipient.names.size() > 1;
    const std::string_view before = recipient.mode == Mode::every ? "every "
                                    : is_choice                   ? "any of "
                                                                  : "";
    const std::string_view after =
        recipient.mode == Mode::optional ? " (may, and need not)" : std::string_view();
    append(words, fmt::format("{}{}{}", before, list(recipient.names), after));
  }
  return words;
}

std::string Names::moderators(const model::Moderation& rule) const {
  const std::string with = recipients(rule.with);
  return doers(rule.by) + (with.empty() ? with : ", with " + with);
}

std::string Names::frequency(const model::StatedFrequency& frequency) const {
  if (!frequency.has_value()) return {};
  std::string words = calendar::to_text(frequency.value);
  const auto event = calendar::event_of(frequency.value);
  if (!event || naming_ == Naming::ids) return words;
  const std::size_t at = words.find(*event);
  if (at != std::string::npos)
    words.replace(at, event->size(), fmt::format("\"{}\"", (*this)(*event)));
  return words;
}

std::string Names::quantity(const model::Task& task) const {
  if (!task.quantity) return {};
  if (!task.quantity->is_stated) return "number not stated";
  const std::string_view unit = task.quantity->unit.view();
  const std::string words = naming_ == Naming::ids ? std::string(unit) : spoken(unit);
  return words.empty() ? fmt::format("{}", task.quantity->count)
                       : fmt::format("{} {}", task.quantity->count, words);
}

std::string Names::value(const model::Test& test, std::string_view value) const {
  const std::string_view key = test.key->view();
  const bool is_name = key == "task" || key == "tag" || key == "with" || key == "team";
  return is_name ? (*this)(value) : std::string(value);
}

std::string Names::test(const model::Test& test) const {
  const std::string_view key = test.key->view();
  std::string values;
  for (const auto& each : test.values) append(values, value(test, each->view()), " or ");
  if (key == "changed") {
    return values == "false" || values == "no" ? "moderation left the grade as it was"
                                               : "moderation changed the grade";
  }
  if (key == "has") return fmt::format("it has {}", spoken(values));
  if (key == "tag") return fmt::format("it is marked {}", values);
  if (key == "with") return fmt::format("{} took part", values);
  if (key == "independence") return fmt::format("the author is {}", spoken(values));
  std::string words = spoken(key == "first_grade" ? "the author's grade" : key);
  if (!values.empty()) words += " is " + values;
  const std::array bounds{std::pair{&test.at_least, "at least"},
                          std::pair{&test.at_most, "at most"},
                          std::pair{&test.worse_than, "worse than"}};
  bool is_first = values.empty();
  for (const auto& [bound, said] : bounds) {
    if (!*bound) continue;
    words += fmt::format("{} {} {}", is_first ? " is" : " and", said, (*bound)->view());
    is_first = false;
  }
  return words;
}

std::string Names::children(const model::Condition& condition, std::string_view between) const {
  std::string words;
  for (const model::Condition& child : condition.children) {
    // Alone it needs no brackets: nothing stands beside it.
    const bool is_several =
        condition.children.size() > 1 && (child.children.size() > 1 || child.tests.size() > 1);
    const bool is_other =
        child.kind != condition.kind && child.kind != model::Condition::Kind::none;
    const std::string said = this->condition(child);
    append(words, is_several && is_other ? fmt::format("({})", said) : said, between);
  }
  return words;
}

std::string Names::condition(const model::Condition& condition) const {
  using Kind = model::Condition::Kind;
  switch (condition.kind) {
    case Kind::any:
      return children(condition, " or ");
    case Kind::none:
      return fmt::format("not ({})", children(condition, " or "));
    case Kind::all:
    case Kind::tests:
      break;
  }
  std::string words;
  for (const model::Test& test : condition.tests) append(words, this->test(test), " and ");
  append(words, children(condition, " and "), " and ");
  return words;
}

std::string Names::deed(const model::Step& step) const {
  std::string words;
  if (!step.notify.empty()) {
    words = fmt::format("tell {}{}", recipients(step.notify),
                        is_yes(step.in_writing) ? ", in writing" : "");
    if (!step.what.empty()) words += fmt::format(": {}", step.what.view());
  } else if (step.deed) {
    words = step.deed->str();
  } else if (step.remedy) {
    words = is_yes(step.verified) ? "complete and verify all remedial actions"
                                  : "complete all remedial actions";
  } else if (step.re_audit) {
    words =
        *step.re_audit == model::ReAudit::of_case ? "re-audit the case" : "re-audit the actions";
    if (step.prefer) words += ", preferably by the same author";
  } else if (step.further) {
    words = fmt::format("{} further audit {}", *step.further,
                        *step.further == 1 ? "record" : "records");
    if (step.same) {
      words += *step.same == model::Same::team ? " of the same team" : " of the same practitioner";
    }
  }
  if (!step.with.empty()) words += fmt::format(", with {}", recipients(step.with));
  if (!step.copy.empty()) words += fmt::format(" (copy to {})", list(step.copy));
  return words;
}

// Where the clock starts, unless it is where everybody expects it.
std::string Names::start(const model::Step& step) const {
  if (!step.from || *step.from == "completed") return {};
  if (*step.from == "moderated") return std::string(of_moderation);
  return fmt::format("after `{}`", step.from->view());
}

std::string Names::limit(const model::Step& step) const {
  std::string words;
  const std::string start = this->start(step);
  const auto append_length = [&](std::string_view said, const auto& length) {
    append(words,
           fmt::format("{} {}{}{}", said, length_words(*length), start.empty() ? "" : " ", start));
  };
  if (step.within) {
    if (step.within->has_number()) {
      append_length("within", step.within);
    } else {
      append(words, fmt::format("immediately{}{}", start.empty() ? "" : " ", start));
    }
  }
  if (step.after) append_length("not before", step.after);
  if (step.grace) append(words, fmt::format("overdue {} after that", length_words(*step.grace)));
  if (step.at_next) append(words, fmt::format("at the next: {}", (*this)(step.at_next->view())));
  if (words.empty()) {
    const std::string after = start == of_moderation ? std::string("after the moderation") : start;
    words = after.empty() ? "no limit stated" : after + ", no limit stated";
  }
  if (step.unless)
    append(words, fmt::format("only if `{}` is not done in time", step.unless->view()));
  if (is_yes(step.optional)) append(words, "optional");
  return words;
}

std::string words_of(const model::Share& share) {
  return share.is_stated ? to_percentage(share.ratio) : "not stated";
}

std::string words_of(const model::SamplingFilter& filter) {
  std::string words;
  if (filter.active_within)
    words = fmt::format("active within {}", calendar::to_text(*filter.active_within));
  for (const model::Name& tag : filter.tag)
    words += fmt::format("{}marked {}", words.empty() ? "" : ", ", tag->view());
  return words;
}

std::string words_of(const model::Independence& independence) {
  using Kind = model::Independence::Kind;
  switch (independence.kind) {
    case Kind::not_own_team:
      return "not of one's own team";
    case Kind::not_own_service:
      return "not of one's own service";
    case Kind::not_own_unit:
      return fmt::format("not of one's own {}", independence.unit_kind->view());
    case Kind::not_line_manager:
      return "not by the line manager";
    case Kind::not_case_holder:
      return "not by the case holder";
  }
  return {};
}

}  // namespace qaf::report
