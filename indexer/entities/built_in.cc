// The assembler puts the two files of data/ into the program as they are: compressed, in read-only
// pages that are touched only when names are asked for.
#include <cstddef>

#include "indexer/entities/files.h"
#include "indexer/entities/gazetteer.h"
#include "indexer/entities/model.h"

#define MORGUE_EMBED(symbol, path)                                                 \
  asm(".section .rodata\n.balign 16\n" #symbol ":\n.incbin \"" path "\"\n" #symbol \
      "_end:\n.byte 0\n.previous\n");                                              \
  extern "C" const char symbol[];                                                  \
  extern "C" const char symbol##_end[]

MORGUE_EMBED(morgue_names_file, MORGUE_ENTITIES_DATA "/names.bin");
MORGUE_EMBED(morgue_model_file, MORGUE_ENTITIES_DATA "/model.bin");

namespace morgue::entities {

std::string_view built_in_gazetteer_bytes() {
  return {morgue_names_file, static_cast<std::size_t>(morgue_names_file_end - morgue_names_file)};
}
std::string_view built_in_model_bytes() {
  return {morgue_model_file, static_cast<std::size_t>(morgue_model_file_end - morgue_model_file)};
}

const Gazetteer& built_in_gazetteer() {
  static const Gazetteer gazetteer(built_in_gazetteer_bytes());
  return gazetteer;
}

const Model& built_in_model() {
  static const Model model(built_in_model_bytes());
  return model;
}

}  // namespace morgue::entities
