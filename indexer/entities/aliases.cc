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
    if (content.find('\t', second + 1) != content.npos)
      line.fail("there are more than three fields");
    line.name = content.substr(0, first);
    const std::string_view type = content.substr(first + 1, second - first - 1);
    line.form = content.substr(second + 1);
    std::size_t t = 0;
    while (t < kEntityTypes && type_name(static_cast<EntityType>(t)) != type) ++t;
    if (t == kEntityTypes) line.fail(fmt::format("'{}' is no type of entity", type));
    line.type = static_cast<EntityType>(t);
    add(line);
  }
  refuse_contradictions(name);
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
  if (line.name == "-") {
    if (other) line.fail("'-' and '!' do not go together");
    return add_never(line);
  }
  if (other) return add_different(line, form);
  const std::uint32_t name = number_of(line.name);
  add_variant(line, line.name, name);
  add_variant(line, form, name);
}

void Aliases::add_never(const Line& line) {
  NameKeys keys;
  Said& said = make_entry(keys.key(line.form))[static_cast<std::size_t>(line.type)];
  said.never_line = line.number;
  if (said.canonical_line != 0)
    line.fail(fmt::format("line {} says that '{}' is one", said.canonical_line, line.form));
}

void Aliases::add_variant(const Line& line, std::string_view form, std::uint32_t name) {
  NameKeys keys;
  Said& said = make_entry(keys.key(form))[static_cast<std::size_t>(line.type)];
  if (said.never_line != 0)
    line.fail(fmt::format("line {} says that '{}' is never one", said.never_line, form));
  if (said.canonical != kUnset && said.canonical != name)
    line.fail(fmt::format("'{}' is already a form of '{}': line {}", form, names_[said.canonical],
                          said.canonical_line));
  if (said.canonical == kUnset) said.canonical_line = line.number;
  said.canonical = name;
}

void Aliases::add_different(const Line& line, std::string_view form) {
  NameKeys keys;
  const std::string key(keys.key(line.name));
  const std::string other(keys.key(form));
  if (key == other && line.name != form)
    line.fail(
        fmt::format("'{}' is '{}' but for case and accents, which do not matter", form, line.name));
  different_.insert(pair_key(line.type, key, other));
  for (const std::string& name : {key, other}) disputed_.add(name, 0);
  different_lines_.push_back({line.number, line.type, key, other});
}

// Of one entity by some lines, by another one never of one.
void Aliases::refuse_contradictions(std::string_view file) const {
  for (const Different& different : different_lines_) {
    const Said* const a = said(different.type, different.key);
    const Said* const b = said(different.type, different.other);
    if (a == nullptr || b == nullptr || a == b) continue;
    if (a->canonical == kUnset || a->canonical != b->canonical) continue;
    const std::size_t line = std::max(a->canonical_line, b->canonical_line);
    Line later;
    later.file = file;
    later.number = std::max(line, different.line);
    later.fail(fmt::format("this contradicts line {}: forms of '{}' that are different",
                           std::min(line, different.line), names_[a->canonical]));
  }
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

const Aliases::Said* Aliases::said(EntityType type, std::string_view key) const {
  const std::uint32_t number = index_.find(key);
  if (number == PhraseIndex::kNone) return nullptr;
  return &entries_[number][static_cast<std::size_t>(type)];
}

std::string_view Aliases::canonical(EntityType type, std::string_view key) const {
  const Said* const found = said(type, key);
  if (found == nullptr || found->canonical == kUnset) return {};
  return names_[found->canonical];
}

bool Aliases::never(EntityType type, std::string_view key) const {
  const Said* const found = said(type, key);
  return found != nullptr && found->never_line != 0;
}

bool Aliases::different(EntityType type, std::string_view key, std::string_view other) const {
  return !different_.empty() && different_.contains(pair_key(type, key, other));
}

}  // namespace morgue::entities
