// One layer of compression (but gzip: gzip_stream.h) or one container, read through libarchive from
// another stream. A compression is a container of one nameless entry. Not for writing or seeking.
#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <vector>

#include "indexer/sources/budget.h"
#include "indexer/sources/peek.h"
#include "indexer/sources/stream.h"

struct archive;

namespace morgue::sources {

class ArchiveReader {
 public:
  ArchiveReader(Stream& inner, Container kind, Budget& budget);
  ~ArchiveReader();
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;

  // The next file in it; `name` is empty for a compression. False at the end, and after damage
  // that read() of an entry has thrown already. Throws Error (input) for other damage.
  bool next(std::string& name);
  // The bytes of the entry that next() has come to; valid until next() is called again.
  Stream& entry() { return entry_; }

 private:
  class Entry final : public Stream {
   public:
    explicit Entry(ArchiveReader& owner) : owner_(owner) {}
    std::size_t read(char* to, std::size_t size) override { return owner_.read(to, size); }

   private:
    ArchiveReader& owner_;
  };

  static long fill(struct archive*, void* self, const void** buffer);  // libarchive's callback
  void open(Container kind);
  bool finish_entry();
  bool is_padding_left() const;
  bool end_of_names() const;
  void check_empty();
  void check_rest();
  void count_packed(std::size_t size);
  std::size_t read(char* to, std::size_t size);
  bool next_block();
  [[noreturn]] void throw_damage();

  Stream& inner_;
  Budget& budget_;
  const Container kind_;
  struct archive* handle_;  // owned
  std::vector<char> buffer_;
  std::exception_ptr inner_error_;  // what inner_ threw within the callback
  std::exception_ptr entry_error_;  // thrown again when the entry is read again
  bool dead_ = false;               // cannot be read any further
  bool any_stray_ = false;          // what should have been a header was none
  std::uint64_t packed_ = 0;        // bytes read from inner_
  std::uint64_t content_end_ = 0;   // in them: behind the last that is not zero
  const char* block_ = nullptr;     // decoded bytes of the entry, owned by libarchive
  std::size_t block_size_ = 0;      // what is left of them
  std::uint64_t hole_ = 0;          // zeros before them: tar can leave out empty stretches
  std::uint64_t position_ = 0;      // in the entry
  bool opened_ = false;             // there has been an entry
  bool in_entry_ = false;           // its end has not been read yet
  Entry entry_;
};

}  // namespace morgue::sources
