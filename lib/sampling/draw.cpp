// Drawing cases by a sampling rule.

#include "sampling/draw.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "model/coded_reason.hpp"
#include "model/population.hpp"
#include "model/seen.hpp"

namespace qaf::sampling {
namespace {

using calendar::Date;
using calendar::Instant;
using model::Sampling;

// Why members cannot be drawn: the first reason found for each.
class Exclusions {
 public:
  void add(Text member, std::string_view why, Text record) {
    reasons_.try_emplace(member.view(), Excluded{member, why, record});
  }
  [[nodiscard]] std::vector<Excluded> list() const {
    std::vector<Excluded> all;
    for (const auto& [id, excluded] : reasons_) all.push_back(excluded);
    return all;
  }

 private:
  std::map<std::string_view, Excluded> reasons_;
};

// All that one draw is made with.
class Lottery {
 public:
  Lottery(const model::Index& index, const DrawWish& wish, Instant as_of)
      : index_(index),
        data_(index.data()),
        wish_(wish),
        as_of_(as_of),
        rule_(at(index, wish.place)),
        day_(std::min(calendar::local_date(as_of, data_.settings.zone), wish.window.last)) {}

  [[nodiscard]] Result<Drawing> draw() const {
    if (auto possible = is_possible(); !possible) return tl::unexpected(possible.error());
    const std::uint32_t rows = model::registers_named(data_, rule_.of->view()).front();
    const std::vector<model::Member> members =
        model::members(index_, data_.registers[rows], model::frame_of(rule_, day_, day_));
    if (members.empty()) {
      return failure(ErrorKind::usage,
                     fmt::format("nothing stands in the register `{}` on {}{}", rule_.of->view(),
                                 calendar::to_text(day_), filter_words()),
                     "is the register up to date, and `--as-of` the day you mean?");
    }
    Drawing drawing{wish_, day_, rows, {}, excluded(members, data_.registers[rows]), {}, {}};
    for (const model::Member& member : members) drawing.population.push_back(member.id);
    drawing.seed = wish_.seed.empty()
                       ? model::derived_seed(rule_.id->view(), label(), drawing.population)
                       : wish_.seed;
    std::vector<Text> left_out;
    for (const Excluded& excluded : drawing.excluded) left_out.push_back(excluded.member);
    for (model::Stratum& stratum : model::strata_of(members, left_out, drawing.seed)) {
      const auto count = static_cast<std::int64_t>(stratum.count);
      drawing.strata.push_back({std::move(stratum), *model::asked_of(rule_, count)});
    }
    return drawing;
  }

 private:
  [[nodiscard]] std::string label() const {
    return calendar::label(wish_.window, data_.settings.year_start);
  }

  [[nodiscard]] std::string filter_words() const {
    return rule_.where.tag.empty() ? "" : " with a tag that the rule asks for";
  }

  [[nodiscard]] Result<void> is_possible() const {
    const std::string_view id = rule_.id->view();
    if (rule_.method && *rule_.method != "random") {
      return failure(
          ErrorKind::usage,
          fmt::format("`{}` does not draw at random: its method is `{}`", id, rule_.method->view()),
          "write the draw record by hand, with what was chosen and why");
    }
    if (!model::asked_of(rule_, 0)) {
      return failure(ErrorKind::usage, fmt::format("`{}` does not say how many are drawn", id),
                     "the framework gives neither `share` nor `size`; qaf makes up no number");
    }
    const std::vector<std::uint32_t> files = model::registers_named(data_, rule_.of->view());
    if (files.empty()) {
      return failure(ErrorKind::usage,
                     fmt::format("there is no register `{}` to draw from", rule_.of->view()),
                     fmt::format("put `{}.csv` or `{}.yaml` into `{}/`", rule_.of->view(),
                                 rule_.of->view(), data_.settings.registers_directory));
    }
    if (files.size() > 1) {
      return failure(ErrorKind::usage,
                     fmt::format("the register `{}` is in {} files, and a draw is made from one",
                                 rule_.of->view(), files.size()),
                     fmt::format("join `{}` and `{}`", data_.path(data_.registers[files[0]].file),
                                 data_.path(data_.registers[files[1]].file)));
    }
    return has_auditor();
  }

  [[nodiscard]] Result<void> has_auditor() const {
    if (wish_.auditor.empty()) {
      if (!rule_.exclude.own) return {};
      return failure(ErrorKind::usage,
                     fmt::format("`{}` draws no case of the auditor's own {}: who will audit?",
                                 rule_.id->view(), rule_.exclude.own->view()),
                     "`--auditor STAFF-ID`");
    }
    const std::uint32_t person = index_.person(wish_.auditor);
    if (person != model::nowhere && !index_.posts_held(person, day_).empty()) return {};
    return failure(
        ErrorKind::usage,
        person == model::nowhere
            ? fmt::format("`{}` is nobody in the people files", wish_.auditor)
            : fmt::format("`{}` was in no post on {}", wish_.auditor, calendar::to_text(day_)),
        "`--auditor` takes the staff id of who will audit");
  }

  [[nodiscard]] std::vector<Excluded> excluded(const std::vector<model::Member>& members,
                                               const model::Register& rows) const {
    Exclusions exclusions;
    exclude_drawn(members, exclusions);
    if (rule_.exclude.own) exclude_own(members, rows, exclusions);
    if (rule_.exclude.audited_within) exclude_audited(members, exclusions);
    return exclusions.list();
  }

  void exclude_drawn(const std::vector<model::Member>& members, Exclusions& out) const {
    for (const std::uint32_t position : draws_of(index_, rule_.id->text, wish_.window, as_of_)) {
      const model::Draw& draw = data_.draws[position];
      const auto add = [&](Text id) {
        if (is_member(members, id)) out.add(id, model::excluded_drawn, draw.id->text);
      };
      for (const model::Spanned<Text>& drawn : draw.drawn) add(*drawn);
      for (const model::Replacement& replaced : draw.replaced) add(*replaced.by_next);
    }
  }

  void exclude_own(const std::vector<model::Member>& members, const model::Register& rows,
                   Exclusions& out) const {
    const std::string_view kind = rule_.exclude.own->view();
    for (const model::PostPlace& post : index_.posts_held(index_.person(wish_.auditor), day_)) {
      const std::uint32_t own = index_.nearest_of_kind(post.unit, kind);
      if (own == model::nowhere) continue;  // a post above that kind has none
      for (const model::Member& member : members) {
        const std::uint32_t unit = model::unit_of(index_, rows.rows[member.row], day_);
        if (index_.nearest_of_kind(unit, kind) == own)
          out.add(member.id, model::excluded_own_unit, {});
      }
    }
  }

  void exclude_audited(const std::vector<model::Member>& members, Exclusions& out) const {
    std::map<std::string_view, const model::Record*> latest;
    for (const model::Record& record : data_.records) {
      if (!is_audit(index_, rule_, record, as_of_)) continue;
      const Date done = record.completed->date();
      const bool is_lately =
          calendar::plus(done, *rule_.exclude.audited_within, data_.calendar.holidays) >= day_;
      if (done > day_ || !is_lately) continue;
      for (const Text id : {record.case_ ? record.case_->text : Text(), *record.event}) {
        if (id.empty() || !is_member(members, id)) continue;
        const model::Record*& known = latest[id.view()];
        if (known == nullptr || known->completed->date() <= done) known = &record;
      }
    }
    for (const model::Member& member : members) {
      const auto found = latest.find(member.id.view());
      if (found != latest.end())
        out.add(member.id, model::excluded_audited, found->second->id->text);
    }
  }

  static bool is_member(const std::vector<model::Member>& members, Text id) {
    const auto place = std::lower_bound(
        members.begin(), members.end(), id,
        [](const model::Member& member, Text wanted) { return member.id < wanted; });
    return place != members.end() && place->id == id;
  }

  const model::Index& index_;
  const model::Dataset& data_;
  const DrawWish& wish_;
  Instant as_of_;
  const Sampling& rule_;
  Date day_;
};

}  // namespace

const Sampling& at(const model::Index& index, SamplingPlace place) {
  return index.data().frameworks[place.framework].sampling[place.rule];
}

std::size_t DrawnStratum::drawn() const {
  return std::min(static_cast<std::size_t>(asked), stratum.order.size());
}

Result<Drawing> drawing(const model::Index& index, const DrawWish& wish, Instant as_of) {
  return Lottery(index, wish, as_of).draw();
}

std::vector<Text> drawn_of(const Drawing& drawing) {
  std::vector<Text> drawn;
  for (const DrawnStratum& part : drawing.strata) {
    const std::vector<Text>& order = part.stratum.order;
    drawn.insert(drawn.end(), order.begin(),
                 order.begin() + static_cast<std::ptrdiff_t>(part.drawn()));
  }
  return drawn;
}

std::vector<std::uint32_t> draws_of(const model::Index& index, Text sampling,
                                    calendar::Period window, Instant as_of) {
  const model::Dataset& data = index.data();
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < data.draws.size(); ++i) {
    const model::Draw& draw = data.draws[i];
    if (!(*draw.sampling == sampling)) continue;
    if (!draw.period || !window.contains(draw.period->first)) continue;
    if (model::happened(draw.when, as_of, data.settings.zone)) found.push_back(i);
  }
  return found;
}

bool is_audit(const model::Index& index, const Sampling& rule, const model::Record& record,
              Instant as_of) {
  const calendar::Zone zone = index.data().settings.zone;
  const bool is_named = std::any_of(rule.tasks.begin(), rule.tasks.end(),
                                    [&](const model::Name& task) { return *task == *record.task; });
  return is_named && model::happened(record.completed, as_of, zone) &&
         !model::is_void(record, as_of, zone);
}

bool is_about(const model::Record& record, Text member) {
  return (record.case_ && record.case_->text == member) ||
         (record.event && *record.event == member);
}

}  // namespace qaf::sampling
