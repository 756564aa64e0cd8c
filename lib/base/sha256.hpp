#pragma once

// SHA-256, by libcrypto: what `sha256sum` prints, so that anybody can do our sums again.

#include <string>
#include <string_view>

namespace qaf {

// Returns the SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace qaf
