#pragma once

// A rule of the framework unfolded: when it applies, what it asks, by when, where that stands in
// the document, and how its clocks stand.

#include <optional>
#include <string_view>

#include "document/document.hpp"
#include "model/index.hpp"

namespace qaf::report {

// Returns the page of the escalation or moderation rule of that name in the version in force at the
// as-of of `stamp`; nothing where no framework has one.
[[nodiscard]] std::optional<document::Document> rule_page(const model::Index& index,
                                                          std::string_view rule,
                                                          document::Stamp stamp);

}  // namespace qaf::report
