#include "indexer/build/posting_buffer.h"

#include <algorithm>
#include <cstring>

#include "common/base/bytes.h"

namespace morgue::build {
namespace {

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

void PostingBuffer::find(std::span<const std::string> terms, std::vector<std::uint32_t>& numbers) {
  terms_.intern_all(
      terms.size(), [&terms](std::size_t i) { return std::string_view(terms[i]); }, numbers);
}

void PostingBuffer::add(std::uint32_t number, std::span<const DocumentPosting> postings) {
  Term& term = terms_.at(number);
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
  const std::span<const Term> terms = terms_.entries();
  std::vector<Key> keys;
  keys.reserve(terms.size());
  for (std::uint32_t i = 0; i < terms.size(); ++i)
    keys.push_back({leading_bytes(terms_.text(terms[i])), i});
  std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    return a.leading != b.leading ? a.leading < b.leading
                                  : terms_.text(terms[a.term]) < terms_.text(terms[b.term]);
  });
  std::vector<std::uint32_t> order;
  order.reserve(keys.size());
  for (const Key& key : keys) order.push_back(key.term);
  return order;
}

glass::PostingList PostingBuffer::list_of(const Term& term, std::string_view entries) const {
  return {terms_.text(term),   term.documents,     term.occurrences,
          term.first_document, term.last_document, entries};
}

std::size_t PostingBuffer::bytes() const {
  return slices_.size() + terms_.bytes();
}

void PostingBuffer::clear() {
  terms_.clear();
  slices_.clear();
}

}  // namespace morgue::build
