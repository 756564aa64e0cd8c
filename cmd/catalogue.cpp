// The lists of faults, joined.

#include "catalogue.hpp"

#include <algorithm>

#include "check/run.hpp"
#include "config/faults.hpp"
#include "load/faults.hpp"
#include "shape/faults.hpp"
#include "yaml/faults.hpp"

namespace qaf::cmd {

std::vector<const diag::Fault*> catalogue() {
  std::vector<const diag::Fault*> all;
  const auto append = [&](const auto& faults) {
    for (const diag::Fault* fault : faults) all.push_back(fault);
  };
  append(config::faults::all);
  append(load::faults::all);
  append(shape::faults::all);
  append(yaml::faults::all);
  for (const check::Rule* rule : check::all_rules()) all.push_back(&rule->fault);
  std::sort(all.begin(), all.end(),
            [](const diag::Fault* a, const diag::Fault* b) { return a->name < b->name; });
  return all;
}

const diag::Fault* fault_named(std::string_view name) {
  const std::vector<const diag::Fault*> all = catalogue();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const diag::Fault* fault) { return fault->name == name; });
  return found == all.end() ? nullptr : *found;
}

}  // namespace qaf::cmd
