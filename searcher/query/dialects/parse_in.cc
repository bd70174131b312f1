#include "searcher/query/dialects/parse_in.h"

namespace morgue::query {

ParsedQuery parse_in(Dialect dialect, std::string_view query, Analyzer& analyzer, Today today) {
  if (dialect == Dialect::morgue) return parse(query, analyzer, today);
  check_text(query);
  switch (dialect) {
    case Dialect::nexis:
      return dialects::parse_nexis(query, analyzer, today);
    case Dialect::factiva:
      return dialects::parse_factiva(query, analyzer, today);
    default:
      return dialects::parse_lucene(query, analyzer, today);
  }
}

}  // namespace morgue::query
