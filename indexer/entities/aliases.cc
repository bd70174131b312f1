#include "indexer/entities/aliases.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/utf8.h"
#include "indexer/entities/name_key.h"

namespace morgue::entities {

struct Aliases::Line {
  std::string_view file;
  std::size_t number = 0;
  std::string_view name;
  EntityType type = EntityType::person;
  std::string_view form;

  [[noreturn]] void fail(std::string_view what) const {
    throw Error(ExitCode::usage, fmt::format("{}:{}", file, number), what,
                "a line is: name, tab, person|org|place, tab, another form of the name");
  }
};

namespace {

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode_utf8(text, i);
    if (c.value == 0xFFFD && c.length == 1) return false;
    i += c.length;
  }
  return true;
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

// One key for a pair, whichever is named first.
std::string pair_key(EntityType type, std::string_view a, std::string_view b) {
  if (b < a) std::swap(a, b);
  std::string key(1, static_cast<char>('0' + static_cast<int>(type)));
  return key.append(a).append(1, '\t').append(b);
}

}  // namespace

Aliases::Aliases(std::string_view text, std::string_view name) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Line line;
  line.file = name;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view content = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++line.number;
    if (content.ends_with('\r')) content.remove_suffix(1);
    if (content.empty() || content.front() == '#') continue;
    const std::size_t first = content.find('\t');
    const std::size_t second = first == content.npos ? first : content.find('\t', first + 1);
    if (second == content.npos) line.fail("this line does not have three fields");
    line.name = content.substr(0, first);
    const std::string_view type = content.substr(first + 1, second - first - 1);
    line.form = content.substr(second + 1);
    std::size_t t = 0;
    while (t < kEntityTypes && type_name(static_cast<EntityType>(t)) != type) ++t;
    if (t == kEntityTypes) line.fail(fmt::format("'{}' is no type of entity", type));
    line.type = static_cast<EntityType>(t);
    add(line);
  }
}

void Aliases::add(const Line& line) {
  const bool other = line.form.starts_with('!');
  const std::string_view form = line.form.substr(other ? 1 : 0);
  for (const std::string_view field : {line.name, form}) {
    if (field.empty()) line.fail("a field is empty");
    if (field.size() > kMaxField) line.fail("a field is longer than 512 bytes");
    if (!is_utf8(field)) line.fail("this is not UTF-8");
    if (has_control(field)) line.fail("there is a control character in it");
  }
  NameKeys keys;
  if (line.name == "-") {
    if (other) line.fail("'-' and '!' do not go together");
    make_entry(keys.key(form)).never[static_cast<std::size_t>(line.type)] = true;
    return;
  }
  if (other) {
    const std::string key(keys.key(line.name));
    if (key == keys.key(form)) line.fail("a name cannot differ from itself");
    different_.insert(pair_key(line.type, key, keys.key(form)));
    return;
  }
  const std::uint32_t name = number_of(line.name);
  add_variant(line, line.name, name);
  add_variant(line, form, name);
}

void Aliases::add_variant(const Line& line, std::string_view form, std::uint32_t name) {
  NameKeys keys;
  std::uint32_t& canonical =
      make_entry(keys.key(form)).canonical[static_cast<std::size_t>(line.type)];
  if (canonical != kUnset && canonical != name)
    line.fail(fmt::format("'{}' is already a form of '{}'", form, names_[canonical]));
  canonical = name;
}

std::uint32_t Aliases::number_of(std::string_view canonical) {
  const auto next = static_cast<std::uint32_t>(names_.size());
  const std::uint32_t number = name_numbers_.add(canonical, next);
  if (number == next) names_.emplace_back(canonical);
  return number;
}

Aliases::Entry& Aliases::make_entry(std::string_view key) {
  const auto next = static_cast<std::uint32_t>(entries_.size());
  const std::uint32_t number = index_.add(key, next);
  if (number == next) entries_.emplace_back();
  return entries_[number];
}

const Aliases::Entry* Aliases::entry(std::string_view key) const {
  const std::uint32_t number = index_.find(key);
  return number == PhraseIndex::kNone ? nullptr : &entries_[number];
}

std::string_view Aliases::canonical(EntityType type, std::string_view key) const {
  const Entry* const found = entry(key);
  if (found == nullptr) return {};
  const std::uint32_t number = found->canonical[static_cast<std::size_t>(type)];
  return number == kUnset ? std::string_view() : std::string_view(names_[number]);
}

bool Aliases::never(EntityType type, std::string_view key) const {
  const Entry* const found = entry(key);
  return found != nullptr && found->never[static_cast<std::size_t>(type)];
}

bool Aliases::different(EntityType type, std::string_view key, std::string_view other) const {
  return !different_.empty() && different_.contains(pair_key(type, key, other));
}

}  // namespace morgue::entities
