// Sorting the evidence out by task.

#include "schedule/filed.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace qaf::schedule {
namespace {

using calendar::Instant;
using model::nowhere;

// What a record and a report have in common.
struct Paper {
  Evidence evidence;
  Text task;
  Text framework;
  const model::Void& cancelled;
};

bool comes_before(calendar::Moment a, calendar::Moment b, calendar::Zone zone) {
  if (a.date() != b.date()) return a.date() < b.date();
  return calendar::interval(a, zone).first < calendar::interval(b, zone).first;
}

}  // namespace

bool is_there(calendar::Moment moment, Instant as_of, calendar::Zone zone) {
  const calendar::Date today = calendar::local_date(as_of, zone);
  if (moment.date() != today) return moment.date() < today;
  return !moment.has_time() || calendar::interval(moment, zone).first <= as_of;
}

Filed::Filed(const model::Index& index, const Chains& chains, Instant as_of)
    : as_of_(as_of),
      zone_(index.data().settings.zone),
      records_(chains.all().size()),
      reports_(chains.all().size()) {
  const model::Dataset& data = index.data();
  const auto file = [&](const Paper& paper, auto& filed) {
    std::uint32_t chain = nowhere;
    const auto named = chains.named(paper.task.view());
    if (!paper.framework.empty()) {
      chain = chains.find(paper.task.view(), paper.framework);
    } else if (named.size() == 1) {
      chain = named.front();
    } else if (!named.empty()) {
      refused_.push_back({paper.evidence,
                          named.front(),
                          {Because::wrong_framework,
                           fmt::format("two frameworks have a task `{}`, and it does not say which "
                                       "is meant",
                                       paper.task.view())}});
      return;
    }
    if (chain == nowhere) return;  // rule unknown-task reports it
    const model::Void& cancelled = paper.cancelled;
    if (cancelled.has_value() && (!cancelled.when || is_there(*cancelled.when, as_of_, zone_))) {
      refused_.push_back({paper.evidence, chain, {Because::void_record, "it was declared void"}});
      return;
    }
    filed[chain].push_back(paper.evidence.position);
  };
  for (std::uint32_t i = 0; i < data.records.size(); ++i) {
    const model::Record& record = data.records[i];
    if (!record.completed || !is_there(*record.completed, as_of_, zone_)) continue;
    file({{Evidence::Kind::record, i, false}, *record.task, *record.framework, record.void_},
         records_);
  }
  for (std::uint32_t i = 0; i < data.reports.size(); ++i) {
    const model::Report& report = data.reports[i];
    if (!report.delivered || !is_there(*report.delivered, as_of_, zone_)) continue;
    file({{Evidence::Kind::report, i, false}, *report.task, *report.framework, report.void_},
         reports_);
  }
  sort(data);
}

// Of two at the same time the first read comes first.
void Filed::sort(const model::Dataset& data) {
  for (std::vector<std::uint32_t>& records : records_) {
    std::stable_sort(records.begin(), records.end(), [&](std::uint32_t a, std::uint32_t b) {
      return comes_before(*data.records[a].completed, *data.records[b].completed, zone_);
    });
  }
  for (std::vector<std::uint32_t>& reports : reports_) {
    std::stable_sort(reports.begin(), reports.end(), [&](std::uint32_t a, std::uint32_t b) {
      return comes_before(*data.reports[a].delivered, *data.reports[b].delivered, zone_);
    });
  }
}

}  // namespace qaf::schedule
