// SHA-256 against the examples that its standard is published with.
//
// Source: NIST, "SHA256 examples" of the Cryptographic Standards and Guidelines (FIPS 180): of
// `abc`, and of the 56 letters of two blocks; of nothing, what `sha256sum </dev/null` prints.

#include "base/sha256.hpp"

#include <doctest/doctest.h>

#include "base/draw_order.hpp"

namespace qaf {
namespace {

TEST_CASE("SHA-256 is the published one") {
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

// printf 'autumn\nM-1' | sha256sum gives e573..., M-2 fd3e..., M-3 ec18..., M-4 dc36..., M-5
// ecd0...
TEST_CASE("members are drawn in the order of the SHA-256 of seed, line end and member") {
  const std::vector<std::string_view> ids = {"M-1", "M-2", "M-3", "M-4", "M-5"};
  CHECK(draw_order("autumn", ids) == std::vector<std::size_t>{3, 0, 2, 4, 1});
  CHECK(draw_order("autumn", {}).empty());
}

}  // namespace
}  // namespace qaf
