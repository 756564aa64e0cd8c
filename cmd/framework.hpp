#pragma once

// What may stand after `qaf framework`: one file each, one line in framework_words.def.

#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "env.hpp"
#include "model/framework.hpp"
#include "repository.hpp"

namespace CLI {
class App;
}

namespace qaf::cmd {

struct FrameworkWord {
  std::string_view name;
  // The options that no other word has; those of several words are the dispatcher's.
  void (*add_options)(CLI::App& app, Arguments& arguments) = nullptr;
  // `arguments.words` holds what stands after the word.
  Exit (*run)(const Env& env, const Arguments& arguments) = nullptr;
};

#define QAF_FRAMEWORK_WORD(identifier) extern const FrameworkWord framework_##identifier;
#include "framework_words.def"
#undef QAF_FRAMEWORK_WORD

// Returns the frameworks that `--framework` names (`bcp`, `bcp@2`, or a version of the only one);
// without it the version of each that is in force at as-of (else its earliest). In reading order.
//
// Errors: usage where there is no such framework, with the nearest name, or none at all.
[[nodiscard]] Result<std::vector<const model::Framework*>> chosen_frameworks(
    const Repository& repository, const Arguments& arguments);

// Returns the roles, bodies and unit kinds that `--role` and `--body` name; usage for one that none
// of the frameworks has.
[[nodiscard]] Result<std::vector<std::string>> chosen_parties(
    const std::vector<const model::Framework*>& frameworks, const Arguments& arguments);

// Returns the stamp of an answer about these frameworks alone.
[[nodiscard]] document::Stamp stamp_of(const Repository& repository,
                                       const std::vector<const model::Framework*>& frameworks);

}  // namespace qaf::cmd
