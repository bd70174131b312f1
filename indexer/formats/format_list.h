// Every format by its name in code; the table in formats.cc has a row for each.
#pragma once

#include "indexer/formats/format.h"

namespace morgue::formats {

Format reuters21578();
Format trec();
Format anpa();
Format ninjs();
Format jsonl();
Format newsml1();
Format newsml_g2();
Format nitf();
Format rcv1();
Format text();

}  // namespace morgue::formats
