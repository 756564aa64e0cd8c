// A post or a task names a role that the framework does not define.

#include <fmt/format.h>

#include "check/names.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  NameSet known;  // people hold posts of any framework of the repository
  for (const model::Framework& framework : data.frameworks) {
    for (const model::Role& role : framework.roles) known.add(role.id->view());
  }
  for (const model::Person& person : data.people) {
    for (const model::Post& post : person.posts) {
      if (known.contains(post.role->view())) continue;
      out.add(rule.fault, {person.file, post.role.at},
              fmt::format("`{}` is not a role of the framework", post.role->view()))
          .with_help(known.hint(post.role->view()));
    }
  }
}

}  // namespace

const Rule unknown_role{
    {.name = "unknown-role",
     .severity = diag::Severity::error,
     .summary = "a post in a role that the framework does not define",
     .why = "Nobody owes anything in a role that does not exist, so whoever holds the post would "
            "never be missed.",
     .remedy = "Correct the spelling, or add the role to the framework under `roles`."},
    run};

}  // namespace qaf::check
