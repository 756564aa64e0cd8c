#pragma once

// What every element of a framework may carry: where it stands in the document, and what is unclear
// there. Source: docs/encoding-a-framework.md.

#include "base/text.hpp"

namespace qaf::model {

struct Cited {
  Text source;      // section, paragraph or column of the document
  Text wording;     // the document's own words
  Text note;        // what is unclear, contradictory or a slip in the document
  Text assumption;  // what the encoding chose
};

}  // namespace qaf::model
