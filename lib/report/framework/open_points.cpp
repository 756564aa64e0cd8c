// Going through every element of a framework for what it leaves open.

#include "report/framework/open_points.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace qaf::report {
namespace {

using Kind = OpenPoint::Kind;

class Gathering {
 public:
  void go_through(const model::Framework& framework) {
    say("framework", framework.id->str(), framework.cited, {});
    for (const model::Revision& revision : framework.history)
      say("history", revision.version.str(), revision.cited, {});
    say("exemptions", {}, framework.exemptions.cited, {});
    for (const model::UnitKind& kind : framework.unit_kinds)
      say("unit_kind", kind.id->str(), kind.cited, {});
    for (const model::Tag& tag : framework.tags) say("tag", tag.id->str(), tag.cited, {});
    for (const model::Role& role : framework.roles)
      say("role", role.id->str(), role.cited, role.id->view());
    for (const model::Body& body : framework.bodies)
      say("body", body.id->str(), body.cited, body.id->view());
    for (const model::Scale& scale : framework.scales) go_through(scale);
    for (const model::RegisterKind& list : framework.registers)
      say("register", list.id->str(), list.cited, {});
    for (const model::Task& task : framework.tasks) go_through(task);
    for (const model::Escalation& rule : framework.escalations) {
      say("escalation", rule.id->str(), rule.cited, rule.id->view());
      go_through(rule.steps, rule.id->view());
    }
    for (const model::Moderation& rule : framework.moderation) go_through(rule);
    for (const model::Sampling& rule : framework.sampling) go_through(rule);
    for (const model::ReportLayout& layout : framework.reports)
      say("report", layout.id->str(), layout.cited, {});
    for (const model::Target& target : framework.targets) go_through(target);
    for (const model::NamedList& list : framework.lists) go_through(list);
  }

  std::vector<OpenPoint> take() {
    std::stable_sort(points_.begin(), points_.end(),
                     [](const OpenPoint& a, const OpenPoint& b) { return a.kind < b.kind; });
    return std::move(points_);
  }

 private:
  // The note and the assumption of an element.
  void say(std::string element, std::string id, const model::Cited& cited, std::string_view about) {
    if (!cited.assumption.empty())
      points_.push_back({Kind::assumption, element, id, {}, cited.assumption.str(), cited, about});
    if (!cited.note.empty())
      points_.push_back(
          {Kind::note, std::move(element), std::move(id), {}, cited.note.str(), cited, about});
  }

  void leave_open(std::string element, std::string id, std::string key, std::string text,
                  const model::Cited& cited, std::string_view about) {
    points_.push_back({Kind::not_stated, std::move(element), std::move(id), std::move(key),
                       std::move(text), cited, about});
  }

  void look_at(const model::StatedFrequency& frequency, const std::string& element,
               const std::string& id, const model::Cited& cited, std::string_view about) {
    if (!frequency.has_value()) return;
    if (std::holds_alternative<calendar::NotStated>(frequency.value))
      leave_open(element, id, "frequency", "how often", cited, about);
    if (const auto* set = std::get_if<calendar::SetBy>(&frequency.value)) {
      points_.push_back({Kind::set_by, element, id, "frequency",
                         fmt::format("how often: set by {}", set->words), cited, about});
    }
  }

  void go_through(const model::Scale& scale) {
    say("scale", scale.id->str(), scale.cited, {});
    if (!scale.is_stated)
      leave_open("scale", scale.id->str(), "grades", "which grades there are", scale.cited, {});
    for (const model::Cap& cap : scale.caps) say("cap", scale.id->str(), cap.cited, {});
  }

  void go_through(const model::Task& task) {
    const std::string id = task.id->str();
    const std::string_view about = task.id->view();
    if (task.role.mode == model::Doers::Mode::not_stated)
      leave_open("task", id, "role", "who does it", task.cited, about);
    look_at(task.frequency, "task", id, task.cited, about);
    if (task.quantity && !task.quantity->is_stated)
      leave_open("task", id, "quantity", "how much each time", task.cited, about);
    say("task", id, task.cited, about);
    say("exemptions", id, task.exemptions.cited, about);
    go_through(task.steps, about);
    for (const model::ReportedTo& report : task.reported_to) go_through(report, task);
  }

  void go_through(const model::ReportedTo& report, const model::Task& task) {
    const std::string id = report.to.empty()
                               ? task.id->str()
                               : fmt::format("{}/{}", task.id->view(), report.to.front()->view());
    const std::string_view about = task.id->view();
    model::Cited cited = report.cited;
    if (cited.source.empty()) cited.source = task.cited.source;
    if (cited.wording.empty()) cited.wording = task.cited.wording;
    if (!report.is_to_stated)
      leave_open("reported_to", id, "to", "to whom it is reported", cited, about);
    if (report.by.mode == model::Doers::Mode::not_stated)
      leave_open("reported_to", id, "by", "who reports", cited, about);
    look_at(report.frequency, "reported_to", id, cited, about);
    say("reported_to", id, cited, about);
  }

  void go_through(const std::vector<model::Step>& steps, std::string_view rule) {
    for (const model::Step& step : steps)
      say("step", fmt::format("{}/{}", rule, step.id->view()), step.cited, rule);
  }

  void go_through(const model::Moderation& rule) {
    const std::string id = rule.id->str();
    if (rule.share && !rule.share->is_stated)
      leave_open("moderation", id, "share", "which share is moderated", rule.cited,
                 rule.id->view());
    if (rule.by.mode == model::Doers::Mode::not_stated)
      leave_open("moderation", id, "by", "who moderates", rule.cited, rule.id->view());
    say("moderation", id, rule.cited, rule.id->view());
    go_through(rule.steps, rule.id->view());
  }

  void go_through(const model::Sampling& rule) {
    if (rule.share && !rule.share->is_stated) {
      leave_open("sampling", rule.id->str(), "share", "which share is drawn", rule.cited,
                 rule.id->view());
    }
    say("sampling", rule.id->str(), rule.cited, rule.id->view());
  }

  void go_through(const model::Target& target) {
    const std::string id = target.grade->str();
    const bool is_open = (target.at_most && !target.at_most->is_stated) ||
                         (target.at_least && !target.at_least->is_stated);
    if (is_open) leave_open("target", id, "share", "which share is aimed for", target.cited, {});
    say("target", id, target.cited, {});
  }

  void go_through(const model::NamedList& list) {
    say("list", list.id->str(), list.cited, {});
    for (const model::ListItem& item : list.items) {
      const std::string_view name = item.id->empty() ? item.text.view() : item.id->view();
      say("item", fmt::format("{}/{}", list.id->view(), name), item.cited, {});
    }
  }

  std::vector<OpenPoint> points_;
};

}  // namespace

std::vector<OpenPoint> open_points_of(const model::Framework& framework) {
  Gathering gathering;
  gathering.go_through(framework);
  return gathering.take();
}

std::string_view kind_name(OpenPoint::Kind kind) {
  switch (kind) {
    case Kind::not_stated:
      return "not_stated";
    case Kind::set_by:
      return "set_by";
    case Kind::assumption:
      return "assumption";
    case Kind::note:
      return "note";
  }
  return {};
}

}  // namespace qaf::report
