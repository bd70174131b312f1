// The NewsArticle of a page's JSON-LD (schema.org), read into an article. Only for page.cc.
#pragma once

#include <string_view>

#include "common/article.h"

namespace morgue::formats {

// Fills what `json` says into the fields that are empty; false: there is no article in it.
bool read_json_ld(std::string_view json, Article& article);

}  // namespace morgue::formats
