#include "common/archive/word_codes.h"

#include "common/base/hash.h"

namespace morgue {

WordCode code_of_number(std::uint64_t number, std::size_t size) {
  WordCode code;
  code.size = static_cast<std::uint8_t>(size);
  code.bytes[size - 1] = static_cast<std::uint8_t>(kFirstStopper + number % kStoppers);
  number /= kStoppers;
  for (std::size_t i = size - 1; i-- > 0; number /= kContinuers)
    code.bytes[i] = static_cast<std::uint8_t>(kFirstContinuer + number % kContinuers);
  return code;
}

WordCode rare_code(std::string_view form) {
  return code_of_number(hash64(form) % code_count(kRareCodeBytes), kRareCodeBytes);
}

}  // namespace morgue
