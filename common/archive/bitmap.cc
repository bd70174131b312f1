#include "common/archive/bitmap.h"

#include <cstring>

namespace morgue {

std::string Bitmap::encode() const {
  std::size_t used = words_.size();
  while (used > 0 && words_[used - 1] == 0) --used;
  return std::string(reinterpret_cast<const char*>(words_.data()), used * sizeof(std::uint64_t));
}

bool Bitmap::decode(std::string_view bytes, Bitmap& out) {
  if (bytes.size() % sizeof(std::uint64_t) != 0) return false;
  out.words_.assign(bytes.size() / sizeof(std::uint64_t), 0);
  if (!bytes.empty()) std::memcpy(out.words_.data(), bytes.data(), bytes.size());
  return true;
}

}  // namespace morgue
