#pragma once

// The answer of `qaf show TASK`: what the framework asks, in its own words, with its steps and
// reports.

#include "document/document.hpp"
#include "model/index.hpp"

namespace qaf::report {

[[nodiscard]] document::Document task_page(const model::Index& index, model::TaskPlace place,
                                           document::Stamp stamp);

}  // namespace qaf::report
