// What a record says of whether its article may be read: the status and the embargo of the IPTC's
// formats, in the spellings that providers use. What the words mean and nothing else; who obeys
// them is searcher/ and indexer/nightly/.
#pragma once

#include <optional>
#include <string_view>

#include "common/article.h"

namespace morgue::formats {

// `word`: "usable", "stat:withheld", "Canceled", in any case, with or without a prefix that ends in
// a colon or slash. Words not known say nothing: fields of that name hold much else.
// `embargo`: the instant until which the article is held back; `until` is the same read as a date.
// What is neither a date nor a plain no, and "embargoed" without an instant, withhold the article:
// better too long than published too early. Either may be empty.
void set_status(std::string_view word, std::string_view embargo,
                const std::optional<Published>& until, Article& article);

}  // namespace morgue::formats
