// One person holds the same post twice at a time.

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "calendar/date.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

// A post that is still held has no last day.
bool is_before(const model::Post& a, const model::Post& b) {
  return a.to && *a.to < *b.from;
}

bool overlap(const model::Post& a, const model::Post& b) {
  return *a.role == *b.role && *a.unit == *b.unit && !is_before(a, b) && !is_before(b, a);
}

bool is_fit(const model::Post& post) {
  return !post.to || *post.to >= *post.from;  // else rule ends-before-it-begins
}

void check_person(const Rule& rule, const model::Person& person, diag::Sink& out) {
  for (std::size_t later = 1; later < person.posts.size(); ++later) {
    const model::Post& post = person.posts[later];
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const model::Post& other = person.posts[earlier];
      if (!overlap(other, post) || !is_fit(post) || !is_fit(other)) continue;
      out.add(rule.fault, {person.file, post.from.at},
              fmt::format("`{}` holds the post of {} in `{}` twice on {}", person.id->view(),
                          post.role->view(), post.unit->view(),
                          calendar::to_text(std::max(*post.from, *other.from))))
          .with_label({person.file, other.at}, "the other post")
          .with_help("the first post ends the day before the next one begins (`to`)");
      break;  // one finding a post is enough
    }
  }
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  for (const model::Person& person : subject.data().people) check_person(rule, person, out);
}

}  // namespace

const Rule post_overlap{{.name = "post-overlap",
                         .severity = diag::Severity::error,
                         .summary = "one person in the same post twice at a time",
                         .why = "Which of the two posts holds decides from when something was "
                                "owed, so one of the dates must be wrong.",
                         .remedy = "End the first post on the day before the next begins: `from` "
                                   "and `to` are both days in post."},
                        run};

}  // namespace qaf::check
