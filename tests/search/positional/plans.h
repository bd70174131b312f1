// Short ways to write positional plans.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "searcher/query/positional.h"

namespace morgue::search::positional::test {

using query::PositionalPlan;
using query::Proximity;
using query::Reach;
using query::Region;
using query::Scope;

inline PositionalPlan word(std::vector<std::string> forms, Scope scope = {}) {
  PositionalPlan plan;
  plan.forms = std::move(forms);
  plan.scope = scope;
  return plan;
}
inline PositionalPlan word(const char* form, Scope scope = {}) {
  return word(std::vector<std::string>{form}, scope);
}

inline PositionalPlan group(PositionalPlan::Kind kind, std::vector<PositionalPlan> children) {
  PositionalPlan plan;
  plan.kind = kind;
  plan.children = std::move(children);
  return plan;
}
inline PositionalPlan phrase(std::vector<PositionalPlan> words) {
  return group(PositionalPlan::Kind::phrase, std::move(words));
}
inline PositionalPlan any_of(std::vector<PositionalPlan> children) {
  return group(PositionalPlan::Kind::any_of, std::move(children));
}

inline PositionalPlan near(PositionalPlan first, Proximity proximity, PositionalPlan second) {
  PositionalPlan plan = group(PositionalPlan::Kind::near, {});
  plan.children.push_back(std::move(first));
  plan.children.push_back(std::move(second));
  plan.proximity = proximity;
  return plan;
}
inline Proximity within(std::uint32_t words) {
  return {Reach::words, words, false, false};
}
inline Proximity same(Reach reach) {
  return {reach, 0, false, false};
}
inline Proximity ordered(Proximity proximity) {
  proximity.ordered = true;
  return proximity;
}
inline Proximity never(Proximity proximity) {
  proximity.negated = true;
  return proximity;
}

inline PositionalPlan at_least(std::uint32_t times, PositionalPlan child) {
  PositionalPlan plan = group(PositionalPlan::Kind::at_least, {});
  plan.children.push_back(std::move(child));
  plan.times = times;
  return plan;
}

}  // namespace morgue::search::positional::test
