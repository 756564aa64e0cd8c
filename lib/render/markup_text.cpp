// Writing out the letters that HTML and XML obey.

#include "render/markup_text.hpp"

#include "base/visible.hpp"

namespace qaf::render {

std::string markup_text(std::string_view text) {
  std::string safe;
  for (const char letter : visible(text)) {
    switch (letter) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";  // HTML 4 has no &apos;
        break;
      default:
        safe += letter;
    }
  }
  return safe;
}

}  // namespace qaf::render
