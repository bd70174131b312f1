#include "searcher/search/mentions.h"

#include <memory>
#include <utility>
#include <vector>

#include "common/text/fold.h"
#include "searcher/search/names.h"
#include "searcher/search/part_source.h"

namespace morgue::search {
namespace {

struct Wanted {
  Dimension dimension;
  std::string folded;
  std::uint32_t times;
};

// Every article that names the value so often. Beside the value's terms: asked about those alone.
class MentionSource final : public PartSource {
 public:
  MentionSource(const Archive& archive, Wanted wanted)
      : PartSource(archive), wanted_(std::move(wanted)) {}
  MentionSource* clone() const override { return new MentionSource(archive(), wanted_); }

 private:
  void opened() override {
    is_meant_ = PartNames(archive().names(), part(), part_index())
                    .shown_as(wanted_.dimension, wanted_.folded);
  }

  bool matches(std::uint32_t doc) const {
    const auto values = part().facets.values(doc);
    const auto notes = part().facets.notes(doc);
    std::uint32_t mentions = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
      if (values[i] < is_meant_.size() && is_meant_[values[i]]) mentions += notes[i].mentions;
    return mentions >= wanted_.times;
  }

  void move_to(Xapian::docid did) override {
    while (did <= size() && !matches(doc(did))) ++did;
    current_ = did > size() ? kEnd : did;
  }

  bool check(Xapian::docid did, double) override {
    if (did <= size() && !matches(doc(did))) return false;
    current_ = did > size() ? kEnd : did;
    return true;
  }

  Wanted wanted_;
  std::vector<bool> is_meant_;
};

}  // namespace

Xapian::Query Mentions::at_least(Dimension dimension, const std::string& value,
                                 std::uint32_t times) const {
  auto source =
      std::make_unique<MentionSource>(archive_, Wanted{dimension, fold_value(value), times});
  return Xapian::Query(source.release()->release());
}

}  // namespace morgue::search
