#include "tests/support/json_schema.h"

#include <algorithm>
#include <set>

#include "tests/support/pattern.h"

namespace morgue::test {
namespace {

using nlohmann::json;

class Checker {
 public:
  explicit Checker(const json& root) : root_(root) {}
  std::vector<std::string> errors;

  void check(const json& value, const json& schema, const std::string& at) {
    check_keywords(schema, at);
    if (schema.contains("$ref")) return check(value, resolve(schema["$ref"]), at);
    if (schema.contains("type") && !has_type(value, schema["type"]))
      return fail(at, "is not of type " + schema["type"].dump());
    if (schema.contains("const") && value != schema["const"])
      fail(at, "is not " + schema["const"].dump());
    if (schema.contains("enum") && !is_one_of(value, schema["enum"]))
      fail(at, "is none of " + schema["enum"].dump());
    if (value.is_object()) check_object(value, schema, at);
    if (value.is_array()) check_array(value, schema, at);
    if (value.is_number() && schema.contains("minimum") && value < schema["minimum"])
      fail(at, "is below the minimum");
    if (value.is_string() && schema.contains("pattern") &&
        !Pattern(schema["pattern"].get<std::string>()).matches(value.get<std::string>()))
      fail(at, "does not match " + schema["pattern"].dump());
  }

 private:
  void fail(const std::string& at, const std::string& what) { errors.push_back(at + ": " + what); }

  void check_keywords(const json& schema, const std::string& at) {
    static const std::set<std::string> known{
        "$schema", "$id",        "$defs",    "$ref",     "title",   "description",
        "type",    "properties", "items",    "const",    "enum",    "minimum",
        "pattern", "required",   "minItems", "maxItems", "examples"};
    for (const auto& [name, rule] : schema.items())
      if (!known.contains(name)) fail(at, "schema has the unknown keyword " + name);
  }

  const json& resolve(const std::string& reference) const {
    return root_.at(json::json_pointer(reference.substr(1)));
  }

  static bool has_type(const json& value, const json& type) {
    if (type.is_array())
      return std::any_of(type.begin(), type.end(),
                         [&](const json& each) { return has_type(value, each); });
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    return type == value.type_name();
  }

  static bool is_one_of(const json& value, const json& values) {
    return std::find(values.begin(), values.end(), value) != values.end();
  }

  void check_object(const json& value, const json& schema, const std::string& at) {
    for (const json& name : schema.value("required", json::array()))
      if (!value.contains(name)) fail(at, "lacks " + name.dump());
    const json properties = schema.value("properties", json::object());
    for (const auto& [name, member] : value.items()) {
      if (!properties.contains(name)) {
        fail(at, "has " + name + ", which the schema does not name");
      } else {
        check(member, properties[name], at + "/" + name);
      }
    }
  }

  void check_array(const json& value, const json& schema, const std::string& at) {
    if (value.size() < schema.value("minItems", std::size_t{0})) fail(at, "has too few items");
    if (value.size() > schema.value("maxItems", value.size())) fail(at, "has too many items");
    if (!schema.contains("items")) return;
    for (std::size_t i = 0; i < value.size(); ++i)
      check(value[i], schema["items"], at + "/" + std::to_string(i));
  }

  const json& root_;
};

}  // namespace

std::vector<std::string> schema_errors(const json& value, const json& schema) {
  Checker checker(schema);
  checker.check(value, schema, "");
  return checker.errors;
}

}  // namespace morgue::test
