#pragma once

// What `qaf sample` and `qaf moderate` have in common: a rule and its window on the command line,
// and keeping a draw as a file.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "base/result.hpp"
#include "calendar/period.hpp"
#include "calendar/window.hpp"
#include "document/document.hpp"
#include "env.hpp"
#include "repository.hpp"

namespace qaf::cmd {

// A sampling or moderation rule of one version of a framework.
struct DrawRule {
  std::string_view id;
  std::uint32_t framework = 0;
  std::uint32_t rule = 0;
  calendar::WindowLength length;
};

[[nodiscard]] std::vector<DrawRule> sampling_rules(const model::Dataset& data);
[[nodiscard]] std::vector<DrawRule> moderation_rules(const model::Dataset& data);

struct ChosenRule {
  DrawRule rule;
  calendar::Period window;
};

// Returns the rule named, in the version in force in the window that `--period` names a day of, or,
// without it, in the window of `day`.
// Errors: usage, for a word that is no such rule (with the nearest one) or a period that reaches
// over
//         several of its windows.
[[nodiscard]] Result<ChosenRule> chosen_rule(const Repository& repository,
                                             const std::vector<DrawRule>& rules,
                                             const Arguments& arguments, std::string_view what,
                                             calendar::Date day);

// Returns nothing where the id is empty, or somebody's (or some body's); else kind usage.
[[nodiscard]] Result<void> is_somebody(const Repository& repository, std::string_view option,
                                       const std::string& id);

// Returns nothing where the seed is one line of text that a file can hold; else kind usage.
[[nodiscard]] Result<void> is_seed_fit(const std::string& seed);

// A draw as it will be kept.
struct KeptDraw {
  std::string id;
  std::string yaml;
};

// Returns `DR-RULE-WINDOW`, and the auditor's id after it where there is one.
[[nodiscard]] std::string draw_id(const Repository& repository, const ChosenRule& chosen,
                                  std::string_view auditor);

// Writes the draw to records/draws/ID.yaml, or to `--out`; returns its path from the root.
// Errors: usage where a draw of that id, or something at that path, is there already, or the path
//         lies where draws are not read; impossible where documents could not be read, since the
//         same draw could be among them, and where the machine says no.
[[nodiscard]] Result<std::string> keep_draw(const Repository& repository,
                                            const Arguments& arguments, const KeptDraw& draw);

// Prints the answer; below it, for people, the record that `--write` would keep.
[[nodiscard]] Exit print_draw(const Env& env, const Arguments& arguments,
                              const document::Document& document, const std::string& yaml,
                              Exit exit);

}  // namespace qaf::cmd
