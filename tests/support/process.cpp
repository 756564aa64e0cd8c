// Starting a shell, reading what it prints, and ending it when it takes too long.

#include "support/process.hpp"

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace qaf::test {
namespace {

using Clock = std::chrono::steady_clock;

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// What the child does after fork: only calls that are safe while other threads hold locks.
[[noreturn]] void become(const char* directory, char** arguments, char** environment, int output) {
  const int nothing = open("/dev/null", O_RDONLY);
  const bool ready = setsid() != -1 && nothing != -1 && dup2(nothing, STDIN_FILENO) != -1 &&
                     dup2(output, STDOUT_FILENO) != -1 && dup2(output, STDERR_FILENO) != -1 &&
                     chdir(directory) == 0;
  umask(022);
  if (ready) execve(arguments[0], arguments, environment);
  _exit(126);
}

// Reads until nobody can write any more. Returns false when the time ran out first.
bool read_all(int input, Clock::time_point end, std::string& output) {
  std::array<char, 65536> buffer{};
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
    if (left.count() <= 0) return false;
    pollfd waiting{input, POLLIN, 0};
    if (poll(&waiting, 1, static_cast<int>(left.count())) <= 0) continue;
    const ssize_t count = read(input, buffer.data(), buffer.size());
    if (count == 0) return true;
    if (count > 0) output.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) == -1 && errno == EINTR) continue;
  return status;
}

}  // namespace

Result<Finished> run(const Process& process) {
  std::vector<std::string> arguments{"/bin/sh", "-c", process.command};
  std::vector<std::string> environment = process.environment;
  const std::vector<char*> argument_pointers = pointers_to(arguments);
  const std::vector<char*> environment_pointers = pointers_to(environment);
  const std::string directory = process.directory.string();
  std::array<int, 2> ends{};
  // Closed on exec: a command started by another thread must not keep this pipe open.
  if (pipe2(ends.data(), O_CLOEXEC) == -1) {
    return failure(ErrorKind::impossible, fmt::format("no pipe: {}", std::strerror(errno)));
  }
  const pid_t child = fork();
  if (child == 0) {
    become(directory.c_str(), const_cast<char**>(argument_pointers.data()),
           const_cast<char**>(environment_pointers.data()), ends[1]);
  }
  close(ends[1]);
  if (child == -1) {
    close(ends[0]);
    return failure(ErrorKind::impossible, fmt::format("no process: {}", std::strerror(errno)));
  }
  Finished finished;
  const bool in_time = read_all(ends[0], Clock::now() + process.limit, finished.output);
  if (!in_time) kill(-child, SIGKILL);
  close(ends[0]);
  const int status = wait_for(child);
  if (!in_time) {
    finished.ending = Ending::timed_out;
  } else if (WIFSIGNALED(status)) {
    finished.ending = Ending::killed;
    finished.code = WTERMSIG(status);
  } else {
    finished.code = WEXITSTATUS(status);
  }
  return finished;
}

}  // namespace qaf::test
