#include "searcher/remote/address.h"

#include <charconv>

namespace morgue::remote {

std::optional<Address> parse_address(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  if (colon == std::string_view::npos || colon == 0 || name.find('/') != std::string_view::npos)
    return std::nullopt;
  Address address;
  const char* end = name.data() + name.size();
  const auto parsed = std::from_chars(name.data() + colon + 1, end, address.port);
  if (parsed.ec != std::errc{} || parsed.ptr != end || address.port == 0) return std::nullopt;
  std::string_view host = name.substr(0, colon);
  const bool is_bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
  if (is_bracketed) host = host.substr(1, host.size() - 2);
  if (!is_bracketed && host.find(':') != std::string_view::npos) return std::nullopt;
  address.host = host;
  return address;
}

}  // namespace morgue::remote
