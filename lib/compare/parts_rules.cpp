// What of the rules that follow audit records, of targets and of report layouts is compared.

#include "compare/elements.hpp"

namespace qaf::compare {

using M = Meaning;

template <>
std::span<const Part> parts_of<model::Escalation>() {
  using T = model::Escalation;
  static constexpr auto table = joined_parts(
      std::array{part<&T::id>("id", "name", M::is_other),
                 part<&T::title>("title", "title", M::is_words),
                 part<&T::tasks>("tasks", "task it follows", M::asks_more),
                 part<&T::when>("when", "condition", M::is_other), elements<&T::steps>("steps")},
      cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::Moderation>() {
  using T = model::Moderation;
  static constexpr auto table = joined_parts(
      std::array{
          part<&T::id>("id", "name", M::is_other), part<&T::title>("title", "title", M::is_words),
          part<&T::tasks>("tasks", "task it looks at", M::asks_more),
          part<&T::share>("share", "share", M::asks_more),
          part<&T::per>("per", "window", M::is_other),
          part<&T::always>("always", "always moderated", M::is_other),
          part<&T::method>("method", "method", M::is_other),
          part<&T::by>("by", "moderated by", M::is_other),
          part<&T::with>("with", "who must take part", M::asks_more),
          part<&T::within>("within", "deadline", M::is_limit),
          part<&T::after>("after", "level before it", M::is_other), elements<&T::steps>("steps")},
      cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::SamplingFilter>() {
  using T = model::SamplingFilter;
  static constexpr std::array table{
      part<&T::active_within>("active_within", "active within", M::is_other),
      part<&T::tag>("tag", "tag", M::is_other)};
  return table;
}

template <>
std::span<const Part> parts_of<model::SamplingExclusion>() {
  using T = model::SamplingExclusion;
  static constexpr std::array table{
      part<&T::audited_within>("audited_within", "not drawn if audited within", M::is_other),
      part<&T::own>("own", "not drawn from the auditor's own", M::is_other)};
  return table;
}

template <>
std::span<const Part> parts_of<model::Sampling>() {
  using T = model::Sampling;
  static constexpr auto table = joined_parts(
      std::array{
          part<&T::id>("id", "name", M::is_other), part<&T::title>("title", "title", M::is_words),
          part<&T::of>("of", "register", M::is_other),
          part<&T::share>("share", "share", M::asks_more),
          part<&T::size>("size", "size", M::asks_more), part<&T::per>("per", "window", M::is_other),
          part<&T::method>("method", "method", M::is_other), group<&T::where>("where"),
          group<&T::exclude>("exclude"), part<&T::strata>("strata", "stratum", M::is_other),
          part<&T::valid_from>("valid_from", "least size", M::asks_more),
          part<&T::accept>("accept", "how many may fail", M::is_limit),
          part<&T::tasks>("tasks", "task that covers it", M::asks_less)},
      cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::Target>() {
  using T = model::Target;
  static constexpr auto table =
      joined_parts(std::array{part<&T::tasks>("tasks", "task", M::asks_more),
                              part<&T::grade>("grade", "grade", M::is_other),
                              part<&T::at_most>("at_most", "at most", M::is_limit),
                              part<&T::at_least>("at_least", "at least", M::asks_more),
                              part<&T::per>("per", "window", M::is_other)},
                   cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::LayoutSection>() {
  using T = model::LayoutSection;
  static constexpr std::array table{part<&T::title>("title", "title", M::is_words),
                                    ordered<&T::show>("show", "section", M::is_other)};
  return table;
}

template <>
std::span<const Part> parts_of<model::ReportLayout>() {
  using T = model::ReportLayout;
  static constexpr auto table = joined_parts(
      std::array{part<&T::id>("id", "name", M::is_other),
                 part<&T::title>("title", "title", M::is_words), elements<&T::sections>("sections"),
                 part<&T::detail>("detail", "finest unit shown", M::is_other),
                 part<&T::tasks>("tasks", "task it is about", M::is_other)},
      cited_parts<T>);
  return table;
}

}  // namespace qaf::compare
