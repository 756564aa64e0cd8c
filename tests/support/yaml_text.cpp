// Making texts that look like YAML.

#include "support/yaml_text.hpp"

#include <array>
#include <string_view>

namespace qaf::test {
namespace {

constexpr std::array<std::string_view, 28> some_words{
    "id",  "task", "grade",   "why:not", "it's",        "null", "~",  "2026-03-12", "12:30", "x",
    "a#b", "No.",  "\"yes\"", "-1",      "caf\xC3\xA9", "R&D",  "x*", "(see",       "why?",  "50%",
    "a,b", "[1]",  "{x}",     "e@x.uk",  "true",        "\\n",  "=",  "no!"};

// What may end a line besides its end.
constexpr std::array<std::string_view, 4> some_endings{" # comment", "  ", "\t", " #"};

constexpr std::string_view meaningful = "ab: -\n#[]{},\"'|>&*!?%\t\\~.@";

}  // namespace

std::string YamlTexts::words() {
  std::string text(some_words[below(some_words.size())]);
  while (once_in(2))
    text += (once_in(12) ? ": " : " ") + std::string(some_words[below(some_words.size())]);
  return text;
}

std::string YamlTexts::line_end() {
  std::string end;
  if (once_in(12)) end += some_endings[below(some_endings.size())];
  end += once_in(60) ? "\r\n" : "\n";
  if (once_in(20)) end += once_in(2) ? "\n" : "   # comment\n";
  return end;
}

std::string YamlTexts::written_tree() {
  std::string out;
  const std::uint32_t documents = once_in(6) ? 2 + below(2) : 1;
  for (std::uint32_t i = 0; i < documents; ++i) {
    if (i > 0 || once_in(5)) out += once_in(8) ? "...\n---\n" : "---" + line_end();
    if (once_in(8)) {
      write_list(out, 0, 0, false);
    } else if (once_in(20)) {
      write_text(out, 0);
    } else {
      write_map(out, 0, 0, false);
    }
  }
  if (once_in(20)) out += "...\n";
  if (!out.ends_with('\n')) out += '\n';
  return out;
}

// Writes what follows `key:` or `-`: on the same line or below.
void YamlTexts::write_value(std::string& out, int indentation, int depth, bool after_dash) {
  const std::uint32_t choice = below(12);
  const int deeper = indentation + 1 + static_cast<int>(below(4));
  if (choice < 2 && depth < 4) {
    if (after_dash && once_in(2)) {
      out += ' ';
      return write_map(out, indentation + 2, depth + 1, true);
    }
    out += line_end();
    write_map(out, deeper, depth + 1, false);
  } else if (choice < 4 && depth < 4) {
    if (after_dash && once_in(2)) {
      out += ' ';
      return write_list(out, indentation + 2, depth + 1, true);
    }
    out += line_end();
    write_list(out, !after_dash && once_in(2) ? indentation : deeper, depth + 1, false);
  } else if (choice == 4) {
    out += once_in(2) ? " " : "\t";
    write_flow(out, deeper, depth);
    out += line_end();
  } else if (choice == 5 && !after_dash) {
    out += line_end();
  } else if (choice == 6) {
    out += ' ';
    write_block(out, deeper);
  } else {
    out += once_in(10) ? line_end() + std::string(static_cast<std::size_t>(deeper), ' ') : " ";
    write_text(out, deeper);
  }
}

void YamlTexts::write_map(std::string& out, int indentation, int depth, bool after_dash) {
  const std::uint32_t count = 1 + below(4);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i > 0 || !after_dash) out.append(static_cast<std::size_t>(indentation), ' ');
    const std::string key = "k" + std::to_string(i);
    out += once_in(10) ? "\"" + key + "\"" : once_in(20) ? words() : key;
    out += once_in(30) ? " :" : ":";
    write_value(out, indentation, depth, false);
  }
}

void YamlTexts::write_list(std::string& out, int indentation, int depth, bool after_dash) {
  const std::uint32_t count = 1 + below(4);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i > 0 || !after_dash) out.append(static_cast<std::size_t>(indentation), ' ');
    out += '-';
    write_value(out, indentation, depth, true);
  }
}

void YamlTexts::write_text(std::string& out, int indentation) {
  const std::string below_line = "\n" + std::string(static_cast<std::size_t>(indentation), ' ');
  const char quote = once_in(3) ? (once_in(2) ? '"' : '\'') : ' ';
  std::string text = words();
  if (once_in(6)) text += (once_in(4) ? " \n" : "") + below_line + words();
  if (quote == '"' && once_in(4)) text += once_in(3) ? " \\" + below_line + "x" : "\\t\\u00e9 \\\"";
  if (quote == '\'' && once_in(4)) text += "''";
  out += quote == ' ' ? text : quote + text + quote;
  out += line_end();
}

void YamlTexts::write_block(std::string& out, int indentation) {
  out += once_in(2) ? '|' : '>';
  if (once_in(3)) out += out.ends_with('|') && once_in(2) ? '+' : '-';
  out += once_in(8) ? " # comment\n" : "\n";
  const std::uint32_t count = 1 + below(5);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i > 0 && once_in(4)) {
      out.append(below(3), ' ');
    } else {
      out.append(static_cast<std::size_t>(indentation) + (once_in(5) ? 1 + below(3) : 0), ' ');
      out += words();
      if (once_in(10)) out += ' ';
    }
    out += '\n';
  }
}

void YamlTexts::write_flow(std::string& out, int indentation, int depth) {
  const bool is_list = once_in(2);
  out += is_list ? '[' : '{';
  const std::uint32_t count = below(4);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i > 0) out += once_in(10) ? "," : ", ";
    if (once_in(8)) out += "\n" + std::string(static_cast<std::size_t>(indentation), ' ');
    if (!is_list || once_in(10)) out += "k" + std::to_string(i) + (once_in(10) ? " :" : ":") + " ";
    if (once_in(4) && depth < 6) {
      write_flow(out, indentation, depth + 1);
    } else {
      out += once_in(3) ? "\"" + words() + "\"" : words();
    }
    if (once_in(15)) out += ' ';
  }
  out += is_list ? ']' : '}';
}

std::string YamlTexts::damaged(std::string text) {
  for (std::uint32_t i = 1 + below(3); i > 0 && !text.empty(); --i) {
    const std::size_t place = below(static_cast<std::uint32_t>(text.size()));
    switch (below(4)) {
      case 0:
        text.erase(place, 1 + below(3));
        break;
      case 1:
        text.insert(place, 1, meaningful[below(meaningful.size())]);
        break;
      case 2:
        text[place] = meaningful[below(meaningful.size())];
        break;
      default:
        text.insert(place, text.substr(place, 1 + below(8)));
        break;
    }
  }
  return text.ends_with('\n') ? text : text + '\n';
}

std::string YamlTexts::characters() {
  std::string text;
  for (std::uint32_t i = 1 + below(14); i > 0; --i) text += meaningful[below(meaningful.size())];
  return text + '\n';
}

}  // namespace qaf::test
