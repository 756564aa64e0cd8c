#pragma once

// Reporting names that name nothing.

#include <string>
#include <string_view>
#include <unordered_map>

#include "check/names.hpp"
#include "check/rule.hpp"

namespace qaf::check {

// Adds "`name` is not WHAT" for each name outside a set, with the nearest of the set.
class Unknown {
 public:
  Unknown(const Rule& rule, diag::Sink& out) : rule_(rule), out_(out) {}

  // Does nothing where the key was left out, or the name is known.
  void expect(source::FileId file, const model::Name& name, const NameSet& known,
              std::string_view what) {
    if (name && !known.contains(*name)) report({file, name.at}, name->view(), known, what);
  }

  template <class Names>
  void expect_all(source::FileId file, const Names& names, const NameSet& known,
                  std::string_view what) {
    for (const model::Name& name : names) expect(file, name, known, what);
  }

  // Reports a name that is known to be unknown.
  diag::Diagnostic& report(source::Place place, std::string_view name, const NameSet& known,
                           std::string_view what);

 private:
  const Rule& rule_;
  diag::Sink& out_;
  std::unordered_map<std::string_view, std::string> hints_;
};

}  // namespace qaf::check
