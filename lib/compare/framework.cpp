// Pairing frameworks, and putting their changes in order.

#include "compare/framework.hpp"

#include <algorithm>
#include <tuple>

#include "compare/elements.hpp"

namespace qaf::compare {
namespace {

using model::Framework;

// Which frameworks of the one side have found a partner.
class Pairing {
 public:
  Pairing(std::span<const Framework> before, std::span<const Framework> after)
      : before_(before), after_(after), partner_(after.size()), is_taken_(before.size(), false) {}

  template <class Fits>
  void take(const Fits& fits) {
    for (std::size_t i = 0; i < after_.size(); ++i) {
      for (std::size_t j = 0; j < before_.size() && partner_[i] == nullptr; ++j) {
        if (is_taken_[j] || !fits(before_[j], after_[i])) continue;
        partner_[i] = &before_[j];
        is_taken_[j] = true;
      }
    }
  }

  [[nodiscard]] std::vector<Pair> pairs() const {
    std::vector<Pair> found;
    for (std::size_t i = 0; i < after_.size(); ++i) {
      const bool is_known = partner_[i] != nullptr;
      if (is_known) {
        found.push_back({partner_[i], &after_[i], false, false});
        continue;
      }
      const Framework* beside = version_before(after_[i], after_);
      const Framework* before = beside != nullptr ? beside : version_before(after_[i], before_);
      found.push_back({before, &after_[i], before != nullptr, beside != nullptr});
    }
    for (std::size_t j = 0; j < before_.size(); ++j) {
      if (!is_taken_[j]) found.push_back({&before_[j], nullptr, false, false});
    }
    return found;
  }

 private:
  // The latest version of one side that came into force earlier.
  static const Framework* version_before(const Framework& framework,
                                         std::span<const Framework> side) {
    const Framework* latest = nullptr;
    for (const Framework& other : side) {
      if (!(*other.id == *framework.id) || !(*other.effective < *framework.effective)) continue;
      if (latest == nullptr || *latest->effective < *other.effective) latest = &other;
    }
    return latest;
  }

  std::span<const Framework> before_;
  std::span<const Framework> after_;
  std::vector<const Framework*> partner_;
  std::vector<bool> is_taken_;
};

bool have_one_name(const Framework& a, const Framework& b) {
  return *a.id == *b.id;
}

// Whether the framework is the only one of its name there, so that its version may have been
// rewritten in place.
bool is_only_one(const Framework& framework, std::span<const Framework> side) {
  return std::count_if(side.begin(), side.end(), [&](const Framework& other) {
           return have_one_name(framework, other);
         }) == 1;
}

}  // namespace

std::vector<Change> changes(const Framework& before, const Framework& after) {
  std::vector<Change> found;
  Element document;
  document.kind = "framework";
  document.id = after.id->str();
  document.title = after.title->str();
  Visit visit = Visit(before.file, after.file, found).inside(document, before.at, after.at);
  compare_parts(visit, parts_of<Framework>(), &before, &after);
  const auto key = [](const Change& change) {
    // Who may exempt is a key of the document, and a matter of what is owed.
    const bool is_owed = change.key.starts_with("exemptions.");
    return std::make_tuple(change.effect == Effect::reworded,
                           is_owed ? Domain::obligation : change.element.domain, change.effect);
  };
  std::stable_sort(found.begin(), found.end(),
                   [&](const Change& a, const Change& b) { return key(a) < key(b); });
  return found;
}

std::vector<Pair> pairs(std::span<const Framework> before, std::span<const Framework> after) {
  Pairing pairing(before, after);
  pairing.take([](const Framework& a, const Framework& b) {
    return have_one_name(a, b) && a.version == b.version && *a.effective == *b.effective;
  });
  pairing.take([](const Framework& a, const Framework& b) {
    return have_one_name(a, b) && a.version == b.version && !a.version.empty();
  });
  pairing.take([](const Framework& a, const Framework& b) {
    return have_one_name(a, b) && *a.effective == *b.effective;
  });
  pairing.take([&](const Framework& a, const Framework& b) {
    return have_one_name(a, b) && is_only_one(a, before) && is_only_one(b, after);
  });
  if (before.size() == 1 && after.size() == 1)
    pairing.take([](const Framework&, const Framework&) { return true; });
  return pairing.pairs();
}

}  // namespace qaf::compare
