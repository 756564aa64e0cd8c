#pragma once

// What three readers make of one text, in one notation, so that they can be compared.
//
// The notation: `{key value key value}` for a map, `[item item]` for a list, texts in quotes with
// escapes, `~` for no value; documents one a line.

#include <optional>
#include <string>
#include <string_view>

#include "yaml/parse.hpp"
#include "yaml/tree.hpp"

namespace qaf::test {

[[nodiscard]] std::string shape_of(const yaml::Tree& tree);

// Returns the findings of reading `text`, each as `LINE:COLUMN: MESSAGE [FAULT]` with further lines
// for labels and help; `ok` where there are none.
[[nodiscard]] std::string findings_of(std::string_view text, const yaml::Options& options);

// Returns what libfyaml reads; nothing where it refuses the text.
[[nodiscard]] std::optional<std::string> shape_by_libfyaml(std::string_view text);

// Returns what yaml-cpp reads by its events; nothing where it refuses the text.
[[nodiscard]] std::optional<std::string> shape_by_yaml_cpp(std::string_view text);

}  // namespace qaf::test
