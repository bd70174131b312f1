// Checks JSON against the part of JSON Schema that docs/schema/ uses: type, properties, required,
// items, enum, const, minimum, pattern, $ref into $defs, minItems, maxItems. A keyword it does not
// know is an error of the schema, so that no rule is silently left unchecked.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace morgue::test {

// What is wrong, one line each, with the place; empty: valid. A member the schema does not name is
// wrong too: readers must accept such, but we must not write what is not written down.
[[nodiscard]] std::vector<std::string> schema_errors(const nlohmann::json& value,
                                                     const nlohmann::json& schema);

}  // namespace morgue::test
