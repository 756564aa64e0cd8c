// Reading a transcript, and writing new output into it.

#include "support/transcript.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

#include <fmt/format.h>

namespace qaf::test {
namespace {

constexpr std::string_view prompt = "$ ";
constexpr std::string_view continuation = "> ";

// The line that opens or closes a block of code.
struct Fence {
  std::string indent;
  std::size_t length = 0;           // number of backticks
  std::vector<std::string> labels;  // the words after them; none for a closing fence
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while ((at = text.find_first_not_of(' ', at)) != std::string_view::npos) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

std::optional<Fence> fence_of(std::string_view line) {
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  const std::size_t after = std::min(line.find_first_not_of('`', indent), line.size());
  const std::string_view labels = line.substr(after);
  // Backticks further on make it a line of prose with code in it.
  if (after - indent < 3 || labels.find('`') != std::string_view::npos) return std::nullopt;
  return Fence{std::string(line.substr(0, indent)), after - indent, words_of(labels)};
}

bool stays_inside(const std::string& path) {
  const std::filesystem::path parts(path);
  if (parts.is_absolute()) return false;
  return std::none_of(parts.begin(), parts.end(), [](const auto& part) { return part == ".."; });
}

class Reader {
 public:
  explicit Reader(std::string_view page) : lines_(lines_of(page)) {}

  tl::expected<Transcript, BadPage> read() {
    while (at_ < lines_.size() && !fault_) {
      const auto fence = fence_of(lines_[at_++]);
      if (fence) read_block(*fence);
    }
    if (fault_) return tl::unexpected<BadPage>(*fault_);
    return std::move(transcript_);
  }

 private:
  void read_block(const Fence& fence) {
    const std::size_t opened = at_;  // the fence's own line, counted from 1
    const std::size_t first = at_;
    while (at_ < lines_.size() && !closes(lines_[at_], fence)) {
      drop_indent(lines_[at_++], fence.indent.size());
    }
    if (at_ == lines_.size()) return refuse(opened, "this fence is never closed");
    const std::size_t end = at_++;
    if (fence.labels.empty()) return;
    if (fence.labels[0] == "console") return read_console(fence, opened, first, end);
    if (fence.labels.size() == 1) return;
    read_file(fence, opened, first, end);
  }

  static bool closes(std::string_view line, const Fence& opened) {
    const auto fence = fence_of(line);
    return fence && fence->labels.empty() && fence->length >= opened.length;
  }

  static void drop_indent(std::string& line, std::size_t indent) {
    line.erase(0, std::min({indent, line.find_first_not_of(' '), line.size()}));
  }

  void read_file(const Fence& fence, std::size_t opened, std::size_t first, std::size_t end) {
    if (fence.labels.size() > 2) {
      return refuse(opened, "a fence has a language and a path, no more");
    }
    if (!stays_inside(fence.labels[1])) {
      return refuse(opened, fmt::format("`{}` leads out of the directory", fence.labels[1]));
    }
    CreateFile file{fence.labels[1], {}};
    for (std::size_t i = first; i < end; ++i) file.content += lines_[i] + "\n";
    transcript_.steps.push_back({opened, std::move(file)});
  }

  void read_console(const Fence& fence, std::size_t opened, std::size_t first, std::size_t end) {
    constexpr std::string_view example = "example=";
    for (std::size_t i = 1; i < fence.labels.size(); ++i) {
      if (!fence.labels[i].starts_with(example)) {
        return refuse(opened, fmt::format("`{}` means nothing here: a console fence may only have "
                                          "`example=NAME`",
                                          fence.labels[i]));
      }
      transcript_.steps.push_back({opened, EnterExample{fence.labels[i].substr(example.size())}});
    }
    if (first < end && !lines_[first].starts_with(prompt)) {
      return refuse(first + 1, "a console fence begins with a command: `$ ...`");
    }
    std::size_t i = first;
    while (i < end && !fault_) i = read_command(fence, i, end);
  }

  // Reads the command at line `i` and its output; returns the line after them.
  std::size_t read_command(const Fence& fence, std::size_t i, std::size_t end) {
    const std::size_t command_line = i + 1;
    RunCommand run;
    run.command = lines_[i++].substr(prompt.size());
    run.indent = fence.indent;
    while (run.command.ends_with('\\')) {
      if (i == end || !lines_[i].starts_with(continuation)) {
        refuse(command_line, "the command ends in `\\` and the next line does not begin with `> `");
        return end;
      }
      run.command += "\n" + lines_[i++].substr(continuation.size());
    }
    run.expected_line = i + 1;
    while (i < end && !lines_[i].starts_with(prompt)) run.expected.push_back(lines_[i++]);
    transcript_.steps.push_back({command_line, std::move(run)});
    return i;
  }

  void refuse(std::size_t line, std::string message) { fault_ = BadPage{line, std::move(message)}; }

  std::vector<std::string> lines_;
  std::size_t at_ = 0;
  Transcript transcript_;
  std::optional<BadPage> fault_;
};

}  // namespace

std::size_t Transcript::count_commands() const {
  return static_cast<std::size_t>(std::count_if(steps.begin(), steps.end(), [](const Step& step) {
    return std::holds_alternative<RunCommand>(step.action);
  }));
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

tl::expected<Transcript, BadPage> parse_transcript(std::string_view page) {
  return Reader(page).read();
}

std::string corrected(std::string_view page, const std::vector<Correction>& corrections) {
  const std::vector<std::string> lines = lines_of(page);
  std::string text;
  std::size_t at = 0;
  const auto copy_until = [&](std::size_t end) {
    for (; at < end; ++at) text += lines[at] + "\n";
  };
  for (const Correction& correction : corrections) {
    copy_until(correction.command->expected_line - 1);
    at += correction.command->expected.size();
    for (const std::string& line : correction.lines) {
      text += (line.empty() ? "" : correction.command->indent + line) + "\n";
    }
  }
  copy_until(lines.size());
  return text;
}

bool matches(const std::vector<std::string>& expected, const std::vector<std::string>& actual,
             bool omissions_allowed) {
  constexpr std::string_view omission = "...";
  if (!omissions_allowed) return expected == actual;
  // Each omission first stands for no line; where the rest does not fit, the last one takes one
  // more.
  std::size_t e = 0;
  std::size_t a = 0;
  std::optional<std::size_t> after_omission;
  std::size_t omitted_until = 0;
  while (a < actual.size()) {
    if (e < expected.size() && expected[e] == omission) {
      after_omission = ++e;
      omitted_until = a;
    } else if (e < expected.size() && expected[e] == actual[a]) {
      ++e;
      ++a;
    } else if (after_omission) {
      e = *after_omission;
      a = ++omitted_until;
    } else {
      return false;
    }
  }
  return std::all_of(expected.begin() + static_cast<std::ptrdiff_t>(e), expected.end(),
                     [&](const std::string& line) { return line == omission; });
}

}  // namespace qaf::test
