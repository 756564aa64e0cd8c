#pragma once

// The repository that a command works on, found, read and indexed.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "arguments.hpp"
#include "base/result.hpp"
#include "document/document.hpp"
#include "env.hpp"
#include "files.hpp"
#include "load/load.hpp"
#include "model/index.hpp"

namespace qaf::cmd {

struct Repository {
  Files files;
  load::Loaded loaded;
  std::unique_ptr<model::Index> index;  // over loaded.data
  calendar::Instant as_of;
  bool is_as_of_given = false;

  [[nodiscard]] const model::Dataset& data() const { return loaded.data; }
  // Returns `exit`, or `failed` where a file could not be read at all: figures without it are no
  // success.
  [[nodiscard]] Exit exit_after(Exit exit) const {
    return loaded.is_complete ? exit : Exit::failed;
  }
};

// Finds the repository around -C or the current directory, as it is or as it stood in the revision
// of --at (files.hpp), and reads it.
//
// Errors: usage where there is none, or `--as-of` cannot be read; impossible where it cannot be
// listed.
[[nodiscard]] Result<std::unique_ptr<Repository>> open_repository(const Env& env,
                                                                  const Arguments& arguments);

// Reads and indexes the repository in these files.
[[nodiscard]] Result<std::unique_ptr<Repository>> read_repository(const Env& env,
                                                                  const Arguments& arguments,
                                                                  Files files);

// The same as open_repository() for commands that count: documents of which something could not be
// read are left out, errors are told on standard error (with how many are left out), and unfit
// settings end the work, with their findings.
[[nodiscard]] Result<std::unique_ptr<Repository>> open_for_figures(const Env& env,
                                                                   const Arguments& arguments);

// Leaves out documents of which something could not be read, where there are errors, and returns
// how many errors `qaf check` would show; unfit settings are an error of their own.
[[nodiscard]] Result<std::size_t> make_fit_for_figures(Repository& repository);

// Returns the last second of what `--as-of` says (of a date, the end of that day); without it, now.
[[nodiscard]] Result<calendar::Instant> as_of_asked(const Env& env, const Arguments& arguments,
                                                    calendar::Zone zone);

// Returns what to say of an audit record, or a file of them, that is there and in no figure;
// nothing for any other word.
[[nodiscard]] std::optional<Error> left_out(const Repository& repository, std::string_view word);

// Returns what every answer about the repository carries.
[[nodiscard]] document::Stamp stamp_of(const Repository& repository);

}  // namespace qaf::cmd
