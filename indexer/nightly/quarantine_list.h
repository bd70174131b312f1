// What lies in an archive's quarantine, for morgue-index --quarantine. Reads heads only, never the
// records themselves; who puts them there is quarantine.h.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace morgue::nightly {

struct Quarantined {
  std::string file;    // its name in the folder
  std::string since;   // when it was met first, ISO 8601 in UTC
  std::string source;  // where from
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;  // of the record as it came
  std::string reason;       // also why the file itself cannot be read
};

// Oldest first, of one instant by name. No archive, or nothing in quarantine: empty.
std::vector<Quarantined> list_quarantine(const std::filesystem::path& archive);

// A line each with tabs between: since, bytes, file, source, offset, reason.
std::string quarantine_text(const std::vector<Quarantined>& list);
std::string quarantine_json(const std::vector<Quarantined>& list);

}  // namespace morgue::nightly
