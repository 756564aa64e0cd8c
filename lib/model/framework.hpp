#pragma once

// A quality assurance framework: the whole published document as values.
// Source: docs/reference/framework.md.

#include <cstdint>
#include <vector>

#include "calendar/date.hpp"
#include "calendar/duration.hpp"
#include "model/cited.hpp"
#include "model/ids.hpp"
#include "model/rules.hpp"
#include "model/task.hpp"

namespace qaf::model {

// One entry of the document's own version history.
struct Revision {
  Text version;
  Spanned<calendar::Date> date;
  Text changes;
  Text requested_by;
  Text made_by;
  Cited cited;
  source::Range at;
};

struct ListItem {
  Spanned<Text> id;  // the text where no id is given
  Text text;
  Text meaning;
  Text abbreviation;
  std::vector<Name> only;  // tags
  Cited cited;
  source::Range at;
};

// A named list of the document. A list does nothing until a task refers to it.
struct NamedList {
  Spanned<Text> id;
  Text kind;  // a heading for readers
  Text title;
  std::vector<ListItem> items;
  Cited cited;
  source::Range at;
};

struct UnitKind {
  Spanned<Text> id;
  Text title;
  Cited cited;
  source::Range at;
};

struct Tag {
  Spanned<Text> id;
  Text title;
  Cited cited;
  source::Range at;
};

struct Role {
  Spanned<RoleId> id;
  Text title;
  Text abbreviation;
  Name held_in;  // a unit kind; nowhere: at any level
  Spanned<bool> in_every;
  Spanned<bool> manages;
  Cited cited;
  source::Range at;
};

struct Body {
  Spanned<Text> id;
  Text title;
  Text abbreviation;
  Cited cited;
  source::Range at;
};

// No overall grade better than `at_most` where `when` holds of the record.
struct Cap {
  Condition when;
  Spanned<Text> at_most;
  Cited cited;
  source::Range at;
};

// One grade of a scale in the words of another.
struct GradeMapping {
  Spanned<Text> grade;
  Spanned<Text> other;
};

// Ordered grades, best to worst.
struct Scale {
  Spanned<Text> id;
  Text title;
  std::vector<Spanned<Text>> grades;
  bool is_stated = true;    // false: `grades: not stated`, any word is kept
  Spanned<Text> good_from;  // the worst that still counts as good
  std::vector<GradeMapping> maps_to;
  std::vector<Cap> caps;
  Cited cited;
  source::Range at;
};

struct RegisterKind {
  Spanned<Text> id;
  Text title;
  Cited cited;
  source::Range at;
};

struct Framework {
  source::FileId file{};
  Spanned<FrameworkId> id;  // key `framework`
  Spanned<Text> title;
  Text authority;
  Text version;
  Spanned<calendar::Date> effective;
  Spanned<calendar::Date> until;
  Spanned<calendar::Date> approved;
  Spanned<calendar::Date> updated;
  Spanned<calendar::Date> review_due;
  Spanned<calendar::Duration> review_every;
  Text owner;
  std::vector<Spanned<Text>> authors;
  std::vector<Spanned<Text>> approved_by;
  Text contact;
  Text supersedes;
  std::vector<Revision> history;
  std::vector<NamedList> lists;
  std::vector<UnitKind> unit_kinds;
  std::vector<Tag> tags;
  std::vector<Role> roles;
  std::vector<Body> bodies;
  std::vector<Scale> scales;
  std::vector<RegisterKind> registers;
  ExemptionRule exemptions;
  std::vector<Task> tasks;
  std::vector<Escalation> escalations;
  std::vector<Moderation> moderation;
  std::vector<Sampling> sampling;
  std::vector<ReportLayout> reports;
  std::vector<Target> targets;
  Cited cited;
  source::Range at;
};

}  // namespace qaf::model
