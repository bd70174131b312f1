// An HTTP response as crawlers keep it: status, headers, and the body without its transfer and
// content encodings. Tolerant: what is no proper chunk stays as it is.
#pragma once

#include <string>
#include <string_view>

namespace morgue::formats {

// The value of a header in lines "Name: value", in any case; empty: it is not there.
std::string_view header_value(std::string_view headers, std::string_view name);

// Where headers end and what they are about begins: after the first empty line; npos: nowhere.
std::size_t end_of_headers(std::string_view bytes);

struct HttpResponse {
  int status = 0;               // 0: no HTTP response
  std::string_view headers;     // without the status line
  std::string_view media_type;  // "text/html"
  std::string_view charset;     // as declared; empty: not declared
  std::string body;             // decoded
  std::string trouble;          // see DecodedBody: there is no body; empty: there is
};

// Views are into `bytes`.
HttpResponse read_http_response(std::string_view bytes);

}  // namespace morgue::formats
