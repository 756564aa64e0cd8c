#pragma once

// What a function returns when the work may be impossible to do (no such directory, not a date).
//
// A fault in the user's data is not an Error but a diag::Diagnostic; an Error ends the work.

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace qaf {

// The three reasons for which work cannot be done; cmd/ makes an exit code of each.
enum class ErrorKind {
  usage,       // what was asked for makes no sense: a bad date, an unknown word (exit 2)
  settings,    // qaf.toml cannot be used (exit 2)
  impossible,  // the machine said no: a missing directory, an unreadable file (exit 3)
};

// `message` says what is wrong, `hint` (which may be empty) how to mend it; both without a full
// stop.
struct Error {
  ErrorKind kind = ErrorKind::usage;
  std::string message;
  std::string hint;

  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

// Returns the failure of any Result: `return failure(ErrorKind::usage, "...", "...")`.
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, std::string message,
                                                   std::string hint = {}) {
  return tl::unexpected<Error>(Error{kind, std::move(message), std::move(hint)});
}

}  // namespace qaf
