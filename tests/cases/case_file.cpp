// Reads tables of cases: blocks of `key: text` or `key: |` with lines indented by two.

#include "cases/case_file.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

namespace qaf::test {
namespace {

constexpr std::string_view indentation = "  ";

// Reads one file line by line.
class Reader {
 public:
  Reader(const std::string& name, const std::vector<std::string>& known)
      : name_(name), known_(known) {}

  void take(const std::string& line) {
    ++number_;
    if (line == "---") return end();
    if (line.empty() || line.starts_with(indentation)) {
      if (key_.empty()) {
        CHECK_MESSAGE(line.empty(), here() << ": a line that belongs to no key: " << line);
        return;
      }
      case_.keys[key_] += (line.empty() ? "" : line.substr(indentation.size())) + "\n";
      return;
    }
    if (line.front() == '#') return;
    const std::size_t colon = line.find(':');
    REQUIRE_MESSAGE(colon != std::string::npos, here() << ": not a key: " << line);
    begin(line.substr(0, colon), line.substr(std::min(colon + 2, line.size())));
  }

  std::vector<Case> finish() {
    end();
    return std::move(cases_);
  }

 private:
  [[nodiscard]] std::string here() const { return name_ + ":" + std::to_string(number_); }

  void begin(const std::string& key, const std::string& value) {
    CHECK_MESSAGE(std::ranges::find(known_, key) != known_.end(), here()
                                                                      << ": unknown key " << key);
    CHECK_MESSAGE(!case_.has(key), here() << ": a second " << key);
    if (case_.keys.empty()) case_.place = here();
    key_ = value == "|" ? key : "";
    case_.keys[key] = value == "|" ? "" : value;
  }

  void end() {
    if (!case_.keys.empty()) cases_.push_back(std::move(case_));
    case_ = {};
    key_.clear();
  }

  std::string name_;
  const std::vector<std::string>& known_;
  std::vector<Case> cases_;
  Case case_;
  std::string key_;  // that goes on over several lines
  int number_ = 0;
};

}  // namespace

std::string Case::text(std::string_view key) const {
  const auto found = keys.find(std::string(key));
  return found == keys.end() ? std::string() : found->second;
}

bool Case::has(std::string_view key) const {
  return keys.contains(std::string(key));
}

std::vector<std::string> Case::lines(std::string_view key) const {
  std::vector<std::string> all;
  std::istringstream text(this->text(key));
  for (std::string line; std::getline(text, line);) {
    while (!line.empty() && line.back() == ' ') line.pop_back();
    if (!line.empty()) all.push_back(line);
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<Case> cases_in(const std::filesystem::path& folder,
                           const std::vector<std::string>& known) {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".cases") files.insert(entry.path());
  }
  std::vector<Case> all;
  for (const std::filesystem::path& path : files) {
    Reader reader(path.filename().string(), known);
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) reader.take(line);
    std::ranges::move(reader.finish(), std::back_inserter(all));
  }
  return all;
}

}  // namespace qaf::test
