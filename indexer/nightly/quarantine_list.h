// What lies in quarantine/, read back: for --quarantine, which lists it, and --retry-quarantine,
// which gives the records to the program of today once more.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace morgue::nightly {

struct QuarantinedRecord {
  std::string file;    // its name in quarantine/
  std::string source;  // where it came from: path, with containers
  std::string reason;
  std::string since;         // ISO 8601, UTC: when it came there first
  std::uint64_t offset = 0;  // in the decoded stream of its source
  std::uint64_t bytes = 0;   // its length; 0: trouble with the source, no record
  std::uint64_t order = 0;   // of the record among all ever read
  std::string format;        // by which it was cut; empty: it is no record
  std::uint64_t head = 0;    // bytes of what it stands under
  bool kept = false;         // a record of a known format with all of its bytes, to be tried again
};

struct RecordBytes {
  std::string record;
  std::string head;
};

// In order of file names. A file that is not as it was written is listed with that as its reason.
// Throws Error(io).
std::vector<QuarantinedRecord> list_quarantine(const std::filesystem::path& archive);

// Of a record that is kept. Throws Error(io).
RecordBytes quarantined_bytes(const std::filesystem::path& archive,
                              const QuarantinedRecord& record);

void leave_quarantine(const std::filesystem::path& archive, const QuarantinedRecord& record);

// Those that are no records but trouble with a source: of the file itself, of what is packed in it,
// or of a folder that it lies in, however their paths are spelled. `read_whole`: files that had no
// trouble when they were read last.
std::vector<QuarantinedRecord> overcome_troubles(const std::vector<QuarantinedRecord>& records,
                                                 std::vector<std::string> read_whole);

std::string quarantine_text(const std::vector<QuarantinedRecord>& records);
std::string quarantine_json(const std::vector<QuarantinedRecord>& records);

}  // namespace morgue::nightly
