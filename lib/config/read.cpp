// Reading qaf.toml with toml++, which appears nowhere else.

#include "config/read.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

#include "base/nearest.hpp"
#include "config/faults.hpp"
#include "source/line_index.hpp"

namespace qaf::config {
namespace {

constexpr std::size_t max_bytes = 64 * 1024;
constexpr std::size_t max_line = 4 * 1024;
constexpr std::ptrdiff_t max_nesting = 16;

class SettingsReader {
 public:
  SettingsReader(std::string_view bytes, source::FileId file, diag::Sink& out)
      : bytes_(bytes), lines_(bytes), file_(file), out_(out) {}

  model::Settings read() {
    if (!is_within_limits()) return settings_;
    try {
      const toml::table table = toml::parse(bytes_);
      read_table(table);
    } catch (const toml::parse_error& error) {
      report(range(error.source()),
             fmt::format("this is not TOML: {}", first_lower(error.description())),
             "a setting is written as `name = \"value\"`, one a line");
    }
    return settings_;
  }

 private:
  static std::string first_lower(std::string_view words) {
    std::string text(words);
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
      text[0] = static_cast<char>(text[0] - 'A' + 'a');
    while (!text.empty() && text.back() == '.') text.pop_back();
    return text;
  }

  void report(source::Range at, std::string message, std::string help) {
    out_.add(faults::unfit_settings, {file_, at}, std::move(message)).with_help(std::move(help));
  }

  bool is_within_limits() {
    if (bytes_.size() > max_bytes) {
      report(
          {},
          fmt::format("qaf.toml has {} bytes, and at most {} are read", bytes_.size(), max_bytes),
          "settings fit on a page; lists of records belong elsewhere");
      return false;
    }
    for (std::uint32_t number = 1; number <= lines_.line_count(); ++number) {
      const std::string_view line = lines_.line(number);
      const auto nested = std::count_if(line.begin(), line.end(), [](char letter) {
        return letter == '.' || letter == '[' || letter == '{';
      });
      if (line.size() <= max_line && nested <= max_nesting) continue;
      const std::uint32_t start = lines_.line_start(number);
      report({start, start + 1}, "this line is longer or more deeply nested than any setting needs",
             "write one setting a line; a list of closure days may be broken into several lines");
      return false;
    }
    return true;
  }

  // toml++ counts lines and characters from 1; we count bytes.
  [[nodiscard]] source::Range range(const toml::source_region& region) const {
    const auto offset = [&](const toml::source_position& position) {
      if (position.line == 0) return std::uint32_t{0};
      const std::string_view line = lines_.line(position.line);
      std::uint32_t byte = 0;
      for (std::uint32_t column = 1; column < position.column && byte < line.size(); ++column) {
        ++byte;
        while (byte < line.size() && (static_cast<unsigned char>(line[byte]) & 0xC0U) == 0x80U)
          ++byte;
      }
      return lines_.line_start(position.line) + byte;
    };
    const std::uint32_t begin = offset(region.begin);
    const auto size = static_cast<std::uint32_t>(bytes_.size());
    return {begin, std::max(std::min(offset(region.end), size), begin + 1)};
  }

  void read_table(const toml::table& table) {
    for (const auto& [key, value] : table) {
      const std::string_view name = key.str();
      if (name == "zone") {
        read_parsed(value, "zone = \"Europe/London\"", settings_.zone, calendar::parse_zone);
      } else if (name == "year_start") {
        read_parsed(value, "year_start = \"04-01\"", settings_.year_start,
                    calendar::parse_year_start);
      } else if (name == "holidays") {
        read_parsed(value, "holidays = \"england-and-wales\"", settings_.nation,
                    calendar::parse_nation);
      } else if (name == "partial_windows") {
        read_parsed(value, "partial_windows = \"prorate\"", settings_.partial_windows,
                    partial_windows);
      } else if (name == "local_closures") {
        read_closures(value);
      } else if (name == "files") {
        read_files(value);
      } else if (name == "rules_off") {
        read_rules_off(value);
      } else {
        static constexpr std::array<std::string_view, 7> known{
            "files",      "holidays", "local_closures", "partial_windows", "rules_off",
            "year_start", "zone"};
        report_unknown(key, known);
      }
    }
  }

  void report_unknown(const toml::key& key, std::span<const std::string_view> known) {
    std::string help = did_you_mean(key.str(), known);
    if (help.empty()) {
      for (const std::string_view word : known)
        help += fmt::format("{}`{}`", help.empty() ? "one of " : ", ", word);
    }
    report(range(key.source()), fmt::format("`{}` is not a setting", key.str()), std::move(help));
  }

  static Result<model::PartialWindows> partial_windows(std::string_view word) {
    if (word == "prorate") return model::PartialWindows::prorate;
    if (word == "whole") return model::PartialWindows::whole;
    if (word == "any") return model::PartialWindows::any;
    return failure(ErrorKind::settings,
                   fmt::format("`{}` is no way to count parts of a window", word),
                   "one of `prorate`, `whole`, `any`");
  }

  template <class T, class Parse>
  void read_parsed(const toml::node& value, std::string_view example, T& out, const Parse& parse) {
    const auto text = value.value_exact<std::string_view>();
    if (!text) {
      report(range(value.source()), "a text in quotes belongs here",
             fmt::format("such as `{}`", example));
      return;
    }
    auto parsed = parse(*text);
    if (!parsed) {
      report(range(value.source()), parsed.error().message, parsed.error().hint);
      return;
    }
    out = *parsed;
  }

  void read_closures(const toml::node& value) {
    const toml::array* days = value.as_array();
    if (days == nullptr) {
      report(range(value.source()), "a list of days belongs here",
             "such as `local_closures = [\"2026-12-29\"]`");
      return;
    }
    for (const toml::node& day : *days) {
      std::string text(day.value_exact<std::string_view>().value_or(""));
      if (const auto date = day.value_exact<toml::date>()) {
        text = fmt::format("{:04}-{:02}-{:02}", date->year, date->month, date->day);
      }
      const auto parsed = calendar::parse_date(text);
      if (parsed) {
        settings_.local_closures.push_back(*parsed);
      } else {
        report(range(day.source()), parsed.error().message, parsed.error().hint);
      }
    }
  }

  void read_files(const toml::node& value) {
    const std::array<std::pair<std::string_view, std::string*>, 4> places{
        {{"framework", &settings_.framework_directory},
         {"people", &settings_.people_directory},
         {"records", &settings_.records_directory},
         {"registers", &settings_.registers_directory}}};
    const toml::table* table = value.as_table();
    if (table == nullptr) {
      report(range(value.source()), "a table of directories belongs here",
             "such as `files.records = \"audits\"`");
      return;
    }
    for (const auto& [key, directory] : *table) {
      const auto is_key = [word = key.str()](const auto& candidate) {
        return candidate.first == word;
      };
      const auto place = std::find_if(places.begin(), places.end(), is_key);
      if (place == places.end()) {
        static constexpr std::array<std::string_view, 4> known{"framework", "people", "records",
                                                               "registers"};
        report_unknown(key, known);
        continue;
      }
      const auto text = directory.value_exact<std::string_view>();
      const bool leads_out = !text || text->empty() || text->front() == '/' ||
                             text->find("..") != std::string_view::npos;
      if (leads_out) {
        report(range(directory.source()), "a directory inside the repository belongs here",
               "such as `\"audits\"`");
        continue;
      }
      *place->second = *text;
      while (place->second->ends_with('/')) place->second->pop_back();
    }
  }

  void read_rules_off(const toml::node& value) {
    const toml::table* table = value.as_table();
    if (table == nullptr) {
      report(range(value.source()), "a table of rules with reasons belongs here",
             "such as `rules_off.framework-review-overdue = \"review under way until June\"`");
      return;
    }
    for (const auto& [key, why] : *table) {
      const auto words = why.value_exact<std::string_view>();
      if (!words || words->empty()) {
        report(range(why.source()), fmt::format("`{}` is turned off without a reason", key.str()),
               "write the reason as a text in quotes; every report shows it");
        continue;
      }
      settings_.rules_off.push_back(
          {std::string(key.str()), std::string(*words), {file_, range(key.source())}});
    }
  }

  std::string_view bytes_;
  source::LineIndex lines_;
  source::FileId file_;
  diag::Sink& out_;
  model::Settings settings_;
};

}  // namespace

model::Settings read_settings(std::string_view bytes, source::FileId file, diag::Sink& out) {
  return SettingsReader(bytes, file, out).read();
}

}  // namespace qaf::config
