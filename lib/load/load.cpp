// Reading a repository: first what records refer to, then the records, by many threads.

#include "load/load.hpp"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "base/together.hpp"
#include "config/read.hpp"
#include "load/csv.hpp"
#include "load/faults.hpp"
#include "load/place.hpp"
#include "shape/codec.hpp"
#include "yaml/faults.hpp"

namespace qaf::load {
namespace {

constexpr std::size_t files_a_block = 128;
constexpr std::string_view settings_path = "qaf.toml";

// What one thread needs to read files one after the other; nothing in it is given back until the
// end.
struct Desk {
  std::string buffer;
  yaml::Tree tree;
  shape::Words words;
  Arena arena;
  Arena records;  // apart from their texts: what walks over all records passes fewer pages
};

// The records of some files in a row, before they are joined with the others.
struct Block {
  StableList<model::Record> records;
  std::vector<model::Report> reports;
  std::vector<model::Exemption> exemptions;
  std::vector<model::Draw> draws;
  diag::Sink findings;
  std::size_t unread_documents = 0;
  std::size_t files = 0;
  bool is_complete = true;
};

// What is remembered of a file once its path is the Dataset's.
struct File {
  PlaceKind kind = PlaceKind::records;
  bool is_readable = true;
};

template <class T>
void append(std::vector<T>& all, std::vector<T>& part) {
  all.insert(all.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
  std::vector<T>().swap(part);
}

class Loader {
 public:
  Loader(const source::FileTree& tree, const Options& options) : tree_(tree), options_(options) {}

  Result<Loaded> run() {
    read_settings();
    if (auto listed = list_files(Scope::everything); !listed) return tl::unexpected(listed.error());
    loaded_.data.calendar = model::calendar_of(loaded_.data.settings);
    Desk desk;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (files_[i].kind != PlaceKind::records) read_definition(i, desk);
    }
    report_no_framework();
    loaded_.data.arenas.push_back(std::move(desk.arena));
    name_fields();
    read_records();
    return std::move(loaded_);
  }

  Result<Loaded> run_frameworks(const std::optional<std::string>& directory) {
    if (directory) {
      loaded_.data.settings.framework_directory = *directory;
    } else {
      read_settings();
    }
    if (auto listed = list_files(Scope::frameworks); !listed) return tl::unexpected(listed.error());
    Desk desk;
    for (std::size_t i = 0; i < files_.size(); ++i) read_definition(i, desk);
    loaded_.data.arenas.push_back(std::move(desk.arena));
    return std::move(loaded_);
  }

 private:
  // qaf.toml says where the rest is, so it is read before the list of files is known.
  void read_settings() {
    std::string bytes;
    if (const auto read = tree_.read(settings_path, bytes); !read) {
      if (read.error().fault != source::ReadFault::vanished) refuse_settings(read.error());
      return;
    }
    diag::Sink findings;
    loaded_.data.settings = config::read_settings(bytes, source::FileId{}, findings);
    loaded_.settings_are_fit = !findings.has_errors();
    settings_findings_ = std::move(findings);
    ++loaded_.files;
  }

  // Settings that are there and cannot be read must not pass for settings left out.
  void refuse_settings(const source::ReadError& error) {
    settings_findings_.add(faults::unreadable_file, {source::FileId{}, {}}, words_of(error));
    loaded_.settings_are_fit = false;
    loaded_.is_complete = false;
  }

  Result<void> list_files(Scope scope) {
    auto places = list_places(tree_, loaded_.data.settings, scope);
    if (!places) return tl::unexpected(places.error());
    take_over(std::move(*places));
    const auto settings =
        std::find(loaded_.data.paths.begin(), loaded_.data.paths.end(), settings_path);
    const auto settings_file = static_cast<source::FileId>(settings - loaded_.data.paths.begin());
    for (model::RuleOff& off : loaded_.data.settings.rules_off) off.place.file = settings_file;
    for (diag::Diagnostic& finding : settings_findings_.findings())
      finding.place.file = settings_file;
    loaded_.findings.merge(std::move(settings_findings_));
    return {};
  }

  void take_over(std::vector<FilePlace> places) {
    loaded_.data.paths.reserve(places.size());
    files_.reserve(places.size());
    for (FilePlace& place : places) {
      const auto fault = unreadable_place(place);
      if (fault) {
        const auto file = static_cast<source::FileId>(files_.size());
        loaded_.findings.add(*fault->fault, {file, {}}, fault->message).with_help(fault->help);
        if (fault->fault->severity == diag::Severity::error) loaded_.is_complete = false;
      }
      files_.push_back({place.kind, !fault});
      loaded_.data.paths.push_back(std::move(place.entry.path));
    }
  }

  // A framework file that cannot be read has findings of its own.
  void report_no_framework() {
    const bool is_there = std::any_of(files_.begin(), files_.end(), [](const File& file) {
      return file.kind == PlaceKind::framework;
    });
    if (is_there) return;
    loaded_.findings
        .add(faults::no_framework, {source::FileId{}, {}}, "this repository has no framework")
        .with_help(fmt::format("put one into `{}/`", loaded_.data.settings.framework_directory));
  }

  // Returns the file's bytes in the desk's buffer, or reports why they cannot be had.
  bool read_bytes(std::size_t index, Desk& desk, diag::Sink& out, bool& is_complete) {
    const auto file = static_cast<source::FileId>(index);
    const auto read = tree_.read(loaded_.data.paths[index], desk.buffer);
    if (read) return true;
    const bool is_too_large = read.error().fault == source::ReadFault::too_large;
    out.add(is_too_large ? yaml::faults::too_large : faults::unreadable_file, {file, {}},
            words_of(read.error()));
    is_complete = false;
    return false;
  }

  shape::Reader reader(std::size_t index, Desk& desk, diag::Sink& out) const {
    return {.tree = &desk.tree,
            .file = static_cast<source::FileId>(index),
            .arena = &desk.arena,
            .words = &desk.words,
            .out = &out,
            .zone = loaded_.data.settings.zone,
            .year_start = loaded_.data.settings.year_start,
            .field_names = nullptr};
  }

  void read_definition(std::size_t index, Desk& desk) {
    const PlaceKind kind = files_[index].kind;
    if (kind == PlaceKind::settings || !files_[index].is_readable) return;
    if (!read_bytes(index, desk, loaded_.findings, loaded_.is_complete)) return;
    ++loaded_.files;
    const auto file = static_cast<source::FileId>(index);
    const yaml::Options yaml_options{
        kind == PlaceKind::framework ? yaml::Anchors::allowed : yaml::Anchors::refused,
        options_.lane};
    const bool is_whole =
        is_csv(loaded_.data.paths[index])
            ? parse_csv(desk.buffer, file, desk.tree, loaded_.findings)
            : yaml::parse(desk.buffer, file, yaml_options, desk.tree, loaded_.findings);
    if (!is_whole) ++loaded_.data.unread_documents;
    if (is_whole && desk.tree.documents.empty()) report_empty(file, loaded_.findings);
    const shape::Reader reader = this->reader(index, desk, loaded_.findings);
    // A draw names the register it was drawn from by this.
    const Text digest =
        kind == PlaceKind::registers ? Text::copy(sha256(desk.buffer), desk.arena) : Text();
    for (const std::uint32_t document : desk.tree.documents) {
      decode_definition(kind, reader, desk.tree.nodes[document], digest);
    }
  }

  static void report_empty(source::FileId file, diag::Sink& out) {
    out.add(faults::no_record_here, {file, {}}, "nothing is written in this file")
        .with_help("write what belongs here, or delete the file");
  }

  void decode_definition(PlaceKind kind, const shape::Reader& reader, const yaml::Node& node,
                         Text digest) {
    model::Dataset& data = loaded_.data;
    if (kind == PlaceKind::framework) {
      model::Framework framework;
      framework.file = reader.file;
      if (!shape::Codec<model::Framework>::read(reader, node, framework)) ++data.unread_documents;
      // A framework with a fault is kept: most of it is readable, and records are checked against
      // that.
      if (framework.id) data.frameworks.push_back(std::move(framework));
      return;
    }
    if (kind == PlaceKind::people) {
      shape::PeopleFile people;
      if (!shape::Codec<shape::PeopleFile>::read(reader, node, people)) ++data.unread_documents;
      for (model::Unit& unit : people.units) unit.file = reader.file;
      for (model::Person& person : people.people) person.file = reader.file;
      append(data.units, people.units);
      append(data.people, people.people);
      return;
    }
    const std::string_view stem = stem_of(data.path(reader.file));
    model::Register rows{reader.file, Text::copy(stem, *reader.arena), {}, digest};
    if (!shape::Codec<std::vector<model::RegisterRow>>::read(reader, node, rows.rows))
      ++data.unread_documents;
    data.registers.push_back(std::move(rows));
  }

  void name_fields() {
    for (const model::Framework& framework : loaded_.data.frameworks) {
      for (const model::Task& task : framework.tasks) {
        for (const model::RecordField& field : task.record.fields)
          field_names_.insert(field.key->view());
      }
    }
  }

  void read_records() {
    std::vector<std::uint32_t> files;
    for (std::uint32_t i = 0; i < files_.size(); ++i) {
      if (files_[i].kind == PlaceKind::records && files_[i].is_readable) files.push_back(i);
    }
    std::vector<Block> blocks((files.size() + files_a_block - 1) / files_a_block);
    const std::size_t readers =
        std::min<std::size_t>(std::max(1U, options_.threads), blocks.size());
    std::vector<Desk> desks(readers);
    std::atomic<std::size_t> next{0};
    run_together(readers, [&](std::size_t reader) {
      for (std::size_t b = next++; b < blocks.size(); b = next++) {
        const std::size_t end = std::min(files.size(), (b + 1) * files_a_block);
        for (std::size_t i = b * files_a_block; i < end; ++i)
          read_record_file(files[i], desks[reader], blocks[b]);
      }
    });
    for (Desk& desk : desks) {
      loaded_.data.arenas.push_back(std::move(desk.arena));
      loaded_.data.arenas.push_back(std::move(desk.records));
    }
    join(blocks);
  }

  void join(std::vector<Block>& blocks) {
    model::Dataset& data = loaded_.data;
    std::size_t records = 0;
    for (const Block& block : blocks) records += block.records.size();
    data.records.reserve(records);
    for (Block& block : blocks) {
      data.records.append(block.records);
      append(data.reports, block.reports);
      append(data.exemptions, block.exemptions);
      append(data.draws, block.draws);
      loaded_.findings.merge(std::move(block.findings));
      data.unread_documents += block.unread_documents;
      loaded_.files += block.files;
      loaded_.is_complete = loaded_.is_complete && block.is_complete;
    }
  }

  void read_record_file(std::size_t index, Desk& desk, Block& block) {
    if (!read_bytes(index, desk, block.findings, block.is_complete)) return;
    ++block.files;
    const auto file = static_cast<source::FileId>(index);
    const bool is_whole = yaml::parse(desk.buffer, file, {yaml::Anchors::refused, options_.lane},
                                      desk.tree, block.findings);
    if (!is_whole) ++block.unread_documents;
    if (is_whole && desk.tree.documents.empty()) report_empty(file, block.findings);
    shape::Reader reader = this->reader(index, desk, block.findings);
    reader.field_names = &field_names_;
    for (const std::uint32_t document : desk.tree.documents) {
      if (!decode_document(reader, desk.tree.nodes[document], desk, block)) {
        ++block.unread_documents;
      }
    }
  }

  template <class T>
  static bool decode_into(const shape::Reader& reader, const yaml::Node& node,
                          std::vector<T>& out) {
    T value;
    if (!decode(reader, node, value)) return false;
    out.push_back(std::move(value));
    return true;
  }

  // A document with a fault is kept, so that the rules find the rest of what is wrong with it, and
  // marked.
  template <class T>
  static bool decode(const shape::Reader& reader, const yaml::Node& node, T& value) {
    const std::size_t known_findings = reader.out->findings().size();
    value.file = reader.file;
    if (!shape::Codec<T>::read(reader, node, value)) return false;
    if constexpr (requires { value.is_faulty; }) {
      const std::vector<diag::Diagnostic>& findings = reader.out->findings();
      value.is_faulty = std::any_of(findings.begin() + static_cast<std::ptrdiff_t>(known_findings),
                                    findings.end(), [](const diag::Diagnostic& finding) {
                                      return finding.severity == diag::Severity::error;
                                    });
    }
    return true;
  }

  // Documents are told apart by their first key.
  static bool decode_document(const shape::Reader& reader, const yaml::Node& node, Desk& desk,
                              Block& block) {
    const std::string_view first =
        node.first == yaml::no_node ? std::string_view() : reader.node(node.first).key;
    if (first == "report") return decode_into(reader, node, block.reports);
    if (first == "exemption") return decode_into(reader, node, block.exemptions);
    if (first == "draw") return decode_into(reader, node, block.draws);
    auto& record = desk.records.make<model::Record>();
    if (!decode(reader, node, record)) return false;
    block.records.add(record);
    return true;
  }

  const source::FileTree& tree_;
  const Options& options_;
  Loaded loaded_;
  std::vector<File> files_;  // by FileId
  shape::FieldNames field_names_;
  diag::Sink settings_findings_;
};

}  // namespace

Result<Loaded> load(const source::FileTree& tree, const Options& options) {
  return Loader(tree, options).run();
}

Result<Loaded> load_frameworks(const source::FileTree& tree, const Options& options,
                               const std::optional<std::string>& directory) {
  return Loader(tree, options).run_frameworks(directory);
}

}  // namespace qaf::load
