// The transcript runner: plays every page it is given and says where the program does something
// else.

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "support/stage.hpp"

namespace {

namespace fs = std::filesystem;
using qaf::test::Failure;
using qaf::test::Performance;
using qaf::test::Stage;

constexpr const char* usage =
    "usage: golden [--update] [--list] [--filter SUBSTRING] [--qaf PATH] [--examples PATH]\n"
    "              [--env NAME=VALUE]... [--jobs N] PATH...\n"
    "\n"
    "Plays the transcripts at each PATH: a page, or a directory of pages (*.md).\n"
    "\n"
    "  --update            write what the program prints now into the pages\n"
    "  --list              print the pages, play none\n"
    "  --filter SUBSTRING  only pages whose path contains it\n"
    "  --qaf PATH          the program to run as `qaf`\n"
    "  --examples PATH     where `console example=NAME` finds its examples\n"
    "  --env NAME=VALUE    one more variable for every command\n"
    "  --jobs N            pages played at once (default: one a core)\n";

struct Options {
  bool update = false;
  bool list = false;
  std::string filter;
  fs::path program = QAF_PROGRAM;
  fs::path examples = fs::path(QAF_SOURCE_DIR) / "examples";
  std::vector<std::string> environment;
  std::size_t jobs = std::max(1U, std::thread::hardware_concurrency());
  std::vector<fs::path> paths;
};

// Returns what is wrong with the command line, or an empty text.
std::string read_options(const std::vector<std::string>& words, Options& options) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "--update") {
      options.update = true;
    } else if (word == "--list") {
      options.list = true;
    } else if (!word.starts_with("--")) {
      options.paths.emplace_back(word);
    } else if (i + 1 == words.size()) {
      return fmt::format("`{}` is unknown or needs a value", word);
    } else if (const std::string& value = words[++i]; word == "--filter") {
      options.filter = value;
    } else if (word == "--qaf") {
      options.program = value;
    } else if (word == "--examples") {
      options.examples = value;
    } else if (word == "--env" && value.find('=') != std::string::npos) {
      options.environment.push_back(value);
    } else if (word == "--jobs" && std::atoi(value.c_str()) > 0) {
      options.jobs = static_cast<std::size_t>(std::atoi(value.c_str()));
    } else {
      return fmt::format("`{} {}` means nothing", word, value);
    }
  }
  return options.paths.empty() ? "no PATH is given" : "";
}

std::vector<fs::path> pages_of(const Options& options) {
  std::vector<fs::path> pages;
  for (const fs::path& path : options.paths) {
    if (!fs::is_directory(path)) {
      pages.push_back(path);
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
      if (entry.path().extension() == ".md") pages.push_back(entry.path());
    }
  }
  std::erase_if(pages, [&](const fs::path& page) {
    return page.string().find(options.filter) == std::string::npos;
  });
  std::sort(pages.begin(), pages.end());
  return pages;
}

// A manual may shorten what it shows; a test may not.
bool is_test(const fs::path& page) {
  const fs::path absolute = fs::absolute(page);
  return std::find(absolute.begin(), absolute.end(), "golden") != absolute.end();
}

Performance play_page(const fs::path& path, const Options& options) {
  std::ifstream stream(path, std::ios::binary);
  const std::string page{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) return {{Failure{1, "this page", "it cannot be read", false}}, {}};
  Stage stage;
  stage.program = options.program;
  stage.examples = options.examples;
  stage.environment = options.environment;
  stage.omissions_allowed = !is_test(path);
  Performance performance = qaf::test::play(page, stage);
  if (options.update && performance.corrected_page != page) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << performance.corrected_page;
    std::erase_if(performance.failures, [](const Failure& failure) { return failure.correctable; });
    fmt::print("updated {}\n", path.string());
  }
  return performance;
}

std::vector<Performance> play_all(const std::vector<fs::path>& pages, const Options& options) {
  std::vector<Performance> performances(pages.size());
  std::atomic<std::size_t> next = 0;
  std::vector<std::thread> players;
  for (std::size_t i = 0; i < std::min(options.jobs, pages.size()); ++i) {
    players.emplace_back([&] {
      for (std::size_t page = next++; page < pages.size(); page = next++) {
        performances[page] = play_page(pages[page], options);
      }
    });
  }
  for (std::thread& player : players) player.join();
  return performances;
}

void print(const fs::path& page, const Failure& failure) {
  fmt::print("{}:{}: {}\n{}{}\n", page.string(), failure.line, failure.what, failure.explanation,
             failure.explanation.ends_with('\n') ? "" : "\n");
}

}  // namespace

int main(int count, char** words) {
  Options options;
  const std::string fault = read_options({words + 1, words + count}, options);
  if (!fault.empty()) {
    fmt::print(stderr, "golden: {}\n\n{}", fault, usage);
    return 2;
  }
  const std::vector<fs::path> pages = pages_of(options);
  if (options.list) {
    for (const fs::path& page : pages) fmt::print("{}\n", page.string());
    return 0;
  }
  if (pages.empty()) {
    fmt::print(stderr, "golden: there is no such transcript\n");
    return 2;
  }
  const std::vector<Performance> performances = play_all(pages, options);
  std::size_t failed = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const Failure& failure : performances[i].failures) print(pages[i], failure);
    if (!performances[i].failures.empty()) ++failed;
  }
  fmt::print("{} of {} transcripts passed\n", pages.size() - failed, pages.size());
  return failed == 0 ? 0 : 1;
}
