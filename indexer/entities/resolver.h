// From mentions to entities: what a document's names stand for. Works within one document, by
// rules that would rather leave two names apart than join two people; every join says by which
// rule. Speeds along with the tagger: only tokens with a capital are looked at.
#pragma once

#include <memory>
#include <span>

#include "indexer/entities/aliases.h"
#include "indexer/entities/document.h"
#include "indexer/entities/gazetteer.h"
#include "indexer/entities/mention.h"
#include "indexer/entities/outside_name.h"
#include "indexer/entities/token.h"

namespace morgue::entities {

class Resolver {
 public:
  // Both may be null, and must outlive it. The gazetteer tells places from persons where the
  // tagger is not sure. One resolver a thread.
  explicit Resolver(const Aliases* aliases = nullptr, const Gazetteer* gazetteer = nullptr);
  ~Resolver();
  Resolver(Resolver&&) noexcept;
  Resolver& operator=(Resolver&&) = delete;

  // `tokens`: of the document, see tokenizer.h. `mentions`: in order, not overlapping; none are
  // needed to find the names of the tables. `forms`: of the tokens, always of one tagger. Replaces
  // what is in `out`. `tags`: persons whom the provider names; those in full are known as if the
  // document had begun with them, but get no mention by that.
  void resolve(const Document& document, std::span<const Token> tokens,
               std::span<const Mention> mentions, Entities& out, const TokenForms& forms = {},
               std::span<const OutsideName> tags = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace morgue::entities
