#include "indexer/entities/gazetteer.h"

#include <algorithm>
#include <bit>

#include "common/base/bytes.h"
#include "common/base/error.h"
#include "common/base/hash.h"
#include "indexer/entities/files.h"
#include "indexer/entities/packed_file.h"

namespace morgue::entities {
namespace {

constexpr std::size_t kMaxPhrases = 2'000'000;
constexpr std::size_t kMaxPhraseBytes = 200;
constexpr std::size_t kAhead = 16;

[[noreturn]] void damaged() {
  throw Error(ExitCode::archive, "reading the gazetteer", "its phrases are damaged",
              "make it again with scripts/train-entities");
}

}  // namespace

// The payload: the number of phrases and prefixes that will be stored, the number of phrases, and
// each phrase in byte order as: bytes shared with the one before, the rest, its bits.
Gazetteer::Gazetteer(std::string_view bytes) {
  const std::string payload = unpack(kGazetteerFile, bytes);
  ByteReader reader(payload);
  const std::uint64_t keys = reader.varint();
  const std::uint64_t phrases = reader.varint();
  if (keys > kMaxPhrases || phrases > keys) damaged();
  slots_.resize(std::bit_ceil(static_cast<std::size_t>(keys) * 4 / 3 + 2));
  std::vector<Slot> found;
  found.reserve(static_cast<std::size_t>(keys) + phrases);
  std::string phrase;
  for (std::uint64_t i = 0; i < phrases; ++i) {
    const std::uint64_t shared = reader.varint();
    const std::string_view rest = reader.string();
    const auto bits = static_cast<std::uint32_t>(reader.varint());
    if (reader.failed() || shared > phrase.size() || shared + rest.size() > kMaxPhraseBytes)
      damaged();
    phrase.resize(static_cast<std::size_t>(shared));
    phrase += rest;
    add(phrase, bits, found);
  }
  // The table is larger than the caches: a slot is asked for well before it is needed.
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t ahead = std::min(i + kAhead, found.size() - 1);
    __builtin_prefetch(&slots_[found[ahead].phrase & (slots_.size() - 1)], 1);
    insert(found[i]);
  }
}

std::uint64_t Gazetteer::word_hash(std::string_view lower_case) {
  return hash64(lower_case);
}

// A phrase and what it begins with.
void Gazetteer::add(std::string_view phrase, std::uint32_t bits, std::vector<Slot>& out) {
  std::uint32_t key = 0;
  for (;;) {
    const std::size_t blank = phrase.find(' ');
    key = extend(key, word_hash(phrase.substr(0, blank)));
    if (blank == std::string_view::npos) break;
    out.push_back({key, kKnownPrefix});
    phrase.remove_prefix(blank + 1);
  }
  if (bits != 0) out.push_back({key, bits});
}

void Gazetteer::insert(const Slot& phrase) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = phrase.phrase & mask;
  while (slots_[i].bits != 0 && slots_[i].phrase != phrase.phrase) i = (i + 1) & mask;
  // A full table would be searched without end: the number of phrases must be right.
  if (slots_[i].bits == 0 && ++used_ > slots_.size() * 3 / 4) damaged();
  slots_[i].phrase = phrase.phrase;
  slots_[i].bits |= phrase.bits;
}

std::uint32_t Gazetteer::bits_of(std::uint32_t phrase) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = phrase & mask; slots_[i].bits != 0; i = (i + 1) & mask)
    if (slots_[i].phrase == phrase) return slots_[i].bits;
  return 0;
}

std::uint32_t Gazetteer::look_up(std::string_view phrase) const {
  std::uint32_t key = 0;
  for (;;) {
    const std::size_t blank = phrase.find(' ');
    key = extend(key, word_hash(phrase.substr(0, blank)));
    if (blank == std::string_view::npos) return bits_of(key);
    phrase.remove_prefix(blank + 1);
  }
}

}  // namespace morgue::entities
