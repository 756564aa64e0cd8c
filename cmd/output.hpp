#pragma once

// Printing what a command answers, and saying why it cannot.

#include <optional>
#include <string>
#include <string_view>

#include "arguments.hpp"
#include "base/result.hpp"
#include "document/document.hpp"
#include "env.hpp"
#include "render/render.hpp"

namespace qaf::cmd {

// Writes to standard output; false where that failed (a full disk).
[[nodiscard]] bool print(const Env& env, std::string_view bytes);

// Writes an error with its hint to standard error and returns the exit code of its kind.
[[nodiscard]] Exit report(const Env& env, const Error& error);
// Writes a remark to standard error: something the figures on standard output leave out.
void warn(const Env& env, std::string_view line);

// Returns the format asked for (default human); kind usage where there is no such format.
[[nodiscard]] Result<render::Format> chosen_format(const Env& env, const Arguments& arguments);
[[nodiscard]] Result<render::Screen> screen_of(const Env& env, const Arguments& arguments);

// Returns what to say where a format was asked for, of something that has only one: for people, or
// `own`.
[[nodiscard]] std::optional<Error> format_without_meaning(const Arguments& arguments,
                                                          std::string_view own = {});

// Prints the document in the format asked for; returns `exit`, or why it could not be printed.
[[nodiscard]] Exit print_document(const Env& env, const Arguments& arguments,
                                  const document::Document& document, Exit exit = Exit::good);

}  // namespace qaf::cmd
