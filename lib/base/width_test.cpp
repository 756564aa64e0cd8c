// Cell widths and cuts.

#include "base/width.hpp"

#include <doctest/doctest.h>

using namespace qaf;

TEST_CASE("plain letters take one cell, wide ones two, marks none") {
  CHECK(cell_width("") == 0);
  CHECK(cell_width("due 2026-03-12") == 14);
  CHECK(cell_width("\u00e9") == 1);                // e with acute, one character
  CHECK(cell_width("e\u0301") == 1);               // e and a mark
  CHECK(cell_width("ab\u0301c") == 3);             // a mark after plain letters
  CHECK(cell_width("\u8996\u5bdf") == 4);          // two ideographs
  CHECK(cell_width("\u2013") == 1);                // en dash
  CHECK(cell_width("\U0001F600") == 2);            // a face
  CHECK(cell_width("\U0001F44D\U0001F3FD") == 2);  // a thumb and its skin tone are one picture
}

TEST_CASE("bytes that are no UTF-8 take one cell each") {
  CHECK(cell_width("a\xff\xfe") == 3);
  CHECK(cell_width("\xe2\x82") == 2);  // the beginning of a character
}

TEST_CASE("a text is cut between graphemes, never inside") {
  CHECK(cut_to_cells("abcdef", 4) == "abcd");
  CHECK(cut_to_cells("abc", 9) == "abc");
  CHECK(cut_to_cells("a\u8996b", 2) == "a");  // half of a wide letter is none
  CHECK(cut_to_cells("xe\u0301y", 2) == "xe\u0301");
  CHECK(cut_to_cells("abc", 0).empty());
}

TEST_CASE("the end of a text is cut between graphemes, too") {
  CHECK(end_in_cells("abcdef", 4) == "cdef");
  CHECK(end_in_cells("a\u8996b", 2) == "b");
  CHECK(end_in_cells("ye\u0301x", 2) == "e\u0301x");
}

TEST_CASE("controls, direction and joiners are hidden, accents are marks") {
  CHECK(appearance_of(U'a') == Appearance::shown);
  CHECK(appearance_of(U'\u00e9') == Appearance::shown);
  CHECK(appearance_of(U'\u0301') == Appearance::mark);
  for (const char32_t hidden : {U'\u001b', U'\u0007', U'\u007f', U'\u0085', U'\u009b', U'\u00ad',
                                U'\u200b', U'\u200d', U'\u202e', U'\u2028', U'\u2066', U'\ufeff',
                                U'\u3164', U'\uffff', U'\ufdd0', U'\U000E0041'}) {
    CAPTURE(static_cast<unsigned>(hidden));
    CHECK(appearance_of(hidden) == Appearance::hidden);
  }
}
