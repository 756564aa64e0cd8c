#pragma once

// Every text that people write freely into audit records and the documents beside them.

#include <string_view>

#include "model/dataset.hpp"

namespace qaf::check {

struct FoundText {
  source::FileId file{};
  source::Range at;  // of the text; of the id of the record where its own place is not kept
  std::string_view words;
  std::string_view where;  // "the note", "an action"
};

// Calls visit(FoundText) for each text of each record, report, exemption and draw.
template <class Visit>
void each_text(const model::Dataset& data, const Visit& visit) {
  const auto say = [&](source::FileId file, source::Range at, Text text, std::string_view where) {
    if (!text.empty()) visit(FoundText{file, at, text.view(), where});
  };
  for (const model::Record& record : data.records) {
    const source::FileId file = record.file;
    for (const model::Judgement& judgement : record.judgements) {
      say(file, judgement.why.at, *judgement.why, "a judgement");
    }
    for (const model::Spanned<Text>& good : record.good_practice) {
      say(file, good.at, *good, "good practice");
    }
    const model::Feedback& feedback = *record.feedback;
    for (const auto* text :
         {&feedback.from, &feedback.said, &feedback.not_obtained, &feedback.plan}) {
      say(file, text->at, **text, "the feedback");
    }
    for (const model::FollowUp& entry : record.follow_up) {
      say(file, entry.at, entry.what, "the follow-up");
    }
    for (const model::Action& action : record.actions) {
      say(file, action.what.at, *action.what, "an action");
      say(file, action.recommendation.at, *action.recommendation, "a recommendation");
    }
    for (const model::ModerationEntry& entry : record.moderation) {
      say(file, entry.at, entry.why, "moderation");
      for (const model::Judgement& judgement : entry.judgements) {
        say(file, judgement.why.at, *judgement.why, "moderation");
      }
    }
    for (const model::Extra& extra : record.extra) {
      for (const model::Spanned<Text>& value : extra.values) {
        say(file, value.at, *value, "a further key");
      }
    }
    say(file, record.void_->why.at, *record.void_->why, "`void`");
    say(file, record.id.at, record.note, "the note of this audit record");
  }
  for (const model::Report& report : data.reports) {
    say(report.file, report.task.at, report.note, "the note of this report");
  }
  for (const model::Exemption& exemption : data.exemptions) {
    say(exemption.file, exemption.why.at, *exemption.why, "the reason");
  }
  for (const model::Draw& draw : data.draws) {
    say(draw.file, draw.id.at, draw.note, "the note of this draw");
    for (const model::Replacement& replaced : draw.replaced) {
      say(draw.file, replaced.why.at, *replaced.why, "the reason");
    }
  }
}

}  // namespace qaf::check
