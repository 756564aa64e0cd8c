#pragma once

// Personal data by its shape: what has a check digit, a fixed form or a telling word before it.

#include <cstddef>
#include <optional>
#include <string_view>

namespace qaf::check {

struct PersonalData {
  std::size_t begin = 0;  // in the text
  std::size_t length = 0;
  std::string_view what;  // "an NHS number"
};

// Returns the first personal data in `text`, or nothing.
//
// Only shapes that hardly anything else has: an NHS number and a pupil number with their check
// digit, a national insurance number, a full postcode of a known area, an e-mail address, a mobile
// telephone number, a date after the words "date of birth". Names are not recognised.
[[nodiscard]] std::optional<PersonalData> find_personal_data(std::string_view text);

}  // namespace qaf::check
