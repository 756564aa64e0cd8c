// Leaving out what was not read whole.

#include "model/dataset.hpp"

namespace qaf::model {

void Dataset::leave_out_faulty_documents() {
  const auto leave_out = [&](auto& documents) {
    unread_documents +=
        std::erase_if(documents, [](const auto& document) { return document.is_faulty; });
  };
  for (const Record& record : records) {
    if (record.is_faulty) left_out.push_back({record.id->text, record.file});
  }
  unread_documents += records.erase_if([](const Record& record) { return record.is_faulty; });
  leave_out(reports);
  leave_out(exemptions);
}

}  // namespace qaf::model
