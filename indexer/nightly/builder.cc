#include "indexer/nightly/builder.h"

#include <variant>

namespace morgue::nightly {
namespace {

constexpr std::uint64_t kMaxPartText = std::uint64_t{512} << 20;  // bytes

}  // namespace

Builder::Builder(BuildContext& context)
    : context_(context), tagging_(context.names), preparer_(context.words, context.texts) {}

void Builder::process(const RawBatch& batch) {
  taken_.clear();
  for (const RawRecord& record : batch.records) take(batch, record);
  const bool looks = tagging_.looks();
  if (looks && found_.size() < taken_.size()) found_.resize(taken_.size());
  for (std::size_t i = 0; looks && i < taken_.size(); ++i)
    tagging_.find(taken_[i].article, found_[i]);
  for (std::size_t i = 0; i < taken_.size(); ++i) {
    const Taken& taken = taken_[i];
    preparer_.add(taken.article, looks ? &found_[i] : nullptr, taken.record->hash,
                  taken.record->order);
  }
  flush();
}

void Builder::take(const RawBatch& batch, const RawRecord& record) {
  const std::string_view bytes = batch.bytes_of(record);
  const std::string& source = batch.sources[record.source];
  const formats::Context context = batch.context_of(record, context_.options.formats);
  formats::Parsed parsed = record.format->parse(bytes, context);
  if (auto* article = std::get_if<Article>(&parsed)) {
    if (may_be_kept(*article, record)) taken_.push_back({std::move(*article), &record});
    return;
  }
  const auto& skip = std::get<formats::Skip>(parsed);
  if (skip.not_an_article)
    ++context_.not_articles;
  else
    context_.quarantine.add({source, record.offset, skip.reason, std::string(bytes)},
                            {record.order, record.format->name, context.head});
}

// Nothing of a killed article is stored, nor of the record that kills it.
bool Builder::may_be_kept(const Article& article, const RawRecord& record) {
  if (context_.decisions.killed(hash128(article.id))) {
    ++context_.of_killed;
    return false;
  }
  if (article.status != PubStatus::canceled) return true;
  context_.kills.add({article.id, article.revision, record.order});
  return false;
}

void Builder::flush() {
  if (preparer_.documents() == 0) return;
  if (!part_) {
    part_name_ = context_.workspace.new_part_name();
    part_ = std::make_unique<build::PartBuilder>(context_.workspace.work_path(part_name_),
                                                 context_.word_dictionary);
  }
  part_->add(preparer_.finish());
  if (part_->articles() >= context_.options.part_articles || part_->text_bytes() >= kMaxPartText)
    seal();
}

void Builder::seal() {
  part_->seal(part_path(context_.workspace.archive(), part_name_));
  context_.workspace.add_sealed(part_name_);
  part_.reset();
  preparer_.new_part();
}

void Builder::finish() {
  if (part_) seal();
}

}  // namespace morgue::nightly
