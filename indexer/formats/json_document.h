// One JSON document opened by simdjson, repaired first where archives have what JSON forbids:
// other character sets, control characters in strings. Only for json_object.cc and json_tree.cc.
#pragma once

#include <string>
#include <string_view>

#include <simdjson.h>

namespace morgue::formats {

// What simdjson works in; to be kept by each thread.
class JsonWorkspace {
 public:
  // `document` is valid until the next call.
  simdjson::error_code open(std::string_view record, simdjson::ondemand::document& document);

 private:
  simdjson::error_code iterate(std::string_view json, simdjson::ondemand::document& document);

  simdjson::ondemand::parser parser_;
  std::string padded_;
};

std::string malformed_json(simdjson::error_code error);

}  // namespace morgue::formats
