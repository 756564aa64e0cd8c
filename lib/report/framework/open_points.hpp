#pragma once

// What a framework leaves open, and what its encoding says about that: for whoever has to decide.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/framework.hpp"

namespace qaf::report {

struct OpenPoint {
  enum class Kind : std::uint8_t {
    not_stated,  // a value that the document does not give
    set_by,      // a frequency that another paper gives
    assumption,  // what the encoding chose
    note,        // what is unclear in the document
  };
  Kind kind = Kind::note;
  std::string element;     // "task", "step", "role" ...
  std::string id;          // of the element; "plr/tell" of a step or report
  std::string key;         // of the value: "frequency"; empty for assumptions and notes
  std::string text;        // what is open, assumed or noted
  model::Cited cited;      // of the element
  std::string_view about;  // the task, rule or party it stands in; empty: none of these
};

// Returns everything open: of each kind in the order of the framework file.
[[nodiscard]] std::vector<OpenPoint> open_points_of(const model::Framework& framework);

// Returns `not_stated`, `set_by`, `assumption`, `note`.
[[nodiscard]] std::string_view kind_name(OpenPoint::Kind kind);

}  // namespace qaf::report
