#include "indexer/formats/sgml_entities.h"

#include <algorithm>
#include <optional>

#include "common/text/utf8.h"
#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/sgml_entity_table.h"

namespace morgue::formats {
namespace {

constexpr char32_t kNothing = 0;  // decodes to no character at all
constexpr char32_t kReplacement = 0xFFFD;

char32_t checked(char32_t value) {
  if (value == '\t' || value == '\n') return value;
  if (value == '\r') return '\n';
  if (value < 0x20 || value == 0x7f) return kNothing;
  if (value < 0xA0) return windows_1252(static_cast<unsigned char>(value));
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return surrogate || value > 0x10FFFF ? kReplacement : value;
}

std::optional<char32_t> numeric(std::string_view digits) {
  const bool hex = !digits.empty() && lower(digits.front()) == 'x';
  if (hex) digits.remove_prefix(1);
  if (digits.empty()) return std::nullopt;
  char32_t value = 0;
  for (const char c : digits) {
    const char small = lower(c);
    if (is_digit(c)) {
      value = value * (hex ? 16 : 10) + static_cast<char32_t>(c - '0');
    } else if (hex && small >= 'a' && small <= 'f') {
      value = value * 16 + static_cast<char32_t>(small - 'a' + 10);
    } else {
      return std::nullopt;
    }
    value = std::min<char32_t>(value, 0x110000);  // no overflow, and still too large
  }
  return checked(value);
}

std::optional<char32_t> named(std::string_view name) {
  static_assert(std::ranges::is_sorted(kNamedEntities, {}, &NamedEntity::name));
  const auto* found = std::ranges::lower_bound(kNamedEntities, name, {}, &NamedEntity::name);
  if (found != std::end(kNamedEntities) && found->name == name) return found->value;
  for (const NamedEntity& entity :
       {NamedEntity{"amp", '&'}, NamedEntity{"lt", '<'}, NamedEntity{"gt", '>'},
        NamedEntity{"quot", '"'}, NamedEntity{"nbsp", 0xA0}, NamedEntity{"hyph", '-'}})
    if (same_word(name, entity.name)) return entity.value;  // "&AMP;"
  return std::nullopt;
}

}  // namespace

std::optional<char32_t> entity_value(std::string_view name) {
  return name.starts_with('#') ? numeric(name.substr(1)) : named(name);
}

void append_decoded(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('&'), text.size());
    out.append(text, 0, plain);
    text.remove_prefix(plain);
    if (text.empty()) return;
    const std::size_t end = text.substr(0, kLongestEntity + 2).find(';');
    std::optional<char32_t> value;
    if (end != std::string_view::npos && end > 1) value = entity_value(text.substr(1, end - 1));
    if (value && *value != kNothing) append_utf8(out, *value);
    if (!value) out.push_back('&');
    text.remove_prefix(value ? end + 1 : 1);
  }
}

}  // namespace morgue::formats
