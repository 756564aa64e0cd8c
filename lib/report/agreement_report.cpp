// How far auditors and moderators agree.

#include <algorithm>

#include <fmt/format.h>

#include "base/interval_of_share.hpp"
#include "report/columns.hpp"
#include "report/moderate_report.hpp"

namespace qaf::report {
namespace {

using document::Ratio;
using document::Value;
using sampling::Agreement;
using sampling::Kappa;
using sampling::NoKappa;

constexpr double z = 1.96;  // 95 %

// Two decimals; a minus sign only where something is left of it.
std::string decimals(double value) {
  std::string text = fmt::format("{:.2f}", value);
  return text == "-0.00" ? "0.00" : text;
}

Value words_of(const std::optional<Kappa>& kappa) {
  return kappa ? Value{decimals(kappa->value)} : Value{};
}

// The large-sample interval; where nothing varies it has no width, and would claim too much.
Value interval_of(const std::optional<Kappa>& kappa) {
  if (!kappa || kappa->error <= 0) return {};
  return fmt::format("{} to {}", decimals(std::max(-1.0, kappa->value - z * kappa->error)),
                     decimals(std::min(1.0, kappa->value + z * kappa->error)));
}

Value share_interval(const Agreement& one) {
  if (one.pairs == 0) return {};
  const ShareInterval interval = interval_of_share(one.same, one.pairs);
  return fmt::format("{} % to {} %", interval.low, interval.high);
}

Value why_none(const Agreement& one) {
  switch (one.no_kappa) {
    case NoKappa::none:
      return {};
    case NoKappa::too_few:
      return fmt::format("fewer than {}", sampling::pairs_needed(one.grades.size()));
    case NoKappa::all_alike:
      return "one grade only";
    case NoKappa::no_order:
      return "no scale is stated";
  }
  return {};
}

bool is_any(const std::vector<Agreement>& all, NoKappa why) {
  return std::any_of(all.begin(), all.end(),
                     [&](const Agreement& one) { return one.no_kappa == why; });
}

}  // namespace

calendar::Period year_to(calendar::Date last) {
  return {calendar::plus_months(calendar::plus_days(last, 1), -12), last};
}

document::Table agreement_table(const model::Index& index, const std::vector<Agreement>& all) {
  document::Table table{
      .key = "agreement",
      .caption = "Auditor and moderator",
      .columns = {text_column("rule", "Rule", 3), text_column("scale", "Scale", 4),
                  text_column("area", "Area"), rate_column("agreed", "Same grade"),
                  people_column("interval", "95 % interval", 2),
                  text_column("kappa", "Weighted kappa"),
                  text_column("kappa_interval", "95 % interval", 1),
                  machine_column("kappa_quadratic"), text_column("withheld", "No kappa", 1)},
      .rows = {},
      .when_empty = "nothing was moderated"};
  for (const Agreement& one : all) {
    const model::Framework& framework = index.data().frameworks[one.framework];
    table.rows.push_back({framework.moderation[one.rule].id->str(),
                          one.scale.empty() ? Value{} : Value{one.scale.str()},
                          one.area.empty() ? Value{"grade"} : Value{one.area.str()},
                          Ratio{one.same, one.pairs}, share_interval(one), words_of(one.linear),
                          interval_of(one.linear), words_of(one.quadratic), why_none(one)});
  }
  return table;
}

std::vector<std::string> agreement_notes(const std::vector<Agreement>& all,
                                         const std::string& span) {
  if (all.empty()) return {};
  std::vector<std::string> notes;
  notes.push_back(fmt::format(
      "Agreement is worked out over {}. Those always included are among them, so it is not the "
      "agreement on all audits; and a moderator who saw the auditor's grade agrees more readily.",
      span));
  if (is_any(all, NoKappa::none)) {
    notes.push_back(
        "Weighted kappa is the agreement beyond chance, from 0 (as by chance) to 1 (always the "
        "same); "
        "a difference of two grades counts twice that of one (linear weights).");
  }
  if (is_any(all, NoKappa::too_few)) {
    notes.push_back(
        "Kappa is withheld below twice the square of the number of grades: of so few one "
        "changed grade would move it too far.");
  }
  return notes;
}

}  // namespace qaf::report
