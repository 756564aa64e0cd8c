// Closed lists: a word that is on none of them is never skipped.

#include "calendar/frequency_words.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "calendar/words.hpp"

namespace qaf::calendar {

namespace {

struct Named {
  std::string_view word;
  WindowLength window;
};

constexpr WindowLength day_window{WindowLength::Unit::day, 1, std::nullopt};

constexpr Named units[] = {{"day", day_window},
                           {"days", day_window},
                           {"week", week_window},
                           {"weeks", week_window},
                           {"month", month_window},
                           {"months", month_window},
                           {"quarter", quarter_window},
                           {"quarters", quarter_window},
                           {"half-year", half_year_window},
                           {"half-years", half_year_window},
                           {"year", year_window},
                           {"years", year_window},
                           {"annum", year_window}};

constexpr Named adverbs[] = {{"weekly", week_window},           {"monthly", month_window},
                             {"quarterly", quarter_window},     {"half-yearly", half_year_window},
                             {"semi-annual", half_year_window}, {"semi-annually", half_year_window},
                             {"yearly", year_window},           {"annual", year_window},
                             {"annually", year_window}};

struct Ambiguous {
  std::string_view word;
  std::string_view readings;
};

constexpr std::string_view two_months = "`1 per 2 months` or `2 per month`";
constexpr std::string_view two_weeks = "`1 per 2 weeks from 2026-04-06` or `2 per week`";
constexpr std::string_view two_a_year = "`2 per year` or `1 per 2 years from 2026-04-01`";
constexpr std::string_view two_years = "`1 per 2 years from 2026-04-01` or `2 per year`";
constexpr std::string_view three_years = "`1 per 3 years from 2026-04-01` or `3 per year`";
constexpr std::string_view two_quarters = "`1 per half-year` or `2 per quarter`";
constexpr std::string_view every_day = "`1 per day`, weekends too, or `5 per week`";

constexpr Ambiguous ambiguous[] = {
    {"bi-monthly", two_months},   {"bimonthly", two_months},      {"semi-monthly", two_months},
    {"bi-weekly", two_weeks},     {"biweekly", two_weeks},        {"semi-weekly", two_weeks},
    {"bi-annual", two_a_year},    {"bi-annually", two_a_year},    {"biannual", two_a_year},
    {"biannually", two_a_year},   {"bi-yearly", two_a_year},      {"biyearly", two_a_year},
    {"biennial", two_years},      {"biennially", two_years},      {"bi-ennial", two_years},
    {"bi-ennially", two_years},   {"tri-annual", three_years},    {"tri-annually", three_years},
    {"triannual", three_years},   {"triannually", three_years},   {"triennial", three_years},
    {"triennially", three_years}, {"bi-quarterly", two_quarters}, {"biquarterly", two_quarters},
    {"daily", every_day},         {"every-day", every_day},       {"everyday", every_day},
    {"day-to-day", every_day},    {"nightly", every_day},
};

constexpr std::string_view nouns[] = {
    "additional",   "area",        "areas",        "assessment",    "assessments", "audit",
    "audits",       "auditor",     "budget",       "case",          "casefile",    "casefiles",
    "cases",        "child",       "children",     "collaborative", "conference",  "conferences",
    "deep-dive",    "dip",         "discussion",   "discussions",   "feedback",    "file",
    "files",        "focus",       "focussed",     "focused",       "group",       "groups",
    "holder",       "home",        "inspection",   "inspections",   "key",         "learning",
    "locality",     "manager",     "meeting",      "meetings",      "monitoring",  "observation",
    "observations", "panel",       "panels",       "peer",          "performance", "plr",
    "plrs",         "practice",    "practitioner", "random",        "reading",     "record",
    "records",      "report",      "reports",      "return",        "review",      "reviews",
    "rota",         "sample",      "samples",      "service",       "session",     "sessions",
    "summary",      "supervision", "survey",       "team",          "thematic",    "themed",
    "teams",        "worker",      "workers",      "services",      "themes",      "children's",
    "unit",         "update",      "updates",      "visit",         "visiting",    "visits"};

constexpr std::string_view vague[] = {
    "ad-hoc",     "appropriate", "continual",    "continually",  "continuous", "continuously",
    "frequent",   "frequently",  "intermittent", "occasional",   "often",      "occasionally",
    "ongoing",    "on-going",    "periodic",     "periodically", "regular",    "regularly",
    "responsive", "rolling",     "routine",      "routinely",    "sometimes",  "systematically",
    "throughout", "timely",      "usually"};

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

template <class List>
std::optional<WindowLength> window_named(const List& list, std::string_view word) {
  for (const Named& named : list) {
    if (named.word == word) return named.window;
  }
  return std::nullopt;
}

// Returns whether `word` only makes a word together with the next: `bi` `monthly`, `6-` `monthly`.
bool is_first_half(std::string_view word, std::string_view next) {
  if (word.size() > 1 && word.back() == '-') return true;
  if (word == "bi" || word == "semi" || word == "tri") return true;
  if (word == "ad" && next == "hoc") return true;
  return word == "half" && (next == "year" || next == "years" || next == "yearly");
}

}  // namespace

std::vector<std::string> frequency_words(std::string_view phrase) {
  std::vector<std::string> joined;
  bool is_open = false;  // the last word waits for its second half
  const std::vector<std::string> words = words_of(phrase);
  for (std::size_t index = 0; index < words.size(); ++index) {
    const std::string& word = words[index];
    if (is_open) {
      joined.back() += (joined.back().back() == '-' ? "" : "-") + word;
    } else if (word == "-" && !joined.empty()) {
      joined.back() += '-';
      is_open = true;
      continue;
    } else {
      joined.push_back(word);
    }
    is_open = !is_open && index + 1 < words.size() && is_first_half(word, words[index + 1]);
  }
  return joined;
}

WindowLength times(std::int32_t number, WindowLength window) {
  window.length *= number;
  return window;
}

std::optional<WindowLength> window_of_unit(std::string_view word) {
  return window_named(units, word);
}

std::optional<WindowLength> window_of_adverb(std::string_view word) {
  if (auto window = window_named(adverbs, word)) return window;
  if (word == "fortnightly") return times(2, week_window);
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos) return std::nullopt;
  const auto number = number_of(word.substr(0, hyphen));
  const std::string_view base = word.substr(hyphen + 1);
  if (!number || *number < 1 || *number > 1200 || word.starts_with("a")) return std::nullopt;
  if (base == "monthly") return times(*number, month_window);
  if (base == "weekly") return times(*number, week_window);
  if (base == "yearly" && *number <= 100) return times(*number, year_window);
  return std::nullopt;
}

std::optional<std::string_view> readings_of(std::string_view word) {
  for (const Ambiguous& known : ambiguous) {
    if (known.word == word) return known.readings;
  }
  return std::nullopt;
}

bool is_noun(std::string_view word) {
  return holds(nouns, word);
}

bool is_vague(std::string_view word) {
  return holds(vague, word);
}

bool is_identifier(std::string_view word) {
  if (word.empty() || word.size() > 80 || word[0] < 'a' || word[0] > 'z') return false;
  return std::all_of(word.begin(), word.end(), [](char character) {
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') ||
           character == '-' || character == '_' || character == '.';
  });
}

std::string to_text(const WindowLength& window) {
  const std::int32_t length = window.length;
  const auto counted = [](std::int32_t number, std::string_view word) {
    return number == 1 ? std::string(word) : fmt::format("{} {}s", number, word);
  };
  switch (window.unit) {
    case WindowLength::Unit::day:
      return counted(length, "day");
    case WindowLength::Unit::week:
      return counted(length, "week");
    case WindowLength::Unit::month:
      break;
  }
  if (length == 3) return "quarter";
  if (length == 6) return "half-year";
  return length % 12 == 0 ? counted(length / 12, "year") : counted(length, "month");
}

}  // namespace qaf::calendar
