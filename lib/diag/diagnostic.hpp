#pragma once

// One finding: a fault at a place, in words, perhaps with further places and advice.

#include <string>
#include <vector>

#include "diag/fault.hpp"
#include "source/span.hpp"

namespace qaf::diag {

// A second place that belongs to the finding: "first given here".
struct Label {
  source::Place place;
  std::string words;
};

struct Diagnostic {
  const Fault* fault = nullptr;
  Severity severity = Severity::error;
  source::Place place;  // a range that is nowhere stands for the whole file
  std::string message;  // observed fact first; lower case, no full stop
  std::vector<Label> labels;
  std::string help;  // advice, may be empty

  // Adds advice; returns itself so that calls can follow each other.
  Diagnostic& with_help(std::string words);
  Diagnostic& with_label(source::Place where, std::string words);
};

}  // namespace qaf::diag
