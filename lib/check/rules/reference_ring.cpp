// References that lead back to where they began.

#include <string>
#include <vector>

#include <fmt/format.h>

#include "check/rings.hpp"
#include "check/rule.hpp"

namespace qaf::check {
namespace {

using Next = std::vector<std::uint32_t>;

// Reports each ring of one kind of reference, at the reference of its first member.
template <class List, class LinkOf>
void check(const Rule& rule, const List& list, const Next& next, const LinkOf& link_of,
           diag::Sink& out) {
  each_ring(next, [&](const std::vector<std::uint32_t>& ring) {
    std::string words;
    for (const std::uint32_t i : ring) words += fmt::format("`{}` to ", list[i].id->view());
    const auto& first = list[ring.front()];
    out.add(rule.fault, link_of(first),
            fmt::format("this leads back to where it began: {}`{}`", words, first.id->view()))
        .with_help("one of these references is wrong");
  });
}

template <auto Link>
void check_records(const Rule& rule, const model::Index& index, diag::Sink& out) {
  const StableList<model::Record>& records = index.data().records;
  Next next(records.size(), model::nowhere);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const model::Name& link = records[i].*Link;
    if (link) next[i] = index.record(link->view());
  }
  check(
      rule, records, next,
      [](const model::Record& record) {
        return source::Place{record.file, (record.*Link).at};
      },
      out);
}

template <class List, class LinkOf>
void check_list(const Rule& rule, source::FileId file, const List& list, const LinkOf& link_of,
                diag::Sink& out) {
  Next next(list.size(), model::nowhere);
  for (std::size_t i = 0; i < list.size(); ++i) {
    const model::Name& link = link_of(list[i]);
    for (std::uint32_t j = 0; link && j < list.size(); ++j) {
      if (list[j].id->view() == link->view()) next[i] = j;
    }
  }
  check(
      rule, list, next,
      [&](const auto& element) {
        return source::Place{file, link_of(element).at};
      },
      out);
}

void run(const Rule& rule, const Subject& subject, diag::Sink& out) {
  check_records<&model::Record::re_audit_of>(rule, subject.index, out);
  check_records<&model::Record::follows>(rule, subject.index, out);
  check_records<&model::Record::part_of>(rule, subject.index, out);
  for (const model::Framework& framework : subject.data().frameworks) {
    check_list(
        rule, framework.file, framework.tasks,
        [](const model::Task& task) -> const model::Name& { return task.met_by.task; }, out);
    check_list(
        rule, framework.file, framework.moderation,
        [](const model::Moderation& level) -> const model::Name& { return level.after; }, out);
  }
}

}  // namespace

const Rule reference_ring{{.name = "reference-ring",
                           .severity = diag::Severity::error,
                           .summary = "references that lead back to where they began",
                           .why = "An audit cannot be the re-audit of itself, nor a task be met by "
                                  "what it meets: what comes first could not be said.",
                           .remedy = "Correct one of the references of the ring."},
                          run};

}  // namespace qaf::check
