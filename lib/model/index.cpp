// Finding things by name, and who stood where on which day.

#include "model/index.hpp"

#include <algorithm>
#include <functional>

namespace qaf::model {
namespace {

template <class Map>
std::uint32_t position(const Map& map, std::string_view id) {
  const auto found = map.find(id);
  return found == map.end() ? nowhere : found->second;
}

// True for the position of the record with that id.
auto has_id(const StableList<Record>& records, std::string_view id) {
  return [&records, id](std::uint32_t position) { return records[position].id->view() == id; };
}

// Units whose chain upward comes back to them have nothing above, so that every walk upward ends.
void cut_rings(std::vector<std::uint32_t>& above) {
  enum class State : std::uint8_t { fresh, on_path, done };
  std::vector<State> states(above.size(), State::fresh);
  for (std::uint32_t start = 0; start < above.size(); ++start) {
    std::vector<std::uint32_t> path;
    std::uint32_t unit = start;
    while (unit != nowhere && states[unit] == State::fresh) {
      states[unit] = State::on_path;
      path.push_back(unit);
      unit = above[unit];
    }
    if (unit != nowhere && states[unit] == State::on_path) above[path.back()] = nowhere;
    for (const std::uint32_t visited : path) states[visited] = State::done;
  }
}

}  // namespace

bool covers(const Spanned<calendar::Date>& from, const Spanned<calendar::Date>& to,
            calendar::Date day) {
  return (!from || *from <= day) && (!to || day <= *to);
}

bool is_held_on(const Post& post, calendar::Date day) {
  return covers(post.from, post.to, day);
}

bool has_tag(std::span<const DatedTag> tags, std::string_view tag, calendar::Date day) {
  return std::any_of(tags.begin(), tags.end(), [&](const DatedTag& dated) {
    return *dated.tag == tag && covers(dated.from, dated.to, day);
  });
}

Index::Index(const Dataset& data) : data_(&data), records_(data.records.size()) {
  for (std::uint32_t i = 0; i < data.units.size(); ++i)
    units_.try_emplace(data.units[i].id->view(), i);
  for (std::uint32_t i = 0; i < data.people.size(); ++i) {
    people_.try_emplace(data.people[i].id->view(), i);
  }
  for (std::uint32_t i = 0; i < data.records.size(); ++i) {
    const std::string_view id = data.records[i].id->view();
    records_.find_or_add(std::hash<std::string_view>{}(id), i, has_id(data.records, id));
  }
  for (std::uint32_t f = 0; f < data.frameworks.size(); ++f) {
    const Framework& framework = data.frameworks[f];
    for (std::uint32_t t = 0; t < framework.tasks.size(); ++t) {
      tasks_[framework.tasks[t].id->view()].push_back({f, t});
    }
    for (const Role& role : framework.roles) {
      if (role.manages && *role.manages) managing_roles_.push_back(role.id->view());
    }
  }
  for (const Unit& unit : data.units)
    above_.push_back(unit.in ? this->unit(unit.in->view()) : nowhere);
  cut_rings(above_);
  for (std::uint32_t p = 0; p < data.people.size(); ++p) {
    const Person& person = data.people[p];
    std::vector<std::uint32_t>& units = post_units_.emplace_back();
    for (std::uint32_t i = 0; i < person.posts.size(); ++i) {
      units.push_back(this->unit(person.posts[i].unit->view()));
      const std::string_view role = person.posts[i].role->view();
      posts_[role].push_back({p, i, units.back()});
      posts_in_[role][units.back()].push_back({p, i, units.back()});
    }
  }
}

std::uint32_t Index::unit(std::string_view id) const {
  return position(units_, id);
}
std::uint32_t Index::person(std::string_view id) const {
  return position(people_, id);
}
std::uint32_t Index::record(std::string_view id) const {
  return records_.find(std::hash<std::string_view>{}(id), has_id(data_->records, id));
}

std::span<const TaskPlace> Index::tasks(std::string_view id) const {
  const auto found = tasks_.find(id);
  if (found == tasks_.end()) return {};
  return found->second;
}

std::optional<TaskPlace> Index::task_on(std::string_view id, calendar::Date day,
                                        std::string_view framework) const {
  std::optional<TaskPlace> best;
  const auto effective = [&](TaskPlace place) { return framework_of(place).effective.value; };
  for (const TaskPlace place : tasks(id)) {
    if (!framework.empty() && framework_of(place).id->view() != framework) continue;
    if (!best) {
      best = place;
      continue;
    }
    const bool is_in_force = effective(place) <= day;
    const bool best_is_in_force = effective(*best) <= day;
    const bool is_better = is_in_force ? !best_is_in_force || effective(place) > effective(*best)
                                       : !best_is_in_force && effective(place) < effective(*best);
    if (is_better) best = place;
  }
  return best;
}

const Task& Index::at(TaskPlace place) const {
  return data_->frameworks[place.framework].tasks[place.task];
}

const Framework& Index::framework_of(TaskPlace place) const {
  return data_->frameworks[place.framework];
}

bool Index::is_in_or_below(std::uint32_t unit, std::uint32_t ancestor) const {
  for (; unit != nowhere; unit = above_[unit]) {
    if (unit == ancestor) return true;
  }
  return false;
}

std::uint32_t Index::nearest_of_kind(std::uint32_t unit, std::string_view kind) const {
  for (; unit != nowhere; unit = above_[unit]) {
    if (*data_->units[unit].kind == kind) return unit;
  }
  return nowhere;
}

std::span<const PostPlace> Index::posts_of(std::string_view role) const {
  const auto found = posts_.find(role);
  if (found == posts_.end()) return {};
  return found->second;
}

const Post& Index::at(PostPlace place) const {
  return data_->people[place.person].posts[place.post];
}

std::vector<PostPlace> Index::posts_held(std::uint32_t person, calendar::Date day) const {
  std::vector<PostPlace> held;
  const std::vector<Post>& posts = data_->people[person].posts;
  for (std::uint32_t i = 0; i < posts.size(); ++i) {
    if (is_held_on(posts[i], day)) held.push_back({person, i, post_units_[person][i]});
  }
  return held;
}

std::uint32_t Index::unit_on(std::uint32_t person, calendar::Date day) const {
  const std::vector<Post>& posts = data_->people[person].posts;
  for (std::size_t i = 0; i < posts.size(); ++i) {
    if (is_held_on(posts[i], day)) return post_units_[person][i];
  }
  return nowhere;
}

bool Index::holds(std::uint32_t person, std::string_view role, calendar::Date day) const {
  const std::vector<Post>& posts = data_->people[person].posts;
  return std::any_of(posts.begin(), posts.end(),
                     [&](const Post& post) { return *post.role == role && is_held_on(post, day); });
}

const Index::PostsByUnit* Index::posts_by_unit(std::string_view role) const {
  const auto found = posts_in_.find(role);
  return found == posts_in_.end() ? nullptr : &found->second;
}

std::vector<std::uint32_t> Index::holders(std::string_view role, calendar::Date day) const {
  std::vector<std::uint32_t> found;
  for (const PostPlace& post : posts_of(role)) {
    if (!is_held_on(at(post), day)) continue;
    if (found.empty() || found.back() != post.person) found.push_back(post.person);
  }
  return found;
}

std::vector<std::uint32_t> Index::nearest_holders(std::uint32_t unit, std::string_view role,
                                                  calendar::Date day) const {
  std::vector<std::uint32_t> holders;
  const PostsByUnit* posts = posts_by_unit(role);
  for (; posts != nullptr && unit != nowhere && holders.empty(); unit = above_[unit]) {
    const auto here = posts->find(unit);
    if (here == posts->end()) continue;
    for (const PostPlace& post : here->second) {
      if (!is_held_on(at(post), day)) continue;
      if (holders.empty() || holders.back() != post.person) holders.push_back(post.person);
    }
  }
  return holders;
}

std::vector<std::uint32_t> Index::line_managers(std::uint32_t person, calendar::Date day) const {
  const std::vector<PostPlace> held = posts_held(person, day);
  if (held.empty()) return {};
  const Post& post = at(held.front());
  if (post.manager) {
    const std::uint32_t manager = this->person(post.manager->view());
    if (manager != nowhere) return {manager};
  }
  for (std::uint32_t unit = held.front().unit; unit != nowhere; unit = above_[unit]) {
    std::vector<std::uint32_t> managers;
    for (const std::string_view role : managing_roles_) {
      if (*post.role == role && unit == held.front().unit) continue;  // colleagues are no managers
      const PostsByUnit* posts = posts_by_unit(role);
      if (posts == nullptr) continue;
      const auto here = posts->find(unit);
      if (here == posts->end()) continue;
      for (const PostPlace& other : here->second) {
        if (other.person == person || !is_held_on(at(other), day)) continue;
        managers.push_back(other.person);
      }
    }
    std::sort(managers.begin(), managers.end());
    managers.erase(std::unique(managers.begin(), managers.end()), managers.end());
    if (!managers.empty()) return managers;
  }
  return {};
}

bool Index::is_away(std::uint32_t person, calendar::Date day) const {
  const std::vector<Absence>& away = data_->people[person].away;
  return std::any_of(away.begin(), away.end(),
                     [&](const Absence& absence) { return covers(absence.from, absence.to, day); });
}

}  // namespace qaf::model
