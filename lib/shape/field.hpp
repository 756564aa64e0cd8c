#pragma once

// Field tables: the shape of each kind of YAML group as data, read by three readers.
//
// A Shape lists the keys of one model struct in order: key, member, presence, one sentence. From it
// come decoding (decode.cpp), the JSON Schema (schema.cpp) and the reference page (reference.cpp);
// nobody else knows key names. What a member's type means in YAML is its Codec (codec.hpp).

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shape/reader.hpp"
#include "source/span.hpp"
#include "yaml/tree.hpp"

namespace qaf::shape {

struct Shape;

// The shapes that a schema refers to, gathered while it is written.
using Definitions = std::set<const Shape*>;

// How one type of value stands in YAML. Each Codec<T> has these three; a Row holds their addresses.
//   read:   decodes `node` into the object, reports what is wrong, returns whether it has a value
//   schema: a JSON Schema for it, as JSON text
//   words:  what belongs here, for the reference page: "a date", "a list of names"
using ReadFunction = bool (*)(const Reader&, const yaml::Node&, void* object);
using SchemaFunction = std::string (*)(Definitions&);
using WordsFunction = std::string (*)();

enum class Presence : std::uint8_t { required, optional };

struct Row {
  std::string_view key;
  Presence presence = Presence::optional;
  std::string_view sentence;
  ReadFunction read = nullptr;
  SchemaFunction schema = nullptr;
  WordsFunction words = nullptr;
};

// `name` is the word in schemas (`task`), `title` for people ("a task").
struct Shape {
  std::string_view name;
  std::string_view title;
  std::string_view summary;
  std::span<const Row> rows;
  void (*set_at)(void* object, source::Range at) = nullptr;  // the group's own place, where kept
  // The short form, where the group may be written as one word or list, not as keys.
  ReadFunction short_form = nullptr;
  SchemaFunction short_schema = nullptr;
  std::string_view short_words = {};
  // Receives keys the table does not have, where such keys are allowed; false: unknown after all.
  ReadFunction further_key = nullptr;
};

// Returns the shape of a struct of the model; one specialisation each, listed in shapes.def.
template <class T>
[[nodiscard]] const Shape& shape_of();

// Fills `object`, a struct of that shape, from a group of keys (or the short form), and reports
// unknown, missing and misplaced keys. One bad field does not hide the next. Returns false where
// the object cannot be used, since something required is missing or unreadable.
bool decode(const Reader& reader, const yaml::Node& node, const Shape& shape, void* object);

// Returns the JSON Schema fragment that refers to a shape, and puts the shape among the
// definitions.
[[nodiscard]] std::string reference_to(const Shape& shape, Definitions& definitions);

}  // namespace qaf::shape
