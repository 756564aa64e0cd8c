// The shapes of people, units, posts and register rows.

#include "shape/codec.hpp"

namespace qaf::shape {

namespace {
constexpr auto required = Presence::required;
constexpr auto optional = Presence::optional;

bool read_tag_name(const Reader& reader, const yaml::Node& node, void* object) {
  return Codec<model::Name>::read(reader, node, static_cast<model::DatedTag*>(object)->tag);
}
}  // namespace

template <>
const Shape& shape_of<model::DatedTag>() {
  static constexpr auto table =
      std::array{field<&model::DatedTag::tag>("tag", required, "The tag."),
                 field<&model::DatedTag::from>("from", optional, "The first day it holds."),
                 field<&model::DatedTag::to>("to", optional, "The last day it holds.")};

  static constexpr Shape shape{.name = "dated_tag",
                               .title = "a tag",
                               .summary = "A tag, always or from a day to a day.",
                               .rows = table,
                               .set_at = &set_at<model::DatedTag>,
                               .short_form = &read_tag_name,
                               .short_schema = [](Definitions&) { return strict_id_schema(); },
                               .short_words = "a tag"};
  return shape;
}

template <>
const Shape& shape_of<model::Unit>() {
  static constexpr auto table =
      std::array{field<&model::Unit::id>("id", required, "Its name."),
                 field<&model::Unit::kind>("kind", required, "Its unit kind."),
                 field<&model::Unit::in>("in", optional, "The unit above it."),
                 field<&model::Unit::title>("title", optional, "What officers call it."),
                 field<&model::Unit::opened>("opened", optional, "Its first day."),
                 field<&model::Unit::closed>("closed", optional, "Its last day."),
                 field<&model::Unit::tags>("tags", optional, "Its tags.")};

  static constexpr Shape shape{.name = "unit",
                               .title = "a unit",
                               .summary = "A directorate, service, team or home.",
                               .rows = table,
                               .set_at = &set_at<model::Unit>};
  return shape;
}

template <>
const Shape& shape_of<model::Post>() {
  static constexpr auto table = std::array{
      field<&model::Post::role>("role", required, "The role."),
      field<&model::Post::unit>("unit", required, "The unit."),
      field<&model::Post::from>("from", required, "The first day in post."),
      field<&model::Post::to>("to", optional, "The last day in post; left out: still held."),
      field<&model::Post::covers>("covers", optional, "Whose post is covered."),
      field<&model::Post::manager>("manager", optional,
                                   "The line manager, where it is not the nearest above.")};

  static constexpr Shape shape{.name = "post",
                               .title = "a post",
                               .summary = "A role held in a unit, from a day to a day.",
                               .rows = table,
                               .set_at = &set_at<model::Post>};
  return shape;
}

template <>
const Shape& shape_of<model::Absence>() {
  static constexpr auto table = std::array{
      field<&model::Absence::from>("from", required, "The first day away."),
      field<&model::Absence::to>("to", optional, "The last day away; left out: still away."),
      field<&model::Absence::why>("why", optional, "Why: sickness, leave, secondment.")};

  static constexpr Shape shape{.name = "absence",
                               .title = "an absence",
                               .summary = "Days on which a person is away.",
                               .rows = table,
                               .set_at = &set_at<model::Absence>};
  return shape;
}

template <>
const Shape& shape_of<model::Person>() {
  static constexpr auto table =
      std::array{field<&model::Person::id>("id", required, "The staff id."),
                 field<&model::Person::name>("name", optional, "A name; never needed."),
                 field<&model::Person::posts>("posts", optional, "The posts, with dates."),
                 field<&model::Person::away>("away", optional, "Absences."),
                 field<&model::Person::tags>("tags", optional, "Tags of the person.")};

  static constexpr Shape shape{.name = "person",
                               .title = "a person",
                               .summary = "Somebody who holds posts, by staff id.",
                               .rows = table,
                               .set_at = &set_at<model::Person>};
  return shape;
}

template <>
const Shape& shape_of<PeopleFile>() {
  static constexpr auto table =
      std::array{field<&PeopleFile::units>("units", optional, "The units."),
                 field<&PeopleFile::people>("people", optional, "The people.")};

  static constexpr Shape shape{
      .name = "people", .title = "a people file", .summary = "Units and people.", .rows = table};
  return shape;
}

template <>
const Shape& shape_of<model::RegisterRow>() {
  static constexpr auto table = std::array{
      field<&model::RegisterRow::id>("id", required, "Its name."),
      field<&model::RegisterRow::when>("at", required, "When."),
      field<&model::RegisterRow::to>("to", optional, "The last day, where it lasts."),
      field<&model::RegisterRow::case_>("case", optional, "The case."),
      field<&model::RegisterRow::person>("person", optional, "Who did it or whom it is about."),
      field<&model::RegisterRow::unit>("unit", optional, "The unit."),
      field<&model::RegisterRow::tags>("tags", optional, "Tags.")};

  static constexpr Shape shape{.name = "register_row",
                               .title = "a row of a register",
                               .summary = "Something that happened outside quality assurance.",
                               .rows = table,
                               .set_at = &set_at<model::RegisterRow>};
  return shape;
}

}  // namespace qaf::shape
