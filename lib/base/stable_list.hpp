#pragma once

// A list of things that stay where they were made (in an Arena, which must outlive it): lists are
// joined and thinned without moving one of them.

#include <cstddef>
#include <iterator>
#include <vector>

namespace qaf {

template <class T>
class StableList {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using pointer = const T*;
    using reference = const T&;

    Iterator() = default;
    explicit Iterator(const T* const* at) : at_(at) {}

    reference operator*() const { return **at_; }
    pointer operator->() const { return *at_; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++at_;
      return before;
    }
    friend bool operator==(Iterator, Iterator) = default;

   private:
    const T* const* at_ = nullptr;
  };
  using value_type = T;

  [[nodiscard]] Iterator begin() const { return Iterator(places_.data()); }
  [[nodiscard]] Iterator end() const { return Iterator(places_.data() + places_.size()); }
  [[nodiscard]] std::size_t size() const { return places_.size(); }
  [[nodiscard]] bool empty() const { return places_.empty(); }
  [[nodiscard]] const T& operator[](std::size_t index) const { return *places_[index]; }

  void reserve(std::size_t count) { places_.reserve(count); }
  void add(const T& item) { places_.push_back(&item); }
  void append(const StableList& other) {
    places_.insert(places_.end(), other.places_.begin(), other.places_.end());
  }
  void clear() { places_.clear(); }

  // Leaves out the items for which `is_unwanted` is true. Returns how many they were.
  template <class IsUnwanted>
  std::size_t erase_if(const IsUnwanted& is_unwanted) {
    return std::erase_if(places_, [&](const T* place) { return is_unwanted(*place); });
  }

 private:
  std::vector<const T*> places_;
};

}  // namespace qaf
