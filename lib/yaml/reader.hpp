#pragma once

// The fast lane's reader: one forward pass over the bytes that the guard let through.
//
// Every function that reads returns false after a finding; the document is then given up. Those
// that read a value in block style end at the next content: `indent_` is its column, or -1 where
// the document ends (text, marker or file), and `at_` stands on it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "source/span.hpp"
#include "yaml/parse.hpp"
#include "yaml/tree.hpp"

namespace qaf::yaml {

// A text as it was read, before it becomes a value or a key.
struct Scalar {
  std::string_view text;
  source::Range at;
  Style style = Style::plain;
  bool is_one_line = true;
};

// `&name` before a value, and `*name` in place of one: an alias is a node without a text, until
// yaml/aliases.hpp fills it in. `document` counts from 0.
struct Anchor {
  std::string_view name;
  source::Range at;
  std::uint32_t node = no_node;
  std::size_t document = 0;
};
struct Alias {
  std::string_view name;
  std::uint32_t node = no_node;
  std::size_t document = 0;
  std::size_t depth = 0;  // lists and maps around it
};

class Reader {
 public:
  Reader(std::string_view bytes, source::FileId file, const Options& options, Tree& tree,
         diag::Sink& out);

  // Reads all documents; those with a fault are left out of the tree.
  // Returns true where there was none.
  bool read_stream();

  // Both in the order of the file; empty unless anchors are allowed. Good where there was no fault.
  [[nodiscard]] const std::vector<Anchor>& anchors() const { return anchors_; }
  [[nodiscard]] const std::vector<Alias>& aliases() const { return aliases_; }
  // Where a `?` stands in a text without quotes in brackets: yaml-cpp 0.7.0 refuses it.
  [[nodiscard]] const std::vector<std::uint32_t>& questions() const { return questions_; }

 private:
  // What may begin where a value is read: `key: a: b` and `key: - a` are faults.
  enum class Place : std::uint8_t { own_line, after_dash, after_key, after_marker, after_anchor };

  // fast_lane.cpp: documents, maps and lists in block style
  bool read_document();
  bool refuse_after_end();
  bool refuse_rest_of_document();
  void skip_to_next_document();
  bool read_value(std::uint32_t node, int parent, Place place);
  bool read_block_value(std::uint32_t node, int column, int parent, Place place);
  bool read_plain_or_map(std::uint32_t node, int column, int parent, Place place);
  bool read_quoted_or_map(std::uint32_t node, int column, int parent, Place place);
  bool read_map(std::uint32_t map, int column, const Scalar& first_key);
  bool read_key(Scalar& key);
  bool read_list(std::uint32_t list, int column);
  bool add_text(std::uint32_t node, const Scalar& scalar);
  bool finish_line();
  bool find_content();
  bool enter(const char* opener);
  bool refuse_indentation();

  // properties.cpp: anchors, aliases, tags and other words with a meaning of their own
  bool read_anchor(std::uint32_t node);
  bool read_alias(std::uint32_t node);
  bool refuse_indicator();
  bool refuse_left_over(const char* from);
  bool refuse_colon(const char* colon, const char* from, Place place);

  // plain.cpp
  const char* scan_plain(const char* from, const char*& stop) const;
  bool read_plain_lines(Scalar& scalar, int column, int parent);
  bool refuse_key_in_text(const Scalar& scalar, const char* colon, int column);

  // quoted.cpp
  bool read_quoted(Scalar& scalar, int parent);
  bool read_quoted_slowly(Scalar& scalar, const char* opener, int parent);
  bool read_escape(const char* opener);
  bool read_code(int digits, const char* escape);
  bool fold_quoted_lines(const char* opener, int parent, bool is_escaped);
  bool refuse_unclosed_quote(const char* opener);

  // text_block.cpp
  struct BlockHeader {
    bool is_folded = false;
    char chomping = ' ';  // `+`, `-`, or a blank where none is written
    int indentation = 0;  // as written; 0 where it is not
    const char* end = nullptr;
  };
  class BlockText;
  bool read_block_header(BlockHeader& header);
  bool read_text_block(std::uint32_t node, int parent);
  bool refuse_first_lines(const char* text);

  // flow.cpp: `opener` is the bracket that is open
  enum class FlowPlace : std::uint8_t { in_list, after_key };
  bool read_flow(std::uint32_t node, int parent);
  bool read_flow_list(std::uint32_t list, int parent, const char* opener);
  bool read_flow_map(std::uint32_t map, int parent, const char* opener);
  bool pass_comma(int parent, const char* opener);
  bool read_flow_key(Scalar& key, int parent, const char* opener);
  bool read_flow_value(std::uint32_t node, int parent, const char* opener, FlowPlace place);
  bool read_pair_in_list(std::uint32_t node, const Scalar& key, int parent, const char* opener);
  bool read_flow_plain(Scalar& scalar, int parent, const char* opener);
  const char* scan_flow_plain();
  bool skip_in_flow(int parent, const char* opener);
  bool skip_lines_in_flow(int parent, const char* opener);
  bool refuse_unclosed_bracket(const char* opener);
  bool check_flow_colon(bool after_quote);
  [[nodiscard]] bool is_flow_colon(const char* at, bool after_quote) const;
  [[nodiscard]] bool starts_flow_plain(const char* at) const;

  // keys.cpp
  bool check_keys(std::uint32_t map);
  void check_few_keys(std::uint32_t first);
  void check_many_keys(std::uint32_t first);
  void report_second_key(std::uint32_t child, std::uint32_t earlier);

  std::uint32_t add_node();
  void add_child(std::uint32_t parent, std::uint32_t& last, std::uint32_t child);
  void set_key(std::uint32_t node, const Scalar& key);
  bool check_key(const Scalar& key);

  [[nodiscard]] bool is_end_or_blank(const char* at) const {
    return at == end_ || *at == ' ' || *at == '\n' || *at == '\t' || *at == '\r';
  }
  [[nodiscard]] bool is_dash(const char* at) const {
    return at != end_ && *at == '-' && is_end_or_blank(at + 1);
  }
  [[nodiscard]] bool is_line_end(const char* at) const {
    return at == end_ || *at == '\n' || *at == '\r';
  }
  // True at a line start that holds `---` or `...`.
  [[nodiscard]] bool is_marker(const char* at) const {
    return end_ - at >= 3 && (*at == '-' || *at == '.') && at[1] == *at && at[2] == *at &&
           is_end_or_blank(at + 3);
  }
  [[nodiscard]] const char* end_of_line(const char* at) const;
  [[nodiscard]] std::uint32_t offset(const char* at) const {
    return static_cast<std::uint32_t>(at - begin_);
  }
  [[nodiscard]] source::Range range(const char* from, const char* to) const {
    return {offset(from), offset(to)};
  }
  [[nodiscard]] int column() const { return static_cast<int>(at_ - line_); }
  // Returns the word at `at` as a message may quote it: to the next blank, at most 40 bytes.
  [[nodiscard]] std::string_view word_at(const char* at) const;
  bool fail(const diag::Fault& fault, source::Range where, std::string message,
            std::string help = {});

  const char* begin_;
  const char* end_;
  const char* at_;
  const char* line_;             // start of the line that at_ stands in
  bool has_document_ = false;    // whether one was begun before here
  bool is_in_document_ = false;  // whether no `...` has ended it
  int indent_ = -1;              // column of the next content, after finish_line
  int breaks_ = 0;               // line ends passed by the last finish_line or skip_in_flow
  bool passed_comment_ = false;  // whether it passed a comment
  int depth_ = 0;
  source::FileId file_;
  Anchors anchor_policy_;
  bool document_has_fault_ = false;
  Tree& tree_;
  diag::Sink& out_;
  std::string scratch_;   // a text that is being put together
  std::size_t kept_ = 0;  // the part of it that no folding may trim: it ends in an escape
  std::vector<Anchor> anchors_;
  std::vector<Alias> aliases_;
  std::vector<std::uint32_t> questions_;
};

inline std::uint32_t Reader::add_node() {
  tree_.nodes.emplace_back();
  return static_cast<std::uint32_t>(tree_.nodes.size() - 1);
}

inline void Reader::add_child(std::uint32_t parent, std::uint32_t& last, std::uint32_t child) {
  (last == no_node ? tree_.nodes[parent].first : tree_.nodes[last].next) = child;
  ++tree_.nodes[parent].count;
  last = child;
}

// Passes blanks, line ends and comments in brackets; something stands at at_ afterwards.
inline bool Reader::skip_in_flow(int parent, const char* opener) {
  passed_comment_ = false;
  breaks_ = 0;
  if (at_ != end_ && *at_ == ' ') ++at_;
  // Mostly that was all: every blank, line end and `#` is at most `#`.
  if (at_ != end_ && static_cast<unsigned char>(*at_) > '#') return true;
  return skip_lines_in_flow(parent, opener);
}

inline void Reader::set_key(std::uint32_t node, const Scalar& key) {
  tree_.nodes[node].key = key.text;
  tree_.nodes[node].key_at = key.at;
  tree_.nodes[node].at = key.at;  // until a value is read
}

}  // namespace qaf::yaml
