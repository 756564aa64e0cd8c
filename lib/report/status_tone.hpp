#pragma once

// How a status should strike the reader.

#include <string>

#include "document/value.hpp"
#include "schedule/duty.hpp"

namespace qaf::report {

[[nodiscard]] inline document::Tone tone_of(schedule::Status status) {
  using schedule::Status;
  switch (status) {
    case Status::met:
    case Status::within_limit:
      return document::Tone::good;
    case Status::met_late:
    case Status::unproven:
    case Status::vacant:
    case Status::over_limit:
      return document::Tone::attention;
    case Status::overdue:
    case Status::missed:
      return document::Tone::bad;
    case Status::due:
      return document::Tone::neutral;
    case Status::upcoming:
    case Status::excused:
    case Status::not_applicable:
    case Status::undetermined:
      return document::Tone::muted;
  }
  return document::Tone::neutral;
}

[[nodiscard]] inline document::Status shown(schedule::Status status) {
  return {std::string(schedule::status_name(status)), tone_of(status)};
}

}  // namespace qaf::report
