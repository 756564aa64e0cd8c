#pragma once

// One difference between two versions of a framework, in words of the domain.
// Source: docs/reference/comparing.md.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "source/span.hpp"

namespace qaf::compare {

// What it means for those who owe.
enum class Effect : std::uint8_t {
  tightened,  // more is asked, or sooner
  loosened,   // less is asked, or later
  changed,    // something else is asked, or it cannot be told which of the two is stricter
  reworded,   // the words differ, what is asked does not
};

// What kind of thing it is about: the order in which changes are told.
enum class Domain : std::uint8_t {
  obligation,  // tasks, steps, reports, rules
  definition,  // roles, bodies, lists, scales ...
  document,    // version, dates, owner, history
};

[[nodiscard]] constexpr std::string_view effect_name(Effect effect) {
  switch (effect) {
    case Effect::tightened:
      return "tightened";
    case Effect::loosened:
      return "loosened";
    case Effect::changed:
      return "changed";
    case Effect::reworded:
      return "reworded";
  }
  return {};
}

// Part of a framework that has a name: a task, a step, a role, an item of a list.
struct Element {
  Domain domain = Domain::document;
  std::string kind;     // "task", "step", "list item" ...; "framework" for the document itself
  std::string id;       // with what it is part of: `concern/tell`
  std::string title;    // may be empty
  std::string section;  // of the document, where the task says
  std::string ref;      // the document's own number
  std::string source;   // where it stands in the document
};

struct Change {
  Effect effect = Effect::changed;
  Element element;
  std::string key;  // of the framework file, dotted: `frequency`, `record.scale`; empty: the whole
  std::string words;   // "frequency changed from 1 per month to 1 per quarter"
  std::string before;  // empty: nothing was there
  std::string after;   // empty: nothing is there
  // Where it stands, in the files of either side.
  std::optional<source::Place> place_before;
  std::optional<source::Place> place_after;
};

}  // namespace qaf::compare
