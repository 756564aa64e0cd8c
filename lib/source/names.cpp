// Paths of a repository.

#include "source/names.hpp"

#include <algorithm>

namespace qaf::source {

bool is_plain_path(std::string_view path) {
  std::size_t letters = 0;  // of the part so far
  std::size_t dots = 0;
  const auto is_plain_part = [&] { return letters > 2 || letters > dots; };
  for (const char letter : path) {
    if (letter == '\0' || (letter == '/' && !is_plain_part())) return false;
    letters = letter == '/' ? 0 : letters + 1;
    dots = letter == '/' ? 0 : dots + static_cast<std::size_t>(letter == '.');
  }
  return is_plain_part();
}

std::size_t depth(std::string_view path) {
  return static_cast<std::size_t>(std::count(path.begin(), path.end(), '/')) + 1;
}

std::string join(std::string_view a, std::string_view b) {
  std::string path;
  path.reserve(a.size() + 1 + b.size());
  path += a;
  if (!a.empty() && !b.empty()) path += '/';
  path += b;
  return path;
}

}  // namespace qaf::source
