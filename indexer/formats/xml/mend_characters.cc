#include <algorithm>
#include <array>
#include <optional>

#include "common/text/utf8.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/sgml_entities.h"
#include "indexer/formats/xml/mend.h"

namespace morgue::formats::xml {
namespace {

constexpr std::size_t kMaxTag = 8192;  // bytes from '<' to '>'

constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> special{};
  for (std::size_t c = 0; c < 0x20; ++c) special[c] = c != '\t' && c != '\n' && c != '\r';
  special['&'] = special['<'] = true;
  return special;
}
constexpr std::array<bool, 256> kSpecial = make_special();

bool is_special(char c) {
  return kSpecial[static_cast<unsigned char>(c)];
}
bool begins_name(char c) {
  return is_letter(c) || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

class Mender {
 public:
  Mender(std::string_view text, std::string& out) : text_(text), out_(out) {}

  std::string_view mended() {
    while (at_ < text_.size()) {
      if (!is_special(text_[at_])) {
        ++at_;
      } else if (text_[at_] == '&') {
        reference();
      } else if (text_[at_] == '<') {
        markup();
      } else {
        replace(1, "");
      }
    }
    if (copied_ == 0) return text_;
    out_.append(text_.substr(copied_));
    return out_;
  }

 private:
  // `length` bytes from here on become `by`.
  void replace(std::size_t length, std::string_view by) {
    if (copied_ == 0) out_.clear();
    out_.append(text_.substr(copied_, at_ - copied_));
    out_.append(by);
    copied_ = at_ += length;
  }

  void reference() {
    const std::string_view rest = text_.substr(at_ + 1, kLongestEntity + 1);
    const std::size_t end = rest.find(';');
    const auto value =
        end == std::string_view::npos ? std::nullopt : entity_value(rest.substr(0, end));
    if (!value) {
      replace(1, "&amp;");
    } else if (*value == '<' || *value == '&' || *value == '>' || *value == '"' || *value == '\'') {
      const char* name = *value == '<'   ? "&lt;"
                         : *value == '>' ? "&gt;"
                         : *value == '"' ? "&quot;"
                         : *value == '&' ? "&amp;"
                                         : "&apos;";
      replace(end + 2, name);
    } else {
      std::string character;
      if (*value != 0 && *value != 0xFFFE && *value != 0xFFFF) append_utf8(character, *value);
      replace(end + 2, character);
    }
  }

  void markup() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("<![CDATA[")) return character_data();
    if (rest.starts_with("<!--")) return drop_to("-->", comments_end_);
    if (rest.starts_with("<!")) return document_type();
    if (rest.starts_with("<?")) return drop_to("?>", instructions_end_);
    const bool closing = rest.size() > 1 && rest[1] == '/';
    const std::size_t name = closing ? 2 : 1;
    if (name >= rest.size() || !begins_name(rest[name])) return replace(1, "&lt;");
    std::size_t end = name;
    while (end < rest.size() && rest[end] != '<' && rest[end] != '>') ++end;
    if (end == rest.size() || rest[end] == '<') return replace(1, "&lt;");
    if (end > kMaxTag) return shorten(rest.substr(0, end));
    at_ += name;
  }

  void shorten(std::string_view tag) {
    const std::size_t name_end = std::min(tag.find_first_of(" \t\r\n"), kMaxTag);
    std::string shorter(tag.substr(0, name_end));
    shorter.append(tag.ends_with('/') ? "/>" : ">");
    replace(tag.size() + 1, shorter);
  }

  // Stays as it is, up to the end of the text if it has none; but for control characters.
  void character_data() {
    const std::size_t end = text_.find("]]>", at_ + 9);
    const std::size_t stop = std::min(end, text_.size());
    for (at_ += 9; at_ < stop;) {
      const char c = text_[at_];
      if (is_special(c) && c != '&' && c != '<') {
        replace(1, "");
      } else {
        ++at_;
      }
    }
    if (end == std::string_view::npos) return replace(0, "]]>");
    at_ = end + 3;
  }

  // `ends`: whether one of them has an end any more.
  void drop_to(std::string_view mark, bool& ends) {
    const std::size_t end = ends ? text_.find(mark, at_ + 2) : std::string_view::npos;
    ends = end != std::string_view::npos;
    if (!ends) return replace(1, "&lt;");
    replace(end + mark.size() - at_, "");
  }

  void document_type() {
    std::size_t end = at_ + 2;
    while (end < text_.size() && text_[end] != '<' && text_[end] != '>') ++end;
    if (end == text_.size() || text_[end] == '<') return replace(1, "&lt;");
    replace(end + 1 - at_, "");
  }

  std::string_view text_;
  std::string& out_;
  std::size_t at_ = 0;
  std::size_t copied_ = 0;  // of text_, into out_
  bool comments_end_ = true;
  bool instructions_end_ = true;
};

}  // namespace

std::string_view mend_characters(std::string_view text, std::string& buffer) {
  return Mender(text, buffer).mended();
}

}  // namespace morgue::formats::xml
