// The values of the options that ask for counts: NAME[:N],… of --facet and --unusual, --histogram,
// --related-to, and of --prominent. Not for counting (searcher/search).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/cli/value.h"
#include "searcher/search/request.h"

namespace morgue::searcher {

// A name asked for twice: the last N counts. Throws BadValue, with a suggestion for a wrong name.
void add_facets(const std::string& word, std::vector<search::FacetRequest>& facets);

[[nodiscard]] cli::Value* facets(std::vector<search::FacetRequest>* target);

// [NAME:]VALUE[:N]; a colon before anything but a number or after anything but a name belongs to
// the value. Throws BadValue if nothing is left of it.
[[nodiscard]] search::RelatedRequest parse_related(std::string_view word);
[[nodiscard]] cli::Value* related(std::optional<search::RelatedRequest>* target);

// 0 to 100, with or without a percent sign.
[[nodiscard]] cli::Value* percent(std::uint8_t* target);

[[nodiscard]] cli::Value* period(std::optional<search::Period>* target);

}  // namespace morgue::searcher
