// The program's only dealings with the machine: streams, clock, environment, exit code.

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include <sys/ioctl.h>
#include <unistd.h>

#include "app.hpp"

namespace {

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno == EPIPE;  // who stopped reading has seen enough
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool read_all(std::string& all) {
  constexpr std::size_t block = 1 << 16;
  while (true) {
    const std::size_t size = all.size();
    all.resize(size + block);
    const ssize_t got = read(STDIN_FILENO, all.data() + size, block);
    all.resize(size + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0;
  }
}

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

int screen_width() {
  const std::string columns(environment("COLUMNS"));
  const long asked = std::strtol(columns.c_str(), nullptr, 10);
  if (asked >= 40 && asked <= 1000) return static_cast<int>(asked);
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return size.ws_col;
  return 80;
}

std::string current_directory() {
  char* path = getcwd(nullptr, 0);
  std::string directory = path == nullptr ? "." : path;
  std::free(path);
  return directory;
}

// Where the running program lies: what belongs to it is found from there.
std::string program_directory() {
  constexpr std::size_t longest = 4096;
  std::string path(longest, '\0');
  const ssize_t length = readlink("/proc/self/exe", path.data(), path.size());
  if (length <= 0 || static_cast<std::size_t>(length) >= longest) return {};
  path.resize(static_cast<std::size_t>(length));
  return path.substr(0, path.rfind('/'));
}

}  // namespace

int main(int count, char** words) {
  std::signal(SIGPIPE, SIG_IGN);
  // A file that may not grow is then an error like a full disk, after which all is put back.
  std::signal(SIGXFSZ, SIG_IGN);
  const qaf::cmd::Env env{
      .streams = {[](std::string_view bytes) { return write_all(STDOUT_FILENO, bytes); },
                  [](std::string_view bytes) { return write_all(STDERR_FILENO, bytes); }, read_all},
      .now = qaf::calendar::Instant::from_unix(std::time(nullptr)),
      .directory = current_directory(),
      .program_directory = program_directory(),
      .width = screen_width(),
      .out_is_terminal = isatty(STDOUT_FILENO) != 0,
      .err_is_terminal = isatty(STDERR_FILENO) != 0,
      .wants_colour = environment("NO_COLOR").empty() && environment("TERM") != "dumb",
      .is_github_actions = !environment("GITHUB_ACTIONS").empty(),
      .fast_lane = environment("QAF_FAST_LANE") != "off"};
  const int exit =
      static_cast<int>(qaf::cmd::run(env, std::vector<std::string>(words + 1, words + count)));
  // What is left in memory goes with the process; taking a large repository apart would only cost
  // time.
  std::_Exit(exit);
}
