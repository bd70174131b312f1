#include "indexer/formats/xml/records.h"

#include <algorithm>
#include <optional>

#include "indexer/formats/clean_text.h"
#include "indexer/formats/xml/scan.h"

namespace morgue::formats::xml {
namespace {

using Kind = Markup::Kind;

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::any_of(names, [&](std::string_view each) { return same_word(name, each); });
}

// What stands before a record: passed over, but for the head.
class Outside {
 public:
  Outside(std::string_view window, bool last, const RecordNames& names)
      : window_(window), last_(last), names_(names), scan_(window, last, 0) {}

  // Kind::record with a length of 0: it begins at skip.
  Cut read() {
    for (;;) {
      const Markup markup = scan_.next();
      const std::size_t begin = markup.kind == Kind::none ? window_.size() : markup.begin;
      text(window_.substr(at_, begin - at_));
      if (markup.kind == Kind::none || markup.kind == Kind::cut_off) return nothing(begin);
      if (head_ && begin - *head_ > kMaxHead) return head(kMaxHead);
      if (markup.kind == Kind::begin && is_one_of(markup.name, names_.records)) {
        if (head_) return head(begin - *head_);
        return {Cut::Kind::record, begin, 0, noise_};
      }
      take(markup);
    }
  }

 private:
  void take(const Markup& markup) {
    at_ = markup.end;
    if (markup.kind == Kind::declaration) begin_head(markup.begin, false);
    if (markup.kind == Kind::end) {
      if (!head_ && is_one_of(markup.name, names_.records)) noise_ = true;
      if (depth_ > 0) --depth_;
    }
    if (markup.kind == Kind::begin) {
      if (is_one_of(markup.name, names_.roots) && (!head_ || has_root_))
        begin_head(markup.begin, true);
      has_root_ = has_root_ || is_one_of(markup.name, names_.roots);
      if (!markup.empty) ++depth_;
    }
    if (depth_ == 0 && !head_) safe_ = at_;
  }

  void begin_head(std::size_t at, bool root) {
    head_ = at;
    has_root_ = root;
    depth_ = 0;
  }

  // Text in a document's own elements is what it says of itself; elsewhere it should not be.
  void text(std::string_view between) {
    if (!head_ && depth_ == 0 && !trimmed(between).empty()) noise_ = true;
  }

  Cut head(std::size_t length) const { return {Cut::Kind::head, *head_, length, noise_}; }

  // No record in this window, of which all before `begin` is seen.
  Cut nothing(std::size_t begin) const {
    if (head_ && begin - *head_ > kMaxHead) return head(kMaxHead);
    if (last_) return {Cut::Kind::end, window_.size(), 0, noise_};
    const std::size_t done = head_ ? *head_ : depth_ == 0 ? begin : safe_;
    return {Cut::Kind::need_more, done, 0, noise_};
  }

  std::string_view window_;
  bool last_;
  const RecordNames& names_;
  Scan scan_;
  std::size_t at_ = 0;    // up to here all is seen
  std::size_t safe_ = 0;  // up to here nothing matters any more
  std::optional<std::size_t> head_;
  bool has_root_ = false;
  bool noise_ = false;
  int depth_ = 0;  // of elements that began here
};

// The end of the record that begins at `begin`; nothing: not in this window.
std::optional<std::size_t> end_of_record(std::string_view window, bool last, std::size_t begin,
                                         const RecordNames& names) {
  Scan scan(window, last, begin);
  const Markup first = scan.next();
  if (first.empty) return first.end;
  int depth = 1;
  for (;;) {
    const Markup markup = scan.next();
    switch (markup.kind) {
      case Kind::none:
      case Kind::cut_off:
        return last ? std::optional(window.size()) : std::nullopt;
      case Kind::declaration:
        return markup.begin;
      case Kind::begin:
        if (!is_one_of(markup.name, names.records)) break;
        if (!names.nested) return markup.begin;
        if (same_word(markup.name, first.name) && !markup.empty) ++depth;
        break;
      case Kind::end:
        if (same_word(markup.name, first.name) && --depth == 0) return markup.end;
        if (is_one_of(markup.name, names.roots)) return markup.begin;
        break;
      case Kind::other:
        break;
    }
  }
}

}  // namespace

Cut cut(std::string_view window, bool last, const RecordNames& names) {
  Cut cut = Outside(window, last, names).read();
  if (cut.kind != Cut::Kind::record) return cut;
  if (const auto end = end_of_record(window, last, cut.skip, names))
    cut.length = *end - cut.skip;
  else
    cut.kind = Cut::Kind::need_more;
  return cut;
}

Cut resync(std::string_view window, bool last, const RecordNames& names) {
  Scan scan(window, last, 0);
  for (;;) {
    const Markup markup = scan.next();
    const bool record = is_one_of(markup.name, names.records);
    if (markup.kind == Kind::declaration || (markup.kind == Kind::begin && record))
      return {Cut::Kind::record, markup.begin, 0, false};
    if (markup.kind == Kind::end && record) return {Cut::Kind::record, markup.end, 0, false};
    if (markup.kind == Kind::cut_off) return {Cut::Kind::need_more, markup.begin, 0, false};
    if (markup.kind == Kind::none)
      return {last ? Cut::Kind::end : Cut::Kind::need_more, window.size(), 0, false};
  }
}

}  // namespace morgue::formats::xml
