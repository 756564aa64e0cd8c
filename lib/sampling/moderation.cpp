// Moderation of each window: required, selected, done, outstanding.

#include "sampling/moderation.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "calendar/clock.hpp"
#include "model/holds.hpp"
#include "model/in_force.hpp"
#include "model/seen.hpp"

namespace qaf::sampling {
namespace {

using calendar::Date;
using calendar::Interval;
using calendar::Period;
using model::Framework;
using model::Moderation;
using model::ModerationEntry;
using model::Record;

Change change_of(const Framework& framework, const model::Task& task, Text before, Text after) {
  if (before == after || before.empty() || after.empty()) return Change::none;
  for (const model::Scale& scale : framework.scales) {
    if (!(*scale.id == *task.record.scale)) continue;
    const auto from = model::rank_of(scale, before.view());
    const auto to = model::rank_of(scale, after.view());
    if (!from || !to) return Change::unordered;
    return *to < *from ? Change::up : Change::down;
  }
  return Change::unordered;
}

bool names_task(const Moderation& rule, Text task) {
  return std::any_of(rule.tasks.begin(), rule.tasks.end(),
                     [&](const model::Name& name) { return *name == task; });
}

// All that one rule is worked out with.
class RuleCount {
 public:
  RuleCount(const model::Index& index, calendar::Instant as_of, std::uint32_t framework,
            std::uint32_t rule)
      : index_(index),
        data_(index.data()),
        as_of_(as_of),
        zone_(data_.settings.zone),
        framework_(data_.frameworks[framework]),
        framework_position_(framework),
        rule_position_(rule),
        rule_(framework_.moderation[rule]) {}

  [[nodiscard]] std::vector<ModerationWindow> over(Period span) const {
    const calendar::WindowLength length =
        model::window_length(rule_.per ? *rule_.per : model::Per::month);
    std::vector<ModerationWindow> windows;
    for (const Period window :
         calendar::windows_overlapping(length, span, data_.settings.year_start)) {
      if (model::is_in_force(data_, framework_position_, window)) windows.push_back(empty(window));
    }
    if (windows.empty()) return windows;
    for (std::uint32_t i = 0; i < data_.records.size(); ++i) add(i, windows);
    add_draws(windows);
    for (ModerationWindow& window : windows) settle(window);
    return windows;
  }

 private:
  [[nodiscard]] ModerationWindow empty(Period window) const {
    ModerationWindow result;
    result.framework = framework_position_;
    result.rule = rule_position_;
    result.window = window;
    if (rule_.within && rule_.within->has_number()) {
      const Interval end = calendar::exactly(calendar::end_of_day(window.last, zone_));
      result.due = calendar::deadline(end, *rule_.within, data_.calendar).due->last;
    }
    return result;
  }

  // Whether an entry belongs to `rule`; one that names no rule belongs to the task's first.
  [[nodiscard]] bool is_of(const ModerationEntry& entry, Text rule, Text task) const {
    if (entry.rule) return *entry.rule == rule;
    for (const Moderation& first : framework_.moderation) {
      if (names_task(first, task)) return first.id->text == rule;
    }
    return false;
  }

  // Returns the last entry of `rule` that is there by `seen_at`.
  [[nodiscard]] std::optional<std::uint32_t> entry_of(const Record& record, Text rule,
                                                      calendar::Instant seen_at) const {
    std::optional<std::uint32_t> found;
    for (std::uint32_t i = 0; i < record.moderation.size(); ++i) {
      const ModerationEntry& entry = record.moderation[i];
      if (!is_of(entry, rule, *record.task)) continue;
      if (model::happened(entry.when, seen_at, zone_)) found = i;
    }
    return found;
  }

  void add(std::uint32_t position, std::vector<ModerationWindow>& windows) const {
    const Record& record = data_.records[position];
    if (!names_task(rule_, *record.task)) return;
    if (!record.completed) return;
    const Date day = record.completed->date();
    const auto window = std::find_if(
        windows.begin(), windows.end(),
        [&](const ModerationWindow& candidate) { return candidate.window.contains(day); });
    if (window == windows.end()) return;
    if (!model::happened(record.completed, as_of_, zone_)) return;
    if (model::is_void(record, as_of_, zone_)) return;
    const auto place = index_.task_on(record.task->view(), day, record.framework->view());
    if (!place || !(*index_.framework_of(*place).id == *framework_.id)) return;
    // At a second level only what the first has moderated can be chosen.
    if (rule_.after && !entry_of(record, *rule_.after, as_of_)) return;
    window->completed.push_back(position);
    if (model::is_stated(rule_.always) &&
        model::holds(index_, *place, record, model::first_grade(record), rule_.always)) {
      window->always.push_back(position);
    }
    add_entry(position, index_.at(*place), *window);
  }

  void add_entry(std::uint32_t position, const model::Task& task, ModerationWindow& window) const {
    const Record& record = data_.records[position];
    const auto which = entry_of(record, rule_.id->text, as_of_);
    if (!which) return;
    const model::Spanned<Text>& grade = record.moderation[*which].grade;
    Regraded regraded{position, *which, grade_before(record, *which), {}, Change::none};
    regraded.after = grade ? *grade : regraded.before;
    regraded.change = change_of(framework_, task, regraded.before, regraded.after);
    window.done.push_back(regraded);
  }

  // The grade as it stood when the moderation of one level began.
  [[nodiscard]] Text grade_before(const Record& record, std::uint32_t which) const {
    const auto began = [&](std::uint32_t i) {
      return calendar::interval(*record.moderation[i].when, zone_).first;
    };
    Text grade = *record.grade;
    calendar::Instant latest = calendar::Instant::from_unix(INT64_MIN);
    for (std::uint32_t i = 0; i < record.moderation.size(); ++i) {
      const ModerationEntry& entry = record.moderation[i];
      if (i == which || !entry.when || !entry.grade) continue;
      const bool is_before = began(i) < began(which) || (began(i) == began(which) && i < which);
      if (!is_before || began(i) < latest) continue;
      latest = began(i);
      grade = *entry.grade;
    }
    return grade;
  }

  void add_draws(std::vector<ModerationWindow>& windows) const {
    for (std::uint32_t i = 0; i < data_.draws.size(); ++i) {
      const model::Draw& draw = data_.draws[i];
      if (!(*draw.moderation == rule_.id->text)) continue;
      if (draw.when && !model::happened(draw.when, as_of_, zone_)) continue;
      for (ModerationWindow& window : windows) {
        if (draw.period && window.window.contains(draw.period->first)) window.draws.push_back(i);
      }
      for (const model::Spanned<Text>& drawn : draw.drawn) select(drawn->view(), windows);
      for (const model::Replacement& replaced : draw.replaced) {
        deselect(replaced.drawn->view(), windows);
        select(replaced.by_next->view(), windows);
      }
    }
  }

  void select(std::string_view id, std::vector<ModerationWindow>& windows) const {
    const std::uint32_t position = index_.record(id);
    for (ModerationWindow& window : windows) {
      const auto& known = window.completed;
      const bool is_known = std::binary_search(known.begin(), known.end(), position);
      const auto& selected = window.selected;
      const bool is_new = std::find(selected.begin(), selected.end(), position) == selected.end();
      if (is_known && is_new) window.selected.push_back(position);
    }
  }

  void deselect(std::string_view id, std::vector<ModerationWindow>& windows) const {
    const std::uint32_t position = index_.record(id);
    for (ModerationWindow& window : windows) std::erase(window.selected, position);
  }

  [[nodiscard]] bool is_done(std::uint32_t record, calendar::Instant by) const {
    return entry_of(data_.records[record], rule_.id->text, by).has_value();
  }

  // How many are still to be moderated at `by`: each one the rule always names, and others up to
  // the number required.
  [[nodiscard]] std::int64_t missing(const ModerationWindow& window, calendar::Instant by) const {
    const auto count = [&](const std::vector<std::uint32_t>& records) {
      return std::count_if(records.begin(), records.end(),
                           [&](std::uint32_t record) { return is_done(record, by); });
    };
    const auto always = static_cast<std::int64_t>(window.always.size());
    const std::int64_t always_done = count(window.always);
    const std::int64_t others_done = count(window.completed) - always_done;
    const std::int64_t others = window.required.value_or(always) - always;
    return always - always_done + std::max<std::int64_t>(others - others_done, 0);
  }

  void settle(ModerationWindow& window) const {
    if (rule_.share && rule_.share->is_stated) {
      const auto completed = static_cast<std::int64_t>(window.completed.size());
      window.required = std::max(share_rounded_up(rule_.share->ratio, completed),
                                 static_cast<std::int64_t>(window.always.size()));
    }
    std::vector<std::uint32_t> chosen = window.always;
    chosen.insert(chosen.end(), window.selected.begin(), window.selected.end());
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    std::copy_if(chosen.begin(), chosen.end(), std::back_inserter(window.outstanding),
                 [&](std::uint32_t record) { return !is_done(record, as_of_); });
    window.missing = missing(window, as_of_);
    window.status = status_of(window);
  }

  [[nodiscard]] ModerationStatus status_of(const ModerationWindow& window) const {
    if (calendar::start_of_day(window.window.first, zone_) > as_of_) {
      return ModerationStatus::upcoming;
    }
    if (as_of_ <= calendar::end_of_day(window.window.last, zone_)) {
      return ModerationStatus::due;  // more may be completed, and then more is required
    }
    if (window.missing > 0) {
      const bool is_late = window.due && as_of_ > *window.due;
      return is_late ? ModerationStatus::overdue : ModerationStatus::due;
    }
    if (!window.required && window.always.empty()) return ModerationStatus::undetermined;
    if (window.completed.empty()) return ModerationStatus::not_applicable;
    const bool was_late = window.due && missing(window, *window.due) > 0;
    return was_late ? ModerationStatus::met_late : ModerationStatus::met;
  }

  const model::Index& index_;
  const model::Dataset& data_;
  calendar::Instant as_of_;
  calendar::Zone zone_;
  const Framework& framework_;
  std::uint32_t framework_position_;
  std::uint32_t rule_position_;
  const Moderation& rule_;
};

}  // namespace

std::string_view status_name(ModerationStatus status) {
  constexpr std::array<std::string_view, 7> names = {
      "met", "met_late", "due", "upcoming", "overdue", "not_applicable", "undetermined"};
  return names[static_cast<std::size_t>(status)];
}

std::vector<ModerationWindow> moderation(const model::Index& index, Period span,
                                         calendar::Instant as_of) {
  std::vector<ModerationWindow> all;
  const std::vector<Framework>& frameworks = index.data().frameworks;
  for (std::uint32_t f = 0; f < frameworks.size(); ++f) {
    for (std::uint32_t r = 0; r < frameworks[f].moderation.size(); ++r) {
      std::vector<ModerationWindow> windows = RuleCount(index, as_of, f, r).over(span);
      std::move(windows.begin(), windows.end(), std::back_inserter(all));
    }
  }
  return all;
}

}  // namespace qaf::sampling
