#include "indexer/entities/name_key.h"

#include <array>

#include "common/text/utf8.h"

namespace morgue::entities {
namespace {

// What ASCII characters that are not blank fold to; 0 for all others.
constexpr auto kPlain = [] {
  std::array<char, 256> table{};
  for (std::size_t c = '!'; c < 0x80; ++c)
    table[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return table;
}();

// Nearly all names are words of ASCII with single blanks between. Writes the key of as much of the
// name as is; returns how much.
std::size_t fold_ascii(std::string_view name, char* out) {
  std::size_t i = 0;
  for (; i < name.size(); ++i) {
    char folded = kPlain[static_cast<unsigned char>(name[i])];
    if (folded == 0) {
      if (name[i] != ' ' || i == 0 || i + 1 == name.size()) break;
      if (kPlain[static_cast<unsigned char>(name[i + 1])] == 0) break;
      folded = ' ';
    }
    out[i] = folded;
  }
  return i;
}

}  // namespace

std::string_view NameKeys::key(std::string_view name) {
  if (buffer_.size() < name.size()) buffer_.resize(name.size());
  if (fold_ascii(name, buffer_.data()) == name.size()) return {buffer_.data(), name.size()};
  buffer_.clear();
  append(name, buffer_);
  return buffer_;
}

void NameKeys::append(std::string_view name, std::string& out) {
  bool blank = false;
  for (std::size_t i = 0; i < name.size();) {
    const auto c = static_cast<unsigned char>(name[i]);
    if (c <= ' ') {
      blank = !out.empty();
      ++i;
      continue;
    }
    if (blank) out.push_back(' ');
    blank = false;
    if (c >= 0x80) {
      i += append_beyond_ascii(name, i, out);
      continue;
    }
    out.push_back(kPlain[c]);
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
    if (!table_) table_.emplace();
    const FoldedChar folded = table_->look_up(c.value);
    if (folded.char_class == CharClass::other)
      out += name.substr(at, c.length);
    else
      out += folded.text;
  }
  return c.length;
}

}  // namespace morgue::entities
