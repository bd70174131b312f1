#include "searcher/query/foreign_habits.h"

#include <algorithm>

#include <fmt/format.h>

#include "searcher/query/digits.h"

namespace morgue::query {
namespace {

constexpr std::size_t kLeastGlued = 3;  // letters before "/s": km/s is a speed

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_operator(TokenKind kind) {
  return kind == TokenKind::and_ || kind == TokenKind::or_ || kind == TokenKind::not_;
}

// Something to be searched for may end with it, or begin.
bool ends_operand(TokenKind kind) {
  return kind == TokenKind::text || kind == TokenKind::quoted || kind == TokenKind::close ||
         kind == TokenKind::length;
}
bool begins_operand(TokenKind kind) {
  return kind != TokenKind::end && kind != TokenKind::close && kind != TokenKind::near &&
         !is_operator(kind);
}

// "date>2008", "words<=800": the name before the sign; empty if it is not of that shape.
std::string_view compared(std::string_view text) {
  const std::size_t sign = text.find_first_of("<>");
  if (sign == text.npos || sign + 1 == text.size()) return {};
  const std::string_view name = text.substr(0, sign);
  return std::all_of(name.begin(), name.end(), is_letter) ? name : std::string_view{};
}

std::string of_comparison(std::string_view text) {
  std::string name(compared(text));
  if (name.empty()) return {};
  for (char& c : name) c = static_cast<char>(c | 0x20);
  if (name == "words" || name == "wordcount" || name == "len")
    return fmt::format("{} is read as words; length>800 asks for so many of them", text);
  const Field* field = find_field(name);
  if (field == nullptr || field->kind != FieldKind::date) return {};
  return fmt::format("{} is read as words; {}:2008.. is from then on, {}:..2008 until then", text,
                     name, name);
}

// "oil/s", "oil/5" without the blank.
std::string of_glued(std::string_view text) {
  const std::size_t slash = text.rfind('/');
  if (slash == text.npos || slash < kLeastGlued || slash + 1 == text.size()) return {};
  if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(slash), is_letter))
    return {};
  const std::string_view reach = text.substr(slash + 1);
  if (reach != "s" && reach != "p" && !all_digits(reach)) return {};
  return fmt::format("{} is read as words; with a blank before it, /{} is proximity", text, reach);
}

std::string of_word(std::string_view text) {
  if (text == "|") return "the | says nothing here; OR means either";
  if (text.size() > 1 && text.front() == '!' && text[1] != '!')
    return fmt::format("the ! says nothing here; -{} leaves out what has it", text.substr(1));
  if (text == "NEAR" || text == "WITHIN" || text == "ADJ")
    return fmt::format("{} is read as a word; a /5 b finds both within five words", text);
  if (text == "/sent" || text == "/sentence")
    return fmt::format("{} is read as a word; /s is one sentence", text);
  if (text == "/para" || text == "/paragraph")
    return fmt::format("{} is read as a word; /p is one paragraph", text);
  if (std::string note = of_comparison(text); !note.empty()) return note;
  return of_glued(text);
}

// At `tokens[i]`, which is text.
std::string note_at(std::span<const Token> tokens, std::size_t i) {
  const std::string_view text = tokens[i].text;
  const TokenKind before = i == 0 ? TokenKind::open : tokens[i - 1].kind;
  const TokenKind after = tokens[i + 1].kind;
  if (before == TokenKind::field || before == TokenKind::exact) return {};  // as it stands
  if (text == "or" && ends_operand(before) && begins_operand(after))
    return "'or' is read as a word; OR means either";
  if (text == "not" && !ends_operand(before) && begins_operand(after))
    return "'not' is read as a word; NOT leaves out what has the next one";
  if (text == "!" && tokens[i + 1].place.begin == tokens[i].place.end) {
    if (after == TokenKind::open)
      return "the ! says nothing here; -(…) leaves out what has one of them";
    if (after == TokenKind::quoted)
      return fmt::format("the ! says nothing here; -\"{}\" leaves out what has it",
                         tokens[i + 1].text);
  }
  if (before == TokenKind::quoted && tokens[i].place.begin == tokens[i - 1].place.end &&
      text.size() > 1 && text.front() == '~' && is_digit(text[1]))
    return fmt::format(
        "{} is read as a word; a /5 b finds both near each other, --dialect lucene "
        "reads it as Lucene does",
        text);
  return of_word(text);
}

}  // namespace

std::vector<std::string> foreign_habits(std::span<const Token> tokens) {
  std::vector<std::string> notes;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::text) continue;
    std::string note = note_at(tokens, i);
    if (!note.empty() && std::find(notes.begin(), notes.end(), note) == notes.end())
      notes.push_back(std::move(note));
  }
  return notes;
}

}  // namespace morgue::query
