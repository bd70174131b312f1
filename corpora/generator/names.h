// Names of people, organisations and places, put together from built-in lists and made-up
// syllables. Makes one name at a time; which names exist and how often they are used is decided in
// entities.h and catalog.h. Any likeness to a living person is chance.
#pragma once

#include <string>

#include "generator/random.h"

namespace morgue::generator {

// "First Last". The last names are few enough for several people to share one.
std::string make_person(Random& random);

// "Brandock Holdings", "Institute of Larth" …
std::string make_organisation(Random& random);

// A real city or country, or a made-up town.
std::string make_place(Random& random);

}  // namespace morgue::generator
