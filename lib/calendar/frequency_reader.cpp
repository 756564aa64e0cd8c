// The grammar of docs/reference/frequency.md, one function a rule.

#include "calendar/frequency_reader.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "calendar/frequency_words.hpp"
#include "calendar/rate_reader.hpp"

namespace qaf::calendar {

namespace {

class FrequencyReader {
 public:
  FrequencyReader(const std::vector<std::string>& words, std::string_view phrase)
      : words_(words), phrase_(phrase) {}

  Reading read() {
    Reading reading;
    if (auto frequency = read_whole()) {
      if (words_.at_end()) {
        reading.frequency = std::move(frequency);
        return reading;
      }
    }
    reading.refusal = std::move(refusal_);
    return reading;
  }

 private:
  using Outcome = std::optional<Frequency>;

  // The first refusal stands: it is about the words nearest to what was meant.
  std::nullopt_t refuse(std::string reason, std::string readings) {
    if (!refusal_) refusal_ = Refusal{std::move(reason), std::move(readings)};
    return std::nullopt;
  }

  Outcome read_whole() {
    if (auto outcome = read_fixed()) return outcome;
    if (words_.peek() == "within") return read_sequence();
    if (words_.take("before")) return read_before();
    if (auto outcome = attempt(&FrequencyReader::read_event)) return outcome;
    if (auto outcome = attempt(&FrequencyReader::read_stepped)) return outcome;
    return read_rate(words_, Anchor::needed, refusal_);
  }

  // Lets a rule try; where it fails, the words are as they were.
  Outcome attempt(Outcome (FrequencyReader::*rule)()) {
    const std::size_t place = words_.place();
    Outcome outcome = (this->*rule)();
    if (!outcome) words_.go_to(place);
    return outcome;
  }

  // as required | not stated | set by WORDS
  Outcome read_fixed() {
    if (words_.take({"not", "stated"})) return NotStated{};
    if (words_.take({"as", "required"}) || words_.take({"when", "required"}) ||
        words_.take({"where", "required"}) || words_.take({"if", "required"}) ||
        words_.take({"as", "and", "when", "required"})) {
      return AsRequired{};
    }
    for (const std::string_view opening :
         {"set by ", "as defined by ", "as set out in ", "in line with ", "in accordance with "}) {
      if (!begins_with(opening) || phrase_.size() == opening.size()) continue;
      while (!words_.at_end()) words_.next();
      return SetBy{std::string(phrase_.substr(opening.size()))};
    }
    return std::nullopt;
  }

  [[nodiscard]] bool begins_with(std::string_view opening) const {
    if (phrase_.size() < opening.size()) return false;
    return std::equal(
        opening.begin(), opening.end(), phrase_.begin(), [](char wanted, char written) {
          return wanted ==
                 (written >= 'A' && written <= 'Z' ? static_cast<char>(written + 32) : written);
        });
  }

  // within A of X, then within B, then every C
  Outcome read_sequence() {
    Sequence sequence;
    while (words_.take("within")) {
      const auto within = read_duration();
      if (!within) return std::nullopt;
      if (sequence.within.empty()) {
        if (!words_.take_any({"of", "after", "from"})) return refuse_lone_limit();
        const auto event = take_event();
        if (!event) return std::nullopt;
        sequence.event = *event;
      }
      sequence.within.push_back(*within);
      if (!take_then()) break;
    }
    if (words_.take("every")) {
      sequence.every = read_duration();
      if (!sequence.every || !sequence.every->has_number()) return std::nullopt;
    }
    if (sequence.within.empty()) return std::nullopt;
    if (sequence.within.size() == 1 && !sequence.every) {
      return OnEvent{sequence.event, sequence.within.front()};
    }
    return sequence;
  }

  Outcome refuse_lone_limit() {
    return refuse(
        "is a time limit, not a frequency",
        "say what it follows, such as `on case-closure within 10 days`; the limit of a step "
        "is its `within`");
  }

  Outcome read_before() {
    const auto event = take_event();
    if (!event) return std::nullopt;
    return BeforeEvent{*event};
  }

  // on X within D | at every X | every X
  Outcome read_event() {
    if (words_.take("on")) {
      words_.take_any({"every", "each"});
    } else {
      words_.take("at");
      if (!words_.take_any({"every", "each"})) return std::nullopt;
    }
    const auto event = take_event();
    if (!event || words_.peek() == "basis") return std::nullopt;
    OnEvent form{*event, std::nullopt};
    if (words_.take("within")) {
      form.within = read_duration();
      if (!form.within) return std::nullopt;
    }
    return words_.at_end() ? Outcome(form) : std::nullopt;
  }

  std::optional<std::string> take_event() {
    const std::string_view word = words_.peek();
    constexpr std::string_view reserved[] = {"at", "before", "calendar", "each", "every", "of",
                                             "on", "other",  "the",      "then", "within"};
    const bool is_reserved =
        std::find(std::begin(reserved), std::end(reserved), word) != std::end(reserved);
    if (!is_identifier(word) || window_of_unit(word) || window_of_adverb(word) || number_of(word) ||
        is_reserved) {
      return std::nullopt;
    }
    return std::string(words_.next());
  }

  std::optional<Duration> read_duration() { return checked_duration(words_, refusal_); }

  bool take_then() { return words_.take({",", "then"}) || words_.take("then") || words_.take(","); }

  // weekly for 6 weeks, then 1 per 2 weeks to 6 months, then monthly
  Outcome read_stepped() {
    Stepped stepped;
    do {
      const auto stage = read_stage();
      if (!stage) return std::nullopt;
      stepped.stages.push_back(*stage);
    } while (stepped.stages.back().limit != Stage::Limit::none && take_then());
    words_.take_any({"thereafter", "afterwards", "after"});
    const bool is_plain =
        stepped.stages.size() == 1 && stepped.stages[0].limit == Stage::Limit::none;
    if (is_plain || !words_.at_end()) return std::nullopt;
    return stages_follow(stepped) ? Outcome(stepped) : std::nullopt;
  }

  std::optional<Stage> read_stage() {
    const Outcome rate = read_rate(words_, Anchor::of_the_stage, refusal_);
    const Counted* counted = rate ? std::get_if<Counted>(&*rate) : nullptr;
    if (counted == nullptr || counted->bound != Bound::plain || counted->window.anchor) {
      return std::nullopt;
    }
    Stage stage{counted->count, counted->window, Stage::Limit::none, {}};
    const std::size_t place = words_.place();
    if (words_.take("for")) stage.limit = Stage::Limit::lasting;
    if (words_.take_any({"to", "until"})) stage.limit = Stage::Limit::until;
    if (stage.limit == Stage::Limit::none) return stage;
    const auto length = read_duration();
    const bool is_stretch =
        length && length->unit >= Unit::days && length->unit != Unit::working_days;
    if (is_stretch) {
      stage.length = *length;
    } else {
      words_.go_to(place);
      stage.limit = Stage::Limit::none;
    }
    return stage;
  }

  // Holds every `to` against the least time the stages before it take.
  bool stages_follow(const Stepped& stepped) {
    std::int64_t passed = 0;  // days
    for (const Stage& stage : stepped.stages) {
      const std::int64_t count = stage.length.count;
      const Unit unit = stage.length.unit;
      const std::int64_t days = unit == Unit::days    ? count
                                : unit == Unit::weeks ? count * 7
                                                      : count * (unit == Unit::months ? 28 : 365);
      const std::int64_t slack = unit == Unit::months ? count * 3 : unit == Unit::years ? count : 0;
      if (stage.limit == Stage::Limit::until && days + slack <= passed) {
        refuse("has a step that ends before it begins", "put the steps in the order of their ends");
        return false;
      }
      passed = stage.limit == Stage::Limit::until ? std::max(passed, days) : passed + days;
    }
    return true;
  }

  WordReader words_;
  std::string_view phrase_;
  std::optional<Refusal> refusal_;
};

}  // namespace

Reading read_frequency(const std::vector<std::string>& words, std::string_view phrase) {
  return FrequencyReader(words, phrase).read();
}

}  // namespace qaf::calendar
