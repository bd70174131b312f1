#include "indexer/formats/record_reader.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/record_takes.h"
#include "indexer/formats/unicode_stream.h"
#include "indexer/formats/window.h"

namespace morgue::formats {
namespace {

constexpr std::size_t kHead = std::size_t{64} << 10;    // bytes that recognition sees
constexpr std::size_t kMaxKept = std::size_t{1} << 20;  // bytes of a problem that are kept

}  // namespace

class RecordReader::Impl {
 public:
  Impl(sources::Stream& stream, std::string name, Report report, ReadOptions options)
      : stream_(stream),
        name_(std::move(name)),
        report_(std::move(report)),
        options_(options),
        takes_(options.max_record) {
    options_.chunk = std::max<std::size_t>(options_.chunk, 1);
  }

  bool next(Record& out) {
    if (!started_) start();
    if (format_ == nullptr || format_->take == nullptr) return next_cut(out);
    for (Record cut; !takes_.full() && next_cut(cut);)
      takes_.add(
          {std::string(cut.bytes), cut.offset, std::move(cut.head), format_->take(cut.bytes)});
    if (takes_.empty()) return false;
    story_ = takes_.take_first();
    out = {story_.bytes, story_.offset, format_, story_.head};
    return true;
  }

  std::uint64_t mark_bytes() const { return stream_.dropped(); }

 private:
  bool next_cut(Record& out) {
    while (!done_) {
      const Cut cut = skipping_ ? format_->resync(window_.bytes(), ended_)
                                : format_->cut(window_.bytes(), ended_);
      skip(cut);
      if (cut.kind == Cut::Kind::end) {
        finish();
      } else if (cut.kind == Cut::Kind::need_more) {
        if (!need_more()) finish();
      } else if (cut.kind == Cut::Kind::head) {
        take_head(cut.length);
      } else if (skipping_) {
        skipping_ = false;
      } else if (format_->head_first && !head_) {
        take_head(cut.length);
      } else if (take(cut.length, out)) {
        return true;
      }
    }
    return false;
  }

  void start() {
    started_ = true;
    format_ = options_.format;
    fill(format_ == nullptr ? std::max(options_.chunk, kHead) : options_.chunk);
    window_.set_offset(stream_.dropped());
    if (format_ != nullptr || !find_text()) return;
    format_ = recognise_format(window_.bytes().substr(0, kHead));
    if (format_ != nullptr) return;
    problem(window_.offset(), unrecognised(), {});
    done_ = true;
  }

  // Passes over white space, of which there may be more than recognition sees. False if there is
  // nothing else.
  bool find_text() {
    for (;;) {
      const std::string_view bytes = window_.bytes();
      std::size_t blanks = 0;
      while (blanks < bytes.size() && is_space(bytes[blanks])) ++blanks;
      window_.drop(blanks);
      if (window_.size() > 0 && (blanks == 0 || ended_ || !damage_.empty())) return true;
      if (ended_ || !damage_.empty()) {
        finish();
        return false;
      }
      fill(kHead);
    }
  }

  static std::string unrecognised() { return "no known format: binary data, or one not read yet"; }

  // Reads on; damage ends the stream, with the reason kept for finish().
  void fill(std::size_t count) {
    try {
      if (!window_.fill(stream_, count)) ended_ = true;
    } catch (const Error& error) {
      if (error.code() != ExitCode::input) throw;
      damage_ = error.what();
    }
  }

  // False if there is nothing more to be had.
  bool need_more() {
    if (ended_ || !damage_.empty()) return false;
    if (!skipping_ && window_.size() > options_.max_record) {
      too_long();
      skipping_ = true;
      return true;
    }
    // At least doubled, so that looking from the start again stays linear; but no longer than what
    // decides that the record is too long.
    const std::size_t limit = options_.max_record + 1;
    const std::size_t room = skipping_ || window_.size() >= limit ? limit : limit - window_.size();
    fill(std::max<std::size_t>(1, std::min(std::max(options_.chunk, window_.size()), room)));
    return true;
  }

  bool take(std::size_t length, Record& out) {
    flush_noise();
    const std::string_view bytes = window_.bytes().substr(0, length);
    const std::uint64_t offset = window_.offset();
    if (length > options_.max_record) {
      too_long();  // drops its first byte
      window_.drop(length - 1);
      return false;
    }
    window_.drop(length);
    out = {bytes, offset, format_, head_};
    return true;
  }

  void take_head(std::size_t length) {
    flush_noise();
    head_ = std::make_shared<const std::string>(window_.bytes().substr(0, length));
    window_.drop(length);
  }

  void too_long() {
    flush_noise();
    const std::string_view bytes =
        window_.bytes().substr(0, std::min(options_.max_record, kMaxKept));
    problem(window_.offset(),
            fmt::format("a record of more than {} bytes: skipped", options_.max_record), bytes);
    window_.drop(1);  // the next record may not begin where this one does
  }

  void skip(const Cut& cut) {
    const std::string_view bytes = window_.bytes().substr(0, cut.skip);
    if (cut.skipped_noise || noise_seen_) {
      if (!noise_seen_) noise_offset_ = window_.offset();
      noise_seen_ = true;
      noise_.append(bytes.substr(0, std::min(bytes.size(), kMaxKept - noise_.size())));
    }
    window_.drop(cut.skip);
  }

  void flush_noise() {
    if (!std::exchange(noise_seen_, false)) return;
    const std::string_view kept = trimmed(noise_);
    const auto blanks = static_cast<std::uint64_t>(kept.data() - noise_.data());
    problem(noise_offset_ + blanks, "not a record of this format", kept);
    noise_.clear();
  }

  void finish() {
    flush_noise();
    const std::string_view rest = window_.bytes();
    if (!damage_.empty())
      problem(window_.offset(), damage_, rest.substr(0, std::min(rest.size(), kMaxKept)));
    done_ = true;
  }

  void problem(std::uint64_t offset, std::string reason, std::string_view bytes) {
    report_({name_, offset, std::move(reason), std::string(bytes)});
  }

  UnicodeStream stream_;
  std::string name_;
  Report report_;
  ReadOptions options_;
  const Format* format_ = nullptr;
  Window window_;
  std::shared_ptr<const std::string> head_;  // of the records that follow
  std::string damage_;                       // why the stream cannot be read on
  RecordTakes takes_;                        // where the format has takes
  RecordTakes::Story story_;                 // the record given last
  bool started_ = false;
  bool ended_ = false;     // the window holds the last bytes of the stream
  bool skipping_ = false;  // in a record that is too long
  bool done_ = false;
  std::string noise_;  // what no record could be made of, so far
  bool noise_seen_ = false;
  std::uint64_t noise_offset_ = 0;
};

RecordReader::RecordReader(sources::Stream& stream, std::string name, Report report,
                           ReadOptions options)
    : impl_(std::make_unique<Impl>(stream, std::move(name), std::move(report), options)) {}

RecordReader::~RecordReader() = default;

bool RecordReader::next(Record& out) {
  return impl_->next(out);
}

std::uint64_t RecordReader::mark_bytes() const {
  return impl_->mark_bytes();
}

}  // namespace morgue::formats
