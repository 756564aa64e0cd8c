// The shape of steps, and of the conditions and entries around them.

#include "shape/codec.hpp"

namespace qaf::shape {

namespace {
constexpr auto required = Presence::required;
constexpr auto optional = Presence::optional;
}  // namespace

template <>
struct WordsOf<model::ReAudit> {
  static constexpr std::array<std::pair<std::string_view, model::ReAudit>, 2> table{
      {{"case", model::ReAudit::of_case}, {"actions", model::ReAudit::of_actions}}};
};
template <>
struct WordsOf<model::Same> {
  static constexpr std::array<std::pair<std::string_view, model::Same>, 2> table{
      {{"practitioner", model::Same::practitioner}, {"team", model::Same::team}}};
};

template <>
const Shape& shape_of<model::Step>() {
  static constexpr auto table = rows(
      std::array{
          field<&model::Step::id>("id", required, "Its name; entries of `follow_up` refer to it."),
          field<&model::Step::notify>("notify", optional,
                                      "Who must be told: a person key of the record, a role, a "
                                      "body, `author`, `moderator`, `line_manager`."),
          field<&model::Step::deed>("do", optional, "What must be done, in words."),
          field<&model::Step::remedy>("remedy", optional,
                                      "`all`: every action of the record must be completed."),
          field<&model::Step::re_audit>("re_audit", optional,
                                        "The case, or the actions, must be audited again."),
          field<&model::Step::further>("further", optional,
                                       "So many further audit records must follow."),
          field<&model::Step::what>("what", optional, "What they are told."),
          field<&model::Step::in_writing>("in_writing", optional, "Only a written channel counts."),
          field_as<Participants, &model::Step::with>("with", optional, "Who must take part."),
          field<&model::Step::verified>("verified", optional, "Each action must also be verified."),
          field<&model::Step::prefer>("prefer", optional,
                                      "`same_auditor`: a preference, never a breach."),
          field<&model::Step::grace>("grace", optional,
                                     "How long after `after` a re-audit is not yet overdue."),
          field<&model::Step::same>(
              "same", optional,
              "Whose further audit records: the same practitioner or the same team."),
          field<&model::Step::copy>("copy", optional,
                                    "Who gets a copy for information; never owed."),
          field<&model::Step::within>("within", optional,
                                      "The limit: `24 hours`, `10 days`, `immediately`."),
          field<&model::Step::after>("after", optional, "Not before this has passed."),
          field<&model::Step::at_next>(
              "at_next", optional, "Due by the end of the day of the next row of this register."),
          field<&model::Step::from>("from", optional,
                                    "Where the clock starts: `completed`, `moderated`, or a step."),
          field<&model::Step::unless>("unless", optional,
                                      "Owed only when the time of that step ran out."),
          field<&model::Step::by>("by", optional, "Who must do it; else the author."),
          field<&model::Step::optional>("optional", optional,
                                        "May be done, is counted, is never owed.")},
      cited_rows<model::Step>);

  static constexpr Shape shape{
      .name = "step",
      .title = "a step",
      .summary = "One thing that must follow one audit record, and by when.",
      .rows = table,
      .set_at = &set_at<model::Step>};
  return shape;
}

}  // namespace qaf::shape
