// Manifests and part.json: any bytes give a manifest or an Error, never a crash.
#include <cstdint>

#include "common/archive/manifest.h"
#include "common/archive/part.h"
#include "common/base/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t cut = bytes.find('\0');  // what follows a NUL stands for the dead articles
  const std::string_view dead = cut == std::string_view::npos ? "" : bytes.substr(cut + 1);
  try {
    const morgue::Manifest manifest = morgue::decode_manifest(bytes.substr(0, cut), dead, true);
    (void)manifest.live_articles();
  } catch (const morgue::Error&) {  // the right answer to damage
  }
  try {
    (void)morgue::decode_part_info(bytes);
  } catch (const morgue::Error&) {
  }
  return 0;
}
