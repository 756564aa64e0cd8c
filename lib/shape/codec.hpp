#pragma once

// How each type of value stands in YAML: a Codec<T> reads it, gives its JSON Schema and its words.

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/aside.hpp"
#include "base/slice.hpp"
#include "base/text.hpp"
#include "calendar/date.hpp"
#include "calendar/duration.hpp"
#include "calendar/moment.hpp"
#include "calendar/period.hpp"
#include "model/framework.hpp"
#include "model/people.hpp"
#include "model/record.hpp"
#include "model/task.hpp"
#include "shape/field.hpp"

namespace qaf::shape {

// A file of people/: its units and its people.
struct PeopleFile {
  std::vector<model::Unit> units;
  std::vector<model::Person> people;
};

#define QAF_SHAPE(Type) \
  template <>           \
  const Shape& shape_of<Type>();
#include "shape/shapes.def"
#undef QAF_SHAPE

// A struct of the model with a shape of its own; every other type has a specialisation below.
template <class T>
struct Codec {
  static bool read(const Reader& reader, const yaml::Node& node, T& out) {
    return decode(reader, node, shape_of<T>(), &out);
  }
  static std::string schema(Definitions& definitions) {
    return reference_to(shape_of<T>(), definitions);
  }
  static std::string words() { return std::string(shape_of<T>().title); }
};

// Declares the codec of a single value, whose three functions lie in codec.cpp.
#define QAF_CODEC(Type)                                                        \
  template <>                                                                  \
  struct Codec<Type> {                                                         \
    static bool read(const Reader& reader, const yaml::Node& node, Type& out); \
    static std::string schema(Definitions& definitions);                       \
    static std::string words();                                                \
  }

QAF_CODEC(Text);
QAF_CODEC(bool);
QAF_CODEC(std::int64_t);
QAF_CODEC(calendar::Date);
QAF_CODEC(calendar::Moment);
QAF_CODEC(calendar::Duration);
QAF_CODEC(calendar::Period);
QAF_CODEC(model::Share);
QAF_CODEC(model::Quantity);
QAF_CODEC(model::StatedFrequency);
QAF_CODEC(model::Doers);
QAF_CODEC(model::Recipient);
QAF_CODEC(model::Condition);
QAF_CODEC(model::Test);
QAF_CODEC(model::Independence);
QAF_CODEC(std::vector<model::RecordField>);

// A list of who or what, or the words `not stated`: `to` of a report, `grades` of a scale.
struct NamesOrNotStated {
  static bool read(const Reader& reader, const yaml::Node& node, std::vector<model::Name>& names,
                   bool& is_stated);
  static std::string schema(Definitions& definitions);
  static std::string words();
};

// Those who take part: recipients, and `{optional: ROLE}`, who may and need not.
struct Participants {
  static bool read(const Reader& reader, const yaml::Node& node,
                   std::vector<model::Recipient>& out);
  static std::string schema(Definitions& definitions);
  static std::string words();
};

// Reads an identifier of a framework: lower-case letters, digits, hyphens, underscores, dots.
bool read_strict_id(const Reader& reader, const yaml::Node& node, Text& out);
// Reads an identifier the council uses elsewhere: no spaces, no control characters, at most 100
// bytes.
bool read_loose_id(const Reader& reader, const yaml::Node& node, Text& out);
[[nodiscard]] std::string strict_id_schema();
[[nodiscard]] std::string loose_id_schema();

template <class Tag>
struct Codec<Id<Tag>> {
  // Records, cases, people and units have the identifiers the council already uses.
  static constexpr bool is_loose =
      std::is_same_v<Id<Tag>, model::RecordId> || std::is_same_v<Id<Tag>, model::CaseId> ||
      std::is_same_v<Id<Tag>, model::PersonId> || std::is_same_v<Id<Tag>, model::UnitId>;

  static bool read(const Reader& reader, const yaml::Node& node, Id<Tag>& out) {
    if constexpr (is_loose) return read_loose_id(reader, node, out.text);
    return read_strict_id(reader, node, out.text);
  }
  static std::string schema(Definitions&) {
    return is_loose ? loose_id_schema() : strict_id_schema();
  }
  static std::string words() { return "an identifier"; }
};

// A Text that is an identifier of a framework (of a list, a body, a tag ...).
struct StrictId {
  static bool read(const Reader& reader, const yaml::Node& node, model::Name& out) {
    if (!read_strict_id(reader, node, out.value)) return false;
    out.at = node.at;
    return true;
  }
  static std::string schema(Definitions&) { return strict_id_schema(); }
  static std::string words() { return "an identifier"; }
};

template <class T>
struct Codec<source::Spanned<T>> {
  static bool read(const Reader& reader, const yaml::Node& node, source::Spanned<T>& out) {
    if (!Codec<T>::read(reader, node, out.value)) return false;
    out.at = node.at;
    return true;
  }
  static std::string schema(Definitions& definitions) { return Codec<T>::schema(definitions); }
  static std::string words() { return Codec<T>::words(); }
};

template <class T>
struct Codec<Aside<T>> {
  static bool read(const Reader& reader, const yaml::Node& node, Aside<T>& out) {
    T value;
    const bool is_usable = Codec<T>::read(reader, node, value);
    out = Aside<T>::copy(value, *reader.arena);
    return is_usable;
  }
  static std::string schema(Definitions& definitions) { return Codec<T>::schema(definitions); }
  static std::string words() { return Codec<T>::words(); }
};

// One item where a list belongs is a list of one, if an item is as short as a word.
template <class T>
inline constexpr bool may_stand_alone = false;
template <>
inline constexpr bool may_stand_alone<model::Name> = true;
template <>
inline constexpr bool may_stand_alone<model::Recipient> = true;
template <>
inline constexpr bool may_stand_alone<model::Independence> = true;
template <>
inline constexpr bool may_stand_alone<model::ModerationEntry> = true;

template <class T>
[[nodiscard]] std::string list_schema(Definitions& definitions) {
  const std::string item = Codec<T>::schema(definitions);
  const std::string list = fmt::format(R"({{"type":"array","items":{}}})", item);
  return may_stand_alone<T> ? fmt::format(R"({{"anyOf":[{},{}]}})", item, list) : list;
}

template <class T>
[[nodiscard]] std::string list_words() {
  return fmt::format(may_stand_alone<T> ? "{}, or a list of such" : "a list, each {}",
                     Codec<T>::words());
}

// Calls `read` for each item of a list (or for the lone item); reports anything else.
template <class T, class ReadItem>
bool read_items(const Reader& reader, const yaml::Node& node, const ReadItem& read) {
  if (node.kind != yaml::Kind::list) {
    if (may_stand_alone<T>) return read(node);
    return expected(reader, node, "a list (`- ` before each item)");
  }
  bool is_whole = true;
  for (std::uint32_t i = node.first; i != yaml::no_node; i = reader.node(i).next) {
    if (!read(reader.node(i))) is_whole = false;
  }
  return is_whole;
}

template <class T>
struct Codec<std::vector<T>> {
  static bool read(const Reader& reader, const yaml::Node& node, std::vector<T>& out) {
    return read_items<T>(reader, node, [&](const yaml::Node& item) {
      T value{};
      if (!Codec<T>::read(reader, item, value)) return false;
      out.push_back(std::move(value));
      return true;
    });
  }
  static std::string schema(Definitions& definitions) { return list_schema<T>(definitions); }
  static std::string words() { return list_words<T>(); }
};

template <class T>
struct Codec<Slice<T>> {
  static bool read(const Reader& reader, const yaml::Node& node, Slice<T>& out) {
    const std::uint32_t most = node.kind == yaml::Kind::list ? node.count : 1;
    typename Slice<T>::Builder builder(most, *reader.arena);
    const bool is_whole = read_items<T>(reader, node, [&](const yaml::Node& item) {
      T value{};
      if (!Codec<T>::read(reader, item, value)) return false;
      builder.add(value);
      return true;
    });
    out = builder.slice();
    return is_whole;
  }
  static std::string schema(Definitions& definitions) { return list_schema<T>(definitions); }
  static std::string words() { return list_words<T>(); }
};

// A fixed set of words, each with its value: specialise `words_of` for an enumeration.
template <class E>
struct WordsOf;

template <class E>
requires std::is_enum_v<E>
struct Codec<E> {
  static bool read(const Reader& reader, const yaml::Node& node, E& out) {
    if (!is_scalar_or_report(reader, node, "a word")) return false;
    for (const auto& [word, value] : WordsOf<E>::table) {
      if (word != node.text) continue;
      out = value;
      return true;
    }
    const auto known = names();
    return unknown_word(reader, node, known);
  }
  static std::string schema(Definitions&) {
    std::string list;
    for (const std::string_view name : names()) {
      list += fmt::format(R"({}"{}")", list.empty() ? "" : ",", name);
    }
    return fmt::format(R"({{"enum":[{}]}})", list);
  }
  static std::string words() {
    std::string list;
    for (const std::string_view name : names())
      list += fmt::format("{}`{}`", list.empty() ? "" : ", ", name);
    return list;
  }

 private:
  static auto names() {
    std::array<std::string_view, WordsOf<E>::table.size()> list{};
    for (std::size_t i = 0; i < list.size(); ++i) list[i] = WordsOf<E>::table[i].first;
    return list;
  }
};

// Follows member pointers from an object: reach<&Task::cited, &Cited::source>(task).
template <auto First, auto... Rest, class Object>
auto& reach(Object& object) {
  if constexpr (sizeof...(Rest) == 0) {
    return object.*First;
  } else {
    return reach<Rest...>(object.*First);
  }
}

template <class T>
struct OwnerOf;
template <class Owner, class Member>
struct OwnerOf<Member Owner::*> {
  using type = Owner;
};

// One row of a field table: the member at the end of the path, read by its type's codec.
template <auto First, auto... Rest>
[[nodiscard]] constexpr Row field(std::string_view key, Presence presence,
                                  std::string_view sentence) {
  using Owner = typename OwnerOf<decltype(First)>::type;
  using Member = std::remove_cvref_t<decltype(reach<First, Rest...>(std::declval<Owner&>()))>;
  return {key,
          presence,
          sentence,
          [](const Reader& reader, const yaml::Node& node, void* object) {
            return Codec<Member>::read(reader, node,
                                       reach<First, Rest...>(*static_cast<Owner*>(object)));
          },
          &Codec<Member>::schema,
          &Codec<Member>::words};
}

// The same, read by another codec than that of the member's type.
template <class As, auto Member>
[[nodiscard]] constexpr Row field_as(std::string_view key, Presence presence,
                                     std::string_view sentence) {
  using Owner = typename OwnerOf<decltype(Member)>::type;
  return {key,
          presence,
          sentence,
          [](const Reader& reader, const yaml::Node& node, void* object) {
            return As::read(reader, node, static_cast<Owner*>(object)->*Member);
          },
          &As::schema,
          &As::words};
}

// Notes where a group stands in its member `at`.
template <class T>
void set_at(void* object, source::Range at) {
  static_cast<T*>(object)->at = at;
}

// The four keys that every element of a framework may carry.
template <class T>
inline constexpr std::array cited_rows{
    field<&T::cited, &model::Cited::source>(
        "source", Presence::optional,
        "Where it stands in the document: section, paragraph, column."),
    field<&T::cited, &model::Cited::wording>("wording", Presence::optional,
                                             "The document's own words."),
    field<&T::cited, &model::Cited::note>(
        "note", Presence::optional, "What is unclear, contradictory or a slip in the document."),
    field<&T::cited, &model::Cited::assumption>(
        "assumption", Presence::optional,
        "What the encoding chose where the document leaves it open."),
};

// A list of names that may also be `not stated`, and the flag that says so.
template <auto Names, auto IsStated>
[[nodiscard]] constexpr Row not_stated_field(std::string_view key, Presence presence,
                                             std::string_view sentence) {
  using Owner = typename OwnerOf<decltype(Names)>::type;
  return {key,
          presence,
          sentence,
          [](const Reader& reader, const yaml::Node& node, void* object) {
            Owner& owner = *static_cast<Owner*>(object);
            return NamesOrNotStated::read(reader, node, owner.*Names, owner.*IsStated);
          },
          &NamesOrNotStated::schema,
          &NamesOrNotStated::words};
}

// Joins tables of rows.
template <std::size_t... N>
[[nodiscard]] constexpr auto rows(const std::array<Row, N>&... parts) {
  std::array<Row, (N + ...)> all{};
  std::size_t i = 0;
  const auto append = [&](const auto& part) {
    for (const Row& row : part) all[i++] = row;
  };
  (append(parts), ...);
  return all;
}

}  // namespace qaf::shape
