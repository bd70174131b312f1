// libFuzzer: any bytes as a query of another dialect, which the first byte chooses. Parsing must
// end in a tree or a usage error, quickly; what is shown of the tree must mean the same in our
// language.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "common/base/error.h"
#include "searcher/query/dialects/parse_in.h"
#include "searcher/query/print.h"

namespace {

using namespace morgue;

constexpr std::int32_t kToday = 14'000;  // in 2008

std::optional<query::Node> tree_of(query::Dialect dialect, std::string_view text,
                                   Analyzer& analyzer) {
  try {
    return query::parse_in(dialect, text, analyzer, kToday).root;
  } catch (const Error& error) {
    if (error.code() != ExitCode::usage) std::abort();
    return std::nullopt;
  }
}

// See query_fuzz.cc for what is not asked.
bool means_itself(std::string_view text, std::string_view canonical) {
  const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  return text.size() < 200 && canonical.find('~') == std::string_view::npos &&
         std::all_of(text.begin(), text.end(), ascii);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Analyzer analyzer;
  if (size == 0) return 0;
  constexpr query::Dialect kDialects[] = {query::Dialect::nexis, query::Dialect::factiva,
                                          query::Dialect::lucene};
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::optional<query::Node> root = tree_of(kDialects[data[0] % 3], text, analyzer);
  if (!root) return 0;
  const std::string canonical = query::print(*root);
  const std::optional<query::Node> again = tree_of(query::Dialect::morgue, canonical, analyzer);
  if (means_itself(text, canonical) && (!again || !query::same_query(*root, *again))) std::abort();
  return 0;
}
