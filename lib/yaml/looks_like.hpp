#pragma once

// What a file is that is not YAML, for those who saved the wrong thing.

#include <optional>
#include <string_view>

namespace qaf::yaml {

struct OtherForm {
  std::string_view what;  // "UTF-16", "a PNG picture": after "it looks like"
  std::string_view help;
};

// Returns the other form that the first bytes of a file show, or nothing.
[[nodiscard]] std::optional<OtherForm> looks_like(std::string_view bytes);

}  // namespace qaf::yaml
