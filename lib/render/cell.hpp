#pragma once

// Values in the words of people: what terminal, Markdown and HTML print alike.

#include <optional>
#include <string>

#include "document/document.hpp"

namespace qaf::render {

// Returns the value as people read it, in the local time of `zone`; text is not made safe for any
// format yet. No value: an empty text. A status has its word with spaces, without a symbol.
//
//   date         2026-03-12
//   instant      2026-03-12 15:40; seconds where they are not :00; `end of day` for 23:59:59;
//                GMT or BST behind an hour that comes twice
//   ratio, bar   7 of 9 (78 %): rounded half up, but never up to 100 % or down to 0 %, for which
//                `>99 %` and `<1 %` are said; 0 of 0 has no percentage
//   seconds      3 days 4 h; 4 h 25 min; 25 min; 40 s: the two largest units, the rest dropped
//   list         a, b, c
[[nodiscard]] std::string words_of(const document::Value& value, calendar::Zone zone);

// Returns "78 %", ">99 %", "<1 %", or nothing for a share of nothing.
[[nodiscard]] std::optional<std::string> percentage(std::int64_t part, std::int64_t whole);

// Returns whether there is nothing to read: no value, an empty text or list.
[[nodiscard]] bool is_blank(const document::Value& value);

// Returns "as of 2026-04-01 00:00, London time", the revision, the frameworks and the tool.
[[nodiscard]] std::vector<std::string> words_of(const document::Stamp& stamp);

}  // namespace qaf::render
