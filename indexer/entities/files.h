// The gazetteer and the model as files: what they begin with, and their bytes within the program.
#pragma once

#include <string_view>

#include "indexer/entities/packed_file.h"

namespace morgue::entities {

inline constexpr PackedKind kGazetteerFile{"MRGNAMES", 1, "the gazetteer"};
inline constexpr PackedKind kModelFile{"MRGMODEL", 1, "the model of the tagger"};

std::string_view built_in_gazetteer_bytes();
std::string_view built_in_model_bytes();

}  // namespace morgue::entities
