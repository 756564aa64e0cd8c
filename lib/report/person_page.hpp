#pragma once

// The answer of `qaf show PERSON`: posts, absences, line managers, and the duties of the year.

#include <cstdint>

#include "document/document.hpp"
#include "model/index.hpp"

namespace qaf::report {

[[nodiscard]] document::Document person_page(const model::Index& index, std::uint32_t person,
                                             document::Stamp stamp);

}  // namespace qaf::report
