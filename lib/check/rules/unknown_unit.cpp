// A unit is named that nobody wrote down.

#include "check/rule.hpp"
#include "check/unknown.hpp"

namespace qaf::check {
namespace {

constexpr std::string_view a_unit = "a unit of the people files";

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  const model::Dataset& data = subject.data();
  if (data.units.empty() && data.people.empty()) return;  // rule no-people
  const NameSet known = unit_ids(data);
  Unknown unknown(rule, out);
  for (const model::Unit& unit : data.units) unknown.expect(unit.file, unit.in, known, a_unit);
  for (const model::Person& person : data.people) {
    for (const model::Post& post : person.posts) {
      unknown.expect(person.file, post.unit, known, a_unit);
    }
  }
  for (const model::Register& kind : data.registers) {
    for (const model::RegisterRow& row : kind.rows) {
      unknown.expect(kind.file, row.unit, known, a_unit);
    }
  }
  for (const model::Record& record : data.records) {
    unknown.expect(record.file, record.team, known, a_unit);
  }
}

}  // namespace

const Rule unknown_unit{
    {.name = "unknown-unit",
     .severity = diag::Severity::error,
     .summary = "a unit that is not in the people files",
     .why = "A post, a team or an event in a unit that does not exist belongs to nobody, and is "
            "missing from the figures of every team.",
     .remedy = "Correct the spelling, or add the unit to a file of `people` under `units`."},
    run};

}  // namespace qaf::check
