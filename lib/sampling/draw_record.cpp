// A draw as the record that is kept of it.

#include "sampling/draw_record.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <variant>

#include <fmt/format.h>

namespace qaf::sampling {
namespace {

constexpr std::size_t line_length = 100;

bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

bool is_plain_inside(char letter) {
  return is_letter(letter) || (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' ||
         letter == '.' || letter == '/';
}

void put(std::string& out, std::string_view key, std::string_view value) {
  if (!value.empty()) fmt::format_to(std::back_inserter(out), "{}: {}\n", key, yaml_word(value));
}

// `key: [A, B]`, over several lines where one would be long.
void put_list(std::string& out, std::string_view key, const std::vector<Text>& items) {
  if (items.empty()) return;
  std::string line = fmt::format("{}: [", key);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string item = yaml_word(items[i].view()) + (i + 1 < items.size() ? "," : "]");
    if (line.size() + 1 + item.size() > line_length) {
      out.append(line).append("\n");
      line = " ";
    }
    if (i > 0) line += " ";
    line += item;
  }
  out.append(line).append("\n");
}

void put_excluded(std::string& out, const std::vector<Excluded>& excluded) {
  if (excluded.empty()) return;
  out += "excluded:\n";
  for (const Excluded& one : excluded) {
    fmt::format_to(std::back_inserter(out), "  - {{member: {}, why: {}",
                   yaml_word(one.member.view()), one.why);
    if (!one.record.empty())
      fmt::format_to(std::back_inserter(out), ", record: {}", yaml_word(one.record.view()));
    out += "}\n";
  }
}

void put_filter(std::string& out, const DrawText& draw) {
  if (draw.active_within.empty() && draw.tags.empty()) return;
  out += "where:\n";
  if (!draw.active_within.empty()) out += fmt::format("  active_within: {}\n", draw.active_within);
  put_list(out, "  tag", draw.tags);
}

void put_drawn(std::string& out, const DrawText& draw) {
  std::size_t size = 0;
  for (const DrawnGroup& group : draw.drawn) size += group.ids.size();
  fmt::format_to(std::back_inserter(out), "size: {}\n", size);
  put_list(out, "strata", draw.strata);
  put(out, "seed", draw.seed);
  put(out, "algorithm", model::draw_algorithm);
  if (size == 0) {
    out += "drawn: []\n";
    return;
  }
  out += "drawn:\n";
  for (const DrawnGroup& group : draw.drawn) {
    if (!group.words.empty()) out += fmt::format("  # {}\n", group.words);
    for (const Text id : group.ids) out += fmt::format("  - {}\n", yaml_word(id.view()));
  }
}

}  // namespace

std::string yaml_word(std::string_view word) {
  // Words that readers of YAML take for yes, no or nothing.
  static constexpr std::array<std::string_view, 8> taken{"true", "false", "yes",  "no",
                                                         "on",   "off",   "null", "none"};
  const bool is_plain = !word.empty() && is_letter(word.front()) && word.size() > 1 &&
                        std::all_of(word.begin(), word.end(), is_plain_inside) &&
                        std::none_of(taken.begin(), taken.end(), [&](std::string_view other) {
                          return std::equal(word.begin(), word.end(), other.begin(), other.end(),
                                            [](char a, char b) { return (a | 0x20) == b; });
                        });
  if (is_plain) return std::string(word);
  std::string quoted = "\"";
  for (const char letter : word) {
    if (letter == '"' || letter == '\\') quoted += '\\';
    quoted += letter;
  }
  return quoted + "\"";
}

std::string written_moment(calendar::Instant instant, calendar::Zone zone) {
  constexpr std::int32_t last_second = 86399;
  const calendar::LocalTime local = calendar::local_time(instant, zone);
  if (local.second_of_day == last_second) return calendar::to_text(local.date);
  std::string text = fmt::format("{} {:02}:{:02}", calendar::to_text(local.date),
                                 local.second_of_day / 3600, local.second_of_day / 60 % 60);
  // An hour that comes twice needs its offset.
  if (std::holds_alternative<calendar::Fold>(calendar::read_local(local, zone)))
    text += fmt::format("+{:02}:00", calendar::offset_at(instant, zone) / 3600);
  return text;
}

std::string yaml_of(const DrawText& draw, calendar::Zone zone) {
  std::string out;
  put(out, "draw", draw.recorded.id);
  put(out, draw.rule_key, draw.rule);
  out += fmt::format("period: {}\n", draw.period);
  out += fmt::format("at: {}\n", written_moment(draw.recorded.at, zone));
  put(out, "by", draw.recorded.by);
  put(out, "auditor", draw.auditor);
  put(out, "population", draw.population);
  if (!draw.sha256.empty()) out += fmt::format("sha256: \"{}\"\n", draw.sha256);
  put_list(out, "members", draw.members);
  out += fmt::format("count: {}\n", draw.count);
  put_filter(out, draw);
  put_excluded(out, draw.excluded);
  put_list(out, "always", draw.always);
  put_drawn(out, draw);
  return out;
}

DrawText text_of(const model::Index& index, const Drawing& drawing, const RecordedBy& recorded) {
  const model::Dataset& data = index.data();
  const model::Sampling& rule = at(index, drawing.wish.place);
  DrawText draw;
  draw.recorded = recorded;
  draw.rule_key = "sampling";
  draw.rule = rule.id->str();
  draw.period = calendar::label(drawing.wish.window, data.settings.year_start);
  draw.auditor = drawing.wish.auditor;
  draw.population = data.path(data.registers[drawing.rows].file);
  draw.sha256 = data.registers[drawing.rows].sha256.str();
  draw.count = drawing.population.size();
  if (rule.where.active_within) draw.active_within = calendar::to_text(*rule.where.active_within);
  for (const model::Name& tag : rule.where.tag) draw.tags.push_back(*tag);
  for (const model::Spanned<Text>& key : rule.strata) draw.strata.push_back(*key);
  draw.excluded = drawing.excluded;
  draw.seed = drawing.seed;
  for (const DrawnStratum& part : drawing.strata) {
    const std::vector<Text>& order = part.stratum.order;
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(part.drawn());
    DrawnGroup group{{}, {order.begin(), end}};
    if (!rule.strata.empty())
      group.words =
          fmt::format("{}: {} of {}", part.stratum.name, part.drawn(), part.stratum.count);
    draw.drawn.push_back(std::move(group));
  }
  return draw;
}

}  // namespace qaf::sampling
