// What of the document itself, and of what it names, is compared.

#include "compare/elements.hpp"

namespace qaf::compare {

using M = Meaning;

template <>
std::span<const Part> parts_of<model::Revision>() {
  using T = model::Revision;
  static constexpr auto table = joined_parts(
      std::array{part<&T::version>("version", "version", M::is_other),
                 part<&T::date>("date", "date", M::is_other),
                 part<&T::changes>("changes", "what was changed", M::is_words),
                 part<&T::requested_by>("requested_by", "who asked for it", M::is_words),
                 part<&T::made_by>("made_by", "who made it", M::is_words)},
      cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::ListItem>() {
  using T = model::ListItem;
  static constexpr auto table =
      joined_parts(std::array{part<&T::id>("id", "name", M::is_other),
                              part<&T::text>("text", "text", M::is_words),
                              part<&T::meaning>("meaning", "meaning", M::is_words),
                              part<&T::abbreviation>("abbreviation", "abbreviation", M::is_words),
                              part<&T::only>("only", "only", M::is_other)},
                   cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::NamedList>() {
  using T = model::NamedList;
  static constexpr auto table = joined_parts(
      std::array{part<&T::id>("id", "name", M::is_other),
                 part<&T::kind>("kind", "kind", M::is_other),
                 part<&T::title>("title", "title", M::is_words), elements<&T::items>("items")},
      cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::UnitKind>() {
  using T = model::UnitKind;
  static constexpr auto table =
      joined_parts(std::array{part<&T::id>("id", "name", M::is_other),
                              part<&T::title>("title", "title", M::is_words)},
                   cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::Tag>() {
  using T = model::Tag;
  static constexpr auto table =
      joined_parts(std::array{part<&T::id>("id", "name", M::is_other),
                              part<&T::title>("title", "title", M::is_words)},
                   cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::Role>() {
  using T = model::Role;
  static constexpr auto table = joined_parts(
      std::array{part<&T::id>("id", "name", M::is_other),
                 part<&T::title>("title", "title", M::is_words),
                 part<&T::abbreviation>("abbreviation", "abbreviation", M::is_words),
                 part<&T::held_in>("held_in", "kind of unit it is held in", M::is_other),
                 part<&T::in_every>("in_every", "in every such unit", M::asks_more),
                 part<&T::manages>("manages", "a line manager", M::is_other)},
      cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::Body>() {
  using T = model::Body;
  static constexpr auto table =
      joined_parts(std::array{part<&T::id>("id", "name", M::is_other),
                              part<&T::title>("title", "title", M::is_words),
                              part<&T::abbreviation>("abbreviation", "abbreviation", M::is_words)},
                   cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::Cap>() {
  using T = model::Cap;
  static constexpr auto table =
      joined_parts(std::array{part<&T::when>("when", "condition", M::is_other),
                              part<&T::at_most>("at_most", "best grade", M::is_other)},
                   cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::Scale>() {
  using T = model::Scale;
  static constexpr auto table = joined_parts(
      std::array{
          part<&T::id>("id", "name", M::is_other), part<&T::title>("title", "title", M::is_words),
          list_or_not_stated<&T::grades, &T::is_stated, &compare_in_order>("grades", "grade",
                                                                           M::is_other),
          part<&T::good_from>("good_from", "worst grade that is good", M::is_other),
          part<&T::maps_to>("maps_to", "grade elsewhere", M::is_other), elements<&T::caps>("caps")},
      cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::RegisterKind>() {
  using T = model::RegisterKind;
  static constexpr auto table =
      joined_parts(std::array{part<&T::id>("id", "name", M::is_other),
                              part<&T::title>("title", "title", M::is_words)},
                   cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::Framework>() {
  using T = model::Framework;
  static constexpr auto table = joined_parts(
      std::array{part<&T::id>("framework", "name", M::is_other),
                 part<&T::title>("title", "title", M::is_words),
                 part<&T::authority>("authority", "authority", M::is_other),
                 part<&T::version>("version", "version", M::is_other),
                 part<&T::effective>("effective", "first day in force", M::is_other),
                 part<&T::until>("until", "last day in force", M::is_other),
                 part<&T::approved>("approved", "date of approval", M::is_other),
                 part<&T::updated>("updated", "date of the last change", M::is_other),
                 part<&T::review_due>("review_due", "review date", M::is_other),
                 part<&T::review_every>("review_every", "time between reviews", M::is_other),
                 part<&T::owner>("owner", "owner", M::is_other),
                 part<&T::authors>("authors", "author", M::is_other),
                 part<&T::approved_by>("approved_by", "who approved it", M::is_other),
                 part<&T::contact>("contact", "contact", M::is_other),
                 part<&T::supersedes>("supersedes", "what it replaces", M::is_other),
                 elements<&T::history>("history"),
                 elements<&T::lists>("lists"),
                 elements<&T::unit_kinds>("unit_kinds"),
                 elements<&T::tags>("tags"),
                 elements<&T::roles>("roles"),
                 elements<&T::bodies>("bodies"),
                 elements<&T::scales>("scales"),
                 elements<&T::registers>("registers"),
                 group<&T::exemptions>("exemptions"),
                 elements<&T::tasks>("tasks"),
                 elements<&T::escalations>("escalations"),
                 elements<&T::moderation>("moderation"),
                 elements<&T::sampling>("sampling"),
                 elements<&T::reports>("reports"),
                 elements<&T::targets>("targets")},
      cited_parts<T>);
  return table;
}

}  // namespace qaf::compare
