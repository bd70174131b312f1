#include "indexer/formats/json_document.h"

#include <algorithm>

#include <fmt/format.h>

#include "indexer/formats/charset.h"

namespace morgue::formats {
namespace {

constexpr std::size_t kKeptBuffers = std::size_t{4} << 20;  // a giant record does not keep its own

}  // namespace

simdjson::error_code JsonWorkspace::open(std::string_view record,
                                         simdjson::ondemand::document& document) {
  const simdjson::error_code error = iterate(record, document);
  if (error != simdjson::UTF8_ERROR && error != simdjson::UNESCAPED_CHARS) return error;
  std::string repaired = to_raw_utf8(record);
  for (char& c : repaired)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  return iterate(repaired, document);
}

simdjson::error_code JsonWorkspace::iterate(std::string_view json,
                                            simdjson::ondemand::document& document) {
  if (padded_.size() > kKeptBuffers && json.size() < kKeptBuffers) *this = JsonWorkspace();
  if (padded_.size() < json.size() + simdjson::SIMDJSON_PADDING)
    padded_.resize(json.size() + simdjson::SIMDJSON_PADDING);
  std::copy(json.begin(), json.end(), padded_.begin());
  std::fill_n(padded_.begin() + static_cast<std::ptrdiff_t>(json.size()),
              simdjson::SIMDJSON_PADDING, ' ');
  return parser_.iterate(padded_.data(), json.size(), padded_.size()).get(document);
}

std::string malformed_json(simdjson::error_code error) {
  return fmt::format("malformed JSON: {}", simdjson::error_message(error));
}

}  // namespace morgue::formats
