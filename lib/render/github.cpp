// Findings as workflow commands of GitHub Actions: annotations on the lines of a pull request.

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/visible.hpp"
#include "render/findings.hpp"
#include "render/printers.hpp"
#include "render/wrap.hpp"

namespace qaf::render::findings {
namespace {

// GitHub shows ten annotations of a kind a step and drops the rest without a word.
constexpr std::size_t most_of_a_kind = 10;

std::string escaped(std::string_view text, std::string_view specials) {
  std::string safe;
  for (const char letter : text) {
    if (specials.find(letter) == std::string_view::npos) {
      safe += letter;
    } else {
      safe += fmt::format("%{:02X}", static_cast<unsigned char>(letter));
    }
  }
  return safe;
}

std::string as_data(std::string_view text) {
  return escaped(text, "%\r\n");
}
std::string as_property(std::string_view text) {
  return escaped(text, "%\r\n:,");
}

std::string_view command_of(diag::Severity severity) {
  return severity == diag::Severity::note ? "notice" : diag::to_text(severity);
}

std::string annotation(const diag::Finding& finding, std::string_view path_prefix) {
  std::string message = visible(finding.message);
  if (!finding.help.empty()) message += "\nhelp: " + visible(finding.help);
  return fmt::format("::{} file={}{},line={},col={},title={}::{}\n", command_of(finding.severity),
                     as_property(visible(path_prefix)), as_property(visible(finding.path)),
                     finding.start.line, finding.start.column, as_property(finding.fault->name),
                     as_data(message));
}

}  // namespace

std::string github(const FindingsReport& report, const Screen& /*screen*/) {
  std::string out;
  std::array<std::size_t, 3> count_of{};
  for (const diag::Finding& finding : report.findings) {
    std::size_t& count = count_of.at(static_cast<std::size_t>(finding.severity));
    if (++count <= most_of_a_kind) out += annotation(finding, report.path_prefix);
  }
  for (const diag::Severity severity :
       {diag::Severity::error, diag::Severity::warning, diag::Severity::note}) {
    const std::size_t count = count_of.at(static_cast<std::size_t>(severity));
    if (count <= most_of_a_kind) continue;
    out += fmt::format(
        "and {}; `qaf check` lists them all\n",
        counted(count - most_of_a_kind, fmt::format("more {}", diag::to_text(severity))));
  }
  return out;
}

}  // namespace qaf::render::findings
