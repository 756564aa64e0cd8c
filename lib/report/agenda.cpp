// What is due, as a calendar of days.

#include "report/agenda.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace qaf::report {
namespace {

using schedule::Status;

std::string title_of(const DueItem& item) {
  std::string title = item.what;
  if (item.status == Status::overdue) title = "Overdue: " + title;
  if (item.status == Status::vacant) title = "Nobody in post: " + title;
  if (!item.who.empty()) title += fmt::format(" ({})", item.who);
  return title;
}

std::string description_of(const model::Index& index, const DueItem& item) {
  std::string words;
  const auto add = [&](std::string_view heading, std::string_view value) {
    if (value.empty()) return;
    words += fmt::format("{}{}: {}", words.empty() ? "" : "\n", heading, value);
  };
  add("Who", item.who);
  add("Role", item.role);
  if (item.unit != model::nowhere) add("Unit", index.data().units[item.unit].id->view());
  add("Next", item.forecast);
  add("See", item.source);
  return words;
}

}  // namespace

DueAgenda due_agenda(const model::Index& index, std::vector<DueItem> items,
                     const document::Stamp& stamp) {
  const std::size_t all = items.size();
  std::erase_if(items, [](const DueItem& item) { return !item.due; });
  std::ranges::stable_sort(items, [](const DueItem& a, const DueItem& b) {
    return std::pair(a.due->last, std::string_view(a.key)) <
           std::pair(b.due->last, std::string_view(b.key));
  });
  DueAgenda result{{.title = "Quality assurance",
                    .as_of = stamp.as_of,
                    .zone = stamp.zone,
                    .tool = stamp.tool,
                    .entries = {}},
                   all - items.size()};
  for (const DueItem& item : items) {
    result.agenda.entries.push_back({.uid = item.key,
                                     .title = title_of(item),
                                     .description = description_of(index, item),
                                     .category = item.kind,
                                     .last = item.due->last,
                                     .opens = item.status == Status::upcoming});
  }
  return result;
}

}  // namespace qaf::report
