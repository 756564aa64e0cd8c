// The sixteen colours every terminal has; the reader's own theme says what they look like.

#include "render/paint.hpp"

namespace qaf::render {
namespace {

std::string_view code_of(Ink ink) {
  switch (ink) {
    case Ink::plain:
      return "";
    case Ink::strong:
      return "1";
    case Ink::muted:
      return "2";
    case Ink::error:
      return "1;31";
    case Ink::warning:
      return "1;33";
    case Ink::note:
      return "1;36";
    case Ink::good:
      return "32";
  }
  return "";
}

}  // namespace

std::string painted(std::string_view text, Ink ink, const Screen& screen) {
  if (!screen.colour || ink == Ink::plain || text.empty()) return std::string(text);
  std::string shown = "\x1b[";
  shown += code_of(ink);
  shown += 'm';
  shown += text;
  shown += "\x1b[0m";
  return shown;
}

Ink ink_of(diag::Severity severity) {
  switch (severity) {
    case diag::Severity::error:
      return Ink::error;
    case diag::Severity::warning:
      return Ink::warning;
    case diag::Severity::note:
      return Ink::note;
  }
  return Ink::error;
}

Ink ink_of(document::Tone tone) {
  switch (tone) {
    case document::Tone::neutral:
      return Ink::plain;
    case document::Tone::good:
      return Ink::good;
    case document::Tone::attention:
      return Ink::warning;
    case document::Tone::bad:
      return Ink::error;
    case document::Tone::muted:
      return Ink::muted;
  }
  return Ink::plain;
}

}  // namespace qaf::render
