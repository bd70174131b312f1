#include "indexer/formats/json_object.h"

#include <deque>
#include <optional>
#include <string>

#include <fmt/format.h>
#include <simdjson.h>

#include "indexer/formats/article_fields.h"
#include "indexer/formats/json_document.h"
#include "indexer/formats/json_strings.h"

namespace morgue::formats {
namespace {

using namespace simdjson;

constexpr int kMaxNesting = 3;  // of arrays and objects around a value

class ObjectReader {
 public:
  explicit ObjectReader(const Options& options) : map_(options.map) {
    for (const auto& [ours, theirs] : map_)
      if (const auto field = article_field(ours)) mapped_[static_cast<std::size_t>(*field)] = true;
  }

  error_code read(ondemand::object object, std::string_view path) {
    for (auto result : object) {
      ondemand::field field;
      if (const auto error = std::move(result).get(field)) return error;
      std::string_view key;
      if (field.unescaped_key().get(key) != SUCCESS) continue;
      if (const auto error = read_field(key, field.value(), path)) return error;
    }
    return SUCCESS;
  }

  Parsed article(const Context& context) { return std::move(values_).article(context); }

 private:
  error_code read_field(std::string_view key, ondemand::value value, std::string_view path) {
    if (map_.empty()) {
      const auto match = match_name(key);
      return match && values_.open(*match) ? add(match->field, value, 0) : SUCCESS;
    }
    const std::string full = path.empty() ? std::string(key) : fmt::format("{}.{}", path, key);
    for (const auto& [ours, theirs] : map_) {
      if (theirs.size() > full.size() && theirs.starts_with(full) && theirs[full.size()] == '.')
        return descend(value, full);
      const auto field = theirs == full ? article_field(ours) : std::nullopt;
      if (field) return values_.open({*field, 0}) ? add(*field, value, 0) : SUCCESS;
    }
    const auto match = path.empty() ? match_name(key) : std::nullopt;
    if (!match || mapped_[static_cast<std::size_t>(match->field)]) return SUCCESS;
    return values_.open(*match) ? add(match->field, value, 0) : SUCCESS;
  }

  // The map names something within this value.
  error_code descend(ondemand::value value, std::string_view path) {
    ondemand::json_type type;
    if (value.type().get(type) != SUCCESS) return SUCCESS;
    if (type == ondemand::json_type::object) return read(value.get_object().value_unsafe(), path);
    if (type != ondemand::json_type::array) return SUCCESS;
    for (auto item : value.get_array()) {
      ondemand::value element;
      if (const auto error = item.get(element)) return error;
      if (const auto error = descend(element, path)) return error;
    }
    return SUCCESS;
  }

  error_code add(ArticleField field, ondemand::value value, int depth) {
    ondemand::json_type type;
    if (value.type().get(type) != SUCCESS) return SUCCESS;  // NaN and the like: nothing
    switch (type) {
      case ondemand::json_type::string:
        values_.add(field, string(value));
        return SUCCESS;
      case ondemand::json_type::number:
        values_.add(field, value.raw_json_token());
        return SUCCESS;
      case ondemand::json_type::array:
        return depth < kMaxNesting ? array(field, value, depth) : SUCCESS;
      case ondemand::json_type::object:
        return depth < kMaxNesting ? object(field, value, depth) : SUCCESS;
      case ondemand::json_type::boolean:
        // Of all fields only an embargo can be told by yes or no.
        if (field == ArticleField::embargo) values_.add(field, value.raw_json_token());
        return SUCCESS;
      default:
        return SUCCESS;
    }
  }

  error_code array(ArticleField field, ondemand::value value, int depth) {
    for (auto item : value.get_array()) {
      ondemand::value element;
      if (const auto error = item.get(element)) return error;
      if (const auto error = add(field, element, depth + 1)) return error;
    }
    return SUCCESS;
  }

  // Of {"name": "Jane Doe", "uri": ...} the name; of {"type": ..., "text": ...} the text.
  error_code object(ArticleField field, ondemand::value value, int depth) {
    for (auto result : value.get_object()) {
      ondemand::field member;
      if (const auto error = std::move(result).get(member)) return error;
      std::string_view key;
      if (member.unescaped_key().get(key) != SUCCESS) continue;
      for (const std::string_view name : {"name", "label", "text", "content", "value"})
        if (key == name)
          if (const auto error = add(field, member.value(), depth + 1)) return error;
    }
    return SUCCESS;
  }

  std::string_view string(ondemand::value value) {
    std::string& buffer = unescaped_.emplace_back();
    const std::string_view text = unescape(value.raw_json_token(), buffer);
    if (text.data() != buffer.data()) unescaped_.pop_back();
    return text;
  }

  const std::map<std::string, std::string, std::less<>>& map_;
  std::array<bool, kArticleFields> mapped_{};
  FieldValues values_;
  std::deque<std::string> unescaped_;  // what values_ refers to, beside the record
};

}  // namespace

Parsed read_json_object(std::string_view record, const Context& context) {
  thread_local JsonWorkspace workspace;
  ondemand::document document;
  if (const auto error = workspace.open(record, document)) return Skip{malformed_json(error)};
  ondemand::object object;
  if (document.get_object().get(object) != SUCCESS) return Skip{"not a JSON object"};
  ObjectReader reader(context.options);
  if (const auto error = reader.read(object, {})) return Skip{malformed_json(error)};
  if (document.current_location().error() != OUT_OF_BOUNDS)
    return Skip{"malformed JSON: something follows the object"};
  return reader.article(context);
}

}  // namespace morgue::formats
