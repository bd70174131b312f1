#include "common/cli/terminal.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>

#include <sys/ioctl.h>
#include <unicode/uchar.h>
#include <unistd.h>

#include "common/text/utf8.h"

namespace morgue::cli {
namespace {

constexpr unsigned kDefaultWidth = 80;
constexpr unsigned kMaxWidth = 1000;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view{} : value;
}

std::size_t columns_of(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return 1;
  const auto point = static_cast<UChar32>(c);
  switch (u_charType(point)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

bool is_terminal(int fd) {
  return ::isatty(fd) == 1;
}

unsigned terminal_width(int fd) {
  winsize size{};
  if (is_terminal(fd) && ::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return std::min<unsigned>(size.ws_col, kMaxWidth);
  const std::string_view columns = environment("COLUMNS");
  unsigned width = 0;
  std::from_chars(columns.data(), columns.data() + columns.size(), width);
  return width == 0 ? kDefaultWidth : std::min(width, kMaxWidth);
}

bool use_color(When setting, int fd) {
  if (setting != When::automatic) return setting == When::always;
  const std::string_view term = environment("TERM");
  return is_terminal(fd) && environment("NO_COLOR").empty() && !term.empty() && term != "dumb";
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    width += columns_of(c.value);
    at += c.length;
  }
  return width;
}

std::string fit(std::string_view text, std::size_t columns) {
  std::size_t width = 0;
  std::size_t cut = 0;  // the prefix that leaves room for the ellipsis
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    width += columns_of(c.value);
    if (width > columns) return columns == 0 ? "" : std::string(text.substr(0, cut)) + "…";
    at += c.length;
    if (width + 1 <= columns) cut = at;
  }
  return std::string(text);
}

}  // namespace morgue::cli
