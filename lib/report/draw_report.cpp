// One draw, member by member, and whether draws are what their seed gives.

#include <fmt/format.h>

#include "model/coded_reason.hpp"
#include "report/columns.hpp"
#include "report/sample_report.hpp"

namespace qaf::report {
namespace {

using document::Tone;
using sampling::Difference;
using sampling::Verdict;

constexpr std::size_t most_reserves = 3;  // shown of each stratum

std::string words_of(const model::Draw& draw, model::Obstacle obstacle) {
  switch (obstacle) {
    case model::Obstacle::none:
      return {};
    case model::Obstacle::no_population:
      return "it does not say what was drawn from (`population` or `members`)";
    case model::Obstacle::no_sha256:
      return "it does not say the SHA-256 of the file that was drawn from, so nobody can know "
             "whether "
             "the file is still the same";
    case model::Obstacle::population_gone:
      return fmt::format("`{}` is no register of this repository", draw.population->view());
    case model::Obstacle::population_changed:
      return fmt::format(
          "`{}` has changed since: its SHA-256 is no longer {}; it can be drawn again "
          "from the file as it was (git keeps it)",
          draw.population->view(), draw.sha256->view());
    case model::Obstacle::no_seed:
      return "it names no seed";
    case model::Obstacle::other_algorithm:
      return fmt::format("it was drawn by `{}`, and qaf knows `{}` only", draw.algorithm->view(),
                         model::draw_algorithm);
  }
  return {};
}

std::string words_of(const model::Draw& draw, const Difference& difference) {
  using Kind = Difference::Kind;
  const std::string& found = difference.found;
  const std::string& expected = difference.expected;
  switch (difference.kind) {
    case Kind::obstacle:
      return words_of(draw, difference.obstacle);
    case Kind::seed_of_another:
      return fmt::format("the seed is not the one of this population, `{}`", expected);
    case Kind::count:
      return fmt::format("`count` says that there were {} to draw from, and there are {}", found,
                         expected);
    case Kind::size:
      return fmt::format("`size` says that {} were drawn, and {} are listed", found, expected);
    case Kind::not_in_population:
      return fmt::format("`{}` was not in the population", found);
    case Kind::drawn_twice:
      return fmt::format("`{}` is listed twice", found);
    case Kind::excluded_and_drawn:
      return fmt::format("`{}` was excluded, and is listed as drawn", found);
    case Kind::another:
      return expected.empty() ? fmt::format("at place {} stands `{}`, where nothing more was drawn",
                                            difference.place, found)
                              : fmt::format("at place {} stands `{}`, where `{}` was drawn",
                                            difference.place, found, expected);
    case Kind::missing:
      return fmt::format("`{}` was drawn at place {}, and is not listed", expected,
                         difference.place);
    case Kind::always_left_out:
      return fmt::format("`{}` is always included, and is not listed", expected);
    case Kind::replaced_not_drawn:
      return fmt::format("`{}` was replaced, and was not in the sample", found);
    case Kind::replaced_by_another:
      return expected.empty()
                 ? fmt::format("`{}` took the place of a drawn one, and nothing was left to draw",
                               found)
                 : fmt::format("`{}` took the place of a drawn one, and `{}` was next in order",
                               found, expected);
  }
  return {};
}

std::string joined(const std::vector<Text>& names) {
  std::string words;
  for (const Text name : names)
    words += fmt::format("{}{}", words.empty() ? "" : ", ", name.view());
  return words;
}

void add_remarks(const model::Draw& draw, const Verdict& verdict, std::vector<std::string>& notes) {
  const std::string_view id = draw.id->view();
  if (verdict.is_seed_chosen) {
    notes.push_back(
        fmt::format("{}: its seed `{}` was chosen by somebody; who agreed on it, and when, the "
                    "draw itself cannot "
                    "show.",
                    id, draw.seed->view()));
  }
  if (!verdict.entered_since.empty()) {
    notes.push_back(fmt::format("{}: not there when it was drawn, and there now: {}.", id,
                                joined(verdict.entered_since)));
  }
  if (!verdict.gone_since.empty()) {
    notes.push_back(fmt::format("{}: there when it was drawn, and no longer: {}.", id,
                                joined(verdict.gone_since)));
  }
}

std::string excluded_words(std::string_view why) {
  if (why == model::excluded_audited) return "audited not long ago";
  if (why == model::excluded_own_unit) return "of the auditor's own unit";
  return "drawn already";
}

document::Table drawn_table(const sampling::Drawing& drawing) {
  document::Table table{
      .key = "drawn",
      .caption = {},
      .columns = {number_column("place", "Place"), text_column("member", "Case"),
                  text_column("stratum", "Of", 1), text_column("status", "Status")},
      .rows = {},
      .when_empty = "nothing can be drawn: all cases are excluded"};
  std::int64_t place = 0;
  for (const sampling::DrawnStratum& part : drawing.strata) {
    const std::vector<Text>& order = part.stratum.order;
    for (std::size_t i = 0; i < std::min(order.size(), part.drawn() + most_reserves); ++i) {
      const bool is_drawn = i < part.drawn();
      table.rows.push_back(
          {is_drawn ? document::Value{++place} : document::Value{}, order[i].str(),
           part.stratum.name.empty() ? document::Value{} : document::Value{part.stratum.name},
           document::Status{is_drawn ? "drawn" : "reserve", is_drawn ? Tone::good : Tone::muted}});
    }
  }
  return table;
}

}  // namespace

document::Document draw_report(const model::Index& index, const sampling::Drawing& drawing,
                               const std::string& record, document::Stamp stamp) {
  const model::Sampling& rule = at(index, drawing.wish.place);
  const model::Dataset& data = index.data();
  std::int64_t asked = 0;
  std::size_t drawn = 0;
  document::Section section{.key = "draw",
                            .title = {},
                            .paragraphs = {},
                            .tables = {drawn_table(drawing)},
                            .notes = {},
                            .sections = {}};
  for (const sampling::DrawnStratum& part : drawing.strata) {
    asked += part.asked;
    drawn += part.drawn();
    if (part.drawn() == static_cast<std::size_t>(part.asked)) continue;
    section.notes.push_back(fmt::format("{}{} asked for, and only {} can be drawn.",
                                        part.stratum.name.empty() ? "" : part.stratum.name + ": ",
                                        part.asked, part.drawn()));
  }
  section.paragraphs.push_back(
      fmt::format("{} of {} cases that stood in `{}` on {}.", drawn, drawing.population.size(),
                  data.path(data.registers[drawing.rows].file), calendar::to_text(drawing.day)));
  for (const sampling::Excluded& excluded : drawing.excluded) {
    section.notes.push_back(fmt::format(
        "{} cannot be drawn: {}{}.", excluded.member.view(), excluded_words(excluded.why),
        excluded.record.empty() ? "" : fmt::format(" ({})", excluded.record.view())));
  }
  section.notes.push_back(
      "A reserve takes the place of a drawn case that cannot be audited: the next "
      "in order, and no other.");
  document::Document document;
  document.kind = "draw";
  document.title = fmt::format("{}, {}", rule.title.empty() ? rule.id->view() : rule.title.view(),
                               calendar::label(drawing.wish.window, data.settings.year_start));
  document.stamp = std::move(stamp);
  document.sections = {std::move(section)};
  document.summary = {{"population", static_cast<std::int64_t>(drawing.population.size())},
                      {"asked", asked},
                      {"drawn", static_cast<std::int64_t>(drawn)},
                      {"excluded", static_cast<std::int64_t>(drawing.excluded.size())},
                      {"seed", drawing.seed},
                      {"record", record}};
  return document;
}

document::Document verify_report(const model::Index& index, const std::vector<Verdict>& verdicts,
                                 document::Stamp stamp) {
  document::Table table{
      .key = "draws",
      .caption = {},
      .columns = {text_column("draw", "Draw"), text_column("rule", "Rule", 1),
                  text_column("period", "Window", 2), text_column("status", "Status"),
                  text_column("difference", "What differs")},
      .rows = {},
      .when_empty = "no draw is kept here"};
  document::Section section{
      .key = "draws", .title = {}, .paragraphs = {}, .tables = {}, .notes = {}, .sections = {}};
  std::int64_t good = 0;
  for (const Verdict& verdict : verdicts) {
    const model::Draw& draw = index.data().draws[verdict.draw];
    const Text rule = draw.sampling ? *draw.sampling : *draw.moderation;
    const document::Value period =
        draw.period
            ? document::Value{calendar::label(*draw.period, index.data().settings.year_start)}
            : document::Value{};
    const auto add = [&](std::string word, Tone tone, document::Value words) {
      table.rows.push_back({draw.id->str(),
                            rule.empty() ? document::Value{} : document::Value{rule.str()}, period,
                            document::Status{std::move(word), tone}, std::move(words)});
    };
    if (verdict.differences.empty()) {
      ++good;
      add("verified", Tone::good, {});
    }
    for (const Difference& difference : verdict.differences)
      add("differs", Tone::bad, words_of(draw, difference));
    add_remarks(draw, verdict, section.notes);
  }
  section.tables.push_back(std::move(table));
  document::Document document;
  document.kind = "verify";
  document.title = "Draws, drawn again";
  document.stamp = std::move(stamp);
  document.sections = {std::move(section)};
  const auto count = static_cast<std::int64_t>(verdicts.size());
  document.summary = {{"draws", count}, {"verified", good}, {"differ", count - good}};
  if (count > 0) {
    document.closing.push_back(fmt::format("{} of {} draws {} what {} seed gives", good, count,
                                           good == 1 ? "is" : "are", good == 1 ? "its" : "their"));
  }
  return document;
}

}  // namespace qaf::report
