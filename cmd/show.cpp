// qaf show: one thing whole: an audit record as a story in time, a task, a person.

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "command.hpp"
#include "output.hpp"
#include "report/person_page.hpp"
#include "report/record_story.hpp"
#include "report/task_page.hpp"
#include "repository.hpp"

namespace qaf::cmd {
namespace {

void add_options(CLI::App& app, Arguments& arguments) {
  app.add_option("id", arguments.words, "An audit record, a task or a person")->type_name("ID");
}

Error unknown(const model::Dataset& data, const std::string& word) {
  std::vector<std::string_view> known;
  for (const model::Record& record : data.records) known.push_back(record.id->view());
  for (const model::Framework& framework : data.frameworks) {
    for (const model::Task& task : framework.tasks) known.push_back(task.id->view());
  }
  for (const model::Person& person : data.people) known.push_back(person.id->view());
  return {ErrorKind::usage, fmt::format("there is no audit record, task or person `{}`", word),
          did_you_mean(word, known)};
}

Exit run(const Env& env, const Arguments& arguments) {
  if (arguments.words.size() != 1) {
    return report(env, {ErrorKind::usage, "show what?",
                        "one audit record, task or person, such as `qaf show PLR-2026-0312`"});
  }
  auto opened = open_for_figures(env, arguments);
  if (!opened) return report(env, opened.error());
  const Repository& repository = **opened;
  const model::Index& index = *repository.index;
  const std::string& word = arguments.words.front();
  const document::Stamp stamp = stamp_of(repository);
  if (const std::uint32_t record = index.record(word); record != model::nowhere) {
    return print_document(
        env, arguments,
        report::record_story(index, record, escalation::clocks(index, repository.as_of), stamp),
        repository.exit_after(Exit::good));
  }
  const calendar::Date today =
      calendar::local_date(repository.as_of, repository.data().settings.zone);
  if (const auto task = index.task_on(word, today))
    return print_document(env, arguments, report::task_page(index, *task, stamp),
                          repository.exit_after(Exit::good));
  if (const std::uint32_t person = index.person(word); person != model::nowhere) {
    return print_document(env, arguments, report::person_page(index, person, stamp),
                          repository.exit_after(Exit::good));
  }
  if (const auto error = left_out(repository, word)) return report(env, *error);
  return report(env, unknown(repository.data(), word));
}

}  // namespace

const Command show_command{"show",
                           "One thing whole: an audit record as a story in time, a task, a person",
                           "  qaf show PLR-2026-0312\n"
                           "  qaf show plr\n"
                           "  qaf show tm-assessment-2\n",
                           add_options, run};

}  // namespace qaf::cmd
