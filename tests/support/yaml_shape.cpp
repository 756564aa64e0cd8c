// Three readers, one notation.

#include "support/yaml_shape.hpp"

#include <cstdlib>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <vector>

#include <fmt/format.h>
#include <libfyaml.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include "source/line_index.hpp"

namespace qaf::test {
namespace {

void append_text(std::string& out, std::string_view text) {
  out += '"';
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') out += '\\';
    if (byte == '\n') {
      out += "\\n";
    } else {
      out += byte;
    }
  }
  out += "\" ";
}

// A plain text as every reader of the core schema takes it.
void append_plain(std::string& out, std::string_view text) {
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") {
    out += "~ ";
  } else {
    append_text(out, text);
  }
}

void append_node(std::string& out, const yaml::Tree& tree, std::uint32_t index) {
  const yaml::Node& node = tree.nodes[index];
  switch (node.kind) {
    case yaml::Kind::empty:
      out += "~ ";
      return;
    case yaml::Kind::scalar:
      append_text(out, node.text);
      return;
    case yaml::Kind::list:
      out += "[ ";
      break;
    case yaml::Kind::map:
      out += "{ ";
      break;
  }
  for (std::uint32_t child = node.first; child != yaml::no_node; child = tree.nodes[child].next) {
    if (node.kind == yaml::Kind::map) append_text(out, tree.nodes[child].key);
    append_node(out, tree, child);
  }
  out += node.kind == yaml::Kind::map ? "} " : "] ";
}

struct ParserCloser {
  void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
};

struct DiagnosticsCloser {
  void operator()(fy_diag* diagnostics) const { fy_diag_destroy(diagnostics); }
};

// Notes yaml-cpp's events; gives up where there are too many (it can go on for ever).
class Notes : public YAML::EventHandler {
 public:
  std::string text;

  void OnDocumentStart(const YAML::Mark&) override { count(); }
  void OnDocumentEnd() override { text += '\n'; }
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { add("~ "); }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { add("* "); }
  void OnScalar(const YAML::Mark&, const std::string& tag, YAML::anchor_t,
                const std::string& value) override {
    count();
    if (tag == "?") {
      append_plain(text, value);
    } else {
      append_text(text, value);
    }
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    add("[ ");
  }
  void OnSequenceEnd() override { add("] "); }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    add("{ ");
  }
  void OnMapEnd() override { add("} "); }

 private:
  void add(std::string_view words) {
    count();
    text += words;
  }
  void count() {
    if (++events_ > 100'000) throw std::runtime_error("too many events");
  }
  int events_ = 0;
};

}  // namespace

std::string shape_of(const yaml::Tree& tree) {
  std::string out;
  for (const std::uint32_t root : tree.documents) {
    append_node(out, tree, root);
    out += '\n';
  }
  return out;
}

std::string findings_of(std::string_view text, const yaml::Options& options) {
  yaml::Tree tree;
  diag::Sink sink;
  const bool is_good = yaml::parse(text, source::FileId{}, options, tree, sink);
  sink.sort();
  const source::LineIndex lines(text);
  const auto where = [&](const source::Place& place) {
    if (place.range.is_nowhere()) return std::string("file");
    const source::LineColumn at = lines.at(place.range.begin);
    return fmt::format("{}:{}", at.line, at.column);
  };
  std::string told;
  for (const diag::Diagnostic& finding : sink.findings()) {
    const bool is_warning = finding.severity == diag::Severity::warning;
    told += fmt::format("{}: {}{} [{}]\n", where(finding.place), is_warning ? "warning: " : "",
                        finding.message, finding.fault->name);
    for (const diag::Label& label : finding.labels) {
      told += fmt::format("  {}: {}\n", where(label.place), label.words);
    }
    if (!finding.help.empty()) told += fmt::format("  help: {}\n", finding.help);
  }
  if (is_good == sink.has_errors()) told += "the answer and the findings differ\n";
  return told.empty() ? "ok" : told;
}

std::optional<std::string> shape_by_libfyaml(std::string_view text) {
  fy_diag_cfg silence{};
  fy_diag_cfg_default(&silence);
  silence.fp = nullptr;
  silence.output_fn = [](fy_diag*, void*, const char*, std::size_t) {};
  const std::unique_ptr<fy_diag, DiagnosticsCloser> diagnostics(fy_diag_create(&silence));
  fy_parse_cfg settings{};
  settings.diag = diagnostics.get();
  settings.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_DEFAULT_VERSION_1_2);
  const std::unique_ptr<fy_parser, ParserCloser> parser(fy_parser_create(&settings));
  if (parser == nullptr) std::abort();
  // Its reader of memory wants at least one byte.
  const std::string copy(text.empty() ? std::string_view("\n") : text);
  if (fy_parser_set_string(parser.get(), copy.data(), copy.size()) != 0) return std::nullopt;
  std::string out;
  while (true) {
    fy_event* event = fy_parser_parse(parser.get());
    if (event == nullptr) return std::nullopt;
    const fy_event_type type = event->type;
    switch (type) {
      case FYET_SCALAR: {
        std::size_t length = 0;
        const char* value = fy_token_get_text(event->scalar.value, &length);
        const std::string_view words =
            value == nullptr ? std::string_view() : std::string_view(value, length);
        const fy_scalar_style style = event->scalar.value == nullptr
                                          ? FYSS_PLAIN
                                          : fy_token_scalar_style(event->scalar.value);
        if (style == FYSS_PLAIN) {
          append_plain(out, words);
        } else {
          append_text(out, words);
        }
        break;
      }
      case FYET_ALIAS:
        out += "* ";
        break;
      case FYET_SEQUENCE_START:
        out += "[ ";
        break;
      case FYET_SEQUENCE_END:
        out += "] ";
        break;
      case FYET_MAPPING_START:
        out += "{ ";
        break;
      case FYET_MAPPING_END:
        out += "} ";
        break;
      case FYET_DOCUMENT_END:
        out += '\n';
        break;
      default:
        break;
    }
    fy_parser_event_free(parser.get(), event);
    if (type == FYET_STREAM_END) break;
  }
  return fy_parser_get_stream_error(parser.get()) ? std::nullopt : std::optional(out);
}

std::optional<std::string> shape_by_yaml_cpp(std::string_view text) {
  Notes notes;
  try {
    std::istringstream input{std::string(text)};
    YAML::Parser parser(input);
    while (parser.HandleNextDocument(notes)) {
    }
  } catch (const std::exception&) {
    return std::nullopt;
  }
  return notes.text;
}

}  // namespace qaf::test
