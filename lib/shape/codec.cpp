// Single values: text, numbers, dates, lengths of time, shares.

#include "shape/codec.hpp"

#include <charconv>

#include "shape/faults.hpp"

namespace qaf::shape {
namespace {

bool unreadable(const Reader& reader, const yaml::Node& node, const diag::Fault& fault,
                const Error& error) {
  reader.add(fault, node.at, error.message).with_help(error.hint);
  return false;
}

// Runs one of the calendar's readers on a scalar; `what` is used where there is none.
template <class T, class Parse>
bool read_parsed(const Reader& reader, const yaml::Node& node, T& out, const diag::Fault& fault,
                 std::string_view what, const Parse& parse) {
  if (!is_scalar_or_report(reader, node, what)) return false;
  const auto parsed = parse(node.text);
  if (!parsed) return unreadable(reader, node, fault, parsed.error());
  out = *parsed;
  return true;
}

bool is_strict_id_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' ||
         letter == '_' || letter == '.';
}

std::string as_strict_id(std::string_view text) {
  std::string id;
  for (const char letter : text) {
    const char lower =
        letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    if (is_strict_id_letter(lower)) {
      id += lower;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

constexpr std::size_t longest_id = 100;

}  // namespace

bool read_strict_id(const Reader& reader, const yaml::Node& node, Text& out) {
  if (!is_scalar_or_report(reader, node, "an identifier")) return false;
  bool is_good = !node.text.empty() && node.text.size() <= longest_id;
  for (const char letter : node.text) is_good = is_good && is_strict_id_letter(letter);
  if (!is_good) {
    auto& finding = reader.add(faults::malformed_id, node.at,
                               fmt::format("`{}` is not an identifier of a framework", node.text));
    const std::string better = as_strict_id(node.text);
    finding.with_help(better.empty()
                          ? "lower-case words with hyphens"
                          : fmt::format("lower-case words with hyphens, such as `{}`", better));
    return false;
  }
  out = reader.text(node.text);
  return true;
}

bool read_loose_id(const Reader& reader, const yaml::Node& node, Text& out) {
  if (!is_scalar_or_report(reader, node, "an identifier")) return false;
  bool is_good = !node.text.empty() && node.text.size() <= longest_id;
  for (const char letter : node.text) is_good = is_good && static_cast<unsigned char>(letter) > ' ';
  if (!is_good) {
    reader.add(faults::malformed_id, node.at, fmt::format("`{}` is not an identifier", node.text))
        .with_help("1 to 100 letters, digits and signs, without spaces");
    return false;
  }
  out = reader.text(node.text);
  return true;
}

std::string strict_id_schema() {
  return R"({"type":["string","number"],"pattern":"^[a-z0-9_.-]+$","maxLength":100})";
}
std::string loose_id_schema() {
  return R"({"type":["string","number"],"pattern":"^\\S+$","maxLength":100})";
}

bool Codec<Text>::read(const Reader& reader, const yaml::Node& node, Text& out) {
  if (!is_scalar_or_report(reader, node, "a text")) return false;
  out = reader.text(node.text);
  return true;
}
std::string Codec<Text>::schema(Definitions&) {
  return R"({"type":["string","number","boolean"]})";
}
std::string Codec<Text>::words() {
  return "text";
}

bool Codec<bool>::read(const Reader& reader, const yaml::Node& node, bool& out) {
  if (node.kind == yaml::Kind::scalar && node.style == yaml::Style::plain) {
    if (node.text == "true" || node.text == "false") {
      out = node.text == "true";
      return true;
    }
  }
  if (!is_scalar_or_report(reader, node, "`true` or `false`")) return false;
  const bool is_yes = node.text == "yes" || node.text == "on" || node.text == "y";
  return unreadable(reader, node, faults::unreadable_value,
                    {ErrorKind::usage, fmt::format("`{}` is neither `true` nor `false`", node.text),
                     is_yes ? "write `true`" : "write `true` or `false`, without quotes"});
}
std::string Codec<bool>::schema(Definitions&) {
  return R"({"type":"boolean"})";
}
std::string Codec<bool>::words() {
  return "`true` or `false`";
}

bool Codec<std::int64_t>::read(const Reader& reader, const yaml::Node& node, std::int64_t& out) {
  if (!is_scalar_or_report(reader, node, "a whole number")) return false;
  const std::string_view text = node.text;
  std::uint32_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool has_leading_zero = text.size() > 1 && text.front() == '0';
  if (fault != std::errc{} || end != text.data() + text.size() || has_leading_zero) {
    return unreadable(reader, node, faults::unreadable_value,
                      {ErrorKind::usage, fmt::format("`{}` is not a whole number", text),
                       "digits only, such as `2` or `12`"});
  }
  out = value;
  return true;
}
std::string Codec<std::int64_t>::schema(Definitions&) {
  return R"({"type":"integer","minimum":0})";
}
std::string Codec<std::int64_t>::words() {
  return "a whole number";
}

bool Codec<calendar::Date>::read(const Reader& reader, const yaml::Node& node,
                                 calendar::Date& out) {
  return read_parsed(reader, node, out, faults::unreadable_date, "a date",
                     [](std::string_view text) { return calendar::parse_date(text); });
}
std::string Codec<calendar::Date>::schema(Definitions&) {
  return R"({"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})";
}
std::string Codec<calendar::Date>::words() {
  return "a date";
}

bool Codec<calendar::Moment>::read(const Reader& reader, const yaml::Node& node,
                                   calendar::Moment& out) {
  return read_parsed(
      reader, node, out, faults::unreadable_date, "a date, with or without a time",
      [&](std::string_view text) { return calendar::parse_moment(text, reader.zone); });
}
std::string Codec<calendar::Moment>::schema(Definitions&) {
  return R"({"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$"})";
}
std::string Codec<calendar::Moment>::words() {
  return "a date, better with a time";
}

bool Codec<calendar::Duration>::read(const Reader& reader, const yaml::Node& node,
                                     calendar::Duration& out) {
  return read_parsed(reader, node, out, faults::unreadable_value, "a length of time",
                     [](std::string_view text) { return calendar::parse_duration(text); });
}
std::string Codec<calendar::Duration>::schema(Definitions&) {
  return R"({"type":"string"})";
}
std::string Codec<calendar::Duration>::words() {
  return "a length of time (`24 hours`, `10 days`, `3 working days`, `2 months`)";
}

bool Codec<calendar::Period>::read(const Reader& reader, const yaml::Node& node,
                                   calendar::Period& out) {
  return read_parsed(
      reader, node, out, faults::unreadable_date, "a period",
      [&](std::string_view text) { return calendar::parse_period(text, reader.year_start); });
}
std::string Codec<calendar::Period>::schema(Definitions&) {
  return R"({"type":["string","integer"]})";
}
std::string Codec<calendar::Period>::words() {
  return "a period (`2026-03`, `2026-27-Q1`, `2026-01..2026-03`)";
}

bool Codec<model::Share>::read(const Reader& reader, const yaml::Node& node, model::Share& out) {
  if (!is_scalar_or_report(reader, node, "a share such as `20%`")) return false;
  if (node.text == "not stated") {
    out.is_stated = false;
    return true;
  }
  const auto ratio = parse_percentage(node.text);
  if (!ratio) {
    return unreadable(reader, node, faults::unreadable_value,
                      {ErrorKind::usage, fmt::format("`{}` is not a share", node.text),
                       "a percentage such as `20%` or `12.5%`, or `not stated`"});
  }
  out.ratio = *ratio;
  return true;
}
std::string Codec<model::Share>::schema(Definitions&) {
  return R"({"type":"string","pattern":"^([0-9]+([.][0-9]{1,4})? ?%|not stated)$"})";
}
std::string Codec<model::Share>::words() {
  return "a share such as `20%`, or `not stated`";
}

bool Codec<model::Quantity>::read(const Reader& reader, const yaml::Node& node,
                                  model::Quantity& out) {
  if (!is_scalar_or_report(reader, node, "a quantity such as `2 case_file`")) return false;
  if (node.text == "not stated") {
    out.is_stated = false;
    return true;
  }
  const std::string_view text = node.text;
  const std::size_t space = text.find(' ');
  const std::string_view digits = text.substr(0, space);
  std::uint16_t count = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
  if (fault != std::errc{} || end != digits.data() + digits.size() || count == 0) {
    return unreadable(reader, node, faults::unreadable_value,
                      {ErrorKind::usage, fmt::format("`{}` is not a quantity", text),
                       "a number and what is counted, such as `2 case_file`, or `not stated`"});
  }
  out.count = count;
  if (space != std::string_view::npos) out.unit = reader.text(text.substr(space + 1));
  return true;
}
std::string Codec<model::Quantity>::schema(Definitions&) {
  return R"({"type":["string","integer"],"pattern":"^([1-9][0-9]*( .+)?|not stated)$"})";
}
std::string Codec<model::Quantity>::words() {
  return "a quantity such as `2 case_file`, or `not stated`";
}

bool Codec<model::StatedFrequency>::read(const Reader& reader, const yaml::Node& node,
                                         model::StatedFrequency& out) {
  if (!is_scalar_or_report(reader, node, "a frequency such as `1 per month`")) return false;
  out.written = reader.text(node.text);  // kept, so that a wrong frequency is told from none
  auto parsed = calendar::parse_frequency(node.text);
  if (!parsed) return unreadable(reader, node, faults::unreadable_frequency, parsed.error());
  out.value = std::move(*parsed);
  out.at = node.at;
  return true;
}
std::string Codec<model::StatedFrequency>::schema(Definitions&) {
  return R"({"type":"string"})";
}
std::string Codec<model::StatedFrequency>::words() {
  return "a frequency such as `1 per month`";
}

}  // namespace qaf::shape
