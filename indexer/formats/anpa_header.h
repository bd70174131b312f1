// What stands before and after the text of an ANPA 1312 or IPTC 7901 transmission, and what an
// article has of it. Only for anpa.cc.
//
// Identity. An ANPA story is known by its slug, and a lead or write-thru replaces it as a whole:
// the id is made of service, day and slug, and "2nd Ld-Writethru" is revision 2. A lead that only
// is a new top ("Pickup 3rd graf") would lose the rest: it is an article of its own, and so is a
// take whose first take was not at hand. Where there is no slug line (IPTC 7901, whose slugs many
// stories share) the id is service, number and day, and nothing is replaced.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "indexer/formats/anpa_slug.h"

namespace morgue::formats {

struct AnpaHeader {
  std::string service;   // "a", "eca"
  std::string number;    // "0123", of the transmission
  std::string category;  // "i"; empty: none
  std::string agency;    // "dpa", where the header or the trailer names it
  std::string slug;      // "BC-Sample--Slug, 1st Ld-Writethru,416": of the text, else of the header
  std::string keywords;  // "Sampleland/rain/" of IPTC 7901
  std::string day;       // "02-13" of the header, for the id of what has no date
  bool has_slug_line = false;
  std::optional<Published> published;
};

// `bytes`: all before the text, UTF-8 with its control characters.
AnpaHeader read_anpa_header(std::string_view bytes);

// `bytes`: all after the text: "AP-WF-02-13-20 1003GMT", "131003 GMT Feb 20".
void read_anpa_trailer(std::string_view bytes, AnpaHeader& header);

// Id, revision, section, type, source, date; the slug as headline where there is none.
void finish_anpa(const AnpaHeader& header, const AnpaSlug& slug, Article& article);

}  // namespace morgue::formats
