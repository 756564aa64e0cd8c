#pragma once

// Audit records, and the other documents under records/.
//
// A repository holds a hundred thousand of these, so they are packed: texts and lists lie in the
// Dataset's arenas, and nothing here needs destroying.
// Source: docs/reference/records.md.

#include <cstdint>

#include "base/aside.hpp"
#include "base/slice.hpp"
#include "base/text.hpp"
#include "calendar/date.hpp"
#include "calendar/duration.hpp"
#include "calendar/moment.hpp"
#include "calendar/period.hpp"
#include "model/ids.hpp"

namespace qaf::model {

enum class Concern : std::uint8_t { none, significant, immediate };

// How somebody was told; the first four are in writing.
enum class Channel : std::uint8_t { email, letter, case_record, message, meeting, phone };

[[nodiscard]] constexpr bool is_written(Channel channel) {
  return channel <= Channel::message;
}

struct Judgement {
  Name area;
  Spanned<Text> grade;
  Spanned<Text> why;
};

// Feedback from the child or family, or the recorded reason why there is none.
struct Feedback {
  Spanned<Text> from;
  Spanned<calendar::Moment> when;  // key `at`
  Spanned<Text> said;
  Spanned<Text> not_obtained;
  Slice<Name> found_in;
  Spanned<Text> plan;
  Spanned<calendar::Date> due;
  source::Range at;
};

struct FollowUp {
  Slice<Name> to;
  Spanned<calendar::Moment> when;  // key `at`
  Spanned<Channel> how;
  Name step;  // without it, it serves every notify step it fits
  Slice<Name> with;
  Name by;
  Text what;
  source::Range at;
};

struct Verification {
  Name by;
  Spanned<calendar::Moment> when;  // key `at`
  source::Range at;

  [[nodiscard]] bool has_value() const { return !at.is_nowhere(); }
};

struct Action {
  Name id;
  Spanned<Text> what;
  Name owner;
  Spanned<calendar::Moment> raised;
  Spanned<calendar::Date> due;
  Spanned<calendar::Moment> completed;
  Verification verified;
  Spanned<Text> recommendation;
  Name theme;
  source::Range at;
};

struct ModerationEntry {
  Name rule;
  Name by;
  Slice<Name> with;
  Spanned<calendar::Moment> when;  // key `at`
  Spanned<Text> grade;
  Text why;
  Slice<Judgement> judgements;  // the moderator's own, of some areas or all
  source::Range at;
};

struct Void {
  Spanned<Text> why;
  Name approved_by;
  Spanned<calendar::Moment> when;  // key `at`
  source::Range at;
};

// A further key that the record's task allows (`record: fields:`); one value, or several for a
// list.
struct Extra {
  Spanned<Text> key;
  Slice<Spanned<Text>> values;
};

struct Record {
  source::FileId file{};
  bool is_faulty = false;  // something in it could not be read: checked, but in no figure
  Spanned<RecordId> id;
  Name task;
  Name framework;  // only where two frameworks have a task of that name
  Slice<Name> by;
  Slice<Name> with;
  Spanned<CaseId> case_;
  Name practitioner;
  Name team;
  Name subject;
  Spanned<calendar::Moment> allocated;
  Spanned<calendar::Moment> completed;
  Spanned<Text> grade;
  Spanned<Concern> concern;
  Slice<Judgement> judgements;
  Slice<Name> themes;
  Slice<Spanned<Text>> good_practice;
  Aside<Feedback> feedback;
  Slice<FollowUp> follow_up;
  Slice<Action> actions;
  Slice<ModerationEntry> moderation;
  Name draw;
  Name part_of;
  Name re_audit_of;
  Name follows;
  Name event;
  Spanned<calendar::Period> counts_for;
  Aside<Void> void_;
  Text note;
  Slice<Extra> extra;
  source::Range at;
};

// A report made to a body.
struct Report {
  source::FileId file{};
  bool is_faulty = false;  // something in it could not be read: checked, but in no figure
  Name task;               // key `report`
  Name framework;
  Spanned<RecordId> id;
  Slice<Name> to;
  Spanned<calendar::Period> period;
  Spanned<calendar::Moment> delivered;
  Slice<Name> by;
  Name event;
  Slice<Name> covers;
  Text via;
  Text note;
  Aside<Void> void_;
  source::Range at;
};

// A duty that somebody was let off, by whom, and why.
struct Exemption {
  source::FileId file{};
  bool is_faulty = false;  // something in it could not be read: checked, but in no figure
  Spanned<RecordId> id;    // key `exemption`
  Name task;
  Name framework;
  Name who;
  Name subject;
  Name record;
  Name step;
  Spanned<calendar::Period> period;
  Spanned<Text> why;
  Name approved_by;
  Spanned<calendar::Moment> when;  // key `at`
  Spanned<calendar::Date> expires;
  Spanned<calendar::Date> extended_to;
  source::Range at;
};

// A drawn case that the next in order took the place of.
struct Replacement {
  Spanned<Text> drawn;
  Spanned<Text> by_next;  // key `by`
  Spanned<Text> why;      // one of replacement_reasons (model/replacement_reason.hpp)
  Name approved_by;
  source::Range at;
};

// A member of the population that could not be drawn.
struct Exclusion {
  Spanned<Text> member;
  Spanned<Text> why;  // one of exclusion_reasons (model/replacement_reason.hpp)
  Name record;        // the audit record or draw it was excluded for
  source::Range at;
};

// Which rows of the register made the population.
struct DrawFilter {
  Spanned<calendar::Duration> active_within;
  Slice<Name> tag;
  source::Range at;
};

// A sample that was drawn, so that anybody can draw it again.
struct Draw {
  source::FileId file{};
  Spanned<RecordId> id;  // key `draw`
  Name sampling;
  Name moderation;
  Spanned<calendar::Period> period;
  Spanned<calendar::Moment> when;  // key `at`
  Name by;
  Name auditor;                  // who will audit what was drawn
  Spanned<Text> population;      // the file, of a sampling rule
  Spanned<Text> sha256;          // of that file
  Slice<Spanned<Text>> members;  // the population itself, of a moderation rule
  Spanned<std::int64_t> count;   // of the population
  DrawFilter where;
  Slice<Exclusion> excluded;
  Slice<Spanned<Text>> always;  // of the members, those that the rule always includes
  Spanned<std::int64_t> size;
  Slice<Spanned<Text>> strata;
  Spanned<Text> seed;
  Spanned<Text> algorithm;
  Slice<Spanned<Text>> drawn;
  Slice<Replacement> replaced;
  Text note;
  source::Range at;
};

}  // namespace qaf::model
