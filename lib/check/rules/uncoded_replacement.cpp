// The reason of a replacement is none of the codes.

#include <array>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "check/rule.hpp"
#include "model/coded_reason.hpp"

namespace qaf::check {
namespace {

std::string hint_for(std::string_view why) {
  std::array<std::string_view, model::replacement_reasons.size()> codes;
  std::string list;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    codes[i] = model::replacement_reasons[i].code;
    list += fmt::format("{}`{}`", i == 0 ? "one of " : ", ", codes[i]);
  }
  const std::string nearest = did_you_mean(why, codes);
  return nearest.empty() ? list : nearest;
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Draw& draw : subject.data().draws) {
    for (const model::Replacement& replaced : draw.replaced) {
      if (model::is_replacement_reason(replaced.why->view())) continue;
      out.add(rule.fault, {draw.file, replaced.why.at},
              fmt::format("`{}` is no code for a replacement", replaced.why->view()))
          .with_help(hint_for(replaced.why->view()));
    }
  }
}

}  // namespace

const Rule uncoded_replacement{
    {.name = "uncoded-replacement",
     .severity = diag::Severity::error,
     .summary = "a replacement whose reason is none of the codes",
     .why = "Reasons are counted, so that a board sees how many cases were replaced and why; words "
            "of everyone's own cannot be.",
     .remedy = "Write the code that fits: closed, transferred, little_work, audited, same_family, "
               "conflict, restricted, proceedings, void. More may be said in `note`."},
    run};

}  // namespace qaf::check
