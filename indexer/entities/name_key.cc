#include "indexer/entities/name_key.h"

#include "common/text/utf8.h"

namespace morgue::entities {

void NameKeys::append(std::string_view name, std::string& out) {
  bool blank = false;
  for (std::size_t i = 0; i < name.size();) {
    const char c = name[i];
    if (static_cast<unsigned char>(c) <= ' ') {
      blank = !out.empty();
      ++i;
      continue;
    }
    if (blank) out.push_back(' ');
    blank = false;
    if (static_cast<unsigned char>(c) >= 0x80) {
      i += append_beyond_ascii(name, i, out);
      continue;
    }
    out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    ++i;
  }
}

std::size_t NameKeys::append_beyond_ascii(std::string_view name, std::size_t at, std::string& out) {
  const CodePoint c = decode_utf8(name, at);
  if (c.value == 0x2018 || c.value == 0x2019 || c.value == 0x2BC) {
    out.push_back('\'');
  } else if (c.value >= 0x2010 && c.value <= 0x2015) {
    out.push_back('-');
  } else {
    const FoldedChar folded = table_.look_up(c.value);
    if (folded.char_class == CharClass::other)
      out += name.substr(at, c.length);
    else
      out += folded.text;
  }
  return c.length;
}

}  // namespace morgue::entities
