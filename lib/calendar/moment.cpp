// Reading moments: by hand, without allocation where the text is good.

#include "calendar/moment.hpp"

#include <fmt/format.h>

#include "calendar/misread.hpp"

namespace qaf::calendar {

namespace {

constexpr int first_moment_year = 1970;

// Returns the two digits at `at`, or -1.
constexpr int two_digits(std::string_view text, std::size_t at) {
  if (at + 2 > text.size()) return -1;
  const int tens = text[at] - '0';
  const int ones = text[at + 1] - '0';
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

}  // namespace

// Takes a text apart from left to right; every step says whether the text is still good.
class MomentReader {
 public:
  MomentReader(std::string_view text, Zone zone) : text_(text), zone_(zone) {}

  std::optional<Moment> read() {
    if (!read_date()) return std::nullopt;
    if (text_.size() == at_) return moment_;
    if (!read_clock() || !read_offset() || at_ != text_.size() || !settle()) return std::nullopt;
    return moment_;
  }

 private:
  bool read_date() {
    if (text_.size() < 10 || text_[4] != '-' || text_[7] != '-') return false;
    const int century = two_digits(text_, 0);
    const int year_of_century = two_digits(text_, 2);
    if (century < 0 || year_of_century < 0) return false;
    const int year = century * 100 + year_of_century;
    const auto date = make_date(year, two_digits(text_, 5), two_digits(text_, 8));
    if (!date || year < first_moment_year) return false;
    moment_.date_ = *date;
    at_ = 10;
    return true;
  }

  bool read_clock() {
    if (text_[at_] != ' ' && text_[at_] != 'T') return false;
    const int hour = two_digits(text_, at_ + 1);
    const int minute = two_digits(text_, at_ + 4);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || text_[at_ + 3] != ':') return false;
    at_ += 6;
    int second = 0;
    if (at_ < text_.size() && text_[at_] == ':') {
      second = two_digits(text_, at_ + 1);
      if (second < 0 || second > 59) return false;
      moment_.has_seconds_ = 1;
      at_ += 3;
      if (!skip_fraction()) return false;
    }
    moment_.second_of_day_ =
        static_cast<std::uint32_t>(hour * 3600 + minute * 60 + second) & 0x1FFFF;
    moment_.has_time_ = 1;
    return true;
  }

  bool skip_fraction() {
    if (at_ == text_.size() || text_[at_] != '.') return true;
    const std::size_t begin = ++at_;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
    return at_ > begin && at_ - begin <= 9;
  }

  bool read_offset() {
    const std::string_view rest = text_.substr(at_);
    if (rest.empty()) return true;
    at_ = text_.size();
    if (rest == "Z" || rest == "+00:00") {
      moment_.offset_ = 1;
    } else if (rest == "+01:00") {
      moment_.offset_ = 2;
    } else {
      return false;
    }
    return true;
  }

  // Holds the local time against the zone: it must exist, and its offset must be one it had.
  bool settle() {
    const auto offset = moment_.offset_hours();
    const LocalReading reading = read_local({moment_.date_, moment_.second_of_day()}, zone_);
    if (std::holds_alternative<Gap>(reading)) return false;
    if (const auto* exact = std::get_if<Instant>(&reading)) {
      return !offset || offset_at(*exact, zone_) == *offset * seconds_per_hour;
    }
    moment_.is_ambiguous_ = offset ? 0 : 1;
    return true;
  }

  std::string_view text_;
  Zone zone_;
  std::size_t at_ = 0;
  Moment moment_;
};

Result<Moment> parse_moment(std::string_view text, Zone zone) {
  if (const auto moment = MomentReader(text, zone).read()) return *moment;
  return tl::unexpected<Error>(misread_moment(text, zone));
}

Interval interval(Moment moment, Zone zone) {
  if (!moment.has_time()) return whole_day(moment.date(), zone);
  if (const auto hours = moment.offset_hours()) {
    return exactly(Instant::from_unix(moment.date().day_number() * seconds_per_day +
                                      moment.second_of_day() - *hours * seconds_per_hour));
  }
  const LocalReading reading = read_local({moment.date(), moment.second_of_day()}, zone);
  if (const auto* exact = std::get_if<Instant>(&reading)) return exactly(*exact);
  if (const auto* fold = std::get_if<Fold>(&reading)) return {fold->first, fold->second};
  return whole_day(moment.date(), zone);  // only a moment read in another zone can fall into a gap
}

std::string to_text(Moment moment) {
  std::string text = to_text(moment.date());
  if (!moment.has_time()) return text;
  const std::int32_t second = moment.second_of_day();
  text += fmt::format(" {:02}:{:02}", second / 3600, second / 60 % 60);
  if (moment.has_seconds()) text += fmt::format(":{:02}", second % 60);
  if (const auto hours = moment.offset_hours()) text += fmt::format("+{:02}:00", *hours);
  return text;
}

}  // namespace qaf::calendar
