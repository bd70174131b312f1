// Names, subjects and section of a NITF document. Only for nitf_document.cc.
#pragma once

#include <string>

#include "common/article.h"
#include "indexer/formats/xml/node.h"

namespace morgue::formats::iptc {

// The text of a person, organisation or place without titles and functions, on one line.
std::string name_of(xml::Node element);

// Every person, org and location that is marked in a text or listed.
void add_names(xml::Node within, Article& article);

// Topics, and the places of the event, from <head>.
void add_subjects(xml::Node head, Article& article);

// What the provider sorts it under: sections of newspapers, ANPA's category on wires.
std::string section_of(xml::Node head);

}  // namespace morgue::formats::iptc
