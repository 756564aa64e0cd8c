// The shapes of the rules that follow audit records: escalation, moderation, sampling, targets,
// reports.

#include "shape/codec.hpp"

namespace qaf::shape {

namespace {
constexpr auto required = Presence::required;
constexpr auto optional = Presence::optional;

bool read_section_title(const Reader& reader, const yaml::Node& node, void* object) {
  model::Name name;
  if (!Codec<model::Name>::read(reader, node, name)) return false;
  static_cast<model::LayoutSection*>(object)->show.push_back(name);
  return true;
}
}  // namespace

template <>
struct WordsOf<model::Per> {
  static constexpr std::array<std::pair<std::string_view, model::Per>, 5> table{
      {{"week", model::Per::week},
       {"month", model::Per::month},
       {"quarter", model::Per::quarter},
       {"half-year", model::Per::half_year},
       {"year", model::Per::year}}};
};

template <>
const Shape& shape_of<model::Escalation>() {
  static constexpr auto table = rows(
      std::array{
          field<&model::Escalation::id>("id", required, "Its name."),
          field<&model::Escalation::title>("title", optional, "What officers call it."),
          field<&model::Escalation::tasks>("tasks", required, "Whose audit records it follows."),
          field<&model::Escalation::when>("when", required, "Of which audit records."),
          field<&model::Escalation::steps>("steps", required, "What must follow.")},
      cited_rows<model::Escalation>);

  static constexpr Shape shape{
      .name = "escalation",
      .title = "an escalation",
      .summary = "Steps that follow the audit records for which a condition holds.",
      .rows = table,
      .set_at = &set_at<model::Escalation>};
  return shape;
}

template <>
const Shape& shape_of<model::Moderation>() {
  static constexpr auto table = rows(
      std::array{
          field<&model::Moderation::id>("id", required, "Its name."),
          field<&model::Moderation::title>("title", optional, "What officers call it."),
          field<&model::Moderation::tasks>("tasks", required, "Whose audit records."),
          field<&model::Moderation::share>("share", required,
                                           "Which share of those completed, or `not stated`."),
          field<&model::Moderation::per>("per", optional,
                                         "In each week, month, quarter, half-year or year."),
          field<&model::Moderation::always>("always", optional, "Those that are always moderated."),
          field<&model::Moderation::method>("method", optional, "How they are chosen."),
          field<&model::Moderation::by>("by", required, "Who moderates."),
          field_as<Participants, &model::Moderation::with>(
              "with", optional, "Who must take part, such as the `author`."),
          field<&model::Moderation::within>("within", optional,
                                            "How long after the end of the window."),
          field<&model::Moderation::after>("after", optional,
                                           "The moderation rule that comes before this level."),
          field<&model::Moderation::steps>("steps", optional, "What must follow each moderation.")},
      cited_rows<model::Moderation>);

  static constexpr Shape shape{
      .name = "moderation_rule",
      .title = "a moderation rule",
      .summary = "The share of audit records that a second person looks at.",
      .rows = table,
      .set_at = &set_at<model::Moderation>};
  return shape;
}

template <>
const Shape& shape_of<model::SamplingFilter>() {
  static constexpr auto table = std::array{
      field<&model::SamplingFilter::active_within>("active_within", optional,
                                                   "Only cases active in this time."),
      field<&model::SamplingFilter::tag>("tag", optional, "Only rows with one of these tags.")};

  static constexpr Shape shape{.name = "sampling_filter",
                               .title = "`where` of a sampling rule",
                               .summary = "Which rows of the register may be drawn.",
                               .rows = table,
                               .set_at = &set_at<model::SamplingFilter>};
  return shape;
}

template <>
const Shape& shape_of<model::SamplingExclusion>() {
  static constexpr auto table = std::array{
      field<&model::SamplingExclusion::audited_within>(
          "audited_within", optional, "Cases audited by one of the `tasks` in this time."),
      field<&model::SamplingExclusion::own>(
          "own", optional, "A unit kind: cases of the auditor's own unit of that kind.")};

  static constexpr Shape shape{.name = "sampling_exclusion",
                               .title = "`exclude` of a sampling rule",
                               .summary = "Which cases of the population are not drawn.",
                               .rows = table,
                               .set_at = &set_at<model::SamplingExclusion>};
  return shape;
}

template <>
const Shape& shape_of<model::Sampling>() {
  static constexpr auto table = rows(
      std::array{
          field<&model::Sampling::id>("id", required, "Its name."),
          field<&model::Sampling::title>("title", optional, "What officers call it."),
          field<&model::Sampling::of>("of", required, "The register that is drawn from."),
          field<&model::Sampling::share>("share", optional, "Which share is drawn."),
          field<&model::Sampling::size>("size", optional, "How many are drawn."),
          field<&model::Sampling::per>("per", optional, "How often; left out: each year."),
          field<&model::Sampling::method>("method", optional, "How: `random`."),
          field<&model::Sampling::where>("where", optional, "Which rows make the population."),
          field<&model::Sampling::exclude>("exclude", optional, "Which of them are not drawn."),
          field<&model::Sampling::strata>(
              "strata", optional,
              "What is drawn from apart: `unit`, `tag` or a unit kind; `share` and `size` then "
              "hold for each."),
          field<&model::Sampling::valid_from>("valid_from", optional,
                                              "Fewer audited than this is no sample."),
          field<&model::Sampling::accept>(
              "accept", optional, "How many of those audited may be graded less than good."),
          field<&model::Sampling::tasks>("tasks", optional, "Whose audit records cover it.")},
      cited_rows<model::Sampling>);

  static constexpr Shape shape{.name = "sampling_rule",
                               .title = "a sampling rule",
                               .summary = "How cases are drawn from a register.",
                               .rows = table,
                               .set_at = &set_at<model::Sampling>};
  return shape;
}

template <>
const Shape& shape_of<model::Target>() {
  static constexpr auto table = rows(
      std::array{field<&model::Target::tasks>("tasks", required, "Whose audit records."),
                 field<&model::Target::grade>("grade", required, "The grade that is counted."),
                 field<&model::Target::at_most>("at_most", optional, "No more than this share."),
                 field<&model::Target::at_least>("at_least", optional, "No less than this share."),
                 field<&model::Target::per>("per", optional,
                                            "In each week, month, quarter, half-year or year.")},
      cited_rows<model::Target>);

  static constexpr Shape shape{.name = "target",
                               .title = "a target",
                               .summary = "An aim for the share of a grade.",
                               .rows = table,
                               .set_at = &set_at<model::Target>};
  return shape;
}

template <>
const Shape& shape_of<model::LayoutSection>() {
  static constexpr auto table =
      std::array{field<&model::LayoutSection::title>("title", optional, "The heading."),
                 field<&model::LayoutSection::show>("show", required, "What is shown under it.")};

  static constexpr Shape shape{
      .name = "report_section",
      .title = "a section of a report",
      .summary = "Something a report shows, perhaps under a title of its own.",
      .rows = table,
      .set_at = &set_at<model::LayoutSection>,
      .short_form = &read_section_title,
      .short_schema = [](Definitions&) { return std::string(R"({"type":"string"})"); },
      .short_words = "the name of a section"};
  return shape;
}

template <>
const Shape& shape_of<model::ReportLayout>() {
  static constexpr auto table = rows(
      std::array{
          field<&model::ReportLayout::id>("id", required, "Its name, for `qaf report`."),
          field<&model::ReportLayout::title>("title", required, "The title of the report."),
          field<&model::ReportLayout::sections>("sections", required, "What it shows, in order."),
          field<&model::ReportLayout::detail>("detail", optional,
                                              "The finest unit shown: a unit kind, or `person`."),
          field<&model::ReportLayout::tasks>("tasks", optional,
                                             "What it is about; left out: all tasks.")},
      cited_rows<model::ReportLayout>);

  static constexpr Shape shape{.name = "report_layout",
                               .title = "a report layout",
                               .summary = "What a report to a body shows, in order.",
                               .rows = table,
                               .set_at = &set_at<model::ReportLayout>};
  return shape;
}

}  // namespace qaf::shape
