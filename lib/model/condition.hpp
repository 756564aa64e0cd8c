#pragma once

// When an escalation follows an audit record: `when: {any: [{grade: inadequate}, {concern:
// immediate}]}`.

#include <cstdint>
#include <vector>

#include "base/text.hpp"
#include "model/ids.hpp"
#include "source/span.hpp"

namespace qaf::model {

// One test of one key of the record: equal to one of `values`, or within the bounds, which follow
// the order of the key's scale (or of numbers). A key that the record lacks makes the test false.
struct Test {
  Spanned<Text> key;  // grade, first_grade, concern, area, changed, has, tag, with, independence,
                      // activity, task or a field
  std::vector<Spanned<Text>> values;
  Spanned<Text> at_least;
  Spanned<Text> at_most;
  Spanned<Text> worse_than;
};

struct Condition {
  enum class Kind : std::uint8_t { tests, all, any, none };  // `not` is `none` of one
  Kind kind = Kind::tests;
  std::vector<Test> tests;          // of `tests`: all of them must hold
  std::vector<Condition> children;  // of the others
  source::Range at;
};

}  // namespace qaf::model
