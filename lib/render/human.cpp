// Findings for people: each with its line and carets, and a closing line that counts them.

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/visible.hpp"
#include "render/excerpt.hpp"
#include "render/findings.hpp"
#include "render/printers.hpp"
#include "render/wrap.hpp"

namespace qaf::render::findings {
namespace {

// More than anybody reads; the rest is counted, and other formats have it.
constexpr std::size_t most_shown = 1000;

std::size_t digits_of(const diag::Finding& finding) {
  std::uint32_t largest = finding.excerpt.has_line ? finding.excerpt.start.line : 0;
  for (const diag::Excerpt& label : finding.labels) {
    if (label.has_line) largest = std::max(largest, label.start.line);
  }
  return largest == 0 ? 1 : fmt::formatted_size("{}", largest);
}

std::string first_line(const diag::Finding& finding, const Screen& screen) {
  const std::string place =
      fmt::format("{}:{}:{}:", visible(finding.path), finding.start.line, finding.start.column);
  const std::string severity = fmt::format("{}:", diag::to_text(finding.severity));
  return fmt::format("{} {} {} {}\n", painted(place, Ink::strong, screen),
                     painted(severity, ink_of(finding.severity), screen), visible(finding.message),
                     painted(fmt::format("[{}]", finding.fault->name), Ink::muted, screen));
}

std::string shown(const diag::Finding& finding, const Screen& screen) {
  const std::size_t digits = digits_of(finding);
  const std::string indent(digits + 1, ' ');
  const auto width = static_cast<std::size_t>(std::max(screen.width, 40));
  std::string out = first_line(finding, screen);
  if (finding.excerpt.has_line) {
    out += drawn(finding.excerpt, digits, ink_of(finding.severity), screen);
  }
  for (const diag::Excerpt& label : finding.labels) {
    out += ended(fmt::format("{}{}:{}:{}: {}", indent, visible(label.path), label.start.line,
                             label.start.column, visible(label.words)));
    if (label.has_line) out += drawn(label, digits, Ink::note, screen);
  }
  if (!finding.help.empty()) {
    std::string help = hanging(indent + "help: ", finding.help, width);
    // Painted after wrapping, which counts cells.
    out += help.replace(indent.size(), 5, painted("help:", Ink::note, screen));
  }
  return out;
}

std::size_t files_with_findings(const FindingsReport& report) {
  std::set<std::string_view> paths;
  for (const diag::Finding& finding : report.findings) paths.insert(finding.path);
  return paths.size();
}

std::string closing_line(const FindingsReport& report, const Screen& screen) {
  if (report.findings.empty()) {
    if (report.files == 0) return "no files here to check\n";
    return painted(fmt::format("{}, {}: nothing to mend", counted(report.files, "file"),
                               counted(report.records, "audit record")),
                   Ink::good, screen) +
           "\n";
  }
  const Counts counts = counts_of(report.findings);
  std::string line =
      fmt::format("{}, {}", counted(counts.errors, "error"), counted(counts.warnings, "warning"));
  if (counts.notes > 0) line += fmt::format(", {}", counted(counts.notes, "note"));
  // More files can have findings than were read: one that could not be read has one, too.
  const std::size_t files = files_with_findings(report);
  if (report.files >= files) {
    line += fmt::format(" in {} of {}", files, counted(report.files, "file"));
  }
  return painted(line, Ink::strong, screen) + "\n";
}

}  // namespace

std::string human(const FindingsReport& report, const Screen& screen) {
  std::string out;
  const std::size_t count = std::min(report.findings.size(), most_shown);
  for (const diag::Finding& finding : report.findings.first(count)) out += shown(finding, screen);
  if (count < report.findings.size()) {
    out += fmt::format("and {}; `--format concise` lists them all\n",
                       counted(report.findings.size() - count, "more finding"));
  }
  return out + closing_line(report, screen);
}

}  // namespace qaf::render::findings
