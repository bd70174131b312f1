#include <algorithm>
#include <vector>

#include "common/archive/dictionaries.h"
#include "common/base/hash.h"

namespace morgue {
namespace {

constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kForms = 1;
constexpr std::uint32_t kEnds = 2;
constexpr std::uint32_t kLearntFrom = 3;
constexpr std::uint64_t kPieceMask = 0xFFF;

}  // namespace

WordCodes rare_form_codes(std::string_view form) {
  const std::uint64_t hash = hash64(form);
  WordCodes out;
  out.codes[0] = static_cast<WordCode>(kFirstPiece + (hash & kPieceMask));
  out.codes[1] = static_cast<WordCode>(kFurtherPiece + (hash >> 12 & kPieceMask));
  out.codes[2] = static_cast<WordCode>(kFurtherPiece + (hash >> 24 & kPieceMask));
  out.count = 3;
  return out;
}

WordDictionary::WordDictionary(const fs::path& path)
    : file_(path, ColumnKind::dictionary, kVersion),
      ends_(file_.array<std::uint32_t>(kEnds)),
      forms_(file_.section(kForms)),
      learnt_from_(file_.array<std::uint64_t>(kLearntFrom, 1)[0]) {
  if (ends_.size() > kMaxForms) file_.damaged("it has more forms than codes");
}

std::string_view WordDictionary::form(std::uint32_t rank) const {
  if (rank >= ends_.size()) file_.damaged("a form beyond its end was asked for");
  const std::uint32_t begin = rank == 0 ? 0 : ends_[rank - 1];
  if (begin > ends_[rank] || ends_[rank] > forms_.size()) file_.damaged("form offsets");
  return forms_.substr(begin, ends_[rank] - begin);
}

std::uint32_t WordDictionary::lower_bound(std::string_view form_wanted) const {
  std::uint32_t low = 0;
  std::uint32_t high = size();
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (form(middle) < form_wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

WordCodes WordDictionary::codes(std::string_view wanted) const {
  const std::uint32_t rank = lower_bound(wanted);
  if (rank == size() || form(rank) != wanted) return rare_form_codes(wanted);
  WordCodes out;
  out.codes[0] = static_cast<WordCode>(kFirstFormCode + rank);
  out.count = 1;
  return out;
}

void write_word_dictionary(const fs::path& path, std::span<const std::string> forms,
                           std::uint64_t learnt_from) {
  ColumnWriter writer(path, ColumnKind::dictionary, kVersion);
  std::vector<std::uint32_t> ends;
  ends.reserve(forms.size());
  writer.begin_section(kForms);
  for (const std::string& form : forms) {
    writer.append(form);
    ends.push_back(static_cast<std::uint32_t>(writer.section_size()));
  }
  writer.begin_section(kEnds);
  writer.append_array(std::span<const std::uint32_t>(ends));
  writer.begin_section(kLearntFrom);
  writer.append_array(std::span<const std::uint64_t>(&learnt_from, 1));
  writer.close();
}

}  // namespace morgue
