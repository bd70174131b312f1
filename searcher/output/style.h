// Bold, dim and coloured text for terminals: nothing but the text itself where colour is off.
// Only these few escape sequences ever reach a terminal; text goes through cli::sanitize first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace morgue::output {

class Style {
 public:
  explicit Style(bool color) : color_(color) {}
  std::string_view bold() const { return color_ ? "\x1b[1m" : ""; }
  std::string_view dim() const { return color_ ? "\x1b[2m" : ""; }
  std::string_view match() const { return color_ ? "\x1b[1;31m" : ""; }
  std::string_view off() const { return color_ ? "\x1b[0m" : ""; }

 private:
  bool color_;
};

// 1234567 -> "1,234,567"
[[nodiscard]] std::string grouped(std::uint64_t number);

}  // namespace morgue::output
