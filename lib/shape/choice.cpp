// Values that may be written in several forms: who, when, under which condition.

#include <array>

#include "base/nearest.hpp"
#include "shape/codec.hpp"
#include "shape/faults.hpp"

namespace qaf::shape {
namespace {

constexpr std::string_view not_stated = "not stated";
using Names = Codec<std::vector<model::Name>>;

std::string names_schema() {
  Definitions none;
  return Names::schema(none);
}

// Reports a key that is not among the words a short group may begin with.
bool unknown_choice(const Reader& reader, const yaml::Node& member,
                    std::span<const std::string_view> known) {
  std::string list;
  for (const std::string_view word : known)
    list += fmt::format("{}`{}`", list.empty() ? "" : ", ", word);
  reader
      .add(faults::unknown_key, member.key_at, fmt::format("`{}` has no meaning here", member.key))
      .with_help(fmt::format("one of {}", list));
  return false;
}

using RecipientMode = model::Recipient::Mode;
using RecipientForm = std::pair<std::string_view, RecipientMode>;
constexpr std::array<RecipientForm, 3> recipient_forms{{{"any", RecipientMode::any},
                                                        {"every", RecipientMode::every},
                                                        {"optional", RecipientMode::optional}}};

bool read_recipient(const Reader& reader, const yaml::Node& node,
                    std::span<const RecipientForm> forms, model::Recipient& out) {
  out.at = node.at;
  if (node.kind == yaml::Kind::scalar) {
    out.names.push_back({reader.text(node.text), node.at});
    return true;
  }
  if (node.kind != yaml::Kind::map || node.count != 1) {
    return expected(reader, node,
                    "a name, `{any: [...]}` where one of several is enough, or `{every: ROLE}` "
                    "where each who holds it is meant,");
  }
  const yaml::Node& member = reader.node(node.first);
  std::vector<std::string_view> words;
  for (const auto& [word, mode] : forms) {
    words.push_back(word);
    if (word != member.key) continue;
    out.mode = mode;
    return Names::read(reader, member, out.names);
  }
  return unknown_choice(reader, member, words);
}

std::string recipient_schema(std::span<const RecipientForm> forms) {
  std::string properties;
  for (const auto& [word, mode] : forms) {
    properties += fmt::format(R"({}"{}":{})", properties.empty() ? "" : ",", word, names_schema());
  }
  return fmt::format(
      R"({{"anyOf":[{{"type":["string","number"]}},{{"type":"object","minProperties":1,"maxProperties":1,"additionalProperties":false,)"
      R"("properties":{{{}}}}}]}})",
      properties);
}

}  // namespace

bool NamesOrNotStated::read(const Reader& reader, const yaml::Node& node,
                            std::vector<model::Name>& names, bool& is_stated) {
  if (node.kind == yaml::Kind::scalar && node.text == not_stated) {
    is_stated = false;
    return true;
  }
  return Names::read(reader, node, names);
}
std::string NamesOrNotStated::schema(Definitions&) {
  return names_schema();
}
std::string NamesOrNotStated::words() {
  return "a name or a list of names, or `not stated`";
}

bool Codec<model::Doers>::read(const Reader& reader, const yaml::Node& node, model::Doers& out) {
  using Mode = model::Doers::Mode;
  out.at = node.at;
  if (node.kind == yaml::Kind::scalar && node.text == not_stated) {
    out.mode = Mode::not_stated;
    return true;
  }
  if (node.kind != yaml::Kind::map) {
    out.mode = Mode::each;
    return Names::read(reader, node, out.names);
  }
  static constexpr std::array<std::pair<std::string_view, Mode>, 3> modes{
      {{"each", Mode::each}, {"any", Mode::any}, {"together", Mode::together}}};
  static constexpr std::array<std::string_view, 3> words{"each", "any", "together"};
  if (node.count != 1)
    return expected(reader, node, "one of `each`, `any`, `together` with a list");
  const yaml::Node& member = reader.node(node.first);
  for (const auto& [word, mode] : modes) {
    if (word != member.key) continue;
    out.mode = mode;
    return Names::read(reader, member, out.names);
  }
  return unknown_choice(reader, member, words);
}
std::string Codec<model::Doers>::schema(Definitions&) {
  return fmt::format(
      R"({{"anyOf":[{0},{{"type":"object","minProperties":1,"maxProperties":1,"additionalProperties":false,)"
      R"("properties":{{"each":{0},"any":{0},"together":{0}}}}}]}})",
      names_schema());
}
std::string Codec<model::Doers>::words() {
  return "a role, body or unit kind; a list of them (each owes it); `{any: [...]}` (one of them), "
         "`{together: [...]}` (all in one), or `not stated`";
}

bool Codec<model::Recipient>::read(const Reader& reader, const yaml::Node& node,
                                   model::Recipient& out) {
  return read_recipient(reader, node, std::span(recipient_forms).first(2), out);
}
std::string Codec<model::Recipient>::schema(Definitions&) {
  return recipient_schema(std::span(recipient_forms).first(2));
}
std::string Codec<model::Recipient>::words() {
  return "a name, `{any: [...]}` (one of them) or `{every: ROLE}` (each who holds it)";
}

bool Participants::read(const Reader& reader, const yaml::Node& node,
                        std::vector<model::Recipient>& out) {
  return read_items<model::Recipient>(reader, node, [&](const yaml::Node& item) {
    return read_recipient(reader, item, recipient_forms, out.emplace_back());
  });
}
std::string Participants::schema(Definitions&) {
  const std::string item = recipient_schema(recipient_forms);
  return fmt::format(R"({{"anyOf":[{0},{{"type":"array","items":{0}}}]}})", item);
}
std::string Participants::words() {
  return "a name, `{any: [...]}` (one of them), `{every: ROLE}` (each who holds it) or "
         "`{optional: ROLE}` (who may, and need not), or a list of such";
}

bool Codec<model::Test>::read(const Reader& reader, const yaml::Node& node, model::Test& out) {
  out.key = {reader.text(node.key), node.key_at};
  if (node.kind != yaml::Kind::map) {
    return Codec<std::vector<model::Name>>::read(reader, node, out.values);
  }
  static constexpr std::array<std::string_view, 3> bounds{"at_least", "at_most", "worse_than"};
  bool is_whole = true;
  for (std::uint32_t i = node.first; i != yaml::no_node; i = reader.node(i).next) {
    const yaml::Node& member = reader.node(i);
    model::Spanned<Text>* bound = member.key == bounds[0]   ? &out.at_least
                                  : member.key == bounds[1] ? &out.at_most
                                  : member.key == bounds[2] ? &out.worse_than
                                                            : nullptr;
    is_whole = (bound != nullptr ? Codec<model::Name>::read(reader, member, *bound)
                                 : unknown_choice(reader, member, bounds)) &&
               is_whole;
  }
  return is_whole;
}
std::string Codec<model::Test>::schema(Definitions&) {
  const std::string value = R"({"type":["string","number","boolean"]})";
  return fmt::format(
      R"({{"anyOf":[{0},{{"type":"array","items":{0}}},{{"type":"object","additionalProperties":false,)"
      R"("properties":{{"at_least":{0},"at_most":{0},"worse_than":{0}}}}}]}})",
      value);
}
std::string Codec<model::Test>::words() {
  return "a value, a list of values, or bounds";
}

bool Codec<model::Condition>::read(const Reader& reader, const yaml::Node& node,
                                   model::Condition& out) {
  using Kind = model::Condition::Kind;
  out.at = node.at;
  if (node.kind != yaml::Kind::map || node.count == 0) {
    return expected(reader, node, "a condition such as `{grade: inadequate}`");
  }
  const yaml::Node& first = reader.node(node.first);
  const bool is_group = first.key == "all" || first.key == "any" || first.key == "not";
  if (is_group && node.count > 1) {
    return expected(reader, node,
                    fmt::format("`{}` alone, with everything else inside it,", first.key));
  }
  if (!is_group) {
    bool is_whole = true;
    for (std::uint32_t i = node.first; i != yaml::no_node; i = reader.node(i).next) {
      model::Test test;
      is_whole = Codec<model::Test>::read(reader, reader.node(i), test) && is_whole;
      out.tests.push_back(std::move(test));
    }
    return is_whole;
  }
  out.kind = first.key == "all" ? Kind::all : first.key == "any" ? Kind::any : Kind::none;
  if (first.kind == yaml::Kind::list)
    return Codec<std::vector<model::Condition>>::read(reader, first, out.children);
  model::Condition child;
  const bool is_read = read(reader, first, child);
  out.children.push_back(std::move(child));
  return is_read;
}
std::string Codec<model::Condition>::schema(Definitions&) {
  return R"({"$ref":"#/$defs/condition"})";
}
std::string Codec<model::Condition>::words() {
  return "a condition such as `{grade: inadequate}` or `{any: [...]}`";
}

bool Codec<model::Independence>::read(const Reader& reader, const yaml::Node& node,
                                      model::Independence& out) {
  using Kind = model::Independence::Kind;
  out.at = node.at;
  static constexpr std::array<std::pair<std::string_view, Kind>, 4> kinds{
      {{"not_own_team", Kind::not_own_team},
       {"not_own_service", Kind::not_own_service},
       {"not_line_manager", Kind::not_line_manager},
       {"not_case_holder", Kind::not_case_holder}}};
  static constexpr std::array<std::string_view, 5> words{
      "not_own_team", "not_own_service", "not_own_unit", "not_line_manager", "not_case_holder"};
  if (node.kind == yaml::Kind::map && node.count == 1) {
    const yaml::Node& member = reader.node(node.first);
    if (member.key != "not_own_unit") return unknown_choice(reader, member, words);
    out.kind = Kind::not_own_unit;
    return Codec<model::Name>::read(reader, member, out.unit_kind);
  }
  if (!is_scalar_or_report(reader, node, "a word such as `not_own_team`")) return false;
  for (const auto& [word, kind] : kinds) {
    if (word != node.text) continue;
    out.kind = kind;
    return true;
  }
  return unknown_word(reader, node, words);
}
std::string Codec<model::Independence>::schema(Definitions&) {
  return R"({"anyOf":[{"enum":["not_own_team","not_own_service","not_line_manager","not_case_holder"]},)"
         R"({"type":"object","required":["not_own_unit"],"additionalProperties":false,)"
         R"("properties":{"not_own_unit":{"type":"string"}}}]})";
}
std::string Codec<model::Independence>::words() {
  return "`not_own_team`, `not_own_service`, `not_own_unit: KIND`, `not_line_manager` or "
         "`not_case_holder`";
}

bool Codec<std::vector<model::RecordField>>::read(const Reader& reader, const yaml::Node& node,
                                                  std::vector<model::RecordField>& out) {
  using Kind = model::RecordField::Kind;
  static constexpr std::array<std::pair<std::string_view, Kind>, 5> kinds{
      {{"text", Kind::text},
       {"number", Kind::number},
       {"date", Kind::date},
       {"yes_no", Kind::yes_no},
       {"person", Kind::person}}};
  if (node.kind != yaml::Kind::map)
    return expected(reader, node, "a group of keys, each with its kind,");
  bool is_whole = true;
  for (std::uint32_t i = node.first; i != yaml::no_node; i = reader.node(i).next) {
    const yaml::Node& member = reader.node(i);
    model::RecordField field;
    field.key = {reader.text(member.key), member.key_at};
    const yaml::Node* kind = &member;
    if (member.kind == yaml::Kind::list && member.count == 1) {
      field.is_many = true;
      kind = &reader.node(member.first);
    }
    if (!is_scalar_or_report(reader, *kind, "a kind of value, or a list's identifier,")) {
      is_whole = false;
      continue;
    }
    field.kind = Kind::list;
    for (const auto& [word, value] : kinds) {
      if (word == kind->text && !field.is_many) field.kind = value;
    }
    if (field.kind == Kind::list) field.list = {reader.text(kind->text), kind->at};
    out.push_back(field);
  }
  return is_whole;
}
std::string Codec<std::vector<model::RecordField>>::schema(Definitions&) {
  return R"({"type":"object","additionalProperties":{"anyOf":[{"type":"string"},)"
         R"({"type":"array","items":{"type":"string"},"minItems":1,"maxItems":1}]}})";
}
std::string Codec<std::vector<model::RecordField>>::words() {
  return "keys, each with `text`, `number`, `date`, `yes_no`, `person`, a list's identifier or "
         "`[LIST]`";
}

}  // namespace qaf::shape
