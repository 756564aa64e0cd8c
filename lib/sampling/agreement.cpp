// How far moderators agree with auditors.

#include "sampling/agreement.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace qaf::sampling {
namespace {

using model::ModerationEntry;
using model::Record;
// Framework, rule, scale, area.
using Key = std::tuple<std::uint32_t, std::uint32_t, std::string_view, std::string_view>;

class Pairs {
 public:
  explicit Pairs(const model::Index& index) : index_(index), data_(index.data()) {}

  void add(const ModerationWindow& window, const Regraded& done) {
    const Record& record = data_.records[done.record];
    const auto task =
        index_.task_on(record.task->view(), record.completed->date(), record.framework->view());
    if (!task) return;
    const model::Scale* scale = scale_of(index_.framework_of(*task), index_.at(*task));
    add(window, scale, {}, done.before, done.after);
    for (const model::Judgement& second : record.moderation[done.moderation].judgements) {
      for (const model::Judgement& first : record.judgements) {
        if (*first.area == *second.area)
          add(window, scale, *first.area, *first.grade, *second.grade);
      }
    }
  }

  [[nodiscard]] std::vector<Agreement> list() && {
    std::vector<Agreement> all;
    for (auto& [key, agreement] : found_) {
      settle(agreement);
      all.push_back(std::move(agreement));
    }
    return all;
  }

 private:
  static const model::Scale* scale_of(const model::Framework& framework, const model::Task& task) {
    for (const model::Scale& scale : framework.scales) {
      if (*scale.id == *task.record.scale && scale.is_stated) return &scale;
    }
    return nullptr;
  }

  void add(const ModerationWindow& window, const model::Scale* scale, Text area, Text first,
           Text second) {
    if (first.empty() || second.empty()) return;
    const Text name = scale == nullptr ? Text() : *scale->id;
    const auto [known, is_new] =
        found_.try_emplace(Key{window.framework, window.rule, name.view(), area.view()});
    Agreement& agreement = known->second;
    if (is_new) {
      agreement.framework = window.framework;
      agreement.rule = window.rule;
      agreement.scale = name;
      agreement.area = area;
      for (std::size_t i = 0; scale != nullptr && i < scale->grades.size(); ++i)
        agreement.grades.push_back(*scale->grades[i]);
    }
    const auto row = place(agreement, first, scale == nullptr);
    const auto column = place(agreement, second, scale == nullptr);
    if (!row || !column) return;  // rule grade-not-on-scale
    const std::size_t size = agreement.grades.size();
    agreement.table.resize(size);
    for (std::vector<std::int64_t>& counts : agreement.table) counts.resize(size);
    ++agreement.table[*row][*column];
    ++agreement.pairs;
    if (*row == *column) ++agreement.same;
  }

  // Without a stated scale any word is a grade.
  static std::optional<std::size_t> place(Agreement& agreement, Text grade, bool any_word) {
    const auto found = std::find(agreement.grades.begin(), agreement.grades.end(), grade);
    const auto position = static_cast<std::size_t>(found - agreement.grades.begin());
    if (found != agreement.grades.end()) return position;
    if (!any_word) return std::nullopt;
    agreement.grades.push_back(grade);
    return position;
  }

  static void settle(Agreement& agreement) {
    const std::size_t grades = agreement.grades.size();
    if (agreement.scale.empty()) {
      agreement.no_kappa = NoKappa::no_order;
    } else if (agreement.pairs < pairs_needed(grades)) {
      agreement.no_kappa = NoKappa::too_few;
    } else {
      agreement.linear = kappa(agreement.table, linear_weights(grades));
      agreement.quadratic = kappa(agreement.table, quadratic_weights(grades));
      if (!agreement.linear) agreement.no_kappa = NoKappa::all_alike;
    }
  }

  const model::Index& index_;
  const model::Dataset& data_;
  std::map<Key, Agreement> found_;
};

}  // namespace

std::vector<Agreement> agreement(const model::Index& index,
                                 const std::vector<ModerationWindow>& windows) {
  Pairs pairs(index);
  for (const ModerationWindow& window : windows) {
    for (const Regraded& done : window.done) pairs.add(window, done);
  }
  return std::move(pairs).list();
}

}  // namespace qaf::sampling
