// From two values to the words for what changed.

#include "compare/part.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compare/described.hpp"

namespace qaf::compare {
namespace {

Effect effect_of(Meaning meaning, std::partial_ordering order) {
  if (meaning == Meaning::is_words) return Effect::reworded;
  if (meaning == Meaning::is_other || order == std::partial_ordering::unordered)
    return Effect::changed;
  const bool is_more = order == std::partial_ordering::less;  // before is less than after
  const bool asks_more = meaning == Meaning::asks_more ? is_more : !is_more;
  return asks_more ? Effect::tightened : Effect::loosened;
}

// That something is there where nothing was: of a limit too, more is asked.
Effect effect_of_new(Meaning meaning) {
  switch (meaning) {
    case Meaning::asks_more:
    case Meaning::is_limit:
      return Effect::tightened;
    case Meaning::asks_less:
      return Effect::loosened;
    case Meaning::is_other:
      return Effect::changed;
    case Meaning::is_words:
      return Effect::reworded;
  }
  return Effect::changed;
}

// Long texts are shown from a little before where they differ.
constexpr std::size_t most_shown = 90;
constexpr std::size_t shown_before = 30;

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Returns the beginning of the word or letter at or before `at`.
std::size_t word_start(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && is_continuation(text[at])) --at;
  const std::size_t blank = text.substr(0, at).rfind(' ');
  return blank == std::string_view::npos || at - blank > shown_before ? at : blank + 1;
}

std::string shortened(std::string_view text, std::size_t from) {
  std::size_t end = std::min(text.size(), from + most_shown);
  if (end < text.size()) end = std::max(word_start(text, end), from + 1);
  std::string_view shown = text.substr(from, end - from);
  while (shown.ends_with(' ')) shown.remove_suffix(1);
  return fmt::format("{}{}{}", from > 0 ? "…" : "", shown, end < text.size() ? "…" : "");
}

std::string quoted_difference(std::string_view before, std::string_view after) {
  const std::size_t shared = std::min(before.size(), after.size());
  const auto differ = std::mismatch(
      before.begin(), before.begin() + static_cast<std::ptrdiff_t>(shared), after.begin());
  const auto same = static_cast<std::size_t>(differ.first - before.begin());
  const bool is_short = before.size() <= most_shown && after.size() <= most_shown;
  const std::size_t from =
      is_short || same <= shown_before ? 0 : word_start(before, same - shown_before);
  return fmt::format("from “{}” to “{}”", shortened(before, from), shortened(after, from));
}

std::string_view verb_of(const Values& values) {
  if (values.is_frequency || values.order == std::partial_ordering::unordered ||
      values.order == std::partial_ordering::equivalent)
    return "changed";
  const bool is_more = values.order == std::partial_ordering::less;
  if (values.is_length) return is_more ? "lengthened" : "shortened";
  return is_more ? "raised" : "lowered";
}

std::string words_of_values(const Part& part, const Values& values) {
  const bool is_words = part.meaning == Meaning::is_words;
  if (values.is_yes_or_no) {
    return fmt::format("{} {}", values.after.empty() ? "no longer" : "now", part.label);
  }
  if (values.before.empty()) {
    return fmt::format("{} added: {}", part.label,
                       is_words ? shortened(values.after, 0) : values.after);
  }
  if (values.after.empty()) {
    return fmt::format("{} removed, was {}", part.label,
                       is_words ? shortened(values.before, 0) : values.before);
  }
  if (is_words || values.is_phrase) {
    return fmt::format("{} changed {}", part.label, quoted_difference(values.before, values.after));
  }
  return fmt::format("{} {} from {} to {}", part.label, verb_of(values), values.before,
                     values.after);
}

bool holds(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<std::string> without(const std::vector<std::string>& list,
                                 const std::vector<std::string>& others) {
  std::vector<std::string> left;
  std::copy_if(list.begin(), list.end(), std::back_inserter(left),
               [&](const std::string& word) { return !holds(others, word); });
  return left;
}

// Who came to owe it and who went; where some came and some went, it passed from one to another.
void compare_owing(const Visit& visit, const Part& part, const model::Doers& before,
                   const model::Doers& after) {
  const std::vector<std::string> names_before = each_in_words(before.names);
  const std::vector<std::string> names_after = each_in_words(after.names);
  const std::vector<std::string> came = without(names_after, names_before);
  const std::vector<std::string> went = without(names_before, names_after);
  if (came.empty() && went.empty()) return;
  Effect effect = effect_of_new(part.meaning);
  if (came.empty()) effect = opposite_of(effect);
  std::string words =
      came.empty() ? std::string() : fmt::format("now {} {}", part.label, listed(came));
  if (!went.empty()) {
    const std::string no_longer = fmt::format("{} {}", part.label, listed(went));
    words += came.empty() ? "no longer " + no_longer : ", no longer " + listed(went);
    if (!came.empty()) effect = Effect::changed;
  }
  visit.add(part, effect, std::move(words), listed(names_before), listed(names_after), before.at,
            after.at);
}

}  // namespace

Visit Visit::inside(Element element, source::Range at_before, source::Range at_after) const {
  Visit inner = *this;
  inner.element_ = std::move(element);
  inner.group_.clear();
  inner.at_before_ = at_before;
  inner.at_after_ = at_after;
  return inner;
}

Visit Visit::inside_group(std::string_view key) const {
  Visit inner = *this;
  inner.group_ += std::string(key) + ".";
  return inner;
}

Visit Visit::elsewhere(std::vector<Change>& changes) const {
  Visit inner = *this;
  inner.changes_ = &changes;
  return inner;
}

std::string Visit::key_of(const Part& part) const {
  return group_ + std::string(part.key);
}

void Visit::add(const Part& part, Effect effect, std::string words, std::string before,
                std::string after, source::Range at_before, source::Range at_after) const {
  const auto place = [](source::Place place_of_value, source::Range of_element) {
    if (place_of_value.range.is_nowhere()) place_of_value.range = of_element;
    return place_of_value.range.is_nowhere() ? std::nullopt : std::optional(place_of_value);
  };
  changes_->push_back({effect, element_, key_of(part), std::move(words), std::move(before),
                       std::move(after), place(this->before(at_before), at_before_),
                       place(this->after(at_after), at_after_)});
}

void Visit::add_whole(Effect effect, std::string_view detail, Side side) const {
  const bool is_new = side == Side::after;
  Change change{effect,
                element_,
                {},
                fmt::format("{} {}{}{}", element_.kind, is_new ? "added" : "removed",
                            detail.empty() ? "" : ": ", detail),
                {},
                {},
                std::nullopt,
                std::nullopt};
  (is_new ? change.after : change.before) = element_.id;
  if (is_new) {
    change.place_after = after(at_after_);
  } else {
    change.place_before = before(at_before_);
  }
  changes_->push_back(std::move(change));
}

bool is_phrase(const model::StatedFrequency& frequency) {
  return !std::holds_alternative<calendar::Counted>(frequency.value) &&
         !std::holds_alternative<calendar::Rolling>(frequency.value) &&
         !std::holds_alternative<calendar::NotStated>(frequency.value);
}

void compare_parts(Visit& visit, std::span<const Part> parts, const void* before,
                   const void* after) {
  for (const Part& part : parts) part.compare(visit, part, before, after);
}

void compare_values(const Visit& visit, const Part& part, Values values) {
  if (values.before == values.after) return;
  Effect effect = effect_of(part.meaning, values.order);
  if (values.before.empty()) effect = effect_of_new(part.meaning);
  if (values.after.empty()) effect = opposite_of(effect_of_new(part.meaning));
  visit.add(part, effect, words_of_values(part, values), values.before, values.after,
            values.at_before, values.at_after);
}

void compare_lists(const Visit& visit, const Part& part, const std::vector<std::string>& before,
                   const std::vector<std::string>& after, source::Range at_before,
                   source::Range at_after) {
  const Effect of_new = effect_of_new(part.meaning);
  for (const std::string& word : after) {
    if (holds(before, word)) continue;
    visit.add(part, of_new, fmt::format("{} added: {}", part.label, word), listed(before),
              listed(after), at_before, at_after);
  }
  for (const std::string& word : before) {
    if (holds(after, word)) continue;
    visit.add(part, opposite_of(of_new), fmt::format("{} removed: {}", part.label, word),
              listed(before), listed(after), at_before, at_after);
  }
}

void compare_in_order(const Visit& visit, const Part& part, const std::vector<std::string>& before,
                      const std::vector<std::string>& after, source::Range at_before,
                      source::Range at_after) {
  compare_lists(visit, part, before, after, at_before, at_after);
  std::vector<std::string> kept_before;
  std::vector<std::string> kept_after;
  std::copy_if(before.begin(), before.end(), std::back_inserter(kept_before),
               [&](const std::string& word) { return holds(after, word); });
  std::copy_if(after.begin(), after.end(), std::back_inserter(kept_after),
               [&](const std::string& word) { return holds(before, word); });
  if (kept_before == kept_after) return;
  visit.add(part, Effect::changed,
            fmt::format("order of each {} changed from {} to {}", part.label, listed(before),
                        listed(after)),
            listed(before), listed(after), at_before, at_after);
}

void compare_doers(const Visit& visit, const Part& part, const model::Doers& before,
                   const model::Doers& after) {
  using Mode = model::Doers::Mode;
  const auto manner = [](const model::Doers& doers) -> std::string {
    switch (doers.mode) {
      case Mode::absent:
        return {};
      case Mode::not_stated:
        return "not stated";
      case Mode::each:
        return "each of them";
      case Mode::any:
        return "any of them";
      case Mode::together:
        return "all of them together";
    }
    return {};
  };
  const auto whole = [&](const model::Doers& doers) {
    const std::string names = listed(each_in_words(doers.names));
    return names.empty() ? manner(doers) : names;
  };
  const std::string manner_before = manner(before);
  const std::string manner_after = manner(after);
  const std::string all_before = whole(before);
  const std::string all_after = whole(after);
  // Of any of several, one more does not make more owed.
  const bool is_each = before.mode == Mode::each && after.mode == Mode::each;
  const Part row{part.key, part.label, is_each ? part.meaning : Meaning::is_other, nullptr,
                 nullptr};
  if (before.names.empty() || after.names.empty()) {
    compare_values(
        visit, row,
        {.before = all_before, .after = all_after, .at_before = before.at, .at_after = after.at});
    return;
  }
  compare_owing(visit, row, before, after);
  if (manner_before == manner_after) return;
  visit.add(row, Effect::changed,
            fmt::format("{} {}, no longer {}", part.label, manner_after, manner_before), all_before,
            all_after, before.at, after.at);
}

}  // namespace qaf::compare
