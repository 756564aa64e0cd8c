// JSON Schemas from the field tables.

#include "shape/schema.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "shape/codec.hpp"

namespace qaf::shape {
namespace {

using nlohmann::ordered_json;

template <class T>
const Shape* shape_address() {
  return &shape_of<T>();
}

constexpr std::array<const Shape* (*)(), 1> framework_shapes{&shape_address<model::Framework>};
constexpr std::array<const Shape* (*)(), 1> people_shapes{&shape_address<PeopleFile>};
constexpr std::array<const Shape* (*)(), 1> register_shapes{&shape_address<model::RegisterRow>};
constexpr std::array<const Shape* (*)(), 4> record_shapes{
    &shape_address<model::Record>, &shape_address<model::Report>, &shape_address<model::Exemption>,
    &shape_address<model::Draw>};

constexpr std::array<FileKind, 4> kinds{{
    {"framework", "Frameworks", "Files under `framework/`: one quality assurance framework each.",
     framework_shapes, false},
    {"people", "Units and people",
     "Files under `people/`: units, people, their posts with dates, absences and tags.",
     people_shapes, false},
    {"record", "Audit records",
     "Files under `records/`: one document a record, parted by `---` where a file holds several. A "
     "document that begins with "
     "`report`, `exemption` or `draw` is of that kind.",
     record_shapes, false},
    {"register", "Registers",
     "Files under `registers/`: a list of rows, or the same columns as CSV (several tags parted by "
     "`;`). The file's name is the register's.",
     register_shapes, true},
}};

constexpr std::array all_shapes{
#define QAF_SHAPE(Type) &shape_address<Type>,
#include "shape/shapes.def"
#undef QAF_SHAPE
};

ordered_json reference(const Shape& shape) {
  return ordered_json{{"$ref", fmt::format("#/$defs/{}", shape.name)}};
}

// Draft 7 reads nothing beside a `$ref`, so a described reference is wrapped.
ordered_json described(ordered_json fragment, std::string_view sentence) {
  if (!fragment.contains("$ref")) {
    ordered_json all{{"description", sentence}};
    all.update(fragment);
    return all;
  }
  return {{"description", sentence}, {"allOf", ordered_json::array({std::move(fragment)})}};
}

ordered_json required_keys(const Shape& shape) {
  ordered_json keys = ordered_json::array();
  for (const Row& row : shape.rows) {
    if (row.presence == Presence::required) keys.push_back(row.key);
  }
  return keys;
}

ordered_json definition(const Shape& shape, Definitions& found) {
  ordered_json properties = ordered_json::object();
  for (const Row& row : shape.rows) {
    properties[std::string(row.key)] =
        described(ordered_json::parse(row.schema(found)), row.sentence);
  }
  ordered_json required = required_keys(shape);
  ordered_json object{{"type", "object"}, {"properties", std::move(properties)}};
  if (!required.empty()) object["required"] = std::move(required);
  // The further keys of a record are the business of its task; only the program knows them.
  object["additionalProperties"] =
      shape.further_key == nullptr
          ? ordered_json(false)
          : ordered_json{{"type", {"string", "number", "boolean", "array", "null"}}};
  ordered_json all{{"title", shape.title}, {"description", shape.summary}};
  if (shape.short_schema == nullptr) {
    all.update(object);
  } else {
    all["anyOf"] = {ordered_json::parse(shape.short_schema(found)), std::move(object)};
  }
  return all;
}

ordered_json condition_definition() {
  const ordered_json group{{"$ref", "#/$defs/condition"}};
  Definitions none;
  return {{"title", "a condition"},
          {"description", "`all`, `any` or `not` alone with conditions inside, or tests of keys"},
          {"type", "object"},
          {"minProperties", 1},
          {"properties",
           {{"all", {{"anyOf", {group, {{"type", "array"}, {"items", group}}}}}},
            {"any", {{"anyOf", {group, {{"type", "array"}, {"items", group}}}}}},
            {"not", group}}},
          {"additionalProperties", ordered_json::parse(Codec<model::Test>::schema(none))}};
}

// Documents of several kinds are told apart by the key they begin with. A schema sees no order, and
// an audit record may name its `draw`: what holds all that the first kind asks for is of that one.
ordered_json root(const FileKind& kind) {
  const Shape& usual = *kind.shapes.front()();
  ordered_json chosen = reference(usual);
  for (std::size_t i = kind.shapes.size(); i-- > 1;) {
    const Shape& shape = *kind.shapes[i]();
    chosen = {
        {"if",
         {{"required", {shape.rows.front().key}}, {"not", {{"required", required_keys(usual)}}}}},
        {"then", reference(shape)},
        {"else", std::move(chosen)}};
  }
  if (!kind.is_list) return chosen;
  return {{"type", "array"}, {"items", std::move(chosen)}};
}

}  // namespace

std::string reference_to(const Shape& shape, Definitions& definitions) {
  definitions.insert(&shape);
  return fmt::format(R"({{"$ref":"#/$defs/{}"}})", shape.name);
}

std::span<const FileKind> file_kinds() {
  return kinds;
}

const FileKind* file_kind_named(std::string_view name) {
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const FileKind& kind) { return kind.name == name; });
  return found == kinds.end() ? nullptr : &*found;
}

const Shape* shape_named(std::string_view name) {
  for (const auto address : all_shapes) {
    if (address()->name == name) return address();
  }
  return nullptr;
}

std::string json_schema(const FileKind& kind) {
  std::vector<const Shape*> waiting;
  for (const auto shape : kind.shapes) waiting.push_back(shape());
  std::vector<std::pair<std::string, ordered_json>> written;
  std::set<const Shape*> seen(waiting.begin(), waiting.end());
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    Definitions found;
    written.emplace_back(waiting[i]->name, definition(*waiting[i], found));
    // In the order of names, not of addresses: the same bytes on every machine.
    std::vector<const Shape*> fresh;
    for (const Shape* shape : found) {
      if (seen.insert(shape).second) fresh.push_back(shape);
    }
    std::sort(fresh.begin(), fresh.end(),
              [](const Shape* a, const Shape* b) { return a->name < b->name; });
    waiting.insert(waiting.end(), fresh.begin(), fresh.end());
  }
  std::sort(written.begin(), written.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  ordered_json definitions = ordered_json::object();
  for (auto& [name, schema] : written) definitions[name] = std::move(schema);
  if (kind.name == "framework") definitions["condition"] = condition_definition();
  ordered_json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
                      {"title", fmt::format("qaf: {}", kind.title)},
                      {"description", kind.summary}};
  schema.update(root(kind));
  schema["$defs"] = std::move(definitions);
  return schema.dump(2) + "\n";
}

}  // namespace qaf::shape
