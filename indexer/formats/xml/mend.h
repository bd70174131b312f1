// XML as the wire has it, made into XML that a strict parser reads: what no character of XML may
// be, entities without a definition, stray ampersands, tags that do not nest. Linear in the text.
#pragma once

#include <string>
#include <string_view>

namespace morgue::formats::xml {

// Without control characters and references to them; named entities of HTML are characters; "&"
// and "<" that begin nothing are text; document types are gone, and attributes of tags that are
// longer than any tag (they cost the parser their square). A view of `text` where it is fine, else
// of `buffer`.
std::string_view mend_characters(std::string_view text, std::string& buffer);

// With the end tags that are missing and without those that end nothing. At most 250 deep: there
// it ends.
std::string mend_tags(std::string_view text);

}  // namespace morgue::formats::xml
