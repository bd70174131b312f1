#include <algorithm>

#include "common/archive/dictionaries.h"

namespace morgue {
namespace {

constexpr std::uint32_t kVersion = 2;
constexpr std::uint32_t kForms = 1;
constexpr std::uint32_t kEnds = 2;
constexpr std::uint32_t kLearntFrom = 3;
constexpr std::uint32_t kArticles = 4;

// The place of the first form after a class that begins at `begin` and has codes of `bytes`.
std::uint32_t class_end(std::uint32_t begin, std::size_t bytes, std::size_t forms) {
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(forms, begin + code_count(bytes)));
}

}  // namespace

WordDictionary::WordDictionary(const fs::path& path)
    : file_(path, ColumnKind::dictionary, kVersion),
      ends_(file_.array<std::uint32_t>(kEnds)),
      forms_(file_.section(kForms)),
      learnt_from_(file_.array<std::uint64_t>(kLearntFrom, 1)[0]),
      articles_(file_.array<Hash128>(kArticles)) {
  if (!file_.verify()) file_.damaged("it is not what was written");
  if (ends_.size() > kMaxForms) file_.damaged("it has more forms than any dictionary");
}

std::string_view WordDictionary::form(std::uint32_t place) const {
  if (place >= ends_.size()) file_.damaged("a form beyond its end was asked for");
  const std::uint32_t begin = place == 0 ? 0 : ends_[place - 1];
  if (begin > ends_[place] || ends_[place] > forms_.size()) file_.damaged("form offsets");
  return forms_.substr(begin, ends_[place] - begin);
}

bool WordDictionary::may_know(const Hash128& article) const {
  if (articles_.empty()) return size() > 0;
  return std::binary_search(articles_.begin(), articles_.end(), article);
}

std::uint32_t WordDictionary::lower_bound(std::uint32_t begin, std::uint32_t end,
                                          std::string_view wanted) const {
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    if (form(middle) < wanted)
      begin = middle + 1;
    else
      end = middle;
  }
  return begin;
}

WordCode WordDictionary::code(std::string_view wanted) const {
  std::uint32_t begin = 0;
  for (std::size_t bytes = 1; bytes <= kCodeClasses; ++bytes) {
    const std::uint32_t end = class_end(begin, bytes, size());
    const std::uint32_t place = lower_bound(begin, end, wanted);
    if (place < end && form(place) == wanted) return code_of_number(place - begin, bytes);
    begin = end;
  }
  return rare_code(wanted);
}

void write_word_dictionary(const fs::path& path, std::vector<std::string> forms,
                           std::uint64_t learnt_from, std::vector<Hash128> articles) {
  std::sort(articles.begin(), articles.end());
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  std::uint32_t begin = 0;
  for (std::size_t bytes = 1; bytes <= kCodeClasses; ++bytes) {
    const std::uint32_t end = class_end(begin, bytes, forms.size());
    std::sort(forms.begin() + begin, forms.begin() + end);
    begin = end;
  }
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
  writer.begin_section(kArticles);
  writer.append_array(std::span<const Hash128>(articles));
  writer.close();
}

}  // namespace morgue
