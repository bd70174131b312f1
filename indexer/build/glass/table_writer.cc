#include "indexer/build/glass/table_writer.h"

#include <algorithm>
#include <cstring>

#include "common/base/error.h"
#include "indexer/build/glass/pack.h"

namespace morgue::build::glass {
namespace {

// A leaf item: size less 3, with flags in its upper bits; length of key; key; the number of the
// piece unless it is the first; bytes of the tag. (0x8000 would say that they are deflated; nothing
// is here: 45,311 articles' document data would shrink by 5 % and be read at half the speed.)
constexpr std::size_t kItemHead = 3;
constexpr std::size_t kPieceNumber = 2;
constexpr unsigned kLastPiece = 0x4000;
constexpr unsigned kFirstPiece = 0x2000;
constexpr std::uint32_t kMaxPieces = 0xFFFF;

// A branch item: number of a block; length of key; key; number of the piece.
constexpr std::size_t kBranchHead = 5;

// A tag is cut to fill a block only where both sides are worth another item's key.
constexpr std::size_t kLeastPiece = 64;
constexpr std::size_t kLeastCut = 256;

// The beginning of `key` that tells it from `before`.
std::string_view dividing_key(std::string_view before, std::string_view key) {
  const auto differ = std::mismatch(before.begin(), before.end(), key.begin(), key.end());
  const auto same = static_cast<std::size_t>(differ.second - key.begin());
  return key.substr(0, same + 1);
}

}  // namespace

void TableWriter::add(std::string_view key, std::string_view tag) {
  if (key.size() > kMaxKeyBytes)
    throw Error(
        ExitCode::io, "writing the index",
        "a key of " + std::to_string(key.size()) + " bytes is longer than Xapian can store");
  if (entries_ > 0 && key <= last_key_)
    throw Error(ExitCode::io, "writing the index", "keys out of order, which is a bug");
  if (children_.empty()) {  // every table begins with an empty entry
    children_.push_back({{}, 0, 0});
    add_piece({}, {}, 1, true);
  }
  std::uint32_t piece = 1;
  for (;; ++piece) {
    const std::size_t head = kItemHead + key.size() + (piece > 1 ? kPieceNumber : 0);
    const bool fits = head + tag.size() <= leaf_.room();
    const bool worth = tag.size() >= kLeastCut && leaf_.room() >= head + kLeastPiece;
    if (!fits && !worth) {
      close_leaf();
      open_leaf(key, piece);
    }
    const std::size_t size = std::min(tag.size(), leaf_.room() - head);
    add_piece(key, tag.substr(0, size), piece, size == tag.size());
    if (size == tag.size()) break;
    tag.remove_prefix(size);
  }
  if (piece > kMaxPieces)
    throw Error(ExitCode::io, "writing the index", "an entry is larger than Xapian can store");
  last_key_ = key;
  ++entries_;
}

void TableWriter::add_piece(std::string_view key, std::string_view bytes, std::uint32_t piece,
                            bool last) {
  const std::size_t size = kItemHead + key.size() + (piece > 1 ? kPieceNumber : 0) + bytes.size();
  char* at = leaf_.add(size);
  store_16(at, (size - kItemHead) | (piece == 1 ? kFirstPiece : 0) | (last ? kLastPiece : 0));
  at[2] = static_cast<char>(key.size());
  at = std::copy(key.begin(), key.end(), at + kItemHead);
  if (piece > 1) {
    store_16(at, piece);
    at += kPieceNumber;
  }
  std::copy(bytes.begin(), bytes.end(), at);
}

// Between two pieces of one tag the whole key divides, by their numbers.
void TableWriter::open_leaf(std::string_view key, std::uint32_t piece) {
  const std::string_view divider = piece > 1 ? key : dividing_key(last_key_, key);
  children_.push_back({std::string(divider), piece, 0});
}

void TableWriter::close_leaf() {
  children_.back().block = write(leaf_.finish());
  leaf_.clear();
}

std::uint32_t TableWriter::write(std::string_view block) {
  const std::uint64_t number = file_.size() / kBlockSize;
  if (number >= UINT32_MAX)
    throw Error(ExitCode::io, "writing the index", "the file has more blocks than Xapian numbers");
  file_.append(block);
  return static_cast<std::uint32_t>(number);
}

// The first key of a branch block is left out: all below the second belong there.
std::vector<TableWriter::Child> TableWriter::write_branches(const std::vector<Child>& children,
                                                            unsigned level) {
  std::vector<Child> parents;
  Block block(level);
  for (const Child& child : children) {
    if (!block.empty() && kBranchHead + child.key.size() + kPieceNumber > block.room()) {
      parents.back().block = write(block.finish());
      block.clear();
    }
    const bool first = block.empty();
    if (first) parents.push_back(child);
    const std::string_view key = first ? std::string_view() : child.key;
    char* at = block.add(kBranchHead + key.size() + kPieceNumber);
    store_32(at, child.block);
    at[4] = static_cast<char>(key.size());
    at = std::copy(key.begin(), key.end(), at + kBranchHead);
    store_16(at, first ? 0 : child.piece);
  }
  parents.back().block = write(block.finish());
  return parents;
}

TableRoot TableWriter::finish() {
  TableRoot root;
  if (!children_.empty()) {
    close_leaf();
    while (children_.size() > 1) children_ = write_branches(children_, ++root.levels);
    root.block = children_.front().block;
    root.entries = entries_;
    root.written = true;
  }
  root.end = static_cast<std::uint32_t>(file_.size() / kBlockSize);
  return root;
}

}  // namespace morgue::build::glass
