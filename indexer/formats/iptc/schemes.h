// Which vocabulary a code of NewsML-G2 is from. An alias before the colon ("mt:20000523") stands
// for what the item's own catalogue says, else its message's, else the IPTC's catalogue, which all
// providers build upon. Catalogues that are only referred to are not fetched: an alias that nobody
// declares stays as it is. Not for NewsML 1.x, whose vocabularies are spelled out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/formats/xml/node.h"

namespace morgue::formats::iptc {

// What is known of the codes of a scheme, whoever uses it under whatever alias.
enum class Vocabulary {
  other,
  subjects,   // the IPTC's subject codes and media topics
  natures,    // of concepts: person, organisation, geoArea, …
  genres,     // the IPTC's, whose codes are words
  providers,  // of news, by the IPTC: AFP, REUTERS
  countries,  // ISO 3166, two or three letters
  places,
  exchanges,  // ISO 10383
};

struct Code {
  Vocabulary vocabulary = Vocabulary::other;
  std::string code;  // within its scheme
  // The same for a concept however it is written: "medtop:20000523" with the alias of the IPTC's
  // catalogue, "cv.acme.example/cat/5" for what is declared besides, "x:5" for an unknown alias.
  std::string id;
};

struct KnownScheme;

// Schemes an item may declare, or its message; more are passed over, as are those with an alias
// or an address that is longer than this.
inline constexpr std::size_t kMaxSchemes = 1000;
inline constexpr std::size_t kMaxAlias = 100;     // bytes
inline constexpr std::size_t kMaxAddress = 1000;  // bytes

class Schemes {
 public:
  // `head`: the beginning of the message (Context::head). `item` is only read now.
  Schemes(xml::Node item, std::string_view head);

  Code of_qcode(std::string_view qcode) const;  // "alias:code", or a code alone
  static Code of_uri(std::string_view uri);

  // Of an element by its @qcode, or @uri where nobody declares the alias; or @type and @typeuri.
  Code of(xml::Node element) const;
  Code type_of(xml::Node element) const;

 private:
  struct Scheme {
    std::string alias;
    std::string address;
    const KnownScheme* known = nullptr;
  };
  Code of(std::string_view qcode, std::string_view uri) const;
  void declare(std::string_view alias, std::string_view address, std::string_view same);

  std::vector<Scheme> declared_;  // by alias
};

}  // namespace morgue::formats::iptc
