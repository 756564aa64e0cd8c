// The full lane: yaml-cpp's events beside the strict reader's tree.

#include "yaml/full_lane.hpp"

#include <algorithm>
#include <sstream>
#include <string>
#include <unordered_map>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "yaml/faults.hpp"

namespace qaf::yaml {
namespace {

// yaml-cpp 0.7.0 refuses a `?` in a text without quotes in brackets; it is shown another character.
constexpr char in_place_of_question = '$';

bool is_same(std::string_view ours, std::string_view theirs) {
  if (ours == theirs) return true;
  return std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end(), [](char a, char b) {
    return a == b || (a == '?' && b == in_place_of_question);
  });
}

// Follows the events through the tree; the first that differs ends the reading.
class Follower : public YAML::EventHandler {
 public:
  Follower(const Tree& tree, const Reader& reader, const std::vector<std::size_t>& targets)
      : tree_(tree), anchors_(reader.anchors()), aliases_(reader.aliases()), targets_(targets) {}

  [[nodiscard]] bool is_at_end() const {
    return document_ == tree_.documents.size() && anchor_ == anchors_.size() &&
           alias_ == aliases_.size();
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (document_ == tree_.documents.size()) stop(mark);
    wants_root_ = true;
    anchor_of_number_.clear();
  }

  void OnDocumentEnd() override {
    if (wants_root_ || !open_.empty()) stop({});
    ++document_;
  }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t number) override {
    const std::uint32_t node = take(mark, number);
    if (tree_.nodes[node].kind != Kind::empty) stop(mark);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t number) override {
    const std::uint32_t node = take(mark, 0);
    const auto anchor = anchor_of_number_.find(number);
    if (alias_ == aliases_.size() || aliases_[alias_].node != node ||
        anchor == anchor_of_number_.end() || anchor->second != targets_[alias_]) {
      stop(mark);
    }
    ++alias_;
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t number,
                const std::string& value) override {
    if (!open_.empty() && open_.back().wants_key) {
      const std::uint32_t child = open_.back().child;
      if (child == no_node || !is_same(tree_.nodes[child].key, value) || number != 0) stop(mark);
      open_.back().wants_key = false;
      return;
    }
    const Node& node = tree_.nodes[take(mark, number)];
    const bool is_plain = tag == "?";  // any other text has the tag `!`
    if (node.kind != Kind::scalar || !is_same(node.text, value) ||
        is_plain != (node.style == Style::plain)) {
      stop(mark);
    }
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t number,
                       YAML::EmitterStyle::value /*style*/) override {
    open(mark, number, Kind::list);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t number,
                  YAML::EmitterStyle::value /*style*/) override {
    open(mark, number, Kind::map);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    std::uint32_t child;  // the next one
    Kind kind;
    bool wants_key;
  };

  // Throwing is the only way to end yaml-cpp's reading before it ends by itself, which for some
  // texts it never does. The exception is its own, and is caught below with the others of its kind.
  [[noreturn]] static void stop(const YAML::Mark& mark) {
    throw YAML::ParserException(mark, "read differently");
  }

  std::uint32_t take(const YAML::Mark& mark, YAML::anchor_t number) {
    std::uint32_t node = no_node;
    if (open_.empty()) {
      if (!wants_root_) stop(mark);
      wants_root_ = false;
      node = tree_.documents[document_];
    } else {
      Open& top = open_.back();
      if (top.child == no_node || top.wants_key) stop(mark);
      node = top.child;
      top.child = tree_.nodes[node].next;
      top.wants_key = top.kind == Kind::map;
    }
    if (number == 0) return node;
    if (anchor_ == anchors_.size() || anchors_[anchor_].node != node) stop(mark);
    anchor_of_number_[number] = anchor_++;
    return node;
  }

  void open(const YAML::Mark& mark, YAML::anchor_t number, Kind kind) {
    const std::uint32_t node = take(mark, number);
    if (tree_.nodes[node].kind != kind) stop(mark);
    open_.push_back({tree_.nodes[node].first, kind, kind == Kind::map});
  }

  void close() {
    if (open_.empty() || open_.back().child != no_node) stop({});
    open_.pop_back();
  }

  const Tree& tree_;
  const std::vector<Anchor>& anchors_;
  const std::vector<Alias>& aliases_;
  const std::vector<std::size_t>& targets_;
  std::vector<Open> open_;
  std::unordered_map<YAML::anchor_t, std::size_t> anchor_of_number_;  // of this document
  std::size_t document_ = 0;
  std::size_t anchor_ = 0;
  std::size_t alias_ = 0;
  bool wants_root_ = false;
};

void add_disagreement(std::uint32_t offset, source::FileId file, diag::Sink& out) {
  out.add(faults::unreadable, {file, {offset, offset + 1}},
          "two readers of YAML do not read this alike")
      .with_help("write it in a simpler way: quotes around texts, one key a line");
}

}  // namespace

bool confirm_by_yaml_cpp(std::string_view bytes, source::FileId file, const Tree& tree,
                         const Reader& reader, const std::vector<std::size_t>& targets,
                         diag::Sink& out) {
  // yaml-cpp does not count the byte-order mark among its offsets.
  const std::size_t start = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  std::string text(bytes.substr(start));
  for (const std::uint32_t offset : reader.questions()) text[offset - start] = in_place_of_question;
  Follower follower(tree, reader, targets);
  try {
    std::istringstream input(text);
    YAML::Parser parser(input);
    while (parser.HandleNextDocument(follower)) {
    }
  } catch (const YAML::Exception& exception) {
    const std::size_t offset = start + static_cast<std::size_t>(std::max(exception.mark.pos, 0));
    add_disagreement(static_cast<std::uint32_t>(std::min(offset, bytes.size() - 1)), file, out);
    return false;
  }
  if (follower.is_at_end()) return true;
  add_disagreement(static_cast<std::uint32_t>(start), file, out);
  return false;
}

}  // namespace qaf::yaml
