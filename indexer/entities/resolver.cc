#include "indexer/entities/resolver.h"

#include "indexer/entities/resolve/steps.h"

namespace morgue::entities {

struct Resolver::State {
  explicit State(const Aliases* aliases) : work(aliases) {}
  resolve::Work work;
};

Resolver::Resolver(const Aliases* aliases)
    : state_(std::make_unique<State>(aliases != nullptr && aliases->empty() ? nullptr : aliases)) {}
Resolver::~Resolver() = default;
Resolver::Resolver(Resolver&&) noexcept = default;

void Resolver::resolve(const Document& document, std::span<const Token> tokens,
                       std::span<const Mention> mentions, Entities& out) {
  resolve::Work& work = state_->work;
  work.start(document, tokens);
  resolve::collect(work, mentions);
  resolve::settle_types(work);
  resolve::join_persons(work);
  resolve::join_misspelt(work);
  resolve::join_organisations(work);
  resolve::rescan(work);
  resolve::emit(work, out);
}

}  // namespace morgue::entities
