#pragma once

// What of each kind of element is compared, as tables: a row for each key of the framework file.
//
// A row holds the key, its words, what a change of it means, and how two values are compared, which
// the member's type decides. A test holds the tables against those of shape/: a key that can be
// written and is not compared does not pass.

#include <array>
#include <compare>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "compare/change.hpp"
#include "compare/order.hpp"
#include "compare/words.hpp"

namespace qaf::compare {

// What it means that a value is there, or greater than before.
enum class Meaning : std::uint8_t {
  asks_more,  // tightened
  asks_less,  // loosened: `optional`, who may exempt
  is_limit,   // that it is there, or less than before, asks more: `within`, `at_most`
  is_other,   // changed: it cannot be told
  is_words,   // reworded: nothing else is asked
};

enum class Side : std::uint8_t { before, after };

class Visit;

struct Part {
  std::string_view key;
  std::string_view label;  // "deadline"; of yes and no, what is then so: "in writing"
  Meaning meaning = Meaning::is_other;
  void (*compare)(Visit& visit, const Part& part, const void* before, const void* after) = nullptr;
  // Of a list of elements: the table of one. Of a group: its own rows.
  std::span<const Part> (*inner)() = nullptr;
};

// Returns the rows of a struct of the model; one specialisation each, in parts_*.cpp.
template <class T>
[[nodiscard]] std::span<const Part> parts_of();

// One comparison of two elements of the same name, and all that lies in them.
class Visit {
 public:
  Visit(source::FileId file_before, source::FileId file_after, std::vector<Change>& changes)
      : file_before_(file_before), file_after_(file_after), changes_(&changes) {}

  [[nodiscard]] const Element& element() const { return element_; }
  [[nodiscard]] source::Place before(source::Range at) const { return {file_before_, at}; }
  [[nodiscard]] source::Place after(source::Range at) const { return {file_after_, at}; }

  // Returns the same visit inside another element, which stands there in either side.
  [[nodiscard]] Visit inside(Element element, source::Range at_before,
                             source::Range at_after) const;
  // Returns the same visit inside a group of keys of the element.
  [[nodiscard]] Visit inside_group(std::string_view key) const;
  // Returns a visit that notes nothing down here, to see whether two elements differ.
  [[nodiscard]] Visit elsewhere(std::vector<Change>& changes) const;

  // Notes a change of a value of the element. Places that are nowhere become the element's.
  void add(const Part& part, Effect effect, std::string words, std::string before,
           std::string after, source::Range at_before, source::Range at_after) const;
  // Notes that the element itself is new or gone.
  void add_whole(Effect effect, std::string_view detail, Side side) const;

 private:
  [[nodiscard]] std::string key_of(const Part& part) const;

  source::FileId file_before_;
  source::FileId file_after_;
  std::vector<Change>* changes_;
  Element element_;
  std::string group_;
  source::Range at_before_;
  source::Range at_after_;
};

// Walks the rows of one kind over two values of it.
void compare_parts(Visit& visit, std::span<const Part> parts, const void* before,
                   const void* after);

// A single value, as words, with its order if it has one.
struct Values {
  std::string before;
  std::string after;
  std::partial_ordering order = std::partial_ordering::unordered;  // of before and after
  source::Range at_before;
  source::Range at_after;
  bool is_yes_or_no = false;
  bool is_length = false;     // of time: `shortened`, not `lowered`
  bool is_frequency = false;  // `changed`: what is more often may be less
  bool is_phrase = false;     // quoted: `on case-closure within 10 days`
};
void compare_values(const Visit& visit, const Part& part, Values values);

// A list whose order means nothing: what came and what went.
void compare_lists(const Visit& visit, const Part& part, const std::vector<std::string>& before,
                   const std::vector<std::string>& after, source::Range at_before,
                   source::Range at_after);
// A list whose order means something: the grades of a scale.
void compare_in_order(const Visit& visit, const Part& part, const std::vector<std::string>& before,
                      const std::vector<std::string>& after, source::Range at_before,
                      source::Range at_after);
void compare_doers(const Visit& visit, const Part& part, const model::Doers& before,
                   const model::Doers& after);

// Returns where a value stands, nowhere where it does not say.
template <class T>
[[nodiscard]] source::Range range_of(const T& value) {
  if constexpr (requires { value.at; }) {
    return value.at;
  } else {
    return {};
  }
}
template <class T>
[[nodiscard]] source::Range range_of(const std::vector<T>& values) {
  return values.empty() ? source::Range{} : range_of(values.front());
}

// Returns whether the words of a value would run into those around them.
[[nodiscard]] bool is_phrase(const model::StatedFrequency& frequency);
template <class T>
[[nodiscard]] bool is_phrase(const T&) {
  return std::is_same_v<T, model::Condition> || std::is_same_v<T, Text> ||
         std::is_same_v<T, source::Spanned<Text>>;
}

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

// A member at the end of a path, compared as its type asks.
template <class Member>
void compare_member(Visit& visit, const Part& part, const Member& before, const Member& after) {
  if constexpr (std::is_same_v<Member, model::Doers>) {
    compare_doers(visit, part, before, after);
  } else if constexpr (is_list<Member>) {
    compare_lists(visit, part, each_in_words(before), each_in_words(after), range_of(before),
                  range_of(after));
  } else {
    compare_values(visit, part,
                   {.before = words_of(before),
                    .after = words_of(after),
                    .order = order(before, after),
                    .at_before = range_of(before),
                    .at_after = range_of(after),
                    .is_yes_or_no = std::is_same_v<Member, source::Spanned<bool>>,
                    .is_length = std::is_same_v<Member, source::Spanned<calendar::Duration>>,
                    .is_frequency = std::is_same_v<Member, model::StatedFrequency>,
                    .is_phrase = is_phrase(before) || is_phrase(after)});
  }
}

// Follows member pointers from an object: reach<&Task::cited, &Cited::source>(task).
template <auto First, auto... Rest, class Object>
const auto& reach(const Object& object) {
  if constexpr (sizeof...(Rest) == 0) {
    return object.*First;
  } else {
    return reach<Rest...>(object.*First);
  }
}

template <class T>
struct OwnerOf;
template <class Object, class Type>
struct OwnerOf<Type Object::*> {
  using type = Object;
};

template <auto First, auto... Rest>
const auto& member(const void* object) {
  using Owner = typename OwnerOf<decltype(First)>::type;
  return reach<First, Rest...>(*static_cast<const Owner*>(object));
}

// A row of a value or a list of names, at the end of a path.
template <auto... Path>
[[nodiscard]] constexpr Part part(std::string_view key, std::string_view label, Meaning meaning) {
  return {key, label, meaning,
          [](Visit& visit, const Part& row, const void* before, const void* after) {
            compare_member(visit, row, member<Path...>(before), member<Path...>(after));
          },
          nullptr};
}

// A list whose order counts.
template <auto List>
[[nodiscard]] constexpr Part ordered(std::string_view key, std::string_view label,
                                     Meaning meaning) {
  return {key, label, meaning,
          [](Visit& visit, const Part& row, const void* before, const void* after) {
            compare_in_order(visit, row, each_in_words(member<List>(before)),
                             each_in_words(member<List>(after)), range_of(member<List>(before)),
                             range_of(member<List>(after)));
          },
          nullptr};
}

// A list of names that may be `not stated`, and the flag that says so.
template <auto List, auto IsStated, auto Compare>
[[nodiscard]] constexpr Part list_or_not_stated(std::string_view key, std::string_view label,
                                                Meaning meaning) {
  return {key, label, meaning,
          [](Visit& visit, const Part& row, const void* before, const void* after) {
            const auto words = [](const void* object) {
              return member<IsStated>(object) ? each_in_words(member<List>(object))
                                              : std::vector<std::string>{"not stated"};
            };
            const source::Range at_before = range_of(member<List>(before));
            const source::Range at_after = range_of(member<List>(after));
            if (member<IsStated>(before) == member<IsStated>(after))
              return Compare(visit, row, words(before), words(after), at_before, at_after);
            compare_values(visit, row,
                           {.before = listed(words(before)),
                            .after = listed(words(after)),
                            .at_before = at_before,
                            .at_after = at_after});
          },
          nullptr};
}

// A group of keys that belongs to the element: `record`, `met_by`.
template <auto Group>
[[nodiscard]] constexpr Part group(std::string_view key) {
  using Type = std::remove_cvref_t<decltype(member<Group>(nullptr))>;
  return {key,
          {},
          Meaning::is_other,
          [](Visit& visit, const Part& row, const void* before, const void* after) {
            Visit inner = visit.inside_group(row.key);
            compare_parts(inner, parts_of<Type>(), &member<Group>(before), &member<Group>(after));
          },
          &parts_of<Type>};
}

// The four keys that every element of a framework may carry.
template <class T>
inline constexpr std::array cited_parts{
    part<&T::cited, &model::Cited::source>("source", "place in the document", Meaning::is_words),
    part<&T::cited, &model::Cited::wording>("wording", "wording", Meaning::is_words),
    part<&T::cited, &model::Cited::note>("note", "note", Meaning::is_words),
    part<&T::cited, &model::Cited::assumption>("assumption", "assumption", Meaning::is_words)};

// Joins tables of rows.
template <std::size_t... N>
[[nodiscard]] constexpr auto joined_parts(const std::array<Part, N>&... tables) {
  std::array<Part, (N + ...)> all{};
  std::size_t i = 0;
  const auto append = [&](const auto& table) {
    for (const Part& row : table) all[i++] = row;
  };
  (append(tables), ...);
  return all;
}

}  // namespace qaf::compare
