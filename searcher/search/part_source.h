// What all our posting sources have in common: they belong to a part and stand at a docid.
#pragma once

#include <limits>

#include <xapian.h>

#include "common/archive/archive.h"
#include "common/base/error.h"

namespace morgue::search {

class PartSource : public Xapian::PostingSource {
 public:
  explicit PartSource(const Archive& archive) : archive_(archive) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }
  Xapian::docid get_docid() const override { return current_; }
  bool at_end() const override { return current_ == kEnd; }
  void next(double) override { move_to(current_ + 1); }
  void skip_to(Xapian::docid did, double) override {
    if (did > current_) move_to(did);
  }

  void init(const Xapian::Database& database) override {
    part_ = archive_.part_of_uuid(database.get_uuid());
    if (part_ >= archive_.part_count())
      throw Error(ExitCode::archive, "searching", "a part has an unknown identity",
                  "restore the archive from a backup, or build it again from the dumps");
    current_ = 0;
    opened();
  }

 protected:
  static constexpr Xapian::docid kEnd = std::numeric_limits<Xapian::docid>::max();

  // Xapian's docids count from 1, our columns from 0.
  static std::uint32_t doc(Xapian::docid did) { return did - 1; }

  virtual void opened() {}                  // part_ is known
  virtual void move_to(Xapian::docid) = 0;  // to the first member >= did, or to kEnd

  const Archive& archive() const { return archive_; }
  std::size_t part_index() const { return part_; }
  const Part& part() const { return archive_.part(part_); }
  Xapian::doccount size() const { return part().size(); }

  Xapian::docid current_ = 0;

 private:
  const Archive& archive_;
  std::size_t part_ = 0;
};

}  // namespace morgue::search
