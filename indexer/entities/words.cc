#include "indexer/entities/words.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "common/base/hash.h"
#include "common/text/utf8.h"

namespace morgue::entities {
namespace {

constexpr std::size_t kFirstSlots = std::size_t{1} << 14;
constexpr std::size_t kMaxForm = 120;   // bytes kept of a form
constexpr std::size_t kMaxShape = 8;    // characters
constexpr std::size_t kMaxAcronym = 5;  // bytes

constexpr std::string_view kConnectors[] = {
    "of",  "the", "and", "for", "&",       "de",  "la",  "del", "della", "des", "du", "di", "da",
    "dos", "das", "do",  "van", "von",     "der", "den", "bin", "bint",  "ibn", "al", "el", "y",
    "e",   "le",  "les", "'s",  "\u2019s", "und", "et",  "zu",  "ul",    "ur",  "st", "on"};
constexpr std::string_view kPrepositions[] = {"in",     "at",      "from",   "near",
                                              "around", "outside", "across", "throughout"};
constexpr std::string_view kSpeechWords[] = {"said",  "says",     "told", "added",
                                             "asked", "declared", "wrote"};

constexpr std::string_view kLegalForms[] = {"inc",  "inc.", "corp", "corp.", "co",  "co.",  "ltd",
                                            "ltd.", "llc",  "plc",  "ag",    "sa",  "s.a.", "nv",
                                            "n.v.", "spa",  "gmbh", "ab",    "llp", "cos",  "cos."};

constexpr std::string_view kStops[] = {".", "!", "?"};
constexpr std::string_view kPossessives[] = {"'s", "\u2019s"};

// What words there are with flags of their own, by lower case. One look-up for all lists.
class FlaggedWords {
 public:
  static const FlaggedWords& get() {
    static const FlaggedWords words;
    return words;
  }

  unsigned flags_of(std::uint64_t hash) const {
    for (std::size_t i = hash % slots_.size(); slots_[i].flags != 0; i = (i + 1) % slots_.size())
      if (slots_[i].hash == hash) return slots_[i].flags;
    return 0;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    unsigned flags = 0;  // 0: empty
  };

  FlaggedWords() {
    add(kConnectors, kConnector);
    add(kPrepositions, kPlacePreposition);
    add(kSpeechWords, kSpeech);
    add(kLegalForms, kLegalForm);
    add(kStops, kStop);
    add(kPossessives, kPossessive);
    add("the", kThe);
    add("and", kAnd);
    add("of", kOf);
    add("for", kFor);
    add("on", kFor);
  }

  void add(std::span<const std::string_view> words, WordFlag flag) {
    for (const std::string_view word : words) add(word, flag);
  }
  void add(std::string_view word, WordFlag flag) {
    const std::uint64_t hash = Gazetteer::word_hash(word);
    std::size_t i = hash % slots_.size();
    while (slots_[i].flags != 0 && slots_[i].hash != hash) i = (i + 1) % slots_.size();
    slots_[i].hash = hash;
    slots_[i].flags |= flag;
  }

  std::array<Slot, 256> slots_{};
};

// One pass over a form: its lower case, its shape, and which kinds of characters it has.
struct Form {
  explicit Form(std::string_view form) {
    lower.reserve(form.size());
    for (std::size_t at = 0; at < form.size();) {
      if (static_cast<unsigned char>(form[at]) < 0x80) {
        character(form[at++]);
        continue;
      }
      const CodePoint c = decode_utf8(form, at);
      at += c.length;
      character(static_cast<UChar32>(c.value));
    }
  }

  void character(UChar32 c) {
    char kind = '?';
    if (c < 0x80 ? c >= 'A' && c <= 'Z' : u_isUUppercase(c) != 0 || u_istitle(c) != 0) {
      kind = 'X';
      ++capitals;
    } else if (c < 0x80 ? c >= 'a' && c <= 'z' : u_isalpha(c) != 0) {
      kind = 'x';
      ++small;
    } else if (c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(c) != 0) {
      kind = 'd';
      ++digits;
    } else if (c < 0x80) {
      kind = static_cast<char>(c);
    }
    if (c < 0x80)
      lower.push_back(static_cast<char>(kind == 'X' ? c + 32 : c));
    else
      append_utf8(lower, static_cast<char32_t>(u_tolower(c)));
    if (shape.size() < kMaxShape && (shape.empty() || shape.back() != kind)) {
      shape.push_back(kind);
    } else if (kind == 'X' && capitals == 2 && shape == "X") {
      shape.push_back('X');  // one capital is not like several
    }
  }

  std::string lower;
  std::string shape;
  std::size_t capitals = 0;
  std::size_t small = 0;
  std::size_t digits = 0;
};

std::uint16_t flags_of(const Form& form, std::uint64_t lower_hash) {
  unsigned flags = 0;
  if (form.capitals > 0) flags |= kCapital;
  if (form.capitals > 1 && form.small == 0) flags |= kAllCapitals;
  if (form.small > 0 && form.capitals == 0 && form.shape.front() == 'x') flags |= kSmall;
  if (form.capitals + form.small + form.digits > 0) flags |= kLettered;
  flags |= FlaggedWords::get().flags_of(lower_hash);
  if (form.capitals > 0) flags &= ~unsigned{kConnector};
  return static_cast<std::uint16_t>(flags);
}

std::string with_capital(std::string_view lower) {
  std::string out;
  bool begins = true;
  for (std::size_t at = 0; at < lower.size();) {
    const CodePoint c = decode_utf8(lower, at);
    at += c.length;
    append_utf8(out,
                begins ? static_cast<char32_t>(u_totitle(static_cast<UChar32>(c.value))) : c.value);
    begins = c.value == '-' || c.value == '\'' || c.value == '.' || c.value == 0x2019;
  }
  return out;
}

}  // namespace

WordTable::WordTable(const Gazetteer& gazetteer) : gazetteer_(&gazetteer) {
  clear();
}

void WordTable::clear() {
  slots_.assign(kFirstSlots, Slot{});
  words_.assign(1, Word{});
  texts_.clear();
  ++clears_;
}

WordTable::Key WordTable::key_of(std::string_view form) {
  Key key;
  std::memcpy(key.head, form.data(), std::min(form.size(), kHead));
  key.hash = form.size() > kHead ? hash64(form) : hash_of(key.head, form.size());
  return key;
}

WordId WordTable::intern(std::string_view form) {
  const Key key = key_of(form);
  const WordId id = find(key);
  return id == kNoWord ? add(form, key) : id;
}

WordId WordTable::add(std::string_view whole, const Key& key) {
  if ((words_.size() + 1) * 2 > slots_.size()) grow();
  const std::string form(utf8_prefix(whole, kMaxForm));
  const Form facts(form);
  const auto id = static_cast<WordId>(words_.size());
  Word word;
  word.hash = key.hash;
  std::copy(std::begin(key.head), std::end(key.head), word.head);
  word.begin = static_cast<std::uint32_t>(texts_.size());
  word.length = static_cast<std::uint16_t>(form.size());
  word.lower_hash = Gazetteer::word_hash(facts.lower);
  const std::uint32_t phrase = Gazetteer::extend(0, word.lower_hash);
  gazetteer_->fetch(phrase);  // looked at last
  word.flags = flags_of(facts, word.lower_hash);
  word.shape = static_cast<std::uint16_t>(hash64(facts.shape));
  texts_ += form;
  words_.push_back(word);
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = key.hash & mask;
  while (slots_[i].word != kNoWord) i = (i + 1) & mask;
  slots_[i] = {static_cast<std::uint32_t>(key.hash >> 32), id};
  const WordId lower = facts.lower == form ? id : intern(facts.lower);
  words_[id].lower = lower;  // intern() may have moved it
  words_[id].known = gazetteer_->bits_of(phrase);
  return id;
}

void WordTable::grow() {
  std::vector<Slot> larger(slots_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const Slot slot : slots_) {
    if (slot.word == kNoWord) continue;
    std::size_t i = words_[slot.word].hash & mask;
    while (larger[i].word != kNoWord) i = (i + 1) & mask;
    larger[i] = slot;
  }
  slots_ = std::move(larger);
}

WordId WordTable::title_case(WordId id) {
  return intern(with_capital(form(words_[id].lower)));
}

WordId WordTable::recase(WordId id) {
  if (words_[id].recased != kNoWord) return words_[id].recased;
  const Word word = words_[id];
  const unsigned share = (word.known & kKnownShare) >> kKnownShareShift;
  const bool small = (word.known & kKnownLowerCase) != 0 ? share <= 3 : share == 1 || share == 2;
  WordId recased = id;
  if ((word.flags & kCapital) != 0) {
    if (small || (words_[word.lower].flags & kConnector) != 0) {
      recased = word.lower;
    } else if (word.length > kMaxAcronym || (word.known & (kKnownOrg | kKnownAgency)) == 0) {
      recased = title_case(id);
    }
  }
  words_[id].recased = recased;
  return recased;
}

}  // namespace morgue::entities
