// Playing a transcript: files, examples and commands in the order of the page.

#include "support/stage.hpp"

#include <cstdlib>
#include <fstream>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "support/process.hpp"
#include "support/unified_diff.hpp"

namespace qaf::test {
namespace {

namespace fs = std::filesystem;

// A directory that goes when its owner goes.
class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::string name = (fs::temp_directory_path() / "qaf-transcript-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) path_ = fs::canonical(name);
  }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  ~TemporaryDirectory() {
    std::error_code ignored;  // what a page has made unremovable is left to the system
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }

  [[nodiscard]] const fs::path& path() const { return path_; }  // empty where none could be made

 private:
  fs::path path_;
};

class Player {
 public:
  Player(std::string_view page, const Stage& stage) : page_(page), stage_(stage) {
    if (directory_.path().empty()) return;
    home_ = directory_.path() / "home";
    here_ = home_;
    fs::create_directory(home_);
    fs::create_directory(directory_.path() / "bin");
    std::error_code ignored;  // a program that is not there fails by itself, command by command
    fs::create_symlink(fs::absolute(stage.program), directory_.path() / "bin" / "qaf", ignored);
  }

  Performance play() {
    const auto transcript = parse_transcript(page_);
    if (home_.empty()) {
      fail(1, "this page", "no temporary directory could be made");
    } else if (!transcript) {
      fail(transcript.error().line, "this page", transcript.error().message);
    } else if (transcript->count_commands() == 0) {
      fail(1, "this page", "it has no command to run");
    } else {
      for (const Step& step : transcript->steps) {
        std::visit([&](const auto& action) { act(step.line, action); }, step.action);
      }
    }
    performance_.corrected_page = corrected(page_, corrections_);
    return std::move(performance_);
  }

 private:
  void act(std::size_t line, const CreateFile& file) {
    const fs::path path = here_ / file.path;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    if (!(stream << file.content).flush()) fail(line, file.path, "this file cannot be written");
  }

  void act(std::size_t line, const EnterExample& example) {
    const fs::path copy = home_ / example.name;
    std::error_code error;
    if (!fs::exists(copy)) {
      fs::copy(stage_.examples / example.name, copy, fs::copy_options::recursive, error);
    }
    if (error) return fail(line, example.name, "there is no such example");
    here_ = copy;
  }

  void act(std::size_t line, const RunCommand& run) {
    if (run.command.starts_with("cd ")) return change_directory(line, run);
    if (run.command.find("git commit") != std::string::npos) ++commits_;
    const auto finished = test::run(Process{run.command, here_, environment(), stage_.limit});
    if (!finished) return fail(line, run.command, finished.error().message);
    if (finished->ending == Ending::timed_out) {
      return fail(line, run.command, fmt::format("not done after {} s", stage_.limit.count()));
    }
    compare(line, run, *finished);
  }

  void change_directory(std::size_t line, const RunCommand& run) {
    std::error_code error;
    const fs::path wanted = fs::canonical(here_ / run.command.substr(3), error);
    const bool inside = wanted.string().starts_with(home_.string());
    if (error || !inside || !fs::is_directory(wanted)) {
      return fail(line, run.command, "there is no such directory below the one the page began in");
    }
    here_ = wanted;
    if (!run.expected.empty()) fail(line, run.command, "`cd` prints nothing");
  }

  void compare(std::size_t line, const RunCommand& run, const Finished& finished) {
    const std::vector<std::string> actual = printed_lines(finished);
    if (matches(run.expected, actual, stage_.omissions_allowed)) return;
    fail(line, run.command, unified_diff(run.expected, actual, run.expected_line));
    if (!is_correctable(run, actual)) return;
    performance_.failures.back().correctable = true;
    corrections_.push_back({&run, actual});
  }

  // The shortened output of a manual is for its author to rewrite; and output that looks like a
  // command or a fence would not be read back as it was written.
  [[nodiscard]] bool is_correctable(const RunCommand& run,
                                    const std::vector<std::string>& actual) const {
    for (const std::string& line : run.expected) {
      if (stage_.omissions_allowed && line == "...") return false;
    }
    for (const std::string& line : actual) {
      if (line.starts_with("$ ") || line.starts_with("```")) return false;
    }
    return true;
  }

  [[nodiscard]] std::vector<std::string> printed_lines(const Finished& finished) const {
    std::string output = finished.output;
    for (std::size_t at = 0; (at = output.find(home_.string(), at)) != std::string::npos; ++at) {
      output.replace(at, home_.string().size(), "~");
    }
    std::vector<std::string> lines = lines_of(output);
    if (!output.empty() && output.back() != '\n') lines.emplace_back("[no newline at the end]");
    if (finished.ending == Ending::killed) {
      lines.push_back(fmt::format("[killed by signal {}]", finished.code));
    } else if (finished.code != 0) {
      lines.push_back(fmt::format("[exit {}]", finished.code));
    }
    return lines;
  }

  [[nodiscard]] std::vector<std::string> environment() const {
    // Commits are dated one minute apart, from a Wednesday at 9 in London.
    const int minutes = commits_ > 0 ? commits_ - 1 : 0;
    const std::string date =
        fmt::format("2026-04-01T{:02}:{:02}:00+01:00", 9 + minutes / 60, minutes % 60);
    std::vector<std::string> all{
        fmt::format("PATH={}:/usr/local/bin:/usr/bin:/bin", (directory_.path() / "bin").string()),
        fmt::format("HOME={}", home_.string()),
        fmt::format("GIT_CEILING_DIRECTORIES={}", directory_.path().string()),
        fmt::format("GIT_AUTHOR_DATE={}", date),
        fmt::format("GIT_COMMITTER_DATE={}", date),
        "TZ=UTC",
        "LC_ALL=C",
        "NO_COLOR=1",
        "COLUMNS=100",
        "GIT_CONFIG_NOSYSTEM=1",
        "GIT_CONFIG_GLOBAL=/dev/null",
        "GIT_CONFIG_COUNT=2",
        "GIT_CONFIG_KEY_0=init.defaultBranch",
        "GIT_CONFIG_VALUE_0=main",
        "GIT_CONFIG_KEY_1=commit.gpgSign",
        "GIT_CONFIG_VALUE_1=false",
        "GIT_AUTHOR_NAME=qa-003",
        "GIT_AUTHOR_EMAIL=qa-003@example.org",
        "GIT_COMMITTER_NAME=qa-003",
        "GIT_COMMITTER_EMAIL=qa-003@example.org",
    };
    all.insert(all.end(), stage_.environment.begin(), stage_.environment.end());
    return all;
  }

  void fail(std::size_t line, std::string what, std::string explanation) {
    performance_.failures.push_back({line, std::move(what), std::move(explanation), false});
  }

  std::string_view page_;
  const Stage& stage_;
  TemporaryDirectory directory_;
  fs::path home_;  // where the page begins; the rest of the directory is not its business
  fs::path here_;
  int commits_ = 0;
  std::vector<Correction> corrections_;
  Performance performance_;
};

}  // namespace

Performance play(std::string_view page, const Stage& stage) {
  return Player(page, stage).play();
}

}  // namespace qaf::test
