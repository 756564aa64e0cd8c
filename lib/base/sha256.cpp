// SHA-256, by libcrypto.

#include "base/sha256.hpp"

#include <array>
#include <cassert>

#include <openssl/sha.h>

namespace qaf {

std::string sha256(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  [[maybe_unused]] const unsigned char* done =
      SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  assert(done != nullptr && "libcrypto has SHA-256");
  std::string text;
  text.reserve(2 * digest.size());
  for (const unsigned char byte : digest) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

}  // namespace qaf
