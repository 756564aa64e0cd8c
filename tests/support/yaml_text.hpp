#pragma once

// Texts that look like YAML, for laws about reading it. The same seed gives the same texts.

#include <cstdint>
#include <random>
#include <string>

namespace qaf::test {

class YamlTexts {
 public:
  explicit YamlTexts(std::uint32_t seed) : random_(seed) {}

  // Returns a file made of a random tree, written in random styles: mostly good YAML.
  [[nodiscard]] std::string written_tree();
  // Returns `text` with a few characters or lines removed, repeated or replaced.
  [[nodiscard]] std::string damaged(std::string text);
  // Returns a short run of the characters that mean something in YAML.
  [[nodiscard]] std::string characters();

 private:
  [[nodiscard]] std::uint32_t below(std::uint32_t limit) {
    return static_cast<std::uint32_t>(random_()) % limit;
  }
  [[nodiscard]] bool once_in(std::uint32_t times) { return below(times) == 0; }
  [[nodiscard]] std::string words();
  [[nodiscard]] std::string line_end();
  void write_value(std::string& out, int indentation, int depth, bool after_dash);
  void write_map(std::string& out, int indentation, int depth, bool after_dash);
  void write_list(std::string& out, int indentation, int depth, bool after_dash);
  void write_text(std::string& out, int indentation);
  void write_block(std::string& out, int indentation);
  void write_flow(std::string& out, int indentation, int depth);

  std::mt19937 random_;
};

}  // namespace qaf::test
