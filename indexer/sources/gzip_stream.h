// gzip, undone by zlib and not through libarchive, which checks neither the checksum nor the length
// of a member and takes whatever follows one for the end. Any number of members after each other,
// and zeros after the last, are one stream.
#pragma once

#include <exception>
#include <memory>
#include <vector>

#include "indexer/sources/budget.h"
#include "indexer/sources/stream.h"

struct z_stream_s;

namespace morgue::sources {

class GzipStream final : public Stream {
 public:
  GzipStream(Stream& inner, Budget& budget);
  ~GzipStream() override;

  // That a checksum is wrong is known, and thrown, when all of its member has been read.
  std::size_t read(char* to, std::size_t size) override;

 private:
  std::size_t inflate_some(char* to, std::size_t size);
  bool fill();
  void pass_over_zeros();
  std::exception_ptr damage() const;

  Stream& inner_;
  Budget& budget_;
  std::unique_ptr<z_stream_s> zlib_;
  std::vector<char> buffer_;  // packed bytes
  std::exception_ptr error_;  // thrown when it is read again
  bool in_member_ = false;
  bool any_member_ = false;  // has been read to its end
  bool ended_ = false;
};

}  // namespace morgue::sources
