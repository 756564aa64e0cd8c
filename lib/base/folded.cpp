// Ids as they look: ASCII by hand, everything else by utf8proc.

#include "base/folded.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace qaf {
namespace {

char folded_letter(char letter) {
  if (letter == '_') return '-';
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string in_one_form(std::string_view id) {
  constexpr auto options = static_cast<utf8proc_option_t>(
      UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  utf8proc_uint8_t* bytes = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(id.data()),
                   static_cast<utf8proc_ssize_t>(id.size()), &bytes, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(bytes, &std::free);
  if (length < 0) return std::string(id);
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

}  // namespace

std::string folded(std::string_view id) {
  const bool is_ascii = std::all_of(
      id.begin(), id.end(), [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
  std::string form = is_ascii ? std::string(id) : in_one_form(id);
  std::transform(form.begin(), form.end(), form.begin(), folded_letter);
  return form;
}

}  // namespace qaf
