#include "indexer/formats/iptc/schemes.h"

#include <algorithm>
#include <array>

#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/sgml_entities.h"
#include "indexer/formats/sgml_tags.h"

namespace morgue::formats::iptc {

struct KnownScheme {
  std::string_view alias;
  std::string_view address;  // without http:// or https://
  Vocabulary vocabulary;
};

namespace {

using Known = KnownScheme;
using xml::Node;

// Of catalog.IPTC-G2-Standards, what an article can be about. In the order of addresses.
constexpr auto kKnown = std::to_array<Known>({
    {"aspfacetvalue", "cv.iptc.org/newscodes/asportfacetvalue/", Vocabulary::other},
    {"cpnat", "cv.iptc.org/newscodes/cpnature/", Vocabulary::natures},
    {"genre", "cv.iptc.org/newscodes/genre/", Vocabulary::genres},
    {"medtop", "cv.iptc.org/newscodes/mediatopic/", Vocabulary::subjects},
    {"nprov", "cv.iptc.org/newscodes/newsprovider/", Vocabulary::providers},
    {"subj", "cv.iptc.org/newscodes/subjectcode/", Vocabulary::subjects},
    {"cusip", "cvx.iptc.org/cusip/", Vocabulary::other},
    {"figi", "cvx.iptc.org/figi/", Vocabulary::other},
    {"gics", "cvx.iptc.org/gics/", Vocabulary::other},
    {"isin", "cvx.iptc.org/isin/", Vocabulary::other},
    {"mic", "cvx.iptc.org/iso10383-mic/", Vocabulary::exchanges},
    {"iso3166-1a2", "cvx.iptc.org/iso3166-1a2/", Vocabulary::countries},
    {"iso3166-1a3", "cvx.iptc.org/iso3166-1a3/", Vocabulary::countries},
    {"iso4217a", "cvx.iptc.org/iso4217a/", Vocabulary::other},
    {"sedol", "cvx.iptc.org/sedol/", Vocabulary::other},
    {"tidm", "cvx.iptc.org/tidm/", Vocabulary::other},
    {"dbpedia", "dbpedia.org/resource/", Vocabulary::other},
    {"geonames", "sws.geonames.org/", Vocabulary::places},
    {"wikidata", "www.wikidata.org/entity/", Vocabulary::other},
});

const Known* known_alias(std::string_view alias) {
  const auto* found = std::ranges::find(kKnown, alias, &Known::alias);
  return found == kKnown.end() ? nullptr : found;
}

std::string_view without_protocol(std::string_view address) {
  address = trimmed(address);
  for (const std::string_view protocol : {"http://", "https://"})
    if (same_word(address.substr(0, protocol.size()), protocol))
      return address.substr(protocol.size());
  return address;
}

// The scheme of that address, with or without the slash at its end.
const Known* known_scheme(std::string_view address) {
  const auto* found = std::ranges::find_if(kKnown, [&](const Known& each) {
    return same_word(address, each.address) ||
           same_word(address, each.address.substr(0, each.address.size() - 1));
  });
  return found == kKnown.end() ? nullptr : found;
}

Code in_scheme(const Known& scheme, std::string_view code) {
  while (code.ends_with('/')) code.remove_suffix(1);  // geonames writes its places so
  return {scheme.vocabulary, clean_line(code),
          clean_line(std::string(scheme.alias) + ":" + std::string(code))};
}

std::string_view local(std::string_view name) {
  return name.substr(name.rfind(':') + 1);  // none: npos + 1 is 0
}

}  // namespace

// Of several that declare one alias the first counts: the item's before the message's.
void Schemes::declare(std::string_view alias, std::string_view address, std::string_view same) {
  alias = trimmed(alias);
  if (without_protocol(same).size() <= kMaxAddress && known_scheme(without_protocol(same)))
    address = same;
  address = without_protocol(address);
  const bool bad = alias.empty() || alias.size() > kMaxAlias || address.empty() ||
                   address.size() > kMaxAddress || !is_valid_utf8(address);
  if (bad || declared_.size() == kMaxSchemes) return;
  const auto at = std::ranges::lower_bound(declared_, alias, {}, &Scheme::alias);
  if (at != declared_.end() && at->alias == alias) return;
  declared_.insert(at, {std::string(alias), std::string(address), known_scheme(address)});
}

Schemes::Schemes(Node item, std::string_view head) {
  for (const Node catalogue : item.elements()) {
    if (!catalogue.is("catalog")) continue;
    for (const Node each : catalogue.elements())
      if (each.is("scheme"))
        declare(each.attribute("alias"), each.attribute("uri"),
                each.child("sameAsScheme").attribute("uri"));
  }
  if (head.find("scheme") == std::string_view::npos) return;
  TagScanner tags(head);
  for (Tag tag; tags.next(tag);)
    if (!tag.closing && same_word(local(tag.name), "scheme"))
      declare(decode_entities(attribute(tag.attributes, "alias")),
              decode_entities(attribute(tag.attributes, "uri")), {});
}

Code Schemes::of_uri(std::string_view uri) {
  const std::string_view address = without_protocol(uri);
  for (const Known& each : kKnown)
    if (address.size() > each.address.size() &&
        same_word(address.substr(0, each.address.size()), each.address))
      return in_scheme(each, address.substr(each.address.size()));
  std::string_view rest = address;
  while (rest.ends_with('/')) rest.remove_suffix(1);
  return {Vocabulary::other, clean_line(rest.substr(rest.find_last_of("/#") + 1)),
          clean_line(address)};
}

Code Schemes::of_qcode(std::string_view qcode) const {
  qcode = trimmed(qcode);
  const std::size_t colon = qcode.find(':');
  if (colon == std::string_view::npos)
    return {Vocabulary::other, clean_line(qcode), clean_line(qcode)};
  const std::string_view alias = qcode.substr(0, colon);
  const std::string_view code = qcode.substr(colon + 1);
  const auto at = std::ranges::lower_bound(declared_, alias, {}, &Scheme::alias);
  if (at == declared_.end() || at->alias != alias) {
    if (const Known* known = known_alias(alias)) return in_scheme(*known, code);
    return {Vocabulary::other, clean_line(code), clean_line(qcode)};
  }
  if (at->known != nullptr) return in_scheme(*at->known, code);
  Code concept_ = of_uri(at->address + std::string(code));
  concept_.code = clean_line(code);
  return concept_;
}

Code Schemes::of(std::string_view qcode, std::string_view uri) const {
  if (uri.empty()) return of_qcode(qcode);
  const std::string_view alias = trimmed(qcode).substr(0, trimmed(qcode).find(':'));
  const bool known = known_alias(alias) != nullptr ||
                     std::ranges::binary_search(declared_, alias, {}, &Scheme::alias);
  return known ? of_qcode(qcode) : of_uri(uri);
}

Code Schemes::of(Node element) const {
  return of(element.attribute("qcode"), element.attribute("uri"));
}

Code Schemes::type_of(Node element) const {
  return of(element.attribute("type"), element.attribute("typeuri"));
}

}  // namespace morgue::formats::iptc
