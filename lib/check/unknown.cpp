// Names that name nothing.

#include "check/unknown.hpp"

#include <fmt/format.h>

namespace qaf::check {

diag::Diagnostic& Unknown::report(source::Place place, std::string_view name, const NameSet& known,
                                  std::string_view what) {
  // The nearest of thousands is dear, and a repository may lack a whole file of people: the first
  // few names get advice, and the same name gets it again for nothing.
  constexpr std::size_t most_hints = 200;
  auto hint = hints_.find(name);
  if (hint == hints_.end() && hints_.size() < most_hints) {
    hint = hints_.emplace(name, known.hint(name)).first;
  }
  return out_.add(rule_.fault, place, fmt::format("`{}` is not {}", name, what))
      .with_help(hint == hints_.end() ? std::string() : hint->second);
}

}  // namespace qaf::check
