#include <algorithm>

#include "indexer/entities/dateline.h"
#include "indexer/entities/resolve/steps.h"

namespace morgue::entities::resolve {
namespace {

std::uint32_t token_at(const Work& work, std::uint32_t byte) {
  const auto found =
      std::lower_bound(work.tokens.begin(), work.tokens.end(), byte,
                       [](const Token& token, std::uint32_t at) { return token.begin < at; });
  return static_cast<std::uint32_t>(found - work.tokens.begin());
}

std::optional<Dateline> dateline_of(Work& work) {
  const Document& document = work.document;
  if (document.dateline.begin < document.dateline.end)
    return read_dateline(document.text, document.dateline, work.names);
  const auto found = entities::find_dateline(document.text, document.headline.end, work.names);
  if (found || document.headline.end != 0) return found;
  const std::size_t line = document.text.find('\n');  // of a plain text: its headline, perhaps
  if (line == std::string_view::npos) return std::nullopt;
  return entities::find_dateline(document.text, line, work.names);
}

void add(Work& work, Span span, EntityType type) {
  const std::string_view written = work.slice(span.begin, span.end);
  const KnownName* known = known_in_dateline(written, work.names);
  if (known != nullptr && (known->type != type || known->demonym)) known = nullptr;
  if (known == nullptr && type == EntityType::org) return;  // a desk, a reporter
  std::string_view canonical = known != nullptr ? known->name : std::string_view();
  bool by_user = false;
  if (work.aliases != nullptr) {
    const std::string_view users = work.aliases->canonical(type, work.names.key(written));
    by_user = !users.empty();
    if (by_user) canonical = users;
  }
  Occurrence occurrence;
  occurrence.begin = span.begin;
  occurrence.end = span.end;
  occurrence.first = token_at(work, span.begin);
  occurrence.last = token_at(work, span.end);
  occurrence.type = type;
  occurrence.rule = by_user ? MergeRule::user : MergeRule::dateline;
  occurrence.p = 1;
  const Key key = work.append_key(canonical.empty() ? written : canonical);
  occurrence.form = work.form_of(occurrence, key, written, canonical,
                                 known != nullptr ? known->form : std::string_view());
  work.forms[occurrence.form].by_user |= by_user;
  work.add(occurrence);
}

}  // namespace

FoundDateline find_dateline(Work& work) {
  const std::optional<Dateline> found = dateline_of(work);
  const Span field = work.document.dateline;
  work.dateline = found && field.begin == field.end ? found->whole : field;
  if (!found) return {};
  return {*found, token_at(work, found->whole.begin), token_at(work, found->whole.end)};
}

void add_dateline(Work& work, const Dateline& dateline) {
  for (std::size_t i = 0; i < dateline.place_count; ++i)
    add(work, dateline.places[i], EntityType::place);
  if (dateline.agency.begin < dateline.agency.end) add(work, dateline.agency, EntityType::org);
}

}  // namespace morgue::entities::resolve
