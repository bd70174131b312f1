#include "searcher/search/sources.h"

#include <optional>

#include "searcher/search/part_source.h"
#include "searcher/search/positional/part_matcher.h"

namespace morgue::search {
namespace {

class DeadSource final : public PartSource {
 public:
  using PartSource::PartSource;
  DeadSource* clone() const override { return new DeadSource(archive()); }
  Xapian::doccount get_termfreq_min() const override { return dead_; }
  Xapian::doccount get_termfreq_est() const override { return dead_; }
  Xapian::doccount get_termfreq_max() const override { return dead_; }

 private:
  void opened() override { dead_ = archive().dead(part_index()).count(); }
  void move_to(Xapian::docid did) override {
    const std::uint32_t found = archive().dead(part_index()).next(doc(did));
    current_ = found == Bitmap::npos || found >= size() ? kEnd : found + 1;
  }

  Xapian::doccount dead_ = 0;
};

class OneSource final : public PartSource {
 public:
  OneSource(const Archive& archive, ArticleRef ref) : PartSource(archive), ref_(ref) {}
  OneSource* clone() const override { return new OneSource(archive(), ref_); }
  Xapian::doccount get_termfreq_est() const override { return 1; }
  Xapian::doccount get_termfreq_max() const override { return 1; }

 private:
  void move_to(Xapian::docid did) override {
    current_ = part_index() == ref_.part && doc(did) <= ref_.doc ? ref_.doc + 1 : kEnd;
  }

  ArticleRef ref_;
};

// Under OP_AND_MAYBE: asked once for each article that its left side matches.
class NotingSource final : public PartSource {
 public:
  NotingSource(const Archive& archive, MatchList& out) : PartSource(archive), out_(out) {}
  NotingSource* clone() const override { return new NotingSource(archive(), out_); }

 private:
  void opened() override { docs_ = &out_.parts[part_index()]; }
  void move_to(Xapian::docid did) override {
    if (did > size()) {
      current_ = kEnd;
      return;
    }
    current_ = did;
    if (docs_->empty() || docs_->back() < doc(did)) docs_->push_back(doc(did));
  }

  MatchList& out_;
  std::vector<std::uint32_t>* docs_ = nullptr;
};

class PositionalSource final : public PartSource {
 public:
  PositionalSource(const Archive& archive, std::shared_ptr<const query::PositionalPlan> plan)
      : PartSource(archive), plan_(std::move(plan)) {}
  PositionalSource* clone() const override { return new PositionalSource(archive(), plan_); }

  bool check(Xapian::docid did, double) override {
    if (did < current_) return true;
    current_ = did;
    return matcher_->matches(doc(did));
  }

 private:
  void opened() override { matcher_.emplace(*plan_, part(), archive().words_of(part_index())); }
  void move_to(Xapian::docid did) override {
    while (did <= size() && !matcher_->matches(doc(did))) ++did;
    current_ = did <= size() ? did : kEnd;
  }

  std::shared_ptr<const query::PositionalPlan> plan_;
  std::optional<positional::PartMatcher> matcher_;
};

class LengthSource final : public PartSource {
 public:
  LengthSource(const Archive& archive, query::LengthRange length)
      : PartSource(archive), length_(length) {}
  LengthSource* clone() const override { return new LengthSource(archive(), length_); }

 private:
  bool has_length(Xapian::docid did) const {
    const std::uint32_t words = part().documents.row(doc(did)).words;
    return words >= length_.first && words <= length_.last;
  }
  void move_to(Xapian::docid did) override {
    while (did <= size() && !has_length(did)) ++did;
    current_ = did <= size() ? did : kEnd;
  }

  query::LengthRange length_;
};

}  // namespace

bool has_dead(const Archive& archive) {
  for (std::size_t i = 0; i < archive.part_count(); ++i)
    if (!archive.dead(i).empty()) return true;
  return false;
}

Xapian::Query dead_articles(const Archive& archive) {
  return Xapian::Query((new DeadSource(archive))->release());
}

Xapian::Query one_article(const Archive& archive, ArticleRef ref) {
  return Xapian::Query((new OneSource(archive, ref))->release());
}

Xapian::Query noting(const Xapian::Query& query, const Archive& archive, MatchList& out) {
  out.parts.assign(archive.part_count(), {});
  const Xapian::Query source((new NotingSource(archive, out))->release());
  return Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, source);
}

Xapian::Query Positions::matches(query::PositionalPlan plan) const {
  auto shared = std::make_shared<const query::PositionalPlan>(std::move(plan));
  return Xapian::Query((new PositionalSource(archive_, std::move(shared)))->release());
}

Xapian::Query Positions::length(query::LengthRange length) const {
  return Xapian::Query((new LengthSource(archive_, length))->release());
}

}  // namespace morgue::search
