// The shape of tasks: what is asked of whom, and how often.

#include "shape/codec.hpp"

namespace qaf::shape {

namespace {
constexpr auto required = Presence::required;
constexpr auto optional = Presence::optional;
}  // namespace

template <>
struct WordsOf<model::Selection> {
  static constexpr std::array<std::pair<std::string_view, model::Selection>, 3> table{
      {{"random", model::Selection::random},
       {"own_workload", model::Selection::own_workload},
       {"share", model::Selection::share}}};
};

template <>
const Shape& shape_of<model::MetBy>() {
  static constexpr auto table =
      std::array{field<&model::MetBy::task>("task", required, "The other task."),
                 field<&model::MetBy::when>("when", optional, "Which of its records.")};

  static constexpr Shape shape{
      .name = "met_by",
      .title = "`met_by`",
      .summary = "The audit records of another task that satisfy this one.",
      .rows = table,
      .set_at = &set_at<model::MetBy>};
  return shape;
}

template <>
const Shape& shape_of<model::RecordForm>() {
  static constexpr auto table = std::array{
      field<&model::RecordForm::scale>("scale", optional, "The scale its grades come from."),
      field<&model::RecordForm::criteria>(
          "criteria", optional,
          "The list of areas that are judged, or ticked where there is no scale."),
      field<&model::RecordForm::every>("every", optional, "All of the criteria must be judged."),
      field<&model::RecordForm::form>("form", optional, "The form that is used."),
      field<&model::RecordForm::fields>("fields", optional,
                                        "Further keys of its records, each with its kind."),
      field<&model::RecordForm::requires_>(
          "requires", optional, "Keys that must be there, dotted where needed: `actions.owner`.")};

  static constexpr Shape shape{.name = "record_form",
                               .title = "`record`",
                               .summary = "What the audit records of a task must hold.",
                               .rows = table,
                               .set_at = &set_at<model::RecordForm>};
  return shape;
}

template <>
const Shape& shape_of<model::ReportedTo>() {
  static constexpr auto table = rows(
      std::array{
          not_stated_field<&model::ReportedTo::to, &model::ReportedTo::is_to_stated>(
              "to", required, "The bodies or roles that receive it, or `not stated`."),
          field<&model::ReportedTo::frequency>("frequency", required, "How often."),
          field<&model::ReportedTo::what>("what", optional, "What is reported."),
          field<&model::ReportedTo::by>("by", optional, "Who reports; else the role of the task."),
          field<&model::ReportedTo::via>("via", optional, "The route it takes; never a duty."),
          field<&model::ReportedTo::copy>("copy", optional,
                                          "Who gets it for information; never a duty."),
          field<&model::ReportedTo::within>("within", optional,
                                            "How long after the end of the window it is due."),
          field<&model::ReportedTo::if_any>(
              "if_any", optional, "Owed only in windows with an audit record of these tasks."),
          field<&model::ReportedTo::criteria>("criteria", optional,
                                              "A list that the report must cover."),
          field<&model::ReportedTo::layout>("layout", optional,
                                            "The report layout that makes it.")},
      cited_rows<model::ReportedTo>);

  static constexpr Shape shape{
      .name = "reported_to",
      .title = "an entry of `reported_to`",
      .summary = "A report: a duty of its own for each recipient in each window.",
      .rows = table,
      .set_at = &set_at<model::ReportedTo>};
  return shape;
}

template <>
const Shape& shape_of<model::ExemptionRule>() {
  static constexpr auto table = rows(std::array{field<&model::ExemptionRule::approved_by>(
                                         "approved_by", required, "The roles that may.")},
                                     cited_rows<model::ExemptionRule>);

  static constexpr Shape shape{.name = "exemption_rule",
                               .title = "`exemptions`",
                               .summary = "Who may approve that somebody is let off.",
                               .rows = table,
                               .set_at = &set_at<model::ExemptionRule>};
  return shape;
}

template <>
const Shape& shape_of<model::Task>() {
  static constexpr auto table = rows(
      std::array{
          field<&model::Task::id>("id", required, "Its name; audit records refer to it."),
          field<&model::Task::ref>("ref", optional,
                                   "The document's own number; several tasks may share one."),
          field<&model::Task::title>("title", required, "What officers call it."),
          field<&model::Task::section>("section", optional, "The section of the document."),
          field<&model::Task::activity>("activity", optional, "What kind of activity it is."),
          field<&model::Task::role>("role", required, "Who owes it."),
          field_as<Participants, &model::Task::with>("with", optional, "Who else must take part."),
          field<&model::Task::frequency>(
              "frequency", optional,
              "How often; may be left out where `reported_to` holds all there is."),
          field<&model::Task::for_each>("for_each", optional,
                                        "For each what: unit kinds, roles or a register."),
          field<&model::Task::only>("only", optional, "Only where one of these tags holds."),
          field<&model::Task::except>("except", optional, "Not where one of these tags holds."),
          field<&model::Task::quantity>("quantity", optional, "How much each time: `2 case_file`."),
          field<&model::Task::purpose>("purpose", optional, "What it is for."),
          field<&model::Task::met_by>("met_by", optional,
                                      "The audit records of another task that satisfy it."),
          field<&model::Task::record>("record", optional, "What its audit records must hold."),
          field<&model::Task::steps>("steps", optional,
                                     "What must follow each of its audit records."),
          field<&model::Task::reported_to>("reported_to", optional, "The reports made of it."),
          field<&model::Task::independence>("independence", optional,
                                            "Of whom the auditor must be independent."),
          field<&model::Task::selection>("selection", optional, "How cases are chosen."),
          field<&model::Task::unique>("unique", optional, "`case`: no case twice in one window."),
          field<&model::Task::re_audits_count>("re_audits_count", optional,
                                               "Re-audits count for the task itself too."),
          field<&model::Task::effective>("effective", optional, "The first day it is asked."),
          field<&model::Task::until>("until", optional, "The last day it is asked."),
          field<&model::Task::exemptions>("exemptions", optional,
                                          "Who may let somebody off this task.")},
      cited_rows<model::Task>);

  static constexpr Shape shape{.name = "task",
                               .title = "a task",
                               .summary = "What the framework asks to be done.",
                               .rows = table,
                               .set_at = &set_at<model::Task>};
  return shape;
}

}  // namespace qaf::shape
