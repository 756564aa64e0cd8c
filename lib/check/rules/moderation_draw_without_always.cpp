// A draw for moderation leaves out an audit record that its rule always includes.

#include <algorithm>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "check/rule.hpp"
#include "model/holds.hpp"
#include "model/in_force.hpp"
#include "model/redraw.hpp"
#include "model/seen.hpp"

namespace qaf::check {
namespace {

bool names_task(const model::Moderation& rule, Text task) {
  return std::any_of(rule.tasks.begin(), rule.tasks.end(),
                     [&](const model::Name& name) { return *name == task; });
}

// Whether the rule always includes the record: by the author's grade, as it was when drawn.
bool is_always(const Subject& subject, const model::Moderation& rule, const model::Record& record) {
  if (model::is_void(record, subject.as_of, subject.data().settings.zone)) return false;
  const auto task = subject.index.task_on(record.task->view(), record.completed->date(),
                                          record.framework->view());
  return task &&
         model::holds(subject.index, *task, record, model::first_grade(record), rule.always);
}

void check_draw(const Rule& fault, const Subject& subject, const model::Draw& draw,
                const model::Moderation& rule, diag::Sink& out) {
  std::set<std::string_view> selected;
  for (const Text id : model::selection(draw)) selected.insert(id.view());
  std::set<std::string_view> members;
  for (const model::Spanned<Text>& id : draw.members) members.insert(id->view());
  for (const model::Record& record : subject.data().records) {
    if (!names_task(rule, *record.task) || !record.completed) continue;
    const std::string_view id = record.id->view();
    // What was entered after the draw could not be drawn.
    const bool could_be_drawn =
        members.empty() ? draw.period->contains(record.completed->date()) : members.contains(id);
    if (!could_be_drawn || selected.contains(id) || !is_always(subject, rule, record)) continue;
    out.add(fault.fault, {draw.file, draw.id.at},
            fmt::format("`{}` is not drawn, and `{}` always includes it", id, rule.id->view()))
        .with_label({record.file, record.id.at}, "this audit record")
        .with_help("moderate it beside those drawn");
  }
}

void run(const Rule& fault, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  for (const model::Draw& draw : data.draws) {
    if (!draw.moderation || !draw.period) continue;
    for (std::size_t f = 0; f < data.frameworks.size(); ++f) {
      if (!model::is_in_force(data, f, *draw.period)) continue;
      for (const model::Moderation& rule : data.frameworks[f].moderation) {
        if (rule.id->text == *draw.moderation && model::is_stated(rule.always))
          check_draw(fault, subject, draw, rule, out);
      }
    }
  }
}

}  // namespace

const Rule moderation_draw_without_always{
    {.name = "moderation-draw-without-always",
     .severity = diag::Severity::warning,
     .summary = "a draw for moderation without an audit record that is always included",
     .why = "The framework wants a second opinion on each of these, whatever chance says.",
     .remedy = "Moderate the audit record, and draw with `qaf moderate`, which includes it."},
    run};

}  // namespace qaf::check
