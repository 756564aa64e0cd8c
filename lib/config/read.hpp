#pragma once

// qaf.toml to settings, strictly: an unknown key or an unfit value is a finding, never passed over.

#include <string_view>

#include "diag/sink.hpp"
#include "model/settings.hpp"
#include "source/span.hpp"

namespace qaf::config {

// Returns the settings; where a value cannot be used, a finding is added and the usual value stays.
// Limits: 64 KiB, 4 KiB a line, 16 levels, since the TOML library follows nesting without a guard.
[[nodiscard]] model::Settings read_settings(std::string_view bytes, source::FileId file,
                                            diag::Sink& out);

}  // namespace qaf::config
