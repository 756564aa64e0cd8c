#pragma once

// Colour on a terminal that has it; never the only bearer of a meaning.

#include <string>
#include <string_view>

#include "diag/fault.hpp"
#include "document/value.hpp"
#include "render/render.hpp"

namespace qaf::render {

enum class Ink : std::uint8_t { plain, strong, muted, error, warning, note, good };

// Returns `text` in that ink, or as it is where the screen has no colour. Text must be visible().
[[nodiscard]] std::string painted(std::string_view text, Ink ink, const Screen& screen);

[[nodiscard]] Ink ink_of(diag::Severity severity);
[[nodiscard]] Ink ink_of(document::Tone tone);

}  // namespace qaf::render
