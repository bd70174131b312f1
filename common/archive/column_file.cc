#include "common/archive/column_file.h"

#include <cstring>
#include <vector>

#include "common/archive/needed_file.h"
#include "common/base/bytes.h"
#include "common/base/error.h"
#include "common/base/hash.h"

namespace morgue {
namespace {

// Layout: head (16 bytes), sections, table (an entry each), tail (32 bytes).
struct Head {
  char magic[8];
  std::uint32_t kind;
  std::uint32_t version;
};
struct Entry {
  std::uint32_t tag;
  std::uint32_t zero;
  std::uint64_t offset;
  std::uint64_t size;
};
struct Tail {
  std::uint64_t table_offset;
  std::uint64_t entries;
  std::uint64_t checksum;  // XXH3 of everything before this field
  char magic[8];
};
static_assert(sizeof(Head) == 16 && sizeof(Entry) == 24 && sizeof(Tail) == 32);

constexpr char kHeadMagic[9] = "MORGUEc1";
constexpr char kTailMagic[9] = "MORGUEct";
constexpr std::size_t kAlignment = 16;

template <class T>
std::string_view bytes_of(const T& value) {
  return {reinterpret_cast<const char*>(&value), sizeof value};
}

template <class T>
T read_at(std::string_view bytes, std::size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

}  // namespace

struct ColumnWriter::Impl {
  explicit Impl(const fs::path& path) : file(path), state(XXH3_createState()) {
    XXH3_64bits_reset(state);
  }
  ~Impl() { XXH3_freeState(state); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void append(std::string_view bytes) {
    XXH3_64bits_update(state, bytes.data(), bytes.size());
    file.append(bytes);
  }
  void align() {
    static constexpr char kZeros[kAlignment] = {};
    if (const std::size_t over = file.size() % kAlignment; over != 0)
      append({kZeros, kAlignment - over});
  }
  void end_section() {
    if (!table.empty()) table.back().size = file.size() - table.back().offset;
  }

  FileWriter file;
  XXH3_state_t* state;
  std::vector<Entry> table;
};

ColumnWriter::ColumnWriter(const fs::path& path, ColumnKind kind, std::uint32_t version)
    : impl_(std::make_unique<Impl>(path)) {
  Head head{{}, static_cast<std::uint32_t>(kind), version};
  std::memcpy(head.magic, kHeadMagic, sizeof head.magic);
  impl_->append(bytes_of(head));
}

ColumnWriter::~ColumnWriter() = default;

void ColumnWriter::begin_section(std::uint32_t tag) {
  impl_->end_section();
  impl_->align();
  impl_->table.push_back({tag, 0, impl_->file.size(), 0});
}

void ColumnWriter::append(std::string_view bytes) {
  impl_->append(bytes);
}

std::uint64_t ColumnWriter::section_size() const {
  return impl_->file.size() - impl_->table.back().offset;
}

std::uint64_t ColumnWriter::close() {
  impl_->end_section();
  impl_->align();
  Tail tail{impl_->file.size(), impl_->table.size(), 0, {}};
  std::memcpy(tail.magic, kTailMagic, sizeof tail.magic);
  for (const Entry& entry : impl_->table) impl_->append(bytes_of(entry));
  impl_->append(bytes_of(tail.table_offset));
  impl_->append(bytes_of(tail.entries));
  tail.checksum = XXH3_64bits_digest(impl_->state);
  impl_->file.append(bytes_of(tail.checksum));
  impl_->file.append({tail.magic, sizeof tail.magic});
  impl_->file.close();
  return tail.checksum;
}

ColumnFile::ColumnFile(const fs::path& path, ColumnKind kind, std::uint32_t version)
    : ColumnFile(path, kind, version, version) {}

ColumnFile::ColumnFile(const fs::path& path, ColumnKind kind, std::uint32_t oldest,
                       std::uint32_t newest)
    : path_(path), file_(needed(path)) {
  const std::string_view bytes = file_.bytes();
  if (bytes.size() < sizeof(Head) + sizeof(Tail)) damaged("it is too short");
  const Head head = read_at<Head>(bytes, 0);
  const Tail tail = read_at<Tail>(bytes, bytes.size() - sizeof(Tail));
  if (std::memcmp(head.magic, kHeadMagic, 8) != 0 || std::memcmp(tail.magic, kTailMagic, 8) != 0)
    damaged("it is not a column file, or its end is missing");
  if (head.kind != static_cast<std::uint32_t>(kind)) damaged("it is a column of another kind");
  if (head.version < oldest || head.version > newest)
    damaged("its version is not one this program reads");
  version_ = head.version;
  const std::size_t table_end = bytes.size() - sizeof(Tail);
  if (tail.table_offset > table_end || tail.entries > 1000 ||
      tail.table_offset + tail.entries * sizeof(Entry) != table_end)
    damaged("its table of sections is out of place");
  for (std::size_t i = 0; i < tail.entries; ++i) {
    const auto entry = read_at<Entry>(bytes, tail.table_offset + i * sizeof(Entry));
    if (entry.offset > tail.table_offset || entry.size > tail.table_offset - entry.offset ||
        entry.offset % kAlignment != 0)
      damaged("a section lies outside the file");
    sections_[entry.tag] = bytes.substr(entry.offset, entry.size);
  }
}

std::string_view ColumnFile::section(std::uint32_t tag) const {
  const auto found = sections_.find(tag);
  return found == sections_.end() ? std::string_view{} : found->second;
}

bool ColumnFile::verify() const {
  const std::string_view bytes = file_.bytes();
  const Tail tail = read_at<Tail>(bytes, bytes.size() - sizeof(Tail));
  return tail.checksum == hash64(bytes.substr(0, bytes.size() - 16));
}

void ColumnFile::damaged(std::string_view what) const {
  throw Error(ExitCode::archive, "reading " + path_.string(), what,
              "the file is damaged: restore it from a backup, or build the archive again");
}

void ColumnFile::check_array(std::string_view bytes, std::size_t item, std::size_t count,
                             std::uint32_t tag) const {
  const bool wrong_count = count != std::string_view::npos && bytes.size() != count * item;
  if (bytes.size() % item != 0 || wrong_count)
    damaged("section " + std::to_string(tag) + " has the wrong size");
}

}  // namespace morgue
