// How far a sampling rule is kept.

#include "sampling/coverage.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "calendar/window.hpp"
#include "model/drawn_audits.hpp"
#include "model/holds.hpp"
#include "model/in_force.hpp"
#include "model/population.hpp"
#include "model/subject.hpp"

namespace qaf::sampling {
namespace {

using calendar::Date;
using calendar::Period;
using model::Record;
using model::Sampling;
using Names = std::set<std::string_view>;

// A case of the population, with the unit it is about.
struct Case {
  model::Member member;
  std::uint32_t unit = model::nowhere;
  Text person;
};

// One window of one rule.
class WindowCount {
 public:
  WindowCount(const model::Index& index, SamplingPlace place, Period window,
              calendar::Instant as_of)
      : index_(index),
        data_(index.data()),
        rule_(at(index, place)),
        as_of_(as_of),
        today_(calendar::local_date(as_of, data_.settings.zone)) {
    result_.place = place;
    result_.window = window;
  }

  [[nodiscard]] Coverage count() {
    find_cases();
    result_.population = cases_.size();
    find_records();
    find_drawn();
    count_asked();
    judge();
    spread_over_practitioners();
    spread_over_units();
    result_.status = status();
    return std::move(result_);
  }

 private:
  // Those that stood in the register on some day of the window, up to today.
  void find_cases() {
    const Date day = std::min(today_, result_.window.last);
    if (day < result_.window.first) return;
    const model::Frame frame = model::frame_of(rule_, result_.window.first, day);
    for (const std::uint32_t file : model::registers_named(data_, rule_.of->view())) {
      const model::Register& rows = data_.registers[file];
      for (model::Member& member : model::members(index_, rows, frame)) {
        const model::RegisterRow& row = rows.rows[member.row];
        const Text id = member.id;
        cases_.try_emplace(id.view(),
                           Case{std::move(member), model::unit_of(index_, row, day), *row.person});
      }
    }
  }

  // The audits in the window, or of a draw for it, of cases of the population.
  void find_records() {
    result_.draws = draws_of(index_, rule_.id->text, result_.window, as_of_);
    for (const std::uint32_t draw : result_.draws) draw_ids_.insert(data_.draws[draw].id->view());
    for (std::uint32_t i = 0; i < data_.records.size(); ++i) {
      const Record& record = data_.records[i];
      if (!is_audit(index_, rule_, record, as_of_)) continue;
      if (!result_.window.contains(record.completed->date()) && !names_draw(record)) continue;
      bool is_of_a_case = false;
      for (const Text id : {record.case_ ? record.case_->text : Text(), *record.event}) {
        if (id.empty() || !cases_.contains(id.view())) continue;
        keep_last(id, i);
        is_of_a_case = true;
      }
      if (is_of_a_case) result_.records.push_back(i);
    }
    result_.audited = last_audit_.size();
  }

  void keep_last(Text id, std::uint32_t position) {
    const auto [known, is_new] = last_audit_.try_emplace(id.view(), position);
    const Date before = data_.records[known->second].completed->date();
    if (!is_new && data_.records[position].completed->date() >= before) known->second = position;
  }

  [[nodiscard]] bool names_draw(const Record& record) const {
    return record.draw && draw_ids_.contains(record.draw->view());
  }

  void find_drawn() {
    for (const std::uint32_t position : result_.draws) {
      const model::Draw& draw = data_.draws[position];
      for (const Text id : model::selection(draw)) result_.selected.push_back(id);
      for (const Text id : model::drawn_not_audited(index_, draw, as_of_))
        result_.outstanding.push_back(id);
    }
  }

  void count_asked() {
    std::map<std::string_view, std::pair<std::int64_t, std::int64_t>> strata;  // all, audited
    for (const auto& [id, one] : cases_) {
      auto& [all, audited] = strata[one.member.stratum];
      ++all;
      if (last_audit_.contains(id)) ++audited;
    }
    if (model::asked_of(rule_, 0)) result_.asked = 0;
    for (const auto& [name, counts] : strata) {
      const auto asked = model::asked_of(rule_, counts.first);
      if (!asked) return;
      *result_.asked += *asked;
      result_.missing += std::max<std::int64_t>(*asked - counts.second, 0);
    }
  }

  // The cases of the sample; of those drawn also such as are no longer in the register.
  void judge() {
    if (result_.draws.empty()) {
      result_.sample = last_audit_.size();
      for (const auto& [id, position] : last_audit_) judge(position);
      return;
    }
    Names outstanding;
    for (const Text id : result_.outstanding) outstanding.insert(id.view());
    result_.sample = result_.selected.size() - result_.outstanding.size();
    for (const Text id : result_.selected) {
      const auto audit = last_audit_.find(id.view());
      if (audit != last_audit_.end() && !outstanding.contains(id.view())) judge(audit->second);
    }
  }

  // The grade of the last audit of a case, where its scale says what is good.
  void judge(std::uint32_t position) {
    const Record& record = data_.records[position];
    const auto task =
        index_.task_on(record.task->view(), record.completed->date(), record.framework->view());
    if (!task) return;
    const Text grade = model::grade_at(record, as_of_, data_.settings.zone).grade;
    for (const model::Scale& scale : index_.framework_of(*task).scales) {
      if (!(*scale.id == *index_.at(*task).record.scale) || !scale.good_from) continue;
      const auto rank = model::rank_of(scale, grade.view());
      if (!rank) return;
      ++result_.judged;
      const auto worst_good = model::rank_of(scale, scale.good_from->view());
      if (worst_good && *rank > *worst_good) ++result_.less_than_good;
    }
  }

  // Who could have been reached: whom the rows name; where they name nobody, who was in post in the
  // window in a role in which somebody was audited.
  [[nodiscard]] std::vector<std::uint32_t> practitioners() const {
    Names named;
    for (const auto& [id, one] : cases_) {
      if (!one.person.empty()) named.insert(one.person.view());
    }
    Names roles;
    for (const std::uint32_t position : result_.records) {
      const Record& record = data_.records[position];
      const std::uint32_t person = model::practitioner_of(index_, record);
      if (person == model::nowhere) continue;
      for (const model::PostPlace& post : index_.posts_held(person, model::day_of(record)))
        roles.insert(index_.at(post).role->view());
    }
    const Date last = std::min(today_, result_.window.last);
    std::vector<std::uint32_t> people;
    for (std::uint32_t p = 0; p < data_.people.size(); ++p) {
      const model::Person& person = data_.people[p];
      const bool is_in_role =
          std::any_of(person.posts.begin(), person.posts.end(), [&](const model::Post& post) {
            return roles.contains(post.role->view()) && (!post.from || *post.from <= last) &&
                   (!post.to || *post.to >= result_.window.first);
          });
      if (named.empty() ? is_in_role : named.contains(person.id->view())) people.push_back(p);
    }
    return people;
  }

  void spread_over_practitioners() {
    std::map<std::uint32_t, std::int64_t> audits;
    for (const std::uint32_t position : result_.records) {
      const std::uint32_t person = model::practitioner_of(index_, data_.records[position]);
      if (person != model::nowhere) ++audits[person];
    }
    for (const std::uint32_t person : practitioners()) audits.try_emplace(person, 0);
    result_.practitioners = spread(audits, data_.people);
  }

  // The units are those of the cases.
  void spread_over_units() {
    std::map<std::uint32_t, std::int64_t> audits;
    for (const auto& [id, one] : cases_) {
      if (one.unit != model::nowhere) audits.try_emplace(one.unit, 0);
    }
    for (const std::uint32_t position : result_.records) {
      const Record& record = data_.records[position];
      for (const auto& id : {record.case_ ? record.case_->text : Text(), *record.event}) {
        const auto one = cases_.find(id.view());
        if (one == cases_.end() || one->second.unit == model::nowhere) continue;
        ++audits[one->second.unit];
        break;
      }
    }
    result_.units = spread(audits, data_.units);
  }

  template <class List>
  static Spread spread(const std::map<std::uint32_t, std::int64_t>& audits, const List& list) {
    Spread spread;
    spread.all = audits.size();
    for (const auto& [position, count] : audits) {
      const Text id = list[position].id->text;
      if (count == 0) spread.never.push_back(id);
      if (count <= spread.most) continue;
      spread.most = count;
      spread.most_of = id;
    }
    return spread;
  }

  [[nodiscard]] CoverageStatus status() const {
    if (today_ < result_.window.first) return CoverageStatus::upcoming;
    if (!model::asked_of(rule_, 0)) return CoverageStatus::undetermined;
    const bool is_over = today_ > result_.window.last;
    if (result_.population == 0)
      return is_over ? CoverageStatus::not_applicable : CoverageStatus::due;
    if (result_.missing == 0 && result_.outstanding.empty()) return CoverageStatus::met;
    return is_over ? CoverageStatus::missed : CoverageStatus::due;
  }

  const model::Index& index_;
  const model::Dataset& data_;
  const Sampling& rule_;
  calendar::Instant as_of_;
  Date today_;
  Coverage result_;
  std::map<std::string_view, Case> cases_;
  std::map<std::string_view, std::uint32_t> last_audit_;  // of each case, in Dataset::records
  Names draw_ids_;
};

}  // namespace

std::string_view status_name(CoverageStatus status) {
  constexpr std::array<std::string_view, 6> names = {
      "met", "due", "upcoming", "missed", "not_applicable", "undetermined"};
  return names[static_cast<std::size_t>(status)];
}

std::vector<Coverage> coverage(const model::Index& index, Period span, calendar::Instant as_of) {
  const model::Dataset& data = index.data();
  std::vector<Coverage> all;
  for (std::uint32_t f = 0; f < data.frameworks.size(); ++f) {
    for (std::uint32_t r = 0; r < data.frameworks[f].sampling.size(); ++r) {
      const Sampling& rule = data.frameworks[f].sampling[r];
      const auto length = model::window_length(rule.per ? *rule.per : model::Per::year);
      for (const Period window :
           calendar::windows_overlapping(length, span, data.settings.year_start)) {
        if (!model::is_in_force(data, f, window)) continue;
        all.push_back(WindowCount(index, {f, r}, window, as_of).count());
      }
    }
  }
  return all;
}

}  // namespace qaf::sampling
