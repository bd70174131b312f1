// Small steps that formats take from what a record says to what an article has. What comes out of
// them is as clean as what goes in; texts: clean_text.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace morgue::formats {

// Into a field that is still empty.
void fill(std::string& field, std::string text);

// Unless it is empty or there already.
void add_tag(std::vector<std::string>& tags, std::string tag);
// Each of a list with commas or semicolons, as a clean line.
void add_tags(std::vector<std::string>& tags, std::string_view list);

// Of a revision: decimal, above 0; 0: it is none.
std::int64_t number(std::string_view text);

}  // namespace morgue::formats
