// Snippets in text: marks and line breaks put into sanitized text.
#include "common/cli/terminal.h"
#include "searcher/output/text_sink.h"

namespace morgue::output {
namespace {

class Wrapper {
 public:
  Wrapper(std::string& out, std::size_t indent, std::size_t wrap)
      : out_(out), indent_(indent), column_(indent), wrap_(wrap) {}

  // Text without marks; a word is held back until its end is known.
  void add(std::string_view text) {
    for (const char c : text) {
      if (c == ' ') {
        flush_word();
        blank_ = true;
      } else {
        word_ += c;
      }
    }
  }
  // An escape sequence: takes no columns, stays with the word it stands in.
  void add_style(std::string_view style) { styles_.push_back({word_.size(), style}); }
  void flush_word() {
    if (word_.empty() && styles_.empty()) return;
    const std::size_t width = cli::display_width(word_);
    if (blank_) break_or_blank(width);
    std::size_t at = 0;
    for (const auto& [place, style] : styles_) {
      out_.append(word_, at, place - at).append(style);
      at = place;
    }
    out_.append(word_, at);
    column_ += width;
    word_.clear();
    styles_.clear();
  }

 private:
  void break_or_blank(std::size_t width) {
    const bool breaks = wrap_ > indent_ && column_ + 1 + width > wrap_;
    out_ += breaks ? "\n" + std::string(indent_, ' ') : " ";
    column_ = breaks ? indent_ : column_ + 1;
    blank_ = false;
  }

  struct Place {
    std::size_t at;
    std::string_view style;
  };
  std::string& out_;
  std::size_t indent_;
  std::size_t column_;
  std::size_t wrap_;
  std::string word_;
  std::vector<Place> styles_;
  bool blank_ = false;
};

}  // namespace

std::string styled_snippet(const search::Snippet& snippet, const Style& style, std::size_t indent,
                           std::size_t wrap) {
  std::string out;
  Wrapper wrapper(out, indent, wrap);
  const std::string_view text = snippet.text;
  std::size_t at = 0;
  for (const search::Mark& mark : snippet.marks) {
    if (mark.begin < at || mark.end < mark.begin || mark.end > text.size()) continue;
    wrapper.add(cli::sanitize(text.substr(at, mark.begin - at), cli::Lines::join));
    wrapper.add_style(style.match());
    wrapper.add(cli::sanitize(text.substr(mark.begin, mark.end - mark.begin), cli::Lines::join));
    wrapper.add_style(style.off());
    at = mark.end;
  }
  wrapper.add(cli::sanitize(text.substr(at), cli::Lines::join));
  wrapper.flush_word();
  return out;
}

}  // namespace morgue::output
