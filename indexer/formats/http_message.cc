#include "indexer/formats/http_message.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <optional>

#include <archive.h>
#include <archive_entry.h>

#include "indexer/formats/clean_text.h"

namespace morgue::formats {
namespace {

constexpr std::size_t kMaxBody = std::size_t{64} << 20;

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

// What gzip unpacks to; the bytes themselves if they are no gzip. Nothing: it is damaged.
std::optional<std::string> unpacked(std::string packed) {
  const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(),
                                                                      &archive_read_free);
  archive_entry* entry = nullptr;
  if (!reader || !packed.starts_with("\x1f\x8b")) return packed;
  archive_read_support_filter_gzip(reader.get());
  archive_read_support_format_raw(reader.get());
  if (archive_read_open_memory(reader.get(), packed.data(), packed.size()) != ARCHIVE_OK ||
      archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK)
    return std::nullopt;
  std::string body;
  std::array<char, 16384> piece;
  while (body.size() < kMaxBody) {
    const la_ssize_t n = archive_read_data(reader.get(), piece.data(), piece.size());
    if (n < 0) return std::nullopt;
    if (n == 0) break;
    body.append(piece.data(), static_cast<std::size_t>(n));
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
  const bool chunked = same_word(header_value(response.headers, "Transfer-Encoding"), "chunked");
  auto unpacked_body = unpacked(chunked ? joined_chunks(body) : std::string(body));
  response.damaged = !unpacked_body;
  if (unpacked_body) response.body = std::move(*unpacked_body);
  const std::string_view encoding = header_value(response.headers, "Content-Encoding");
  if (!encoding.empty() && !same_word(encoding, "gzip") && !same_word(encoding, "x-gzip") &&
      !same_word(encoding, "identity"))
    response.encoding = encoding;
  return response;
}

}  // namespace morgue::formats
