// Running the rules, some at a time, merged in the order of their names.

#include "check/run.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>
#include <vector>

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

void run(const Subject& subject, diag::Sink& out) {
  constexpr std::size_t records_worth_a_thread = 2000;
  std::array<diag::Sink, rules.size()> sinks;
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < rules.size(); i = next++) {
      if (!is_off(*rules[i], subject.data().settings)) rules[i]->run(*rules[i], subject, sinks[i]);
    }
  };
  std::vector<std::thread> threads;
  if (subject.data().records.size() >= records_worth_a_thread) {
    const unsigned processors = std::max(1U, std::thread::hardware_concurrency());
    for (unsigned i = 1; i < processors; ++i) threads.emplace_back(work);
  }
  work();
  for (std::thread& thread : threads) thread.join();
  for (diag::Sink& sink : sinks) out.merge(std::move(sink));
}

}  // namespace qaf::check
