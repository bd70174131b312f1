#include "indexer/entities/resolver.h"

#include "indexer/entities/resolve/steps.h"

namespace morgue::entities {

struct Resolver::State {
  State(const Aliases* aliases, const Gazetteer* gazetteer) : work(aliases, gazetteer) {}
  resolve::Work work;
};

Resolver::Resolver(const Aliases* aliases, const Gazetteer* gazetteer)
    : state_(std::make_unique<State>(aliases != nullptr && aliases->empty() ? nullptr : aliases,
                                     gazetteer)) {}
Resolver::~Resolver() = default;
Resolver::Resolver(Resolver&&) noexcept = default;

void Resolver::resolve(const Document& document, std::span<const Token> tokens,
                       std::span<const Mention> mentions, Entities& out, const TokenForms& forms,
                       std::span<const OutsideName> tags) {
  resolve::Work& work = state_->work;
  work.start(document, tokens, forms);
  resolve::collect(work, mentions);
  resolve::settle_types(work);
  resolve::add_outside_names(work, tags);
  resolve::join_persons(work);
  resolve::join_misspelt(work);
  resolve::join_organisations(work);
  resolve::rescan(work);
  resolve::emit(work, out);
}

}  // namespace morgue::entities
