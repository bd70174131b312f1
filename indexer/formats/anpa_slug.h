// The slug of a transmission: of which story it is, which version, which take. Only for the ANPA
// files.
//
// A story comes in takes ("1st Add", "2nd Take", "Add 1"), and again as a whole in versions ("1st
// Ld", "2nd Ld-Writethru"). Slugs say so in pieces between commas, beside desk marks (Bjt) and the
// numbers of other transmissions (a0123), which say nothing here. Any other piece ("Box", "Sub",
// "Correction") makes it another article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace morgue::formats {

struct AnpaSlug {
  static constexpr std::int64_t kNoNumber = -1;
  std::string story;         // the same for all takes and versions of a story of a day; empty: none
  std::string name;          // folded; without cycle ("BC-"), version, take, number of words
  std::string part;          // "box": of an article beside the story
  std::int64_t version = 0;  // number of the lead or write-thru; 0: the story as it came first
  bool writethru = false;    // a version that says that it is the whole story
  bool is_top = false;       // a version that says that it is not: filled by who reads the text
  bool is_take = false;      // one that goes on, not the first
  std::int64_t take = 0;     // "1st Add" and "Take 2" are 1; kNoNumber: the next one
};

// All but `story`. "BC-Sample--Slug, 1st Ld-Writethru, 2nd Add, 416"; between `separator`s.
AnpaSlug read_anpa_slug(std::string_view text, char separator = ',');

}  // namespace morgue::formats
