#include "indexer/build/glass/version.h"

#include <cerrno>

#include <sys/random.h>

#include "common/base/error.h"
#include "indexer/build/glass/pack.h"

namespace morgue::build::glass {
namespace {

// The magic and the format's date, 2016-03-14: years since 2014, month, day in 7, 4 and 5 bits.
constexpr std::string_view kMagic = "\x0F\x0DXapian Glass\x04\x6E";

// Xapian 1.4.22's: tags of more bytes are tried to be compressed when a table is written again.
constexpr std::uint32_t kCompressOver = 18;

// The root, then what is free: nothing, from the table's end on, since revision 1. That leaves
// follow each other is not said (bit 1 of the levels), because Xapian's own single files never do.
void put_root(std::string& out, const TableRoot& root, std::uint32_t compress_over) {
  constexpr std::uint32_t kAbsent = 3;  // as Xapian writes it
  put_varint(out, root.block);
  put_varint(out, root.levels << 2 | (root.written ? 0 : kAbsent));
  put_varint(out, root.entries);
  put_varint(out, kBlockSize >> 11);
  put_varint(out, compress_over);
  std::string free_list;
  if (root.written) {
    put_varint(free_list, kRevision);
    put_varint(free_list, root.end);
    free_list.append(4, '\0');  // where the list is read and written: nowhere
  }
  put_string(out, free_list);
}

}  // namespace

Uuid random_uuid() {
  Uuid uuid{};
  if (::getrandom(uuid.data(), uuid.size(), 0) != static_cast<ssize_t>(uuid.size()))
    throw system_error("asking for random bytes", errno);
  uuid[6] = static_cast<char>((uuid[6] & 0x0F) | 0x40);  // version 4, RFC 4122
  uuid[8] = static_cast<char>((uuid[8] & 0x3F) | 0x80);
  return uuid;
}

std::string header_block(const Uuid& uuid, const Roots& roots, const Statistics& statistics) {
  const TableRoot absent;
  std::string out(kMagic);
  out.append(uuid.data(), uuid.size());
  put_varint(out, kRevision);
  put_root(out, roots.postings, 0);
  put_root(out, roots.documents, kCompressOver);
  put_root(out, absent, kCompressOver);  // term lists
  put_root(out, absent, 0);              // positions
  put_root(out, absent, kCompressOver);  // spelling
  put_root(out, roots.synonyms, kCompressOver);
  put_varint(out, statistics.documents);
  put_varint(out, 0);  // ids above the number of documents
  put_varint(out, statistics.shortest);
  put_varint(out, statistics.greatest_wdf);
  put_varint(out, statistics.longest - statistics.greatest_wdf);
  put_varint(out, 0);  // oldest changeset
  put_varint(out, statistics.total_length);
  put_varint(out, 0);  // greatest frequency of a word in the spelling table
  out.resize(kBlockSize);
  return out;
}

}  // namespace morgue::build::glass
