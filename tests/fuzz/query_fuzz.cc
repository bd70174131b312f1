// libFuzzer: any bytes as a query. Parsing must end in a tree or a usage error, quickly; the
// canonical form of a tree must itself be a query.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "common/base/error.h"
#include "searcher/query/parser.h"
#include "searcher/query/print.h"
#include "searcher/query/rewrite.h"

namespace {

using namespace morgue;

constexpr std::int32_t kToday = 18305;  // 2020-02-13

// Parsed, or nothing where the query was refused for what it says.
std::optional<query::Node> tree_of(std::string_view text, Analyzer& analyzer) {
  try {
    return query::parse(text, analyzer, kToday).root;
  } catch (const Error& error) {
    if (error.code() != ExitCode::usage) std::abort();
    return std::nullopt;
  }
}

// The canonical form must mean the same. Not asked of over-long words, which are shown with the
// hash they are indexed by; of what grows by its parentheses; and of the few letters beyond ASCII
// that fold to several characters.
bool means_itself(std::string_view text, std::string_view canonical) {
  const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  return text.size() < 200 && canonical.find('~') == std::string_view::npos &&
         std::all_of(text.begin(), text.end(), ascii);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Analyzer analyzer;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::optional<query::Node> root = tree_of(text, analyzer);
  if (!root) return 0;
  const std::string canonical = query::print(*root);
  query::print(query::with_any(*root));
  query::draw(*root);
  const std::optional<query::Node> again = tree_of(canonical, analyzer);
  if (means_itself(text, canonical) && (!again || !query::same_query(*root, *again))) std::abort();
  return 0;
}
