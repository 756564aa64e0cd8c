#pragma once

// JSON as text, for every format that is made of it; nlohmann-json stays behind this.

#include <string>

#include <nlohmann/json.hpp>

#include "document/document.hpp"

namespace qaf::render {

using Json = nlohmann::ordered_json;  // keys in the order in which they were added

// Returns `value` on one line, without a line end. Bytes that are no UTF-8 become U+FFFD; what a
// terminal would obey (C1 controls, DEL, direction and zero-width characters) is written `\u009b`.
[[nodiscard]] std::string one_line(const Json& value);

// Returns `value` laid out for reading and for line-wise comparison: what holds only plain values
// (a row) stands on one line, all else is indented by two; the last line is ended.
[[nodiscard]] std::string laid_out(const Json& value);

// Returns a text, or null where it is empty.
[[nodiscard]] Json text_or_null(const std::string& text);

// Adds `as_of zone revision tool frameworks`.
void add_stamp(Json& object, const document::Stamp& stamp);

}  // namespace qaf::render
