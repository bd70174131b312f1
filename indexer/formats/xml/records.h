// Cuts a stream of XML into records, in constant memory however large a document is: elements of
// some names, wherever they stand, each with its document's beginning as head (Cut::Kind::head).
// What records stand in need not nest, and may be any number of documents one after another.
#pragma once

#include <span>
#include <string_view>

#include "indexer/formats/format.h"

namespace morgue::formats::xml {

// Names are local names, in any case.
struct RecordNames {
  std::span<const std::string_view> records;  // the elements that are records
  // Elements that begin a document with records in it: from there, or from an XML declaration
  // before it, up to the first record it is the head. An end of one ends an open record.
  std::span<const std::string_view> roots;
  // Whether a record may be within a record of the same name (else one that begins ends another).
  bool nested = false;
};

constexpr std::size_t kMaxHead = std::size_t{64} << 10;  // bytes; what is longer is cut there

// Format::cut. Noise is text outside of any element, and the end of a record that never began.
Cut cut(std::string_view window, bool last, const RecordNames& names);

// Format::resync.
Cut resync(std::string_view window, bool last, const RecordNames& names);

}  // namespace morgue::formats::xml
