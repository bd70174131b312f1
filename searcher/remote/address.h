// host:port, where xapian-tcpsrv serves the parts of an archive, told from the name of a directory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace morgue::remote {

struct Address {
  std::string host;  // a name, an IPv4 address, or an IPv6 address in brackets
  std::uint16_t port = 0;
};

// Nothing: it has a slash, or no port from 1 to 65535 behind its last colon. ./a:1 is a directory.
[[nodiscard]] std::optional<Address> parse_address(std::string_view name);

}  // namespace morgue::remote
