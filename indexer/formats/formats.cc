#include <algorithm>

#include "indexer/formats/format.h"
#include "indexer/formats/format_list.h"

namespace morgue::formats {

std::span<const Format> all_formats() {
  // clang-format off
  static const Format kTable[] = {
      reuters21578(),
      trec(),
      gigaword(),
      feed(),
      anpa(),
      ninjs(),
      warc(),
      jsonl(),
      csv(),
      newsml_g2(),
      newsml1(),
      nitf(),
      rcv1(),
      text(),
  };
  // clang-format on
  return kTable;
}

const Format* find_format(std::string_view name) {
  const auto formats = all_formats();
  const auto found = std::ranges::find(formats, name, &Format::name);
  return found == formats.end() ? nullptr : &*found;
}

const Format* recognise_format(std::string_view head) {
  const Format* best = nullptr;
  int certainty = 0;
  for (const Format& format : all_formats()) {
    const int found = format.recognise(head);
    if (found > certainty) {
      certainty = found;
      best = &format;
    }
  }
  return best;
}

}  // namespace morgue::formats
