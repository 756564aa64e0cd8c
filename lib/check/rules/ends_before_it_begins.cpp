// A post, an absence, a tag or a unit ends before it begins.

#include <string_view>

#include <fmt/format.h>

#include "calendar/date.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

using Date = model::Spanned<calendar::Date>;

class Ends {
 public:
  Ends(const Rule& rule, diag::Sink& out) : rule_(rule), out_(out) {}

  void check(source::FileId file, const Date& from, const Date& to, std::string_view what) {
    if (!from || !to || *to >= *from) return;
    out_.add(rule_.fault, {file, to.at},
             fmt::format("{} ends on {}, before it begins on {}", what, calendar::to_text(*to),
                         calendar::to_text(*from)))
        .with_label({file, from.at}, "begins here");
  }

  void check_tags(source::FileId file, const std::vector<model::DatedTag>& tags) {
    for (const model::DatedTag& tag : tags) check(file, tag.from, tag.to, "the tag");
  }

 private:
  const Rule& rule_;
  diag::Sink& out_;
};

void check_people(const model::Dataset& data, Ends& ends) {
  for (const model::Unit& unit : data.units) {
    ends.check(unit.file, unit.opened, unit.closed, "the unit");
    ends.check_tags(unit.file, unit.tags);
  }
  for (const model::Person& person : data.people) {
    for (const model::Post& post : person.posts) {
      ends.check(person.file, post.from, post.to, "the post");
    }
    for (const model::Absence& absence : person.away) {
      ends.check(person.file, absence.from, absence.to, "the absence");
    }
    ends.check_tags(person.file, person.tags);
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  Ends ends(rule, out);
  check_people(data, ends);
  for (const model::Register& kind : data.registers) {
    for (const model::RegisterRow& row : kind.rows) {
      ends.check(kind.file, {row.when->date(), row.when.at}, row.to, "what the row stands for");
      ends.check_tags(kind.file, row.tags);
    }
  }
  for (const model::Framework& framework : data.frameworks) {
    ends.check(framework.file, framework.effective, framework.until, "the framework");
    for (const model::Task& task : framework.tasks) {
      ends.check(framework.file, task.effective, task.until, "the task");
    }
  }
}

}  // namespace

const Rule ends_before_it_begins{
    {.name = "ends-before-it-begins",
     .severity = diag::Severity::error,
     .summary = "a post, an absence or the like that ends before it begins",
     .why = "It would never hold on any day: the post would stand empty, and whoever held it would "
            "owe nothing.",
     .remedy = "Correct the day that is wrong. `from` and `to` are both days in post."},
    run};

}  // namespace qaf::check
