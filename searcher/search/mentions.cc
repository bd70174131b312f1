#include "searcher/search/mentions.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "common/text/fold.h"
#include "searcher/search/names.h"
#include "searcher/search/part_source.h"

namespace morgue::search {
namespace {

// What is known of the values that are meant, in one article; none: it has none of them.
std::optional<query::Naming> naming_in(const FacetColumn& column, std::uint32_t doc,
                                       const std::vector<bool>& is_meant) {
  const auto values = column.values(doc);
  const ValueNotes notes = column.notes(doc);
  std::optional<query::Naming> naming;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] >= is_meant.size() || !is_meant[values[i]]) continue;
    const ValueNote note = notes[i];
    if (!naming) naming.emplace();
    naming->mentions += note.mentions;
    if (note.is_prominent(1))
      naming->prominence = std::max<std::uint32_t>(naming->prominence, note.prominence);
  }
  return naming;
}

struct Wanted {
  Dimension dimension;
  std::string folded;
  query::Naming least;
};

// Every article that names the value so. Beside the value's terms: asked about those alone.
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
    const auto naming = naming_in(part().facets, doc, is_meant_);
    return naming && naming->mentions >= wanted_.least.mentions &&
           naming->prominence >= wanted_.least.prominence;
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
                                 query::Naming least) const {
  auto source =
      std::make_unique<MentionSource>(archive_, Wanted{dimension, fold_value(value), least});
  return Xapian::Query(source.release()->release());
}

std::optional<query::Naming> Mentions::of(ArticleRef ref, Dimension dimension,
                                          const std::string& value) const {
  const Part& part = archive_.part(ref.part);
  const std::vector<bool> is_meant =
      PartNames(archive_.names(), part, ref.part).shown_as(dimension, fold_value(value));
  return naming_in(part.facets, ref.doc, is_meant);
}

}  // namespace morgue::search
