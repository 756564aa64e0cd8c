#pragma once

// A documented kind of fault: what `qaf rules` lists and `qaf explain` prints.
//
// Faults of reading (yaml/, shape/, load/) and rules of check/ are all Faults; one catalogue holds
// them.

#include <cstdint>
#include <string_view>

namespace qaf::diag {

enum class Severity : std::uint8_t {
  note,     // worth knowing
  warning,  // the data can be relied on, but look
  error,    // the data cannot be relied on
};

[[nodiscard]] std::string_view to_text(Severity severity);  // "note", "warning", "error"

// All constant, plain sentences without a full stop at the end of `summary`.
struct Fault {
  std::string_view name;  // kebab-case, reads well after "allow": `unknown-role`
  Severity severity = Severity::error;
  std::string_view summary;  // one line: "a role that the framework does not define"
  std::string_view why;      // why it matters to a QA officer
  std::string_view remedy;   // what to do
};

}  // namespace qaf::diag
