#pragma once

// Everything a repository says, read once and never changed.

#include <string>
#include <vector>

#include "base/arena.hpp"
#include "base/stable_list.hpp"
#include "base/text.hpp"
#include "model/framework.hpp"
#include "model/people.hpp"
#include "model/record.hpp"
#include "model/settings.hpp"
#include "source/span.hpp"

namespace qaf::model {

// An audit record that is in no figure, since something of it could not be read.
struct LeftOut {
  Text id;
  source::FileId file;
};

// Lists are in the order of files, and in a file in the order written; so two runs agree.
struct Dataset {
  Settings settings;
  calendar::Calendar calendar;     // as the settings say
  std::vector<std::string> paths;  // of every file read, sorted; a FileId is a position here
  std::vector<Framework> frameworks;
  std::vector<Unit> units;
  std::vector<Person> people;
  std::vector<Register> registers;
  StableList<Record> records;
  std::vector<Report> reports;
  std::vector<Exemption> exemptions;
  std::vector<Draw> draws;

  std::vector<Arena> arenas;         // hold the texts and lists of all the above
  std::vector<LeftOut> left_out;     // of `records`, by leave_out_faulty_documents()
  std::size_t unread_documents = 0;  // documents that could not be read, and so stand nowhere above

  // Takes out the audit records, reports and exemptions of which something could not be read, for
  // figures: a misspelt date would make a record look as if it were not completed. They count as
  // unread from then on.
  void leave_out_faulty_documents();

  [[nodiscard]] const std::string& path(source::FileId file) const {
    return paths[static_cast<std::size_t>(file)];
  }
};

}  // namespace qaf::model
