#pragma once

// Everything that can stand on the command line; each command takes its part (see its .cpp).

#include <string>
#include <vector>

namespace qaf::cmd {

struct Arguments {
  // every command
  std::string directory;  // -C
  std::string as_of;
  std::string at;  // a revision of git
  std::string format;
  std::string colour = "auto";
  bool json = false;

  // what a command is about
  std::vector<std::string> words;  // paths, ids, questions: the rest of the line
  std::string by;
  std::string period;
  std::string within;
  std::string fail_on;
  std::string sort;
  std::vector<std::string> only;
  std::vector<std::string> tasks;
  std::vector<std::string> roles;
  std::vector<std::string> people;
  std::vector<std::string> units;
  std::vector<std::string> rules;
  std::vector<std::string> records;

  // qaf calc, which works without a repository
  std::string year_start;
  std::string zone;
  std::string holidays;
  bool from_stdin = false;

  // qaf framework, qaf init
  std::string framework;
  std::vector<std::string> bodies;
  bool assumptions = false;
  bool impact = false;

  // qaf sample, qaf moderate
  std::string seed;
  std::string auditor;
  std::string out;
  std::string replace;
  std::string why;
  bool write = false;
  bool verify = false;

  // qaf schema
  std::string all;
};

}  // namespace qaf::cmd
