// Telling other forms of file by their first bytes.

#include "yaml/looks_like.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <string>

namespace qaf::yaml {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view save_as_utf8 = "save the file again with the encoding UTF-8";
constexpr std::string_view save_as_text = "records are plain text files; put the right file here";

struct Signature {
  std::string_view bytes;
  OtherForm form;
};

constexpr std::array signatures{
    Signature{"\xFF\xFE\0\0"sv, {"UTF-32", save_as_utf8}},
    Signature{"\0\0\xFE\xFF"sv, {"UTF-32", save_as_utf8}},
    Signature{"\xFF\xFE"sv, {"UTF-16", save_as_utf8}},
    Signature{"\xFE\xFF"sv, {"UTF-16", save_as_utf8}},
    Signature{"\x89PNG\r\n"sv, {"a PNG picture", save_as_text}},
    Signature{"\xFF\xD8\xFF"sv, {"a JPEG picture", save_as_text}},
    Signature{"\x1F\x8B"sv, {"a gzip archive", "unpack it first"}},
    Signature{"PK\x03\x04"sv, {"a ZIP archive or an Office document (Word, Excel)", save_as_text}},
    Signature{"\xD0\xCF\x11\xE0"sv, {"an old Office document (Word, Excel)", save_as_text}},
    Signature{"%PDF-"sv, {"a PDF document", save_as_text}},
    Signature{"{\\rtf"sv, {"a rich text document", "save it as plain text in UTF-8"}},
    Signature{"version https://git-lfs.github.com/spec/"sv,
              {"a git-lfs pointer", "the file itself was not fetched: run `git lfs pull`"}},
};

bool starts_without_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
           return a == static_cast<char>(b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b);
         });
}

std::string_view without_leading_blanks(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : bytes.substr(first);
}

// UTF-16 and UTF-32 without a mark show as letters with NUL bytes between them.
bool has_letters_between_nul_bytes(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 64);
  const auto nul_bytes = static_cast<std::size_t>(std::count(start.begin(), start.end(), '\0'));
  const auto letters = static_cast<std::size_t>(std::count_if(
      start.begin(), start.end(), [](char byte) { return byte >= ' ' && byte < 0x7F; }));
  return start.size() >= 4 && letters > 0 && nul_bytes * 5 >= start.size() * 2 &&
         nul_bytes + letters + 8 >= start.size();
}

}  // namespace

std::optional<OtherForm> looks_like(std::string_view bytes) {
  for (const Signature& signature : signatures) {
    if (bytes.starts_with(signature.bytes)) return signature.form;
  }
  if (has_letters_between_nul_bytes(bytes)) {
    const bool is_wide = bytes.substr(0, 64).find("\0\0\0"sv) != std::string_view::npos;
    return OtherForm{is_wide ? "UTF-32" : "UTF-16", save_as_utf8};
  }
  const std::string_view text = without_leading_blanks(bytes);
  if (starts_without_case(text, "<!doctype html") || starts_without_case(text, "<html")) {
    return OtherForm{"a saved web page (HTML)", "download the file itself, not the page about it"};
  }
  if (starts_without_case(text, "<?xml")) return OtherForm{"an XML document", save_as_text};
  return std::nullopt;
}

}  // namespace qaf::yaml
