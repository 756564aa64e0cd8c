#pragma once

// Text inside HTML and XML.

#include <string>
#include <string_view>

namespace qaf::render {

// Returns the text for elements and for attributes in quotes of either kind. What neither language
// can hold, and what a reader would not see, is written out before (base/visible.hpp).
[[nodiscard]] std::string markup_text(std::string_view text);

}  // namespace qaf::render
