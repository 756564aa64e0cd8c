#pragma once

// Lists of lines, printed by doctest one a line instead of `{?}`.

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace doctest {

template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string text = "[";
    for (const std::string& line : lines) text += "\n  " + line;
    return (text + (lines.empty() ? "]" : "\n]")).c_str();
  }
};

}  // namespace doctest
