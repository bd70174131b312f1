// What the terminal is and what may be written to it. Article text and names never reach a
// terminal or a text file as they are: they go through sanitize(). Not for JSON, which escapes.
#pragma once

#include <string>
#include <string_view>

namespace morgue::cli {

enum class When { automatic, always, never };  // of --color and --progress

[[nodiscard]] bool is_terminal(int fd);
// Columns: of the terminal on `fd`, else $COLUMNS, else 80.
[[nodiscard]] unsigned terminal_width(int fd);
// automatic: `fd` is a terminal, NO_COLOR is unset or empty, TERM is neither "dumb" nor unset.
[[nodiscard]] bool use_color(When setting, int fd);

enum class Lines {
  join,  // LF and TAB become blanks: one line comes out
  keep,  // LF and TAB stay
};

// Text that cannot move the cursor, colour, ring or rename anything: C0, DEL and C1 controls and
// bad UTF-8 become U+FFFD; the bidi embeddings, overrides and isolates (U+202A-202E,
// U+2066-2069) are dropped; U+2028, U+2029 are line breaks. Always valid UTF-8.
[[nodiscard]] std::string sanitize(std::string_view text, Lines lines);
void append_sanitized(std::string& out, std::string_view text, Lines lines);

// Columns the text takes on a terminal: wide (East Asian, emoji) characters two, combining none.
[[nodiscard]] std::size_t display_width(std::string_view text);
// The longest prefix of at most `columns`, with an ellipsis if anything was cut.
[[nodiscard]] std::string fit(std::string_view text, std::size_t columns);

}  // namespace morgue::cli
