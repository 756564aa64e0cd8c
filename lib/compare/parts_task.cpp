// What of a task, its steps and its reports is compared.

#include "compare/elements.hpp"

namespace qaf::compare {

using M = Meaning;

template <>
std::span<const Part> parts_of<model::MetBy>() {
  static constexpr std::array table{
      part<&model::MetBy::task>("task", "task that meets it", M::asks_less),
      part<&model::MetBy::when>("when", "condition under which it is met", M::is_other)};
  return table;
}

template <>
std::span<const Part> parts_of<model::RecordForm>() {
  using T = model::RecordForm;
  static constexpr std::array table{
      part<&T::scale>("scale", "scale", M::is_other),
      part<&T::criteria>("criteria", "list of criteria", M::is_other),
      part<&T::every>("every", "every criterion to be judged", M::asks_more),
      part<&T::form>("form", "form", M::is_other),
      part<&T::fields>("fields", "further key", M::is_other),
      part<&T::requires_>("requires", "required key", M::asks_more)};
  return table;
}

template <>
std::span<const Part> parts_of<model::ExemptionRule>() {
  using T = model::ExemptionRule;
  static constexpr auto table =
      joined_parts(std::array{part<&T::approved_by>("approved_by", "who may exempt", M::asks_less)},
                   cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::ReportedTo>() {
  using T = model::ReportedTo;
  static constexpr auto table = joined_parts(
      std::array{list_or_not_stated<&T::to, &T::is_to_stated, &compare_lists>("to", "recipient",
                                                                              M::asks_more),
                 part<&T::frequency>("frequency", "frequency", M::asks_more),
                 part<&T::what>("what", "what is reported", M::is_other),
                 part<&T::by>("by", "reported by", M::asks_more),
                 part<&T::via>("via", "route", M::is_other),
                 part<&T::copy>("copy", "copy for information", M::is_other),
                 part<&T::within>("within", "deadline", M::is_limit),
                 part<&T::if_any>("if_any", "only where there was any", M::is_other),
                 part<&T::criteria>("criteria", "list the report must cover", M::is_other),
                 part<&T::layout>("layout", "report layout", M::is_other)},
      cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::Step>() {
  using T = model::Step;
  static constexpr auto table = joined_parts(
      std::array{part<&T::id>("id", "name", M::is_other),
                 part<&T::notify>("notify", "recipient", M::asks_more),
                 part<&T::deed>("do", "what is to be done", M::is_other),
                 part<&T::remedy>("remedy", "remedy", M::is_other),
                 part<&T::re_audit>("re_audit", "re-audit", M::is_other),
                 part<&T::further>("further", "further audit records", M::asks_more),
                 part<&T::what>("what", "what they are told", M::is_other),
                 part<&T::in_writing>("in_writing", "in writing", M::asks_more),
                 part<&T::with>("with", "who takes part", M::asks_more),
                 part<&T::verified>("verified", "to be verified", M::asks_more),
                 part<&T::prefer>("prefer", "preference", M::is_other),
                 part<&T::grace>("grace", "grace", M::asks_less),
                 part<&T::same>("same", "whose further audit records", M::is_other),
                 part<&T::copy>("copy", "copy for information", M::is_other),
                 part<&T::within>("within", "deadline", M::is_limit),
                 part<&T::after>("after", "earliest time", M::is_other),
                 part<&T::at_next>("at_next", "meeting at which it is due", M::is_other),
                 part<&T::from>("from", "start of the clock", M::is_other),
                 part<&T::unless>("unless", "step it stands in for", M::is_other),
                 part<&T::by>("by", "who must do it", M::is_other),
                 part<&T::optional>("optional", "optional", M::asks_less)},
      cited_parts<T>);
  return table;
}

template <>
std::span<const Part> parts_of<model::Task>() {
  using T = model::Task;
  static constexpr auto table = joined_parts(
      std::array{part<&T::id>("id", "name", M::is_other),
                 part<&T::ref>("ref", "number", M::is_words),
                 part<&T::title>("title", "title", M::is_words),
                 part<&T::section>("section", "section", M::is_words),
                 part<&T::activity>("activity", "activity", M::is_other),
                 part<&T::role>("role", "owed by", M::asks_more),
                 part<&T::with>("with", "who takes part", M::asks_more),
                 part<&T::frequency>("frequency", "frequency", M::asks_more),
                 part<&T::for_each>("for_each", "for each", M::asks_more),
                 part<&T::only>("only", "only", M::is_other),
                 part<&T::except>("except", "except", M::asks_less),
                 part<&T::quantity>("quantity", "quantity", M::asks_more),
                 part<&T::purpose>("purpose", "purpose", M::is_words),
                 group<&T::met_by>("met_by"),
                 group<&T::record>("record"),
                 elements<&T::steps>("steps"),
                 elements<&T::reported_to>("reported_to"),
                 part<&T::independence>("independence", "independence", M::asks_more),
                 part<&T::selection>("selection", "selection of cases", M::is_other),
                 part<&T::unique>("unique", "no second time in a window", M::asks_more),
                 part<&T::re_audits_count>("re_audits_count", "counting re-audits", M::asks_less),
                 part<&T::effective>("effective", "first day", M::is_other),
                 part<&T::until>("until", "last day", M::is_other),
                 group<&T::exemptions>("exemptions")},
      cited_parts<T>);
  return table;
}

}  // namespace qaf::compare
