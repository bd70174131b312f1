// What is wrong with JSON, for people: the parser's own words without its number for them.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace morgue {

inline std::string json_trouble(const nlohmann::json::exception& error) {
  std::string_view what = error.what();  // "[json.exception.parse_error.101] parse error at …"
  const std::size_t end = what.find("] ");
  if (what.starts_with("[json.") && end != what.npos) what.remove_prefix(end + 2);
  return std::string(what);
}

}  // namespace morgue
