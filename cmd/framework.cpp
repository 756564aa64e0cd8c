// qaf framework: the framework as data and as a document.

#include "framework.hpp"

#include <algorithm>
#include <array>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "command.hpp"
#include "output.hpp"

namespace qaf::cmd {
namespace {

constexpr std::array all_words{
#define QAF_FRAMEWORK_WORD(identifier) &framework_##identifier,
#include "framework_words.def"
#undef QAF_FRAMEWORK_WORD
};

std::vector<std::string_view> word_names() {
  std::vector<std::string_view> names;
  for (const FrameworkWord* word : all_words) names.push_back(word->name);
  return names;
}

void add_options(CLI::App& app, Arguments& arguments) {
  app.add_option(
         "word", arguments.words,
         fmt::format("One of {}, and what it is narrowed to", fmt::join(word_names(), ", ")))
      ->type_name("WORD");
  app.add_option("--framework", arguments.framework,
                 "Which framework or version: bcp, bcp@2 (default: the versions in force)")
      ->type_name("NAME");
  app.add_option("--role", arguments.roles,
                 "What this role is asked, told and given; render: its page alone")
      ->type_name("ROLE")
      ->delimiter(',');
  for (const FrameworkWord* word : all_words) word->add_options(app, arguments);
}

Exit run(const Env& env, const Arguments& arguments) {
  if (arguments.words.empty()) return framework_show.run(env, arguments);
  const std::string& name = arguments.words.front();
  const auto word = std::find_if(all_words.begin(), all_words.end(),
                                 [&](const FrameworkWord* known) { return known->name == name; });
  if (word == all_words.end()) {
    std::string hint = did_you_mean(name, word_names());
    if (hint.empty())
      hint = fmt::format("one of {}; `qaf framework show {}` shows a task",
                         fmt::join(word_names(), ", "), name);
    return report(env, {ErrorKind::usage, fmt::format("`qaf framework {}` has no meaning", name),
                        std::move(hint)});
  }
  Arguments rest = arguments;
  rest.words.erase(rest.words.begin());
  return (*word)->run(env, rest);
}

std::string full_name(const model::Framework& framework) {
  return fmt::format("{}@{}", framework.id->view(), framework.version.view());
}

bool is_named(const model::Framework& framework, std::string_view name) {
  return framework.id->view() == name || full_name(framework) == name ||
         framework.version.view() == name;
}

// Of the versions of each framework the one in force on `day`, else its earliest.
std::vector<const model::Framework*> in_force(const std::vector<const model::Framework*>& all,
                                              calendar::Date day) {
  std::vector<const model::Framework*> chosen;
  for (const model::Framework* framework : all) {
    const auto rank = [&](const model::Framework* one) {
      const bool has_begun = *one->effective <= day;
      return std::pair(has_begun,
                       has_begun ? one->effective->day_number() : -one->effective->day_number());
    };
    const bool is_best = std::all_of(all.begin(), all.end(), [&](const model::Framework* other) {
      if (other == framework || other->id->view() != framework->id->view()) return true;
      return rank(other) < rank(framework) || (rank(other) == rank(framework) && framework < other);
    });
    if (is_best) chosen.push_back(framework);
  }
  return chosen;
}

template <class List>
void append_ids(std::vector<std::string_view>& ids, const List& list) {
  for (const auto& one : list) ids.push_back(one.id->view());
}

Result<void> add_parties(std::string_view flag, const std::vector<std::string>& wanted,
                         const std::vector<std::string_view>& known,
                         std::vector<std::string>& parties) {
  for (const std::string& id : wanted) {
    if (std::find(known.begin(), known.end(), id) == known.end()) {
      const std::string_view kind = flag == "--role" ? "role" : "body";
      return failure(ErrorKind::usage,
                     fmt::format("{}: `{}` is no {} of the framework", flag, id, kind),
                     did_you_mean(id, known));
    }
    parties.push_back(id);
  }
  return {};
}

}  // namespace

Result<std::vector<const model::Framework*>> chosen_frameworks(const Repository& repository,
                                                               const Arguments& arguments) {
  const model::Dataset& data = repository.data();
  std::vector<const model::Framework*> all;
  std::vector<std::string> names;
  for (const model::Framework& framework : data.frameworks) {
    if (!arguments.framework.empty() && !is_named(framework, arguments.framework)) {
      names.push_back(framework.id->str());
      names.push_back(full_name(framework));
      continue;
    }
    all.push_back(&framework);
  }
  if (all.empty() && arguments.framework.empty())
    return failure(ErrorKind::usage, "this repository has no framework", "`qaf check` shows why");
  if (all.empty()) {
    const std::vector<std::string_view> known(names.begin(), names.end());
    std::string hint = did_you_mean(arguments.framework, known);
    if (hint.empty()) hint = fmt::format("one of {}", fmt::join(names, ", "));
    return failure(ErrorKind::usage,
                   fmt::format("--framework: there is no `{}` here", arguments.framework),
                   std::move(hint));
  }
  return in_force(all, calendar::local_date(repository.as_of, data.settings.zone));
}

Result<std::vector<std::string>> chosen_parties(
    const std::vector<const model::Framework*>& frameworks, const Arguments& arguments) {
  std::vector<std::string_view> roles;
  std::vector<std::string_view> bodies;
  for (const model::Framework* framework : frameworks) {
    append_ids(roles, framework->roles);
    append_ids(roles, framework->unit_kinds);
    append_ids(bodies, framework->bodies);
  }
  std::vector<std::string> parties;
  if (auto added = add_parties("--role", arguments.roles, roles, parties); !added)
    return tl::unexpected(added.error());
  if (auto added = add_parties("--body", arguments.bodies, bodies, parties); !added)
    return tl::unexpected(added.error());
  return parties;
}

document::Stamp stamp_of(const Repository& repository,
                         const std::vector<const model::Framework*>& frameworks) {
  document::Stamp stamp = stamp_of(repository);
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < repository.data().frameworks.size(); ++i) {
    const auto* framework = &repository.data().frameworks[i];
    if (std::find(frameworks.begin(), frameworks.end(), framework) != frameworks.end())
      shown.push_back(stamp.frameworks[i]);
  }
  stamp.frameworks = std::move(shown);
  return stamp;
}

const Command framework_command{
    "framework", "What does the framework ask, of whom, and what does it leave open?",
    "  qaf framework show                        what is asked, by the document's sections\n"
    "  qaf framework show --role team-manager    everything asked of a role, and told to it\n"
    "  qaf framework show --assumptions          what the head of service must still decide\n",
    add_options, run};

}  // namespace qaf::cmd
