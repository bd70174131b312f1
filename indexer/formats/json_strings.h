// The strings of JSON, unescaped with U+FFFD for what is wrong in them (lone surrogates, unknown
// escapes): a record is not given up for that. simdjson's own reader refuses them, and is slow
// where it is not compiled for the very processor that it runs on.
#pragma once

#include <string>
#include <string_view>

namespace morgue::formats {

// `token`: a string with its quotes, as simdjson found it; blanks may follow. The result is a view
// into it, or into `buffer` if there was something to unescape.
std::string_view unescape(std::string_view token, std::string& buffer);

}  // namespace morgue::formats
