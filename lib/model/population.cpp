// What a sample is drawn from.

#include "model/population.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "calendar/duration.hpp"

namespace qaf::model {
namespace {

using calendar::Date;

bool is_active(const Index& index, const RegisterRow& row, const Frame& frame) {
  if (row.when->date() > frame.day) return false;
  if (!row.to || *row.to >= frame.first) return true;
  if (!frame.active_within) return false;
  return calendar::plus(*row.to, *frame.active_within, index.data().calendar.holidays) >= frame.day;
}

// The last day, up to the frame's, on which the row stood in the register.
Date day_in(const RegisterRow& row, const Frame& frame) {
  return row.to ? std::min(*row.to, frame.day) : frame.day;
}

// A tag of a service holds for its teams.
bool carries(const Index& index, const RegisterRow& row, std::string_view tag, Date day) {
  const Dataset& data = index.data();
  if (has_tag(row.tags, tag, day)) return true;
  const std::uint32_t person = row.person ? index.person(row.person->view()) : nowhere;
  if (person != nowhere && has_tag(data.people[person].tags, tag, day)) return true;
  for (std::uint32_t unit = unit_of(index, row, day); unit != nowhere; unit = index.above(unit)) {
    if (has_tag(data.units[unit].tags, tag, day)) return true;
  }
  return false;
}

std::string tags_of(const RegisterRow& row, Date day) {
  std::set<std::string_view> tags;
  for (const DatedTag& tag : row.tags) {
    if (covers(tag.from, tag.to, day)) tags.insert(tag.tag->view());
  }
  std::string words;
  for (const std::string_view tag : tags) {
    if (!words.empty()) words += "+";
    words += tag;
  }
  return words;
}

std::string stratum_of(const Index& index, const RegisterRow& row, const Frame& frame) {
  const Date day = day_in(row, frame);
  std::string stratum;
  for (const Text key : frame.strata) {
    std::string value;
    if (key == "tag") {
      value = tags_of(row, day);
    } else {
      std::uint32_t unit = unit_of(index, row, day);
      if (key != "unit") unit = index.nearest_of_kind(unit, key.view());
      if (unit != nowhere) value = index.data().units[unit].id->str();
    }
    if (!stratum.empty()) stratum += " / ";
    stratum += value.empty() ? "none" : value;
  }
  return stratum;
}

template <class Names>
std::vector<Text> texts_of(const Names& names) {
  std::vector<Text> texts;
  for (const Spanned<Text>& name : names) texts.push_back(*name);
  return texts;
}

}  // namespace

Frame frame_of(const Sampling& rule, Date first, Date day) {
  Frame frame{first, day, {}, texts_of(rule.where.tag), texts_of(rule.strata)};
  if (rule.where.active_within) frame.active_within = *rule.where.active_within;
  return frame;
}

Frame frame_of(const Draw& draw, calendar::Zone zone) {
  Date day = calendar::local_date(calendar::interval(*draw.when, zone).last, zone);
  if (draw.period) day = std::min(day, draw.period->last);
  Frame frame{day, day, {}, texts_of(draw.where.tag), texts_of(draw.strata)};
  if (draw.where.active_within) frame.active_within = *draw.where.active_within;
  return frame;
}

Text member_id(const RegisterRow& row) {
  return row.case_ && !row.case_->empty() ? row.case_->text : *row.id;
}

std::vector<Member> members(const Index& index, const Register& rows, const Frame& frame) {
  std::map<std::string_view, Member> found;
  for (std::uint32_t i = 0; i < rows.rows.size(); ++i) {
    const RegisterRow& row = rows.rows[i];
    if (!is_active(index, row, frame)) continue;
    const Date day = day_in(row, frame);
    const bool is_wanted =
        frame.tags.empty() || std::any_of(frame.tags.begin(), frame.tags.end(), [&](Text tag) {
          return carries(index, row, tag.view(), day);
        });
    if (!is_wanted) continue;
    const Text id = member_id(row);
    const auto [known, is_new] = found.try_emplace(id.view(), Member{id, i, {}});
    const RegisterRow& other = rows.rows[known->second.row];
    if (!is_new && row.when->date() >= other.when->date()) known->second.row = i;
  }
  std::vector<Member> list;
  list.reserve(found.size());
  for (auto& [id, member] : found) {
    member.stratum = stratum_of(index, rows.rows[member.row], frame);
    list.push_back(std::move(member));
  }
  return list;
}

std::uint32_t unit_of(const Index& index, const RegisterRow& row, Date day) {
  if (row.unit) return index.unit(row.unit->view());
  const std::uint32_t person = row.person ? index.person(row.person->view()) : nowhere;
  return person == nowhere ? nowhere : index.unit_on(person, day);
}

std::vector<std::uint32_t> registers_named(const Dataset& data, std::string_view id) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < data.registers.size(); ++i) {
    if (data.registers[i].id == id) found.push_back(i);
  }
  return found;
}

}  // namespace qaf::model
