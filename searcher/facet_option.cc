#include "searcher/facet_option.h"

#include <algorithm>

#include "common/cli/suggest.h"

namespace morgue::searcher {
namespace {

constexpr std::size_t kMost = 1'000'000'000;

[[noreturn]] void unknown_facet(const std::string& name) {
  const std::vector<std::string> names(kDimensionNames.begin(), kDimensionNames.end());
  const std::string near = cli::nearest(name, names);
  std::string all = "there are";
  for (const std::string& known : names) all += " " + known;
  throw cli::BadValue("unknown facet '" + name + "'",
                      near.empty() ? all : "did you mean '" + near + "'?");
}

search::FacetRequest parse_facet(const std::string& item) {
  const std::size_t colon = item.find(':');
  const std::string name = item.substr(0, colon);
  search::FacetRequest request;
  request.dimension = find_dimension(name);
  if (request.dimension == Dimension::none) unknown_facet(name);
  if (colon != std::string::npos)
    request.top = cli::parse_number(std::string_view(item).substr(colon + 1), 0, kMost);
  return request;
}

}  // namespace

void add_facets(const std::string& word, std::vector<search::FacetRequest>& facets) {
  for (std::size_t begin = 0; begin <= word.size();) {
    const std::size_t end = std::min(word.find(',', begin), word.size());
    const search::FacetRequest request = parse_facet(word.substr(begin, end - begin));
    std::erase_if(facets, [&](const search::FacetRequest& earlier) {
      return earlier.dimension == request.dimension;
    });
    facets.push_back(request);
    begin = end + 1;
  }
}

search::RelatedRequest parse_related(std::string_view word) {
  search::RelatedRequest request;
  if (const std::size_t colon = word.find(':'); colon != std::string_view::npos) {
    request.dimension = find_dimension(word.substr(0, colon));
    if (field_of(request.dimension) == nullptr) request.dimension = Dimension::none;
    if (request.dimension != Dimension::none) word.remove_prefix(colon + 1);
  }
  const std::size_t colon = word.rfind(':');
  const std::string_view number = colon == std::string_view::npos ? "" : word.substr(colon + 1);
  if (!number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos) {
    request.top = cli::parse_number(number, 0, kMost);
    word = word.substr(0, colon);
  }
  request.value = word;
  if (word.find_first_not_of(" \t\n") == std::string_view::npos)
    throw cli::BadValue("the value is empty", "for example --related-to 'Mike Pompeo'");
  return request;
}

cli::Value* related(std::optional<search::RelatedRequest>* target) {
  return new cli::Value("VALUE[:N]", 1,
                        [=](const std::string& word, bool) { *target = parse_related(word); });
}

cli::Value* percent(std::uint8_t* target) {
  return new cli::Value("PERCENT", 1, [=](const std::string& word, bool) {
    std::string_view number = word;
    if (number.ends_with('%')) number.remove_suffix(1);
    *target = static_cast<std::uint8_t>(cli::parse_number(number, 0, 100));
  });
}

cli::Value* period(std::optional<search::Period>* target) {
  using search::Period;
  return cli::choice(target, {{"day", Period::day},
                              {"week", Period::week},
                              {"month", Period::month},
                              {"year", Period::year}});
}

cli::Value* facets(std::vector<search::FacetRequest>* target) {
  return new cli::Value("NAME[:N],...", 1, [=](const std::string& word, bool first) {
    if (first) target->clear();
    add_facets(word, *target);
  });
}

}  // namespace morgue::searcher
