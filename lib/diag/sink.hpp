#pragma once

// Where findings go. One a thread; merged and sorted at the end.

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"

namespace qaf::diag {

class Sink {
 public:
  // Adds a finding of the fault's own severity; the reference is good until the next call.
  Diagnostic& add(const Fault& fault, source::Place place, std::string message);

  // Takes over the findings of another sink.
  void merge(Sink&& other);

  // Puts the findings in order of file, place, rule and message, and drops repeated ones.
  void sort();

  [[nodiscard]] const std::vector<Diagnostic>& findings() const { return findings_; }
  [[nodiscard]] std::vector<Diagnostic>& findings() { return findings_; }
  [[nodiscard]] std::size_t count(Severity severity) const;
  [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }

 private:
  std::vector<Diagnostic> findings_;
};

}  // namespace qaf::diag
