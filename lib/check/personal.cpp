// Shapes of personal data, looked for from each place where a word begins.

#include "check/personal.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace qaf::check {
namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}
bool is_capital(char letter) {
  return letter >= 'A' && letter <= 'Z';
}
bool is_word(char letter) {
  return is_digit(letter) || is_capital(letter) || (letter >= 'a' && letter <= 'z') ||
         static_cast<unsigned char>(letter) >= 0x80;
}
char lower(char letter) {
  return is_capital(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// The text from one place on, read letter by letter; every reader leaves it alone when it fails.
struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  [[nodiscard]] char peek() const { return at < text.size() ? text[at] : '\0'; }
  [[nodiscard]] bool is_at_end_of_word() const { return !is_word(peek()); }
  bool skip(char letter) {
    if (peek() != letter) return false;
    ++at;
    return true;
  }
};

// Reads `count` digits with single blanks or hyphens between groups; the digits alone.
std::string digits_grouped(Cursor& cursor, std::size_t count) {
  std::string digits;
  while (digits.size() < count) {
    if (is_digit(cursor.peek())) {
      digits += cursor.text[cursor.at++];
    } else if (digits.empty() || !(cursor.skip(' ') || cursor.skip('-'))) {
      return {};
    } else if (!is_digit(cursor.peek())) {
      return {};
    }
  }
  return digits;
}

// Ten digits, 3-3-4, the last one a check digit modulo 11. Source: NHS Data Dictionary.
bool read_nhs_number(Cursor& cursor) {
  const std::size_t start = cursor.at;
  const std::string digits = digits_grouped(cursor, 10);
  if (digits.empty() || !cursor.is_at_end_of_word()) return false;
  const std::size_t length = cursor.at - start;
  const std::string_view written = cursor.text.substr(start, length);
  const bool is_grouped = length == 12 && !is_digit(written[3]) && !is_digit(written[7]);
  if (length != 10 && !is_grouped) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) sum += (digits[i] - '0') * static_cast<int>(10 - i);
  const int check = (11 - sum % 11) % 11;
  return check == digits[9] - '0';  // 10 is no digit
}

// Two letters, six digits, A to D. Source: HMRC, National Insurance Manual.
bool read_national_insurance_number(Cursor& cursor) {
  constexpr std::string_view never_first = "DFIQUV";
  constexpr std::string_view never_second = "DFIOQUV";
  constexpr std::array<std::string_view, 7> never_given{"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"};
  const std::string_view letters = cursor.text.substr(cursor.at, 2);
  if (letters.size() < 2 || !is_capital(letters[0]) || !is_capital(letters[1])) return false;
  if (never_first.find(letters[0]) != std::string_view::npos) return false;
  if (never_second.find(letters[1]) != std::string_view::npos) return false;
  if (std::find(never_given.begin(), never_given.end(), letters) != never_given.end()) return false;
  cursor.at += 2;
  cursor.skip(' ');
  if (digits_grouped(cursor, 6).empty()) return false;
  cursor.skip(' ');
  const char last = cursor.peek();
  if (last < 'A' || last > 'D') return false;
  ++cursor.at;
  return cursor.is_at_end_of_word();
}

// A check letter, eleven digits, and a digit or letter. Source: DfE, a guide to UPNs.
bool read_pupil_number(Cursor& cursor) {
  constexpr std::string_view check_letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
  constexpr std::size_t length = 13;
  const std::string_view written = cursor.text.substr(cursor.at, length);
  if (written.size() < length) return false;
  std::size_t sum = 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_digit(written[i])) return false;
    sum += static_cast<std::size_t>(written[i] - '0') * (i + 1);
  }
  cursor.at += length;
  return written[0] == check_letters[sum % check_letters.size()] && cursor.is_at_end_of_word();
}

constexpr std::array<std::string_view, 124> postcode_areas{
    "AB", "AL", "B",  "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "CA", "CB", "CF", "CH",
    "CM", "CO", "CR", "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "E",
    "EC", "EH", "EN", "EX", "FK", "FY", "G",  "GL", "GU", "GY", "HA", "HD", "HG", "HP", "HR", "HS",
    "HU", "HX", "IG", "IM", "IP", "IV", "JE", "KA", "KT", "KW", "KY", "L",  "LA", "LD", "LE", "LL",
    "LN", "LS", "LU", "M",  "ME", "MK", "ML", "N",  "NE", "NG", "NN", "NP", "NR", "NW", "OL", "OX",
    "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "S",  "SA", "SE", "SG", "SK", "SL", "SM",
    "SN", "SO", "SP", "SR", "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW",
    "UB", "W",  "WA", "WC", "WD", "WF", "WN", "WR", "WS", "WV", "YO", "ZE"};

// `BH8 9AA`: a known area, a district, a blank, a digit and two letters that postcodes use.
bool read_postcode(Cursor& cursor) {
  constexpr std::string_view never_inward = "CIKMOV";
  const std::size_t start = cursor.at;
  while (cursor.at - start < 2 && is_capital(cursor.peek())) ++cursor.at;
  const std::string_view area = cursor.text.substr(start, cursor.at - start);
  if (!std::binary_search(postcode_areas.begin(), postcode_areas.end(), area)) return false;
  if (!is_digit(cursor.peek())) return false;
  ++cursor.at;
  if (is_digit(cursor.peek()) || is_capital(cursor.peek())) ++cursor.at;
  if (!cursor.skip(' ') || !is_digit(cursor.peek())) return false;
  ++cursor.at;
  for (int i = 0; i < 2; ++i) {
    if (!is_capital(cursor.peek())) return false;
    if (never_inward.find(cursor.peek()) != std::string_view::npos) return false;
    ++cursor.at;
  }
  return cursor.is_at_end_of_word();
}

// `07` and nine digits.
bool read_mobile_number(Cursor& cursor) {
  if (cursor.peek() != '0') return false;
  const std::string digits = digits_grouped(cursor, 11);
  return digits.size() == 11 && digits[1] == '7' && cursor.is_at_end_of_word();
}

bool read_email(Cursor& cursor) {
  const auto is_local = [](char letter) {
    return is_word(letter) || letter == '.' || letter == '-' || letter == '_' || letter == '+';
  };
  while (is_local(cursor.peek())) ++cursor.at;
  if (!cursor.skip('@')) return false;
  std::size_t dots = 0;
  while (is_word(cursor.peek()) || cursor.peek() == '.' || cursor.peek() == '-') {
    if (cursor.peek() == '.') {
      const bool goes_on =
          cursor.at + 1 < cursor.text.size() && is_word(cursor.text[cursor.at + 1]);
      if (!goes_on) break;
      ++dots;
    }
    ++cursor.at;
  }
  return dots > 0;
}

// "DOB 12/03/2014", "date of birth: 3 March 2014", "born on 2014-03-12".
bool read_date_of_birth(Cursor& cursor) {
  constexpr std::array<std::string_view, 4> words{"dob", "d.o.b", "date of birth", "born on"};
  for (const std::string_view word : words) {
    const std::string_view written = cursor.text.substr(cursor.at, word.size());
    const bool is_same =
        written.size() == word.size() &&
        std::equal(word.begin(), word.end(), written.begin(),
                   [](char wanted, char letter) { return wanted == lower(letter); });
    if (!is_same) continue;
    cursor.at += word.size();
    constexpr std::string_view between = " :.-=is";
    for (int i = 0; i < 5 && between.find(cursor.peek()) != std::string_view::npos; ++i) {
      ++cursor.at;
    }
    const std::size_t date = cursor.at;
    while (is_digit(cursor.peek()) || cursor.peek() == '/' || cursor.peek() == '-' ||
           cursor.peek() == '.') {
      ++cursor.at;
    }
    return cursor.at > date && is_digit(cursor.text[date]);
  }
  return false;
}

struct Shape {
  bool (*read)(Cursor& cursor);
  std::string_view what;
};

constexpr std::array shapes{Shape{read_nhs_number, "an NHS number"},
                            Shape{read_national_insurance_number, "a national insurance number"},
                            Shape{read_pupil_number, "a unique pupil number"},
                            Shape{read_postcode, "a postcode"},
                            Shape{read_mobile_number, "a telephone number"},
                            Shape{read_email, "an e-mail address"},
                            Shape{read_date_of_birth, "a date of birth"}};

// Only what holds a digit or an @ can be personal data of these shapes. Most texts hold neither, so
// all letters are looked at without asking after each: many at a time.
bool is_worth_reading(std::string_view text) {
  unsigned found = 0;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    found |= static_cast<unsigned>(static_cast<unsigned char>(byte - '0') < 10) |
             static_cast<unsigned>(byte == '@');
  }
  return found != 0;
}

}  // namespace

std::optional<PersonalData> find_personal_data(std::string_view text) {
  if (!is_worth_reading(text)) return std::nullopt;
  for (std::size_t start = 0; start < text.size(); ++start) {
    const bool begins_word = is_word(text[start]) && (start == 0 || !is_word(text[start - 1]));
    if (!begins_word) continue;
    for (const Shape& shape : shapes) {
      Cursor cursor{text, start};
      if (shape.read(cursor)) return PersonalData{start, cursor.at - start, shape.what};
    }
  }
  return std::nullopt;
}

}  // namespace qaf::check
