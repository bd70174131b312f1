// A name that the tagger took for a place's may be what an article calls a firm after it has named
// it in full: "Rio" after "Rio Tinto", "Honda" after "Honda Motor". Says which names may be, and
// not of which firm.
#pragma once

#include "indexer/entities/resolve/work.h"

namespace morgue::entities::resolve {

// Marks the places in which something is, or which lie in another: Form::located.
void mark_located(Work& work);

// Of a form that mark_located() has seen: a place that no table has, and in which nothing is.
inline bool may_be_firm(const Form& form) {
  return form.type == EntityType::place && !form.fixed() && !form.located;
}

// A place that people know (a large city, a county) only after the firm's name in full.
bool may_be_called(const Work& work, const Form& place, const Form& firm);

}  // namespace morgue::entities::resolve
