#include "indexer/build/posting_buffer.h"

#include <algorithm>
#include <cstring>

#include "common/base/bytes.h"
#include "common/base/hash.h"

namespace morgue::build {
namespace {

constexpr std::size_t kFirstSlots = 1 << 16;
constexpr std::size_t kLink = sizeof(std::uint32_t);
constexpr std::uint32_t kFirstSlice = 8;  // bytes; doubled from slice to slice
constexpr std::uint32_t kLargestSlice = 4096;

std::uint32_t slice_size(std::uint32_t number) {
  return number > 9 ? kLargestSlice : kFirstSlice << number;
}

// The first bytes of a term as a number that sorts as they do.
std::uint64_t leading_bytes(std::string_view text) {
  std::uint64_t value = 0;
  std::memcpy(&value, text.data(), std::min(text.size(), sizeof value));
  return __builtin_bswap64(value);
}

}  // namespace

PostingBuffer::PostingBuffer() {
  clear();
}

PostingBuffer::Term& PostingBuffer::find(std::string_view text) {
  const std::uint64_t hash = hash64(text);
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot] != 0) {
    Term& term = terms_[slots_[slot] - 1];
    if (term.hash == hash && this->text(term) == text) return term;
    slot = (slot + 1) & mask;
  }
  Term term;
  term.hash = hash;
  term.text = static_cast<std::uint32_t>(texts_.size());
  term.length = static_cast<std::uint32_t>(text.size());
  texts_ += text;
  terms_.push_back(term);
  slots_[slot] = static_cast<std::uint32_t>(terms_.size());
  if (terms_.size() * 2 > slots_.size()) grow();
  return terms_.back();
}

void PostingBuffer::grow() {
  slots_.assign(slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    std::size_t slot = terms_[i].hash & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

void PostingBuffer::add(std::string_view text, std::span<const DocumentPosting> postings) {
  if (postings.empty()) return;
  Term& term = find(text);
  packed_.clear();
  for (const auto& [document, wdf] : postings) {
    if (term.documents == 0)
      term.first_document = document;
    else
      put_varint(packed_, document - term.last_document - 1);
    put_varint(packed_, wdf);
    term.last_document = document;
    ++term.documents;
    term.occurrences += wdf;
  }
  append(term, packed_);
}

void PostingBuffer::append(Term& term, std::string_view bytes) {
  for (;;) {
    const std::size_t part = std::min<std::size_t>(bytes.size(), term.slice_end - term.at);
    std::memcpy(slices_.data() + term.at, bytes.data(), part);
    term.at += static_cast<std::uint32_t>(part);
    bytes.remove_prefix(part);
    if (bytes.empty()) return;
    add_slice(term);
  }
}

// The last bytes of a full slice move to the new one: their place is the link's.
void PostingBuffer::add_slice(Term& term) {
  const auto begin = static_cast<std::uint32_t>(slices_.size());
  const std::uint32_t size = slice_size(term.slices);
  slices_.resize(slices_.size() + size);
  if (term.slices == 0) {
    term.first_slice = begin;
    term.at = begin;
  } else {
    char* link = slices_.data() + term.slice_end - kLink;
    std::memcpy(slices_.data() + begin, link, kLink);
    std::memcpy(link, &begin, kLink);
    term.at = begin + static_cast<std::uint32_t>(kLink);
  }
  term.slice_end = begin + size;
  ++term.slices;
}

void PostingBuffer::gather(const Term& term, std::string& entries) const {
  entries.clear();
  std::uint32_t begin = term.first_slice;
  for (std::uint32_t i = 0; i + 1 < term.slices; ++i) {
    const std::size_t size = slice_size(i) - kLink;
    entries.append(slices_, begin, size);
    std::memcpy(&begin, slices_.data() + begin + size, kLink);
  }
  entries.append(slices_, begin, term.at - begin);
}

std::vector<std::uint32_t> PostingBuffer::in_order() const {
  struct Key {
    std::uint64_t leading;
    std::uint32_t term;
  };
  std::vector<Key> keys;
  keys.reserve(terms_.size());
  for (const Term& term : terms_)
    keys.push_back({leading_bytes(text(term)), static_cast<std::uint32_t>(&term - terms_.data())});
  std::sort(keys.begin(), keys.end(), [this](const Key& a, const Key& b) {
    return a.leading != b.leading ? a.leading < b.leading
                                  : text(terms_[a.term]) < text(terms_[b.term]);
  });
  std::vector<std::uint32_t> order;
  order.reserve(keys.size());
  for (const Key& key : keys) order.push_back(key.term);
  return order;
}

glass::PostingList PostingBuffer::list_of(const Term& term, std::string_view entries) const {
  return {text(term),          term.documents,     term.occurrences,
          term.first_document, term.last_document, entries};
}

std::size_t PostingBuffer::bytes() const {
  return slices_.size() + texts_.size() + terms_.size() * sizeof(Term) +
         slots_.size() * sizeof(std::uint32_t);
}

void PostingBuffer::clear() {
  terms_.clear();
  texts_.clear();
  slices_.clear();
  slots_.assign(kFirstSlots, 0);
}

}  // namespace morgue::build
