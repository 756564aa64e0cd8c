// Ids as they look: ASCII by hand, everything else by utf8proc.

#include "base/folded.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace qaf {
namespace {

constexpr auto by_form =
    static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
constexpr auto by_looks =
    static_cast<utf8proc_option_t>(by_form | UTF8PROC_COMPAT | UTF8PROC_IGNORE);

char small_letter(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string in_one_form(std::string_view id, utf8proc_option_t options) {
  utf8proc_uint8_t* bytes = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(id.data()),
                   static_cast<utf8proc_ssize_t>(id.size()), &bytes, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(bytes, &std::free);
  if (length < 0) return std::string(id);
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

std::string small_form(std::string_view text, utf8proc_option_t options) {
  const bool is_ascii = std::all_of(text.begin(), text.end(), [](char letter) {
    return static_cast<unsigned char>(letter) < 0x80;
  });
  std::string form = is_ascii ? std::string(text) : in_one_form(text, options);
  std::transform(form.begin(), form.end(), form.begin(), small_letter);
  return form;
}

}  // namespace

std::string folded(std::string_view id) {
  std::string form = small_form(id, by_looks);
  std::replace(form.begin(), form.end(), '_', '-');
  return form;
}

std::string folded_path(std::string_view path) {
  return small_form(path, by_form);
}

}  // namespace qaf
