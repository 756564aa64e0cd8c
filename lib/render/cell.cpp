// Values in the words of people.

#include "render/cell.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace qaf::render {
namespace {

using calendar::LocalTime;

constexpr int last_second_of_day = 86399;

bool comes_twice(LocalTime local, calendar::Zone zone) {
  return std::holds_alternative<calendar::Fold>(calendar::read_local(local, zone));
}

std::string instant_words(calendar::Instant instant, calendar::Zone zone) {
  const LocalTime local = calendar::local_time(instant, zone);
  const std::string date = calendar::to_text(local.date);
  if (local.second_of_day == last_second_of_day) return date + " end of day";
  const int hour = local.second_of_day / 3600;
  const int minute = local.second_of_day / 60 % 60;
  const int second = local.second_of_day % 60;
  std::string words = fmt::format("{} {:02}:{:02}", date, hour, minute);
  if (second != 0) words += fmt::format(":{:02}", second);
  if (comes_twice(local, zone)) words += calendar::offset_at(instant, zone) == 0 ? " GMT" : " BST";
  return words;
}

std::string ratio_words(std::int64_t part, std::int64_t whole) {
  const auto share = percentage(part, whole);
  return fmt::format("{} of {}{}", part, whole, share ? fmt::format(" ({})", *share) : "");
}

std::string elapsed_words(std::uint64_t seconds) {
  const std::uint64_t days = seconds / 86400;
  const std::uint64_t hours = seconds / 3600 % 24;
  const std::uint64_t minutes = seconds / 60 % 60;
  if (days > 0) {
    const std::string words = fmt::format("{} {}", days, days == 1 ? "day" : "days");
    return hours == 0 ? words : fmt::format("{} {} h", words, hours);
  }
  if (hours > 0) {
    return minutes == 0 ? fmt::format("{} h", hours) : fmt::format("{} h {} min", hours, minutes);
  }
  if (minutes > 0) return fmt::format("{} min", minutes);
  return fmt::format("{} s", seconds);
}

std::string joined(const std::vector<std::string>& items) {
  std::string words;
  for (const std::string& item : items) words += (words.empty() ? "" : ", ") + item;
  return words;
}

struct Words {
  calendar::Zone zone;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
  std::string operator()(bool truth) const { return truth ? "yes" : "no"; }
  std::string operator()(calendar::Date date) const { return calendar::to_text(date); }
  std::string operator()(calendar::Instant instant) const { return instant_words(instant, zone); }
  std::string operator()(const document::Status& status) const {
    std::string words = status.word;
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
  }
  std::string operator()(document::Ratio ratio) const {
    return ratio_words(ratio.part, ratio.whole);
  }
  std::string operator()(document::Bar bar) const { return ratio_words(bar.part, bar.whole); }
  std::string operator()(document::Seconds seconds) const {
    const auto count = static_cast<std::uint64_t>(seconds.count);
    // Unsigned, so that the smallest number has an opposite.
    return seconds.count < 0 ? "-" + elapsed_words(0 - count) : elapsed_words(count);
  }
  std::string operator()(const std::vector<std::string>& items) const { return joined(items); }
  std::string operator()(const std::vector<document::Link>& links) const {
    std::string words;
    for (const document::Link& link : links)
      words += (words.empty() ? "" : ", ") + link.before + link.words;
    return words;
  }
};

}  // namespace

std::string words_of(const document::Value& value, calendar::Zone zone) {
  return std::visit(Words{zone}, value);
}

std::optional<std::string> percentage(std::int64_t part, std::int64_t whole) {
  if (whole <= 0 || part < 0) return std::nullopt;
  const auto parts = static_cast<std::uint64_t>(part);
  const auto wholes = static_cast<std::uint64_t>(whole);
  const std::uint64_t rounded = (parts * 200 + wholes) / (wholes * 2);
  if (rounded == 0 && parts > 0) return "<1 %";
  if (rounded == 100 && parts < wholes) return ">99 %";
  return fmt::format("{} %", rounded);
}

bool is_blank(const document::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return text->empty();
  if (const auto* items = std::get_if<std::vector<std::string>>(&value)) return items->empty();
  if (const auto* links = std::get_if<std::vector<document::Link>>(&value)) return links->empty();
  return std::holds_alternative<std::monostate>(value);
}

namespace {

// People compare the beginning of a hash, as git shows it.
std::string revision_words(const document::Stamp& stamp) {
  constexpr std::size_t shown_digits = 12;
  const std::string hash = stamp.revision->substr(0, shown_digits);
  return stamp.is_working_tree ? "files as they are, after revision " + hash : "revision " + hash;
}

}  // namespace

std::vector<std::string> words_of(const document::Stamp& stamp) {
  std::vector<std::string> words;
  words.push_back(fmt::format("as of {}, {}", instant_words(stamp.as_of, stamp.zone),
                              stamp.zone == calendar::Zone::utc ? "UTC" : "London time"));
  if (stamp.revision) words.push_back(revision_words(stamp));
  words.insert(words.end(), stamp.frameworks.begin(), stamp.frameworks.end());
  if (!stamp.tool.empty()) words.push_back(stamp.tool);
  return words;
}

}  // namespace qaf::render
