// The byte guard: what a file must be before it is read as YAML.

#include "yaml/guard.hpp"

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "source/tree.hpp"
#include "yaml/faults.hpp"
#include "yaml/looks_like.hpp"

namespace qaf::yaml {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// A character at a place, and its length in bytes; length 0 where the bytes are not UTF-8.
struct Character {
  std::uint32_t code = 0;
  std::uint32_t length = 0;
};

bool continues(unsigned char byte) {
  return (byte & 0xC0U) == 0x80U;
}

// Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF.
Character character_at(const unsigned char* at, std::size_t left) {
  const std::uint32_t lead = at[0];
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xC2 && lead <= 0xDF && left >= 2 && continues(at[1])) {
    return {(lead & 0x1FU) << 6U | (at[1] & 0x3FU), 2};
  }
  if ((lead & 0xF0U) == 0xE0 && left >= 3 && continues(at[1]) && continues(at[2])) {
    const std::uint32_t code = (lead & 0x0FU) << 12U | (at[1] & 0x3FU) << 6U | (at[2] & 0x3FU);
    if (code >= 0x800 && (code < 0xD800 || code > 0xDFFF)) return {code, 3};
  }
  if (lead >= 0xF0 && lead <= 0xF4 && left >= 4 && continues(at[1]) && continues(at[2]) &&
      continues(at[3])) {
    const std::uint32_t code =
        (lead & 0x07U) << 18U | (at[1] & 0x3FU) << 12U | (at[2] & 0x3FU) << 6U | (at[3] & 0x3FU);
    if (code >= 0x10000 && code <= 0x10FFFF) return {code, 4};
  }
  return {};
}

// The characters that change nothing to the eye, or the order in which text is shown.
bool is_invisible(std::uint32_t code) {
  return code == 0xAD || code == 0x61C || (code >= 0x200B && code <= 0x200F) ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x2064) ||
         (code >= 0x2066 && code <= 0x2069);
}

// Zero-width joiners build letters of Indic and Arabic scripts, and emoji: between such they
// belong.
bool joins_letters(std::uint32_t code, std::uint32_t before) {
  return (code == 0x200C || code == 0x200D) && before >= 0x80;
}

std::string_view name_of(std::uint32_t code) {
  switch (code) {
    case 0xAD:
      return "soft hyphen";
    case 0x200B:
      return "zero-width space";
    case 0x200C:
      return "zero-width non-joiner";
    case 0x200D:
      return "zero-width joiner";
    default:
      return code >= 0x2060 && code <= 0x2064 ? "invisible mark" : "change of writing direction";
  }
}

class Guard {
 public:
  Guard(std::string_view bytes, source::FileId file, diag::Sink& out)
      : begin_(reinterpret_cast<const unsigned char*>(bytes.data())),
        end_(begin_ + bytes.size()),
        at_(begin_),
        line_(begin_),
        file_(file),
        out_(out) {}

  bool run() {
    if (std::string_view(reinterpret_cast<const char*>(begin_), size())
            .starts_with(byte_order_mark)) {
      at_ += byte_order_mark.size();
      line_ = at_;
    }
    start_line();
    while (true) {
      skip_plain_bytes();
      if (at_ == end_ || errors_ == max_guard_findings) break;
      look_at_byte();
    }
    end_line(end_);
    return errors_ == 0;
  }

 private:
  // Passes over printable ASCII, eight bytes at a time.
  void skip_plain_bytes() {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t tops = 0x8080808080808080U;
    while (end_ - at_ >= 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, at_, sizeof word);
      const std::uint64_t is_control = word - ones * 0x20;  // top bit: below 0x20 (or above 0x9F)
      const std::uint64_t is_delete = (word ^ ones * 0x7F) - ones;
      const std::uint64_t stops = (word | is_control | is_delete) & tops;
      if (stops != 0) {
        // A subtraction borrows from later bytes only, so the first byte that is marked is right.
        if constexpr (std::endian::native == std::endian::little) {
          at_ += std::countr_zero(stops) / 8;
          return;
        }
        break;
      }
      at_ += 8;
    }
    while (at_ != end_ && *at_ >= 0x20 && *at_ < 0x7F) ++at_;
  }

  void look_at_byte() {
    const unsigned char byte = *at_;
    if (byte == '\n') {
      end_line(at_);
      line_ = ++at_;
      start_line();
    } else if (byte == '\t' || (byte == '\r' && end_ - at_ > 1 && at_[1] == '\n')) {
      ++at_;
    } else if (byte == '\r') {
      add(faults::old_line_ends, 1, "a line ends in a carriage return alone (old Mac line ends)",
          "save the file with line ends LF or CR LF");
      ++at_;
    } else if (byte < 0x80) {
      add_control(byte, 1);
    } else {
      look_at_character();
    }
  }

  void look_at_character() {
    const Character character = character_at(at_, static_cast<std::size_t>(end_ - at_));
    if (character.length == 0) return add_not_utf8();
    const std::uint32_t code = character.code;
    if (at_ != end_of_character_) before_ = 0;
    if (code >= 0x80 && code < 0xA0 && code != 0x85) return add_control(code, character.length);
    if (code == 0xFEFF) {
      add(faults::byte_order_mark, 3, "a byte-order mark (U+FEFF) stands inside the file",
          "delete the invisible character here");
    } else if ((code & 0xFFFEU) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF)) {
      add(faults::noncharacter, character.length, fmt::format("U+{:04X} is no character", code),
          "");
    } else if (is_invisible(code) && !joins_letters(code, before_)) {
      add(faults::invisible_character, character.length,
          fmt::format("U+{:04X} ({}) cannot be seen", code, name_of(code)),
          "delete it, if it is not there on purpose");
    }
    before_ = code;
    at_ += character.length;
    end_of_character_ = at_;
  }

  void add_not_utf8() {
    // One finding for a run of bytes: half of a cut character is not several faults.
    std::uint32_t count = 1;
    while (end_ - at_ > count && count < 4 && at_[count] >= 0x80 &&
           character_at(at_ + count, static_cast<std::size_t>(end_ - at_) - count).length == 0) {
      ++count;
    }
    std::string bytes;
    for (std::uint32_t i = 0; i < count; ++i) bytes += fmt::format(" {:02x}", at_[i]);
    add(faults::not_utf8, count,
        fmt::format("byte{}{} at offset {} {} not UTF-8", count == 1 ? "" : "s", bytes,
                    at_ - begin_, count == 1 ? "is" : "are"),
        "save the file again with the encoding UTF-8");
    at_ += count;
  }

  void add_control(std::uint32_t code, std::uint32_t length) {
    add(faults::control_character, length,
        code == 0 ? std::string("a NUL byte (\\x00) stands here")
                  : fmt::format("the control character \\x{:02x} stands here", code),
        "delete it; it cannot be seen in most editors");
    at_ += length;
  }

  void start_line() {
    if (end_ - line_ < 7 || (*line_ != '<' && *line_ != '>')) return;
    const std::string_view line(reinterpret_cast<const char*>(line_),
                                static_cast<std::size_t>(end_ - line_));
    const std::string_view marker = *line_ == '<' ? "<<<<<<<" : ">>>>>>>";
    if (!line.starts_with(marker)) return;
    if (line.size() > 7 && line[7] != ' ' && line[7] != '\n' && line[7] != '\r') return;
    // The second marker ends a conflict that was reported at the first.
    const bool is_end = *line_ == '>' && in_conflict_;
    in_conflict_ = *line_ == '<';
    if (is_end) return;
    add(faults::merge_conflict, 7, "unresolved merge conflict",
        "keep the lines that are right, and delete the others and the lines with `<<<<<<<`, "
        "`=======` and `>>>>>>>`");
  }

  void end_line(const unsigned char* end) {
    const auto length = static_cast<std::size_t>(end - line_);
    if (length <= max_line_bytes) return;
    const auto begin = static_cast<std::uint32_t>(line_ - begin_);
    add_at(faults::line_too_long, {begin, begin + 1},
           fmt::format("this line has {} bytes; {} are the most", length, max_line_bytes), "");
  }

  void add(const diag::Fault& fault, std::uint32_t length, std::string message, std::string help) {
    const auto begin = static_cast<std::uint32_t>(at_ - begin_);
    add_at(fault, {begin, begin + length}, std::move(message), std::move(help));
  }

  void add_at(const diag::Fault& fault, source::Range range, std::string message,
              std::string help) {
    if (fault.severity == diag::Severity::error) {
      ++errors_;
    } else if (++warnings_ > max_guard_findings) {
      return;
    }
    out_.add(fault, {file_, range}, std::move(message)).with_help(std::move(help));
  }

  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(end_ - begin_); }

  const unsigned char* begin_;
  const unsigned char* end_;
  const unsigned char* at_;
  const unsigned char* line_;
  const unsigned char* end_of_character_ = nullptr;  // of the last one that was not ASCII
  source::FileId file_;
  diag::Sink& out_;
  std::uint32_t before_ = 0;  // the character before, where it was not ASCII
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  bool in_conflict_ = false;
};

}  // namespace

bool guard(std::string_view bytes, source::FileId file, diag::Sink& out) {
  if (bytes.size() > source::max_file_bytes) {
    out.add(faults::too_large, {file, {}},
            fmt::format("the file has {} bytes; {} are the most", bytes.size(),
                        source::max_file_bytes));
    return false;
  }
  if (const std::optional<OtherForm> form = looks_like(bytes)) {
    out.add(faults::not_a_text_file, {file, {0, 1}},
            fmt::format("this is not UTF-8 text; it looks like {}", form->what))
        .with_help(std::string(form->help));
    return false;
  }
  return Guard(bytes, file, out).run();
}

}  // namespace qaf::yaml
