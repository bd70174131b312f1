// The seam between bytes and articles. A format is one file in this folder and one row of the
// table in formats.cc: how it is recognised, how a stream is cut into records, how a record is
// read. Formats know nothing of files, containers, threads or Xapian.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "common/article.h"

namespace morgue::formats {

// Where the next record lies in a window of the stream. `skip` bytes of no meaning stand before
// it (white space, a document type, noise between records); if `skipped_noise` they held something
// that should have been a record and was not, and go to quarantine. With need_more and end, too,
// `skip` bytes can be dropped: noise of any length is read in constant memory.
// Kind::head: not a record, but what the records after it stand in and is said only once (the
// beginning of a document, up to its first record); kept until the next head, see Context::head.
struct Cut {
  enum class Kind { record, head, need_more, end } kind = Kind::end;
  std::size_t skip = 0;
  std::size_t length = 0;  // of the record or head
  bool skipped_noise = false;
};

// A record that did not become an article. `not_an_article`: recognised and rightly left out (a
// picture, a package): counted, not quarantined.
struct Skip {
  std::string reason;
  bool not_an_article = false;
};

// Of which story a record is a part, in formats where a story may come in several records.
struct Take {
  std::string story;  // the same for all takes of all its versions; empty: the record stands alone
  std::optional<std::int64_t> version;  // none: not said; only where goes_on
  bool goes_on = false;                 // it is not the first take
};

using Parsed = std::variant<Article, Skip>;

struct Options {
  std::map<std::string, std::string, std::less<>> map;  // --map our=theirs
  std::string default_source;                           // --default-source
  std::string default_language;                         // --default-language; empty: detect
};

// What is known of a record from outside: where it was found.
struct Context {
  std::string_view source_name;  // path, with containers: "dump.tar/a.txt"
  std::uint64_t offset = 0;      // of the record, in the decoded stream
  const Options& options;
  std::string_view head = {};  // the last one before the record; empty: none, or not known any more
};

struct Format {
  std::string_view name;         // for --format
  std::string_view description;  // for --help
  // Certainty from 0 (not this) to 100, from the first bytes of a stream (at most 64 KiB).
  int (*recognise)(std::string_view head);
  // The next record of `window`; `last`: no bytes follow the window. Must be linear in the window;
  // after need_more it is called again with a window that begins `skip` bytes later and is at
  // least twice as long. The records must not depend on where the windows end.
  Cut (*cut)(std::string_view window, bool last);
  // After a record that was too long to be held: where the next one may begin. Kind::record:
  // at `skip`; need_more: not in this window, of which `skip` bytes can be dropped.
  Cut (*resync)(std::string_view window, bool last);
  // Pure: same bytes and options, same result. Thread-safe. Never throws for bad input.
  Parsed (*parse)(std::string_view record, const Context& context);
  // Takes of one story become one record, their bytes one after another as they came, which parse()
  // has to read (record_takes.h). nullptr: no record is a part of a story.
  Take (*take)(std::string_view record) = nullptr;
  bool head_first = false;  // the first record of a stream is the head of the others
};

// All formats, in the order in which ties of recognise() are decided.
std::span<const Format> all_formats();
const Format* find_format(std::string_view name);       // nullptr: no such format
const Format* recognise_format(std::string_view head);  // nullptr: none is certain at all

}  // namespace morgue::formats
