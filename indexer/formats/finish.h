// The end that every format comes to: an article as read becomes one that can be stored, or a
// Skip. Ids are checked, what the format left open is filled in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "indexer/formats/format.h"

namespace morgue::formats {

// Why an id of a provider cannot be used, if so: too long, or control characters in it. To be
// asked before cleaning, which would hide them.
std::optional<Skip> check_id(std::string_view id);

// "x" and 32 hexadecimal digits of the hash of headline, date and body: for records without an id.
std::string content_id(const Article& article);

// Without a leading "By": the byline of "By  Jane Doe".
std::string without_by(std::string_view byline);

enum class Empty { skipped, kept };  // kept: a record is an article even without any text

// Skips what has neither headline nor text; fills in source and language (given default, else
// guessed), and an id; bounds the headline.
Parsed finish(Article article, const Context& context, Empty empty = Empty::skipped);

}  // namespace morgue::formats
