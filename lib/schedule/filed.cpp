// Sorting the evidence out by task.

#include "schedule/filed.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace qaf::schedule {
namespace {

using calendar::Instant;
using model::nowhere;

// What a record and a report have in common.
struct Document {
  Evidence evidence;
  Text task;
  Text framework;
  calendar::Moment when;
  Aside<model::Void> cancelled;
};

class Filing {
 public:
  Filing(const model::Index& index, const Chains& chains, Instant as_of,
         std::vector<Refused>& refused)
      : chains_(chains),
        as_of_(as_of),
        zone_(index.data().settings.zone),
        today_(calendar::local_date(as_of, zone_)),
        refused_(refused) {}

  void file(const Document& document, std::vector<std::vector<Paper>>& filed) {
    if (document.when.date() > today_) return;
    const calendar::Interval when = calendar::interval(document.when, zone_);
    if (when.first > as_of_) return;
    const std::uint32_t chain = chain_of(document);
    if (chain == nowhere) return;  // rule unknown-task reports it
    const Aside<model::Void> cancelled = document.cancelled;
    if (cancelled.has_value() && (!cancelled->when || is_there(*cancelled->when, as_of_, zone_))) {
      refused_.push_back(
          {document.evidence, chain, {Because::void_record, "it was declared void"}});
      return;
    }
    filed[chain].push_back({document.evidence.position, document.when.date(), when});
  }

 private:
  std::uint32_t chain_of(const Document& document) {
    if (!document.framework.empty()) {
      return chains_.find(document.task.view(), document.framework);
    }
    const auto named = chains_.named(document.task.view());
    if (named.size() < 2) return named.empty() ? nowhere : named.front();
    refused_.push_back({document.evidence,
                        named.front(),
                        {Because::wrong_framework,
                         fmt::format("two frameworks have a task `{}`, and it does not say which "
                                     "is meant",
                                     document.task.view())}});
    return nowhere;
  }

  const Chains& chains_;
  Instant as_of_;
  calendar::Zone zone_;
  calendar::Date today_;
  std::vector<Refused>& refused_;
};

void sort(std::vector<std::vector<Paper>>& filed) {
  for (std::vector<Paper>& papers : filed) {
    std::sort(papers.begin(), papers.end(), [](const Paper& a, const Paper& b) {
      return a.when.first != b.when.first ? a.when.first < b.when.first : a.position < b.position;
    });
  }
}

}  // namespace

bool is_there(calendar::Moment moment, Instant as_of, calendar::Zone zone) {
  return calendar::interval(moment, zone).first <= as_of;
}

Filed::Filed(const model::Index& index, const Chains& chains, Instant as_of)
    : records_(chains.all().size()), reports_(chains.all().size()) {
  const model::Dataset& data = index.data();
  Filing filing(index, chains, as_of, refused_);
  for (std::uint32_t i = 0; i < data.records.size(); ++i) {
    const model::Record& record = data.records[i];
    if (!record.completed) continue;
    filing.file({{Evidence::Kind::record, i, false},
                 *record.task,
                 *record.framework,
                 *record.completed,
                 record.void_},
                records_);
  }
  for (std::uint32_t i = 0; i < data.reports.size(); ++i) {
    const model::Report& report = data.reports[i];
    if (!report.delivered) continue;
    filing.file({{Evidence::Kind::report, i, false},
                 *report.task,
                 *report.framework,
                 *report.delivered,
                 report.void_},
                reports_);
  }
  sort(records_);
  sort(reports_);
}

}  // namespace qaf::schedule
