// The small vocabulary of the query tests: what a query is understood as, and what is said of a
// mistaken one.
#pragma once

#include <string>
#include <string_view>

#include "common/base/error.h"
#include "searcher/query/parser.h"
#include "searcher/query/print.h"

namespace morgue::query::test {

inline ParsedQuery parsed(std::string_view query, Today today = {}) {
  Analyzer analyzer;
  return parse(query, analyzer, today);
}

// The canonical form; "" for an empty query.
inline std::string understood(std::string_view query, Today today = {}) {
  const ParsedQuery result = parsed(query, today);
  return result.root ? print(*result.root) : "";
}

// The whole message of the usage error, hint included; "no error" if there is none.
inline std::string mistake(std::string_view query) {
  try {
    parsed(query);
  } catch (const Error& error) {
    return error.code() == ExitCode::usage ? std::string(error.what()) + " / " + error.hint()
                                           : "wrong exit code";
  }
  return "no error";
}

}  // namespace morgue::query::test
