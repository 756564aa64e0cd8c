// The shapes of a framework: the document itself, and what it names.

#include "shape/codec.hpp"

namespace qaf::shape {

namespace {
constexpr auto required = Presence::required;
constexpr auto optional = Presence::optional;

std::string text_schema(Definitions& definitions) {
  return Codec<Text>::schema(definitions);
}

bool read_item_text(const Reader& reader, const yaml::Node& node, void* object) {
  model::ListItem& item = *static_cast<model::ListItem*>(object);
  if (!Codec<Text>::read(reader, node, item.text)) return false;
  item.id = {item.text, node.at};
  return true;
}

bool read_kind_id(const Reader& reader, const yaml::Node& node, void* object) {
  return StrictId::read(reader, node, static_cast<model::UnitKind*>(object)->id);
}
}  // namespace

// `maps_to`: each grade of this scale, and its word in the other.
template <>
struct Codec<std::vector<model::GradeMapping>> {
  static bool read(const Reader& reader, const yaml::Node& node,
                   std::vector<model::GradeMapping>& out) {
    if (node.kind != yaml::Kind::map)
      return expected(reader, node, "each grade with its word elsewhere");
    bool is_whole = true;
    for (std::uint32_t i = node.first; i != yaml::no_node; i = reader.node(i).next) {
      const yaml::Node& member = reader.node(i);
      model::GradeMapping mapping{{reader.text(member.key), member.key_at}, {}};
      is_whole = Codec<model::Name>::read(reader, member, mapping.other) && is_whole;
      out.push_back(mapping);
    }
    return is_whole;
  }
  static std::string schema(Definitions&) {
    return R"({"type":"object","additionalProperties":{"type":["string","number"]}})";
  }
  static std::string words() { return "each grade with its word elsewhere"; }
};

template <>
const Shape& shape_of<model::Revision>() {
  static constexpr auto table = rows(
      std::array{
          field<&model::Revision::version>("version", optional, "The version."),
          field<&model::Revision::date>("date", optional, "Its date."),
          field<&model::Revision::changes>("changes", optional, "What was changed."),
          field<&model::Revision::requested_by>("requested_by", optional,
                                                "Who asked for it (a job title)."),
          field<&model::Revision::made_by>("made_by", optional, "Who made it (a job title).")},
      cited_rows<model::Revision>);

  static constexpr Shape shape{.name = "revision",
                               .title = "an entry of `history`",
                               .summary = "One entry of the document's own version history.",
                               .rows = table,
                               .set_at = &set_at<model::Revision>};
  return shape;
}

template <>
const Shape& shape_of<model::ListItem>() {
  static constexpr auto table = rows(
      std::array{
          field<&model::ListItem::id>("id", optional,
                                      "Its name, where records or tasks refer to it."),
          field<&model::ListItem::text>("text", optional, "The words of the document."),
          field<&model::ListItem::meaning>("meaning", optional, "What it means."),
          field<&model::ListItem::abbreviation>("abbreviation", optional, "Its short form."),
          field<&model::ListItem::only>("only", optional, "Only where one of these tags holds.")},
      cited_rows<model::ListItem>);

  static constexpr Shape shape{.name = "list_item",
                               .title = "an item of a list",
                               .summary = "One item of a named list.",
                               .rows = table,
                               .set_at = &set_at<model::ListItem>,
                               .short_form = &read_item_text,
                               .short_schema = &text_schema,
                               .short_words = "a text"};
  return shape;
}

template <>
const Shape& shape_of<model::NamedList>() {
  static constexpr auto table = rows(
      std::array{
          field_as<StrictId, &model::NamedList::id>("id", required, "Its name."),
          field<&model::NamedList::kind>("kind", optional, "What it lists, a heading for readers."),
          field<&model::NamedList::title>("title", optional, "Its title."),
          field<&model::NamedList::items>("items", optional, "Its items.")},
      cited_rows<model::NamedList>);

  static constexpr Shape shape{
      .name = "list",
      .title = "a list",
      .summary = "A named list of the document; it does nothing until a task refers to it.",
      .rows = table,
      .set_at = &set_at<model::NamedList>};
  return shape;
}

template <>
const Shape& shape_of<model::UnitKind>() {
  static constexpr auto table =
      rows(std::array{field_as<StrictId, &model::UnitKind::id>("id", required, "Its name."),
                      field<&model::UnitKind::title>("title", optional, "What officers call it.")},
           cited_rows<model::UnitKind>);

  static constexpr Shape shape{.name = "unit_kind",
                               .title = "a unit kind",
                               .summary = "A kind of unit: directorate, service, team.",
                               .rows = table,
                               .set_at = &set_at<model::UnitKind>,
                               .short_form = &read_kind_id,
                               .short_schema = [](Definitions&) { return strict_id_schema(); },
                               .short_words = "an identifier"};
  return shape;
}

template <>
const Shape& shape_of<model::Tag>() {
  static constexpr auto table =
      rows(std::array{field_as<StrictId, &model::Tag::id>("id", required, "Its name."),
                      field<&model::Tag::title>("title", optional, "What it means.")},
           cited_rows<model::Tag>);

  static constexpr Shape shape{.name = "tag",
                               .title = "a tag",
                               .summary = "What tells units, people or cases of one kind apart.",
                               .rows = table,
                               .set_at = &set_at<model::Tag>};
  return shape;
}

template <>
const Shape& shape_of<model::Role>() {
  static constexpr auto table = rows(
      std::array{
          field<&model::Role::id>("id", required, "Its name."),
          field<&model::Role::title>("title", optional, "What officers call it."),
          field<&model::Role::abbreviation>("abbreviation", optional, "Its short form."),
          field<&model::Role::held_in>("held_in", optional,
                                       "The kind of unit it is held in; left out: any."),
          field<&model::Role::in_every>("in_every", optional,
                                        "Every unit of that kind should have one."),
          field<&model::Role::manages>("manages", optional, "Its holders are line managers.")},
      cited_rows<model::Role>);

  static constexpr Shape shape{.name = "role",
                               .title = "a role",
                               .summary = "A role that people hold by their posts.",
                               .rows = table,
                               .set_at = &set_at<model::Role>};
  return shape;
}

template <>
const Shape& shape_of<model::Body>() {
  static constexpr auto table = rows(
      std::array{field_as<StrictId, &model::Body::id>("id", required, "Its name."),
                 field<&model::Body::title>("title", optional, "What officers call it."),
                 field<&model::Body::abbreviation>("abbreviation", optional, "Its short form.")},
      cited_rows<model::Body>);

  static constexpr Shape shape{
      .name = "body",
      .title = "a body",
      .summary = "A panel, board or team that receives reports or owes tasks as one.",
      .rows = table,
      .set_at = &set_at<model::Body>};
  return shape;
}

template <>
const Shape& shape_of<model::Cap>() {
  static constexpr auto table = rows(
      std::array{field<&model::Cap::when>("when", required, "Of which audit records."),
                 field<&model::Cap::at_most>("at_most", required, "The best grade they may have.")},
      cited_rows<model::Cap>);

  static constexpr Shape shape{
      .name = "cap",
      .title = "a cap on grades",
      .summary = "No overall grade better than this where the condition holds.",
      .rows = table,
      .set_at = &set_at<model::Cap>};
  return shape;
}

template <>
const Shape& shape_of<model::Scale>() {
  static constexpr auto table =
      rows(std::array{field_as<StrictId, &model::Scale::id>("id", required, "Its name."),
                      field<&model::Scale::title>("title", optional, "What officers call it."),
                      not_stated_field<&model::Scale::grades, &model::Scale::is_stated>(
                          "grades", required, "The grades, best first, or `not stated`."),
                      field<&model::Scale::good_from>("good_from", optional,
                                                      "The worst grade that still counts as good."),
                      field<&model::Scale::maps_to>("maps_to", optional,
                                                    "Each grade in the words of another scale."),
                      field<&model::Scale::caps>("caps", optional, "Caps on the overall grade.")},
           cited_rows<model::Scale>);

  static constexpr Shape shape{.name = "scale",
                               .title = "a scale",
                               .summary = "Ordered grades, best to worst.",
                               .rows = table,
                               .set_at = &set_at<model::Scale>};
  return shape;
}

template <>
const Shape& shape_of<model::RegisterKind>() {
  static constexpr auto table = rows(
      std::array{
          field_as<StrictId, &model::RegisterKind::id>(
              "id", required, "Its name; its rows stand in `registers/<id>.yaml` or `.csv`."),
          field<&model::RegisterKind::title>("title", optional, "What happened.")},
      cited_rows<model::RegisterKind>);

  static constexpr Shape shape{
      .name = "register_kind",
      .title = "a register",
      .summary = "A kind of event outside quality assurance that tasks refer to.",
      .rows = table,
      .set_at = &set_at<model::RegisterKind>};
  return shape;
}

template <>
const Shape& shape_of<model::Framework>() {
  static constexpr auto table = rows(
      std::array{
          field<&model::Framework::id>("framework", required, "Its identifier."),
          field<&model::Framework::title>("title", required, "The title of the document."),
          field<&model::Framework::authority>("authority", optional, "The council."),
          field<&model::Framework::version>("version", optional, "The version of the document."),
          field<&model::Framework::effective>("effective", required,
                                              "The first day it is in force."),
          field<&model::Framework::until>("until", optional, "The last day it is in force."),
          field<&model::Framework::approved>("approved", optional, "When it was approved."),
          field<&model::Framework::updated>("updated", optional, "When it was last changed."),
          field<&model::Framework::review_due>("review_due", optional,
                                               "When it is to be reviewed."),
          field<&model::Framework::review_every>("review_every", optional,
                                                 "How often it is to be reviewed."),
          field<&model::Framework::owner>("owner", optional, "Who owns it (a job title)."),
          field<&model::Framework::authors>("authors", optional, "Who wrote it (job titles)."),
          field<&model::Framework::approved_by>("approved_by", optional, "Who approved it."),
          field<&model::Framework::contact>("contact", optional, "Where to ask."),
          field<&model::Framework::supersedes>("supersedes", optional, "What it replaces."),
          field<&model::Framework::history>("history", optional, "Its own version history."),
          field<&model::Framework::lists>("lists", optional, "Every named list of the document."),
          field<&model::Framework::unit_kinds>("unit_kinds", optional, "The kinds of unit."),
          field<&model::Framework::tags>("tags", optional,
                                         "What tells subjects of one kind apart."),
          field<&model::Framework::roles>("roles", optional, "The roles."),
          field<&model::Framework::bodies>("bodies", optional, "The panels, boards and teams."),
          field<&model::Framework::scales>("scales", optional, "The scales of grades."),
          field<&model::Framework::registers>("registers", optional, "The kinds of outside event."),
          field<&model::Framework::exemptions>("exemptions", optional, "Who may let somebody off."),
          field<&model::Framework::tasks>("tasks", optional, "What must be done."),
          field<&model::Framework::escalations>("escalations", optional,
                                                "What follows which audit records."),
          field<&model::Framework::moderation>("moderation", optional,
                                               "What is looked at a second time."),
          field<&model::Framework::sampling>("sampling", optional, "How cases are drawn."),
          field<&model::Framework::reports>("reports", optional, "What reports show."),
          field<&model::Framework::targets>("targets", optional, "Aims for grades.")},
      cited_rows<model::Framework>);

  static constexpr Shape shape{
      .name = "framework",
      .title = "a framework",
      .summary = "A quality assurance framework: the whole published document.",
      .rows = table,
      .set_at = &set_at<model::Framework>};
  return shape;
}

}  // namespace qaf::shape
