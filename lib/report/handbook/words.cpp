// Words, links and order that the parts of a framework's document share.

#include <algorithm>
#include <cctype>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "report/handbook/parts.hpp"

namespace qaf::report {
namespace {

using document::Link;

// Whatever an id holds, an anchor holds letters, digits and hyphens.
std::string anchor_of(std::string_view kind, std::string_view id) {
  std::string anchor = fmt::format("{}-{}", kind, id);
  std::replace_if(
      anchor.begin(), anchor.end(),
      [](unsigned char letter) { return std::isalnum(letter) == 0 || letter >= 0x80; }, '-');
  return anchor;
}

Link link_to(const Handbook& book, std::string_view party) {
  return {book.names(party), book.pages.contains(party) ? party_anchor(party) : std::string()};
}

std::string times(std::int32_t count) {
  if (count == 1) return "once";
  return count == 2 ? "twice" : fmt::format("{} times", count);
}

std::string window_words(const calendar::WindowLength& window) {
  using Unit = calendar::WindowLength::Unit;
  std::string_view one = window.unit == Unit::day    ? "day"
                         : window.unit == Unit::week ? "week"
                                                     : "month";
  std::int32_t length = window.length;
  if (window.unit == Unit::month && length % 12 == 0) {
    one = "year";
    length /= 12;
  } else if (window.unit == Unit::month && length == 6) {
    one = "half-year";
    length = 1;
  } else if (window.unit == Unit::month && length == 3) {
    one = "quarter";
    length = 1;
  }
  std::string words =
      length == 1 ? fmt::format("each {}", one) : fmt::format("every {} {}s", length, one);
  if (window.anchor) words += fmt::format(" (from {})", calendar::to_text(*window.anchor));
  return words;
}

std::string counted_words(const calendar::Counted& counted) {
  const std::string_view bound = counted.bound == calendar::Bound::at_least  ? "at least "
                                 : counted.bound == calendar::Bound::at_most ? "at most "
                                                                             : "";
  return fmt::format("{}{} {}", bound, times(counted.count), window_words(counted.window));
}

// Hours, roughly: only the order matters. A month is longer than four weeks.
double hours_of(calendar::Duration length) {
  switch (length.unit) {
    case calendar::Unit::immediately:
      return 0;
    case calendar::Unit::minutes:
      return length.count / 60.0;
    case calendar::Unit::hours:
      return length.count;
    case calendar::Unit::days:
      return length.count * 24.0;
    case calendar::Unit::working_days:
      return length.count * 24.0 * 7 / 5;
    case calendar::Unit::weeks:
      return length.count * 24.0 * 7;
    case calendar::Unit::months:
      return length.count * 24.0 * 30.4;
    case calendar::Unit::years:
      return length.count * 24.0 * 365;
  }
  return 0;
}

constexpr double no_limit = 1e12;  // later than everything with a limit

// When the time of a step comes, counted from the audit; a step that waits for another of its rule
// comes after that one. `depth` ends rings (rule step-ring reports them).
double rank_of(const std::vector<AskedStep>& steps, const AskedStep& asked, int depth) {
  const model::Step& step = *asked.step;
  double start = 0;
  for (const AskedStep& other : steps) {
    const bool is_waited_for = other.rule == asked.rule && other.kind == asked.kind && step.from &&
                               depth > 0 && other.step != asked.step &&
                               other.step->id->view() == step.from->view();
    if (is_waited_for) start = rank_of(steps, other, depth - 1);
  }
  if (step.within) return start + hours_of(*step.within);
  if (step.after) return start + hours_of(*step.after);
  if (step.at_next) return start + no_limit / 2;
  return start + no_limit;
}

}  // namespace

document::Section part(std::string key, std::string title) {
  std::string anchor = anchor_of("part", key);
  return {.key = std::move(key),
          .title = std::move(title),
          .paragraphs = {},
          .tables = {},
          .notes = {},
          .sections = {},
          .items = {},
          .anchor = std::move(anchor)};
}

document::Table laid_out(document::Table table, const std::vector<int>& shares) {
  auto share = shares.begin();
  for (document::Column& column : table.columns) {
    if (column.audience == document::Column::Audience::machines || column.key == table.grouped_by)
      continue;
    if (share != shares.end()) column.share = *share++;
  }
  for (std::size_t index = table.columns.size(); index-- > 0;) {
    const auto is_blank = [&](const std::vector<document::Value>& row) {
      return std::holds_alternative<std::monostate>(row[index]);
    };
    if (table.columns[index].expendable == 0 ||
        !std::all_of(table.rows.begin(), table.rows.end(), is_blank))
      continue;
    const auto at = static_cast<std::ptrdiff_t>(index);
    table.columns.erase(table.columns.begin() + at);
    for (auto& row : table.rows) row.erase(row.begin() + at);
  }
  return table;
}

bool has_content(const document::Section& section) {
  return !section.paragraphs.empty() || !section.items.empty() || !section.tables.empty() ||
         !section.sections.empty();
}

std::string task_anchor(std::string_view task) {
  return anchor_of("task", task);
}

std::string party_anchor(std::string_view party) {
  return anchor_of("page", party);
}

document::Value party_link(const Handbook& book, std::string_view party) {
  if (party.empty()) return std::string("not stated");
  return std::vector<Link>{link_to(book, party)};
}

document::Value doer_links(const Handbook& book, const model::Doers& doers) {
  using Mode = model::Doers::Mode;
  if (doers.names.empty()) return std::string("not stated");
  std::vector<Link> links;
  for (const model::Name& name : doers.names) links.push_back(link_to(book, name->view()));
  if (links.size() > 1 && doers.mode == Mode::any) links.front().before = "one of: ";
  if (links.size() > 1 && doers.mode == Mode::together) links.front().before = "together: ";
  return links;
}

document::Value task_link(const model::Task& task) {
  return std::vector<Link>{{task.title->str(), task_anchor(task.id->view())}};
}

document::Value task_links(const std::vector<const model::Task*>& tasks) {
  std::vector<Link> links;
  for (const model::Task* task : tasks)
    links.push_back({task->title->str(), task_anchor(task->id->view())});
  return links;
}

std::string spoken_frequency(const Names& names, const model::StatedFrequency& frequency) {
  if (!frequency.has_value()) return {};
  if (const auto* counted = std::get_if<calendar::Counted>(&frequency.value))
    return counted_words(*counted);
  if (const auto* rolling = std::get_if<calendar::Rolling>(&frequency.value))
    return fmt::format("at the latest {} after the last", calendar::to_text(rolling->gap));
  if (const auto* event = std::get_if<calendar::OnEvent>(&frequency.value)) {
    const std::string limit = event->within
                                  ? fmt::format(", within {}", calendar::to_text(*event->within))
                                  : std::string();
    return fmt::format("after each: {}{}", names(event->event), limit);
  }
  if (const auto* event = std::get_if<calendar::BeforeEvent>(&frequency.value))
    return fmt::format("before each: {}", names(event->event));
  return names.frequency(frequency);
}

std::string spoken_how_often(const Names& names, const model::Task& task) {
  std::string words = spoken_frequency(names, task.frequency);
  if (words.empty()) return words;
  if (!task.for_each.empty()) words += fmt::format(", for each {}", names.list(task.for_each));
  const std::string quantity = names.quantity(task);
  if (!quantity.empty()) words += fmt::format("; each time {}", quantity);
  if (!task.only.empty()) words += fmt::format("; only where: {}", names.list(task.only));
  if (!task.except.empty()) words += fmt::format("; not where: {}", names.list(task.except));
  return words;
}

std::string spoken_how_often(const Names& names, const model::ReportedTo& report) {
  std::string words = spoken_frequency(names, report.frequency);
  if (report.within)
    words += fmt::format(", within {} of its end", calendar::to_text(*report.within));
  if (!report.if_any.empty())
    words += fmt::format("; only if there was any: {}", names.list(report.if_any));
  return words;
}

document::Value step_doer(const Handbook& book, const model::Step& step) {
  if (!step.by) return std::string("the author");
  if (*step.by == "author" || *step.by == "moderator" || *step.by == "line_manager")
    return fmt::format("the {}", book.names(step.by->view()));
  return party_link(book, step.by->view());
}

std::vector<AskedStep> in_order_of_time(std::vector<AskedStep> steps) {
  std::erase_if(steps, [](const AskedStep& asked) { return asked.step == nullptr; });
  const std::vector<AskedStep> all = steps;
  std::stable_sort(steps.begin(), steps.end(), [&](const AskedStep& a, const AskedStep& b) {
    constexpr int longest_chain = 16;
    return rank_of(all, a, longest_chain) < rank_of(all, b, longest_chain);
  });
  return steps;
}

}  // namespace qaf::report
