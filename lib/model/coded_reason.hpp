#pragma once

// Why a drawn case was replaced, and why a member could not be drawn: a code each, so that reasons
// can be counted. Source: docs/reference/sampling.md, replacements.

#include <array>
#include <string_view>

namespace qaf::model {

struct CodedReason {
  std::string_view code;
  std::string_view meaning;
};

inline constexpr std::array<CodedReason, 9> replacement_reasons{{
    {"closed", "the case closed before it could be audited"},
    {"transferred", "the case went to another authority"},
    {"little_work", "too little work was recorded in the time that is audited"},
    {"audited", "the case was audited or reviewed not long ago"},
    {"same_family", "a brother or sister is in the sample already"},
    {"conflict", "nobody who may audit it is independent of it"},
    {"restricted", "the record is locked to those who would audit it"},
    {"proceedings", "a court, an inquiry or a complaint is at work on it"},
    {"void", "what was drawn does not count: it was entered by mistake"},
}};

inline constexpr std::string_view excluded_audited = "audited";
inline constexpr std::string_view excluded_own_unit = "own_unit";
inline constexpr std::string_view excluded_drawn = "drawn";

[[nodiscard]] constexpr bool is_replacement_reason(std::string_view code) {
  for (const CodedReason& reason : replacement_reasons) {
    if (reason.code == code) return true;
  }
  return false;
}

}  // namespace qaf::model
