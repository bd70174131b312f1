// Bytes of any character set to UTF-8. Declarations are believed only where the bytes bear them
// out; what nobody declared is detected. Byte order marks of streams: see unicode_stream.h.
#pragma once

#include <string>
#include <string_view>

namespace morgue::formats {

// Valid UTF-8, cleaned and in NFC (see clean_text.h). In this order: valid UTF-8 with characters
// beyond ASCII is UTF-8, whatever was declared; `declared`, if ICU knows it and all bytes convert;
// UTF-8 with some damage; what ICU detects with confidence; Windows-1252.
std::string to_utf8(std::string_view bytes, std::string_view declared = {});

// The same without cleaning, for whole records whose markup is still to be read.
std::string to_raw_utf8(std::string_view bytes, std::string_view declared = {});

bool is_valid_utf8(std::string_view bytes);

// What HTML and most of the wire mean by a number or byte from 0x80 to 0x9F.
char32_t windows_1252(unsigned char byte);

}  // namespace morgue::formats
