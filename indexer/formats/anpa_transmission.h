// One transmission of ANPA 1312 or IPTC 7901 as it is read: header, slug, text, trailer. ANPA marks
// headlines and bylines with lines of ^...< and ^...=; IPTC 7901 ends a headline with "=". Only for
// anpa.cc.
#pragma once

#include <optional>
#include <string_view>

#include "common/article.h"
#include "indexer/formats/anpa_header.h"
#include "indexer/formats/anpa_slug.h"

namespace morgue::formats {

struct AnpaTransmission {
  AnpaHeader header;
  AnpaSlug slug;
  Article article;  // headline, lead, body, author
};

// `bytes`: UTF-8 with its control characters. Nothing: it has no text.
std::optional<AnpaTransmission> read_anpa_transmission(std::string_view bytes);

// The slug alone; `bytes` as they came. Empty: no text, or no slug.
AnpaSlug anpa_slug_of(std::string_view bytes);

}  // namespace morgue::formats
