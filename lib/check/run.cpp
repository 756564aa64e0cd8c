// Running the rules, some at a time, merged in the order of their names.

#include "check/run.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>
#include <vector>

#include "base/together.hpp"

namespace qaf::check {
namespace {

constexpr std::array rules{
#define QAF_RULE(identifier) &identifier,
#include "check/rules.def"
#undef QAF_RULE
};

bool is_off(const Rule& rule, const model::Settings& settings) {
  if (rule.fault.severity == diag::Severity::error) return false;
  return std::any_of(settings.rules_off.begin(), settings.rules_off.end(),
                     [&](const model::RuleOff& off) { return off.rule == rule.fault.name; });
}

}  // namespace

std::span<const Rule* const> all_rules() {
  return rules;
}

void run(const Subject& subject, diag::Sink& out, diag::Severity least) {
  constexpr std::size_t records_worth_a_thread = 2000;
  std::array<diag::Sink, rules.size()> sinks;
  std::atomic<std::size_t> next{0};
  const bool is_large = subject.data().records.size() >= records_worth_a_thread;
  run_together(is_large ? std::thread::hardware_concurrency() : 1, [&](std::size_t) {
    for (std::size_t i = next++; i < rules.size(); i = next++) {
      const bool is_asked =
          rules[i]->fault.severity >= least && !is_off(*rules[i], subject.data().settings);
      if (is_asked) rules[i]->run(*rules[i], subject, sinks[i]);
    }
  });
  for (diag::Sink& sink : sinks) out.merge(std::move(sink));
}

}  // namespace qaf::check
