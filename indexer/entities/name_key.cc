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

// Words of ASCII with single blanks between, as nearly all names are, become their key in place.
// False: it is another name, or what is left of one.
bool fold_ascii(char* name, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    const char folded = kPlain[static_cast<unsigned char>(name[i])];
    if (folded != 0) {
      name[i] = folded;
    } else if (name[i] != ' ' || i == 0 || i + 1 == size || name[i + 1] == ' ') {
      return false;
    }
  }
  return true;
}

}  // namespace

void NameKeys::append(std::string_view name, std::string& out) {
  const std::size_t begin = out.size();
  out.append(name);
  if (fold_ascii(out.data() + begin, name.size())) return;
  out.resize(begin);
  append_slowly(name, out);
}

std::string_view NameKeys::plain_key(std::string_view name) {
  buffer_.assign(name);
  return fold_ascii(buffer_.data(), buffer_.size()) ? std::string_view(buffer_)
                                                    : std::string_view();
}

void NameKeys::append_slowly(std::string_view name, std::string& out) {
  const std::size_t begin = out.size();
  bool blank = false;
  for (std::size_t i = 0; i < name.size();) {
    const auto c = static_cast<unsigned char>(name[i]);
    if (c <= ' ') {
      blank = out.size() > begin;
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
  const CodePoint c = decode_voiced(name, at);
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
