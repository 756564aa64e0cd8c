#pragma once

// What each kind of element is called, and when two of them are the same.

#include <string>
#include <string_view>

#include "compare/change.hpp"
#include "compare/words.hpp"
#include "model/framework.hpp"

namespace qaf::compare {

// What is to be known of a kind that has an id and perhaps a title.
struct Kind {
  Domain domain = Domain::definition;
  std::string_view word;            // for people: "role"
  Effect of_new = Effect::changed;  // what it means that there is one more
};

template <class T>
inline constexpr Kind kind_of{};
template <>
inline constexpr Kind kind_of<model::NamedList>{Domain::definition, "list", Effect::changed};
template <>
inline constexpr Kind kind_of<model::UnitKind>{Domain::definition, "unit kind", Effect::changed};
template <>
inline constexpr Kind kind_of<model::Tag>{Domain::definition, "tag", Effect::changed};
template <>
inline constexpr Kind kind_of<model::Role>{Domain::definition, "role", Effect::changed};
template <>
inline constexpr Kind kind_of<model::Body>{Domain::definition, "body", Effect::changed};
template <>
inline constexpr Kind kind_of<model::Scale>{Domain::definition, "scale", Effect::changed};
template <>
inline constexpr Kind kind_of<model::RegisterKind>{Domain::definition, "register", Effect::changed};
template <>
inline constexpr Kind kind_of<model::ReportLayout>{Domain::definition, "report layout",
                                                   Effect::changed};
template <>
inline constexpr Kind kind_of<model::Escalation>{Domain::obligation, "escalation",
                                                 Effect::tightened};
template <>
inline constexpr Kind kind_of<model::Moderation>{Domain::obligation, "moderation rule",
                                                 Effect::tightened};
template <>
inline constexpr Kind kind_of<model::Sampling>{Domain::obligation, "sampling rule",
                                               Effect::tightened};

// Returns an element of `parent`: what it leaves open (section, number, source) is its parent's.
[[nodiscard]] Element element_in(const Element& parent, Kind kind, std::string_view id,
                                 std::string_view source);

// Each kind of element answers five questions.
//   describe: its name and where it stands, inside `parent`
//   name:     what it is found by in the other side
//   is_like:  whether two without a partner of their name are the same under another one
//   summary:  what is said when it is new or gone
//   of_new:   what it means that there is one more
template <class T>
struct Described {
  static Element describe(const Element& parent, const T& element) {
    std::string_view source;
    if constexpr (requires { element.cited; }) source = element.cited.source.view();
    Element described = element_in(parent, kind_of<T>, element.id->view(), source);
    described.title = words_of(element.title);
    return described;
  }
  static std::string name(const T& element) { return element.id->str(); }
  static bool is_like(const T& before, const T& after) {
    return !words_of(before.title).empty() && words_of(before.title) == words_of(after.title);
  }
  static std::string summary(const T& element) { return words_of(element.title); }
  static Effect of_new(const T&) { return kind_of<T>.of_new; }
};

// Those that have no id, or more to say.
#define QAF_DESCRIBED(Type)                                                     \
  template <>                                                                   \
  struct Described<model::Type> {                                               \
    static Element describe(const Element& parent, const model::Type& element); \
    static std::string name(const model::Type& element);                        \
    static bool is_like(const model::Type& before, const model::Type& after);   \
    static std::string summary(const model::Type& element);                     \
    static Effect of_new(const model::Type& element);                           \
  };
#include "compare/described.def"
#undef QAF_DESCRIBED

[[nodiscard]] constexpr Effect opposite_of(Effect effect) {
  if (effect == Effect::tightened) return Effect::loosened;
  return effect == Effect::loosened ? Effect::tightened : effect;
}

}  // namespace qaf::compare
