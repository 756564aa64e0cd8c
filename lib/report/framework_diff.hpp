#pragma once

// What changed from one framework to another: the answer of `qaf framework diff`.

#include <functional>
#include <string>
#include <vector>

#include "compare/framework.hpp"
#include "document/document.hpp"

namespace qaf::report {

// One side of a comparison.
struct ComparedSide {
  std::string name;  // "revision 1a2b3c4d5e6f", "the files as they are", "draft.yaml"
  // Returns where a place stands: `framework/bcp.yaml:120`.
  std::function<std::string(source::Place)> where;
};

// A pair of frameworks with all that changed between them.
struct ComparedPair {
  compare::Pair pair;
  std::vector<compare::Change> changes;
};

// Returns each pair with its changes; a framework that is new or gone is one change.
[[nodiscard]] std::vector<ComparedPair> compared(const std::vector<compare::Pair>& pairs);

[[nodiscard]] document::Document framework_diff(const std::vector<ComparedPair>& pairs,
                                                const ComparedSide& before,
                                                const ComparedSide& after, document::Stamp stamp);

}  // namespace qaf::report
