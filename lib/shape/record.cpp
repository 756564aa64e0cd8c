// The shapes of audit records and the other documents under records/.

#include "shape/codec.hpp"

namespace qaf::shape {

namespace {
constexpr auto required = Presence::required;
constexpr auto optional = Presence::optional;

// A key of `fields`: kept as written; the check rules hold it against the record's task.
bool read_extra(const Reader& reader, const yaml::Node& member, void* object) {
  if (reader.field_names == nullptr || !reader.field_names->contains(member.key)) return false;
  model::Record& record = *static_cast<model::Record*>(object);
  model::Extra extra{{reader.text(member.key), member.key_at}, {}};
  if (member.kind == yaml::Kind::scalar) {
    Slice<model::Name>::Builder values(1, *reader.arena);
    values.add({reader.text(member.text), member.at});
    extra.values = values.slice();
  } else if (member.kind == yaml::Kind::list) {
    Codec<Slice<model::Name>>::read(reader, member, extra.values);
  } else if (member.kind == yaml::Kind::map) {
    expected(reader, member, "a value or a list of values");
  }
  Slice<model::Extra>::Builder all(static_cast<std::uint32_t>(record.extra.size() + 1),
                                   *reader.arena);
  for (const model::Extra& earlier : record.extra) all.add(earlier);
  all.add(extra);
  record.extra = all.slice();
  return true;
}
}  // namespace

template <>
struct WordsOf<model::Concern> {
  static constexpr std::array<std::pair<std::string_view, model::Concern>, 3> table{
      {{"none", model::Concern::none},
       {"significant", model::Concern::significant},
       {"immediate", model::Concern::immediate}}};
};
template <>
struct WordsOf<model::Channel> {
  static constexpr std::array<std::pair<std::string_view, model::Channel>, 6> table{
      {{"email", model::Channel::email},
       {"letter", model::Channel::letter},
       {"case_record", model::Channel::case_record},
       {"message", model::Channel::message},
       {"meeting", model::Channel::meeting},
       {"phone", model::Channel::phone}}};
};

template <>
const Shape& shape_of<model::Judgement>() {
  static constexpr auto table = std::array{
      field<&model::Judgement::area>("area", required, "The area, an item of the criteria."),
      field<&model::Judgement::grade>("grade", optional,
                                      "The grade; left out where areas are only ticked."),
      field<&model::Judgement::why>("why", optional, "Why.")};

  static constexpr Shape shape{.name = "judgement",
                               .title = "a judgement",
                               .summary = "What was found in one area.",
                               .rows = table};
  return shape;
}

template <>
const Shape& shape_of<model::Feedback>() {
  static constexpr auto table = std::array{
      field<&model::Feedback::from>("from", optional, "Who gave it: child, parent, carer."),
      field<&model::Feedback::when>("at", optional, "When."),
      field<&model::Feedback::said>("said", optional, "What they said, in short."),
      field<&model::Feedback::not_obtained>("not_obtained", optional, "Why there is none."),
      field<&model::Feedback::found_in>("found_in", optional,
                                        "Where feedback stands in the child's record."),
      field<&model::Feedback::plan>("plan", optional, "What will be done to obtain it."),
      field<&model::Feedback::due>("due", optional, "By when.")};

  static constexpr Shape shape{
      .name = "feedback",
      .title = "`feedback`",
      .summary = "Feedback from the child or family, or the reason why there is none.",
      .rows = table,
      .set_at = &set_at<model::Feedback>};
  return shape;
}

template <>
const Shape& shape_of<model::FollowUp>() {
  static constexpr auto table = std::array{
      field<&model::FollowUp::to>("to", optional, "Who was told: staff ids or bodies."),
      field<&model::FollowUp::when>("at", required, "When."),
      field<&model::FollowUp::how>("how", optional, "How they were told."),
      field<&model::FollowUp::step>("step", optional,
                                    "The step it serves; left out: every notify step it fits."),
      field<&model::FollowUp::with>("with", optional, "Who took part."),
      field<&model::FollowUp::by>("by", optional, "Who did it, where it was not the author."),
      field<&model::FollowUp::what>("what", optional, "What was said or done.")};

  static constexpr Shape shape{.name = "follow_up",
                               .title = "an entry of `follow_up`",
                               .summary = "Somebody was told, or a step was done.",
                               .rows = table,
                               .set_at = &set_at<model::FollowUp>};
  return shape;
}

template <>
const Shape& shape_of<model::Verification>() {
  static constexpr auto table =
      std::array{field<&model::Verification::by>("by", required, "Who verified it."),
                 field<&model::Verification::when>("at", required, "When.")};

  static constexpr Shape shape{.name = "verification",
                               .title = "`verified`",
                               .summary = "Somebody made sure that an action was done.",
                               .rows = table,
                               .set_at = &set_at<model::Verification>};
  return shape;
}

template <>
const Shape& shape_of<model::Action>() {
  static constexpr auto table = std::array{
      field<&model::Action::id>("id", optional, "Its number or name in this record."),
      field<&model::Action::what>("what", required, "What is to be done."),
      field<&model::Action::owner>("owner", optional, "Who does it."),
      field<&model::Action::raised>("raised", optional,
                                    "When it was raised; left out: at completion of the audit."),
      field<&model::Action::due>("due", optional, "By when."),
      field<&model::Action::completed>("completed", optional, "When it was done."),
      field<&model::Action::verified>("verified", optional, "Who made sure, and when."),
      field<&model::Action::recommendation>("recommendation", optional,
                                            "The recommendation it answers."),
      field<&model::Action::theme>("theme", optional, "The theme it belongs to.")};

  static constexpr Shape shape{.name = "action",
                               .title = "an action",
                               .summary = "A remedial action that the audit asked for.",
                               .rows = table,
                               .set_at = &set_at<model::Action>};
  return shape;
}

template <>
const Shape& shape_of<model::ModerationEntry>() {
  static constexpr auto table = std::array{
      field<&model::ModerationEntry::rule>("rule", optional, "The moderation rule."),
      field<&model::ModerationEntry::by>("by", required, "Who moderated."),
      field<&model::ModerationEntry::with>("with", optional, "Who took part in it."),
      field<&model::ModerationEntry::when>("at", required, "When."),
      field<&model::ModerationEntry::grade>("grade", optional, "The grade after moderation."),
      field<&model::ModerationEntry::why>("why", optional, "Why it was changed or kept."),
      field<&model::ModerationEntry::judgements>("judgements", optional,
                                                 "The moderator's judgements of areas.")};

  static constexpr Shape shape{.name = "moderation",
                               .title = "an entry of `moderation`",
                               .summary = "A second person looked at the audit record.",
                               .rows = table,
                               .set_at = &set_at<model::ModerationEntry>};
  return shape;
}

template <>
const Shape& shape_of<model::Void>() {
  static constexpr auto table =
      std::array{field<&model::Void::why>("why", required, "Why."),
                 field<&model::Void::approved_by>("approved_by", required, "Who decided."),
                 field<&model::Void::when>("at", required, "When.")};

  static constexpr Shape shape{.name = "void",
                               .title = "`void`",
                               .summary = "The record does not count, and why.",
                               .rows = table,
                               .set_at = &set_at<model::Void>};
  return shape;
}

template <>
const Shape& shape_of<model::Record>() {
  static constexpr auto table = std::array{
      field<&model::Record::id>("id", required, "The number the council gives it."),
      field<&model::Record::task>("task", required, "The task of the framework."),
      field<&model::Record::framework>("framework", optional,
                                       "The framework, where two have a task of that name."),
      field<&model::Record::by>(
          "by", required, "Who did it: a staff id or body, a list where several did it together."),
      field<&model::Record::with>("with", optional, "Who else took part."),
      field<&model::Record::case_>("case", optional, "The case reference."),
      field<&model::Record::practitioner>("practitioner", optional, "Whose practice it is about."),
      field<&model::Record::team>(
          "team", optional, "The team; left out: of the practitioner on the day of completion."),
      field<&model::Record::subject>("subject", optional,
                                     "For each what: the unit, person or row."),
      field<&model::Record::allocated>("allocated", optional, "When it was given to the auditor."),
      field<&model::Record::completed>("completed", optional,
                                       "When it was completed; left out: not yet."),
      field<&model::Record::grade>("grade", optional, "The overall grade."),
      field<&model::Record::concern>("concern", optional, "Whether it raised a concern."),
      field<&model::Record::judgements>("judgements", optional, "What was found in each area."),
      field<&model::Record::themes>("themes", optional, "Themes."),
      field<&model::Record::good_practice>("good_practice", optional,
                                           "Good practice worth sharing."),
      field<&model::Record::feedback>("feedback", optional,
                                      "Feedback from the child or family, or why there is none."),
      field<&model::Record::follow_up>("follow_up", optional, "Who was told, and what was done."),
      field<&model::Record::actions>("actions", optional, "Remedial actions."),
      field<&model::Record::moderation>("moderation", optional, "What the moderator found."),
      field<&model::Record::draw>("draw", optional, "The draw it was sampled by."),
      field<&model::Record::part_of>("part_of", optional,
                                     "The Practice Week or peer review it belongs to."),
      field<&model::Record::re_audit_of>("re_audit_of", optional,
                                         "The audit record it audits again."),
      field<&model::Record::follows>("follows", optional, "The audit record that asked for it."),
      field<&model::Record::event>("event", optional, "The register row it answers."),
      field<&model::Record::counts_for>("counts_for", optional,
                                        "The earlier window it was owed in."),
      field<&model::Record::void_>("void", optional, "Why it does not count."),
      field<&model::Record::note>("note", optional, "Anything else worth knowing.")};

  static constexpr Shape shape{.name = "record",
                               .title = "an audit record",
                               .summary = "Evidence that a task was done.",
                               .rows = table,
                               .set_at = &set_at<model::Record>,
                               .further_key = &read_extra};
  return shape;
}

template <>
const Shape& shape_of<model::Report>() {
  static constexpr auto table = std::array{
      field<&model::Report::task>("report", required, "The task of the framework."),
      field<&model::Report::framework>("framework", optional,
                                       "The framework, where two have a task of that name."),
      field<&model::Report::id>("id", optional, "The number the council gives it."),
      field<&model::Report::to>("to", required, "Who received it."),
      field<&model::Report::period>("period", optional, "What it is about, the whole span."),
      field<&model::Report::delivered>("delivered", required, "When it was delivered."),
      field<&model::Report::by>("by", optional, "Who made it."),
      field<&model::Report::event>("event", optional, "The row or record it follows."),
      field<&model::Report::covers>("covers", optional, "What it covers, of the criteria."),
      field<&model::Report::via>("via", optional, "The route it took."),
      field<&model::Report::note>("note", optional, "Anything else worth knowing."),
      field<&model::Report::void_>("void", optional, "Why it does not count.")};

  static constexpr Shape shape{.name = "report",
                               .title = "a report",
                               .summary = "A report that was made to a body.",
                               .rows = table,
                               .set_at = &set_at<model::Report>};
  return shape;
}

template <>
const Shape& shape_of<model::Exemption>() {
  static constexpr auto table = std::array{
      field<&model::Exemption::id>("exemption", required, "Its number."),
      field<&model::Exemption::task>("task", optional, "The task."),
      field<&model::Exemption::framework>("framework", optional,
                                          "The framework, where two have a task of that name."),
      field<&model::Exemption::who>("who", optional, "Who was let off."),
      field<&model::Exemption::subject>("subject", optional, "For which subject."),
      field<&model::Exemption::record>("record", optional, "Of which audit record."),
      field<&model::Exemption::step>("step", optional, "Of which step."),
      field<&model::Exemption::period>("period", optional, "In which windows."),
      field<&model::Exemption::why>("why", required, "Why."),
      field<&model::Exemption::approved_by>("approved_by", required, "Who approved it."),
      field<&model::Exemption::when>("at", required, "When."),
      field<&model::Exemption::expires>("expires", optional,
                                        "Windows that begin later are not covered."),
      field<&model::Exemption::extended_to>("extended_to", optional, "The new last day.")};

  static constexpr Shape shape{.name = "exemption",
                               .title = "an exemption",
                               .summary = "Somebody was let off a duty or a step, by whom and why.",
                               .rows = table,
                               .set_at = &set_at<model::Exemption>};
  return shape;
}

template <>
const Shape& shape_of<model::Replacement>() {
  static constexpr auto table =
      std::array{field<&model::Replacement::drawn>("drawn", required, "What was drawn."),
                 field<&model::Replacement::by_next>("by", required,
                                                     "What took its place: the next in order."),
                 field<&model::Replacement::why>("why", required, "The coded reason."),
                 field<&model::Replacement::approved_by>("approved_by", optional, "Who agreed.")};

  static constexpr Shape shape{.name = "replacement",
                               .title = "a replacement",
                               .summary = "A drawn case that was replaced by the next in order.",
                               .rows = table,
                               .set_at = &set_at<model::Replacement>};
  return shape;
}

template <>
const Shape& shape_of<model::Exclusion>() {
  static constexpr auto table = std::array{
      field<&model::Exclusion::member>("member", required, "What could not be drawn."),
      field<&model::Exclusion::why>("why", required, "`audited`, `own_unit` or `drawn`."),
      field<&model::Exclusion::record>("record", optional,
                                       "The audit record or draw that it was excluded for.")};

  static constexpr Shape shape{.name = "exclusion",
                               .title = "an exclusion",
                               .summary = "A member of the population that could not be drawn.",
                               .rows = table,
                               .set_at = &set_at<model::Exclusion>};
  return shape;
}

template <>
const Shape& shape_of<model::DrawFilter>() {
  static constexpr auto table = std::array{
      field<&model::DrawFilter::active_within>("active_within", optional,
                                               "Only cases active in this time before the draw."),
      field<&model::DrawFilter::tag>("tag", optional, "Only rows with one of these tags.")};

  static constexpr Shape shape{.name = "draw_filter",
                               .title = "`where` of a draw",
                               .summary = "Which rows of the register made the population.",
                               .rows = table,
                               .set_at = &set_at<model::DrawFilter>};
  return shape;
}

template <>
const Shape& shape_of<model::Draw>() {
  static constexpr auto table = std::array{
      field<&model::Draw::id>("draw", required, "Its number."),
      field<&model::Draw::sampling>("sampling", optional, "The sampling rule."),
      field<&model::Draw::moderation>("moderation", optional, "The moderation rule."),
      field<&model::Draw::period>("period", optional, "The window that it was drawn for."),
      field<&model::Draw::when>("at", required, "When."),
      field<&model::Draw::by>("by", optional, "Who drew it."),
      field<&model::Draw::auditor>("auditor", optional, "Who will audit what was drawn."),
      field<&model::Draw::population>("population", optional,
                                      "The file that was drawn from, of a sampling rule."),
      field<&model::Draw::sha256>("sha256", optional, "The SHA-256 of that file."),
      field<&model::Draw::members>("members", optional,
                                   "What was drawn from, of a moderation rule: audit records."),
      field<&model::Draw::count>("count", optional, "How many there were to draw from."),
      field<&model::Draw::where>("where", optional, "Which rows of the file made the population."),
      field<&model::Draw::excluded>("excluded", optional, "Which of them could not be drawn."),
      field<&model::Draw::always>("always", optional,
                                  "Those of the members that the rule always includes."),
      field<&model::Draw::size>("size", optional, "How many were drawn."),
      field<&model::Draw::strata>("strata", optional, "The keys drawn from apart."),
      field<&model::Draw::seed>("seed", optional, "The seed."),
      field<&model::Draw::algorithm>("algorithm", optional,
                                     "`sha256`: by the SHA-256 of seed, line end and member."),
      field<&model::Draw::drawn>("drawn", required, "What was drawn, in order."),
      field<&model::Draw::replaced>("replaced", optional, "Replacements."),
      field<&model::Draw::note>("note", optional, "Anything else worth knowing.")};

  static constexpr Shape shape{
      .name = "draw",
      .title = "a draw",
      .summary = "A sample that was drawn, so that anybody can draw it again.",
      .rows = table,
      .set_at = &set_at<model::Draw>};
  return shape;
}

}  // namespace qaf::shape
