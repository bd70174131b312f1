#include "indexer/entities/train/names.h"

#include <charconv>
#include <istream>
#include <string_view>
#include <unordered_set>

#include <fmt/format.h>

#include "common/base/bytes.h"
#include "common/base/error.h"
#include "indexer/entities/files.h"

namespace morgue::entities {

std::string encode_names(std::istream& in) {
  std::string phrases;
  std::string before;
  std::string line;
  std::size_t count = 0;
  std::unordered_set<std::string> keys;  // phrases and what longer ones begin with
  while (std::getline(in, line)) {
    const std::size_t tab = line.find('\t');
    std::uint32_t bits = 0;
    if (tab != std::string::npos)
      std::from_chars(line.data() + tab + 1, line.data() + line.size(), bits);
    const std::string phrase = line.substr(0, tab);
    if (bits == 0 || phrase.empty() || phrase <= before)
      throw Error(ExitCode::usage, "packing names",
                  fmt::format("bad line {}: {}", count + 1, line));
    std::size_t shared = 0;
    while (shared < before.size() && shared < phrase.size() && before[shared] == phrase[shared])
      ++shared;
    put_varint(phrases, shared);
    put_string(phrases, std::string_view(phrase).substr(shared));
    put_varint(phrases, bits);
    for (std::size_t blank = phrase.find(' '); blank != std::string::npos;
         blank = phrase.find(' ', blank + 1))
      keys.insert(phrase.substr(0, blank));
    keys.insert(phrase);
    before = phrase;
    ++count;
  }
  std::string payload;
  put_varint(payload, keys.size());
  put_varint(payload, count);
  return pack(kGazetteerFile, payload + phrases);
}

}  // namespace morgue::entities
