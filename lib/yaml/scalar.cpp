// Strict readers of values.

#include "yaml/scalar.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

#include <fmt/format.h>

namespace qaf::yaml {
namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

bool is_all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

tl::unexpected<Refusal> refusal(std::string message, std::string help) {
  return tl::unexpected<Refusal>({std::move(message), std::move(help)});
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& byte : lower) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return lower;
}

// What somebody meant who wrote a yes or a no in another way.
std::optional<bool> meant_by(std::string_view text) {
  const std::string word = lower_case(text);
  if (word == "true" || word == "yes" || word == "y" || word == "on") return true;
  if (word == "false" || word == "no" || word == "n" || word == "off") return false;
  return std::nullopt;
}

// A text as a message quotes it: not longer than a line.
std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.size() <= longest) return fmt::format("`{}`", text);
  std::size_t cut = longest;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
  return fmt::format("`{}...`", text.substr(0, cut));
}

}  // namespace

tl::expected<std::int64_t, Refusal> read_integer(std::string_view text) {
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
  if (!is_all_digits(digits)) {
    const std::string message = fmt::format("{} is not a whole number", quoted(text));
    if (text.starts_with('+') && is_all_digits(text.substr(1))) {
      return refusal(message, fmt::format("write `{}`", text.substr(1)));
    }
    return refusal(message, "write it in plain digits, such as `12`");
  }
  if (digits.size() > 1 && digits.front() == '0') {
    const std::size_t first = digits.find_first_not_of('0');
    const std::string_view rest = first == std::string_view::npos ? "0" : digits.substr(first);
    return refusal(fmt::format("{} begins with a zero, which some programs read as another number",
                               quoted(text)),
                   fmt::format("write `{}{}`", text.size() == digits.size() ? "" : "-", rest));
  }
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    return refusal(fmt::format("{} is too large a number", quoted(text)), "");
  }
  if (text == "-0") return refusal("`-0` is not a whole number", "write `0`");
  return value;
}

tl::expected<bool, Refusal> read_bool(std::string_view text) {
  if (text == "true") return true;
  if (text == "false") return false;
  const std::optional<bool> meant = meant_by(text);
  return refusal(fmt::format("{} is neither `true` nor `false`", quoted(text)),
                 meant ? fmt::format("write `{}`", *meant ? "true" : "false") : std::string());
}

tl::expected<bool, Refusal> read_yes_no(std::string_view text) {
  if (text == "yes" || text == "true") return true;
  if (text == "no" || text == "false") return false;
  const std::optional<bool> meant = meant_by(text);
  return refusal(fmt::format("{} is neither `yes` nor `no`", quoted(text)),
                 meant ? fmt::format("write `{}`", *meant ? "yes" : "no") : std::string());
}

}  // namespace qaf::yaml
