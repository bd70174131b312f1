#include "indexer/entities/dateline.h"

#include <algorithm>

#include "indexer/entities/letters.h"

namespace morgue::entities {
namespace {

constexpr std::size_t kMaxBytes = 120;
constexpr std::size_t kMaxPlaceWords = 4;
constexpr std::size_t kMaxAbbreviation = 8;  // bytes
constexpr std::string_view kDashes[] = {"\u2014", "\u2013", "--", " - ", " -\n"};
constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::string_view kWeekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// A piece of the text that knows where it lies.
struct Piece {
  std::string_view text;
  std::uint32_t begin = 0;

  Piece sub(std::size_t at, std::size_t count = std::string_view::npos) const {
    return Piece{text.substr(at, count), begin + static_cast<std::uint32_t>(at)}.trimmed();
  }
  Piece trimmed() const {
    Piece piece = *this;
    while (!piece.text.empty() && is_blank(piece.text.front())) {
      piece.text.remove_prefix(1);
      ++piece.begin;
    }
    while (!piece.text.empty() && is_blank(piece.text.back())) piece.text.remove_suffix(1);
    return piece;
  }
  Span span() const { return {begin, begin + static_cast<std::uint32_t>(text.size())}; }
};

// Up to the first dash that could end a dateline; nothing if there is none near.
std::optional<Piece> before_dash(Piece piece) {
  const std::string_view near = piece.text.substr(0, kMaxBytes);
  std::size_t end = std::string_view::npos;
  for (const std::string_view dash : kDashes) end = std::min(end, near.find(dash));
  if (end == std::string_view::npos) return std::nullopt;
  return piece.sub(0, end);
}

template <std::size_t N>
bool begins_with_one_of(const std::string_view (&words)[N], std::string_view key) {
  return std::any_of(std::begin(words), std::end(words),
                     [key](std::string_view word) { return key.starts_with(word); });
}

// "Feb 13", "13 February 2020", "Feb. 13", "Monday", "2020".
bool is_date(std::string_view text, NameKeys& keys) {
  bool any = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    const std::string_view key = keys.key(word);
    const bool number = std::all_of(key.begin(), key.end(), is_digit) && key.size() <= 4;
    const bool name = key.size() <= 10 && !is_digit(key.front()) &&
                      (begins_with_one_of(kMonths, key) || begins_with_one_of(kWeekdays, key));
    if (!number && !name) return false;
    any = true;
  }
  return any;
}

// One to four words that begin with a capital ("Rio de Janeiro" may have small ones within).
bool looks_like_a_place(std::string_view text) {
  if (text.empty() ||
      !(is_capital(text.front()) || static_cast<unsigned char>(text.front()) >= 0x80))
    return false;
  std::size_t words = 1;
  std::size_t small = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c) || c == '(' || c == ')' || c == ':' || c == '"' || c == ';') return false;
    if (is_blank(c)) {
      ++words;
      if (is_small(text[i + 1])) ++small;
    }
  }
  return words <= kMaxPlaceWords && small * 2 < words;
}

bool in_capitals(std::string_view text) {
  return std::count_if(text.begin(), text.end(), is_capital) >= 2 && !has_small_letter(text);
}

bool is_known_place(std::string_view text, NameKeys& keys) {
  const KnownName* known = known_in_dateline(text, keys);
  return known != nullptr && known->type == EntityType::place && !known->demonym;
}

bool is_known_agency(std::string_view text, NameKeys& keys) {
  const KnownName* known = KnownNames::get().find(keys.key(text), text);
  return known != nullptr && known->agency;
}

// "PARIS/LONDON", "KABUL": false if one of them is none.
bool read_places(Piece segment, Dateline& out) {
  while (!segment.text.empty()) {
    const std::size_t end = std::min(segment.text.find('/'), segment.text.size());
    const Piece place = segment.sub(0, end);
    if (!looks_like_a_place(place.text)) return false;
    if (out.place_count < Dateline::kMaxPlaces) out.places[out.place_count++] = place.span();
    segment = segment.sub(std::min(end + 1, segment.text.size()));
  }
  return out.place_count > 0;
}

// `sure`: nothing but a dateline can stand here.
std::optional<Dateline> parse(Piece piece, bool sure, NameKeys& keys) {
  const Piece whole = piece;
  Dateline out;
  out.whole = piece.span();
  bool known_agency = false;
  if (const std::size_t open = piece.text.find('('); open != std::string_view::npos) {
    const Piece after = piece.sub(open + 1);
    const std::size_t close = after.text.find(')');
    if (close == std::string_view::npos || close + 1 != after.text.size()) return std::nullopt;
    const Piece agency = after.sub(0, close);
    known_agency = is_known_agency(agency.text, keys);
    if (known_agency || sure) out.agency = agency.span();
    piece = piece.sub(0, open);
  }
  bool dated = false;
  bool all_caps = true;
  for (bool first = true; !piece.text.empty(); first = false) {
    const std::size_t end = std::min(piece.text.find(','), piece.text.size());
    const Piece segment = piece.sub(0, end);
    piece = piece.sub(std::min(end + 1, piece.text.size()));
    if (first) {
      if (!read_places(segment, out)) return std::nullopt;
      all_caps = in_capitals(segment.text) || is_known_place(segment.text, keys);
    } else if (is_date(segment.text, keys)) {
      dated = true;
    } else if (looks_like_a_place(segment.text)) {  // "MIAMI, Fla.", "KABUL, Afghanistan"
      if (out.place_count < Dateline::kMaxPlaces && is_known_place(segment.text, keys))
        out.places[out.place_count++] = segment.span();
    } else {
      return std::nullopt;
    }
  }
  if (out.place_count == 0) return std::nullopt;
  const std::string_view first =
      whole.text.substr(out.places[0].begin - whole.begin, out.places[0].end - out.places[0].begin);
  const bool bare = in_capitals(first) && is_known_place(first, keys);
  if (sure || known_agency || (dated && all_caps) || bare) return out;
  return std::nullopt;
}

}  // namespace

const KnownName* known_in_dateline(std::string_view written, NameKeys& keys) {
  const KnownNames& names = KnownNames::get();
  if (const KnownName* known = names.find(keys.key(written), written)) return known;
  if (written.empty() || written.back() == '.' || written.size() > kMaxAbbreviation) return nullptr;
  const std::string stopped = std::string(written) + '.';
  return names.find(keys.key(stopped), stopped);
}

std::optional<Dateline> find_dateline(std::string_view text, std::size_t from, NameKeys& keys) {
  const Piece body = Piece{text.substr(std::min(from, text.size())),
                           static_cast<std::uint32_t>(std::min(from, text.size()))}
                         .trimmed();
  const std::optional<Piece> head = before_dash(body);
  if (!head || head->text.empty()) return std::nullopt;
  return parse(*head, false, keys);
}

std::optional<Dateline> read_dateline(std::string_view text, Span field, NameKeys& keys) {
  const Piece all = Piece{text.substr(field.begin, field.end - field.begin), field.begin}.trimmed();
  if (all.text.size() > kMaxBytes) return std::nullopt;
  Piece head = before_dash(all).value_or(all);
  if (head.text.ends_with('-')) head = head.sub(0, head.text.size() - 1);
  if (head.text.empty()) return std::nullopt;
  return parse(head, true, keys);
}

}  // namespace morgue::entities
