#include "indexer/formats/http_message.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/content_encoding.h"

namespace morgue::formats {
namespace {

// Chunks as far as they are proper; from the first that is not on, the bytes as they are.
std::string joined_chunks(std::string_view rest) {
  std::string body;
  while (!rest.empty()) {
    std::string_view after = rest;
    std::string_view size = trimmed(take_line(after));
    size = trimmed(size.substr(0, size.find(';')));
    std::size_t count = 0;
    const auto read = std::from_chars(size.data(), size.data() + size.size(), count, 16);
    if (read.ec != std::errc() || read.ptr != size.data() + size.size()) {
      body.append(rest);
      break;
    }
    if (count == 0) break;
    body.append(after.substr(0, count));
    rest = after.substr(std::min(count, after.size()));
    if (rest.starts_with('\r')) rest.remove_prefix(1);
    if (rest.starts_with('\n')) rest.remove_prefix(1);
  }
  return body;
}

}  // namespace

std::string_view header_value(std::string_view headers, std::string_view name) {
  while (!headers.empty()) {
    const std::string_view line = trimmed(take_line(headers));
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos && same_word(trimmed(line.substr(0, colon)), name))
      return trimmed(line.substr(colon + 1));
  }
  return {};
}

std::size_t end_of_headers(std::string_view bytes) {
  for (std::size_t at = 0; (at = bytes.find('\n', at)) != std::string_view::npos; ++at) {
    const std::string_view after = bytes.substr(at + 1, 2);
    if (after.starts_with('\n')) return at + 2;
    if (after == "\r\n") return at + 3;
  }
  return std::string_view::npos;
}

HttpResponse read_http_response(std::string_view bytes) {
  HttpResponse response;
  if (!bytes.starts_with("HTTP/")) return response;
  const std::size_t end = std::min(end_of_headers(bytes), bytes.size());
  response.headers = bytes.substr(0, end);
  const std::string_view status = trimmed(take_line(response.headers));
  const std::size_t blank = std::min(status.find(' '), status.size());
  const std::string_view number = trimmed(status.substr(blank)).substr(0, 3);
  std::from_chars(number.data(), number.data() + number.size(), response.status);
  const std::string_view type = header_value(response.headers, "Content-Type");
  response.media_type = trimmed(type.substr(0, type.find(';')));
  const std::size_t charset = type.find("charset=");
  if (charset != std::string_view::npos) {
    response.charset = type.substr(charset + 8);
    if (response.charset.starts_with('"')) response.charset.remove_prefix(1);
    response.charset = response.charset.substr(0, response.charset.find_first_of("\"; "));
  }
  const std::string_view body = bytes.substr(end);
  // What the transfer has done, chunks last of all, is upon what the content has.
  std::string encodings(header_value(response.headers, "Content-Encoding"));
  std::string_view transfer = header_value(response.headers, "Transfer-Encoding");
  const std::string_view last = trimmed(transfer.substr(transfer.rfind(',') + 1));
  const bool chunked = same_word(last, "chunked");
  if (chunked) transfer = transfer.substr(0, transfer.size() - last.size());
  encodings.append(",").append(transfer);
  DecodedBody decoded = decode_body(chunked ? joined_chunks(body) : std::string(body), encodings);
  response.body = std::move(decoded.bytes);
  response.trouble = std::move(decoded.trouble);
  return response;
}

}  // namespace morgue::formats
