// Collecting and ordering findings.

#include "diag/sink.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace qaf::diag {

std::string_view to_text(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

Diagnostic& Diagnostic::with_help(std::string words) {
  help = std::move(words);
  return *this;
}

Diagnostic& Diagnostic::with_label(source::Place where, std::string words) {
  labels.push_back({where, std::move(words)});
  return *this;
}

Diagnostic& Sink::add(const Fault& fault, source::Place place, std::string message) {
  findings_.push_back({&fault, fault.severity, place, std::move(message), {}, {}});
  return findings_.back();
}

void Sink::merge(Sink&& other) {
  findings_.insert(findings_.end(), std::make_move_iterator(other.findings_.begin()),
                   std::make_move_iterator(other.findings_.end()));
  other.findings_.clear();
}

void Sink::sort() {
  const auto key = [](const Diagnostic& finding) {
    return std::tuple(finding.place.file, finding.place.range.begin, finding.fault->name,
                      std::string_view(finding.message), finding.place.range.end);
  };
  std::stable_sort(findings_.begin(), findings_.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  const auto same = [&](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); };
  findings_.erase(std::unique(findings_.begin(), findings_.end(), same), findings_.end());
}

std::size_t Sink::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(findings_.begin(), findings_.end(),
                    [&](const Diagnostic& finding) { return finding.severity == severity; }));
}

}  // namespace qaf::diag
