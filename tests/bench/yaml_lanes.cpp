// How long reading one audit record takes, by the guard and strict reader alone and with yaml-cpp.
//
// Usage: yaml_lanes FILE...   Prints microseconds a file and bytes a microsecond, best of nine
// runs.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "yaml/guard.hpp"
#include "yaml/parse.hpp"

namespace {

using Clock = std::chrono::steady_clock;

// Returns the shortest time of nine runs of `work` over all files, in microseconds.
template <class Work>
double best_of_nine(const std::vector<std::string>& files, const Work& work) {
  double best = 1e300;
  for (int run = 0; run < 9; ++run) {
    const auto start = Clock::now();
    for (const std::string& file : files) work(file);
    best = std::min(best, std::chrono::duration<double, std::micro>(Clock::now() - start).count());
  }
  return best;
}

void print(const char* what, double microseconds, std::size_t files, std::size_t bytes) {
  std::printf("%-32s %8.2f us a file %8.0f bytes a us\n", what,
              microseconds / static_cast<double>(files), static_cast<double>(bytes) / microseconds);
}

}  // namespace

int main(int count, char** arguments) {
  using namespace qaf;
  std::vector<std::string> files;
  std::size_t bytes = 0;
  for (int i = 1; i < count; ++i) {
    std::ifstream input(arguments[i], std::ios::binary);
    files.emplace_back(std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>());
    bytes += files.back().size();
  }
  if (files.empty()) {
    std::puts("usage: yaml_lanes FILE...");
    return 2;
  }
  std::printf("%zu files, %zu bytes each\n", files.size(), bytes / files.size());
  // Enough repetition that a run takes longer than the clock's grain.
  const std::vector<std::string> once = files;
  while (files.size() < 2000) files.insert(files.end(), once.begin(), once.end());
  bytes = bytes * files.size() / once.size();

  yaml::Tree tree;
  diag::Sink sink;
  const auto guarded = [&](const std::string& file) { yaml::guard(file, source::FileId{}, sink); };
  const auto parsed = [&](yaml::Lane lane) {
    return [&, lane](const std::string& file) {
      yaml::parse(file, source::FileId{}, {yaml::Anchors::refused, lane}, tree, sink);
    };
  };
  print("guard", best_of_nine(files, guarded), files.size(), bytes);
  print("guard and fast lane", best_of_nine(files, parsed(yaml::Lane::automatic)), files.size(),
        bytes);
  print("guard and full lane", best_of_nine(files, parsed(yaml::Lane::full_only)), files.size(),
        bytes);
  return sink.has_errors() ? 1 : 0;
}
