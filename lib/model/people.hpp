#pragma once

// Units, people, their posts with dates, and what happened outside quality assurance.
// Source: docs/reference/people.md.

#include <vector>

#include "base/text.hpp"
#include "calendar/date.hpp"
#include "calendar/moment.hpp"
#include "model/ids.hpp"

namespace qaf::model {

// A tag that holds from a day to a day, both included; without days, always.
struct DatedTag {
  Name tag;
  Spanned<calendar::Date> from;
  Spanned<calendar::Date> to;
  source::Range at;
};

struct Unit {
  source::FileId file{};
  Spanned<UnitId> id;
  Name kind;
  Name in;  // the unit above; nowhere: the top
  Text title;
  Spanned<calendar::Date> opened;
  Spanned<calendar::Date> closed;  // the last day open
  std::vector<DatedTag> tags;
  source::Range at;
};

// `from` and `to` are both days in post; without `to` the post is still held.
struct Post {
  Name role;
  Name unit;
  Spanned<calendar::Date> from;
  Spanned<calendar::Date> to;
  Name covers;   // whose post is covered or acted up
  Name manager;  // the line manager, where it is not the nearest above
  source::Range at;
};

struct Absence {
  Spanned<calendar::Date> from;
  Spanned<calendar::Date> to;  // without it: still away
  Text why;
  source::Range at;
};

struct Person {
  source::FileId file{};
  Spanned<PersonId> id;
  Text name;
  std::vector<Post> posts;
  std::vector<Absence> away;
  std::vector<DatedTag> tags;
  source::Range at;
};

// A row of a register: a case closed, a meeting held, a visit.
struct RegisterRow {
  Spanned<Text> id;
  Spanned<calendar::Moment> when;  // key `at`
  Spanned<calendar::Date> to;
  Spanned<CaseId> case_;
  Name person;
  Name unit;
  std::vector<DatedTag> tags;
  source::Range at;
};

// A file of registers/: its name is the register's.
struct Register {
  source::FileId file{};
  Text id;
  std::vector<RegisterRow> rows;
  Text sha256;  // of the file's bytes, as `sha256sum` prints it
};

}  // namespace qaf::model
