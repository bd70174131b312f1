// --fields: the table of common/schema.h, for people and (JSON) for programs.
#include <fmt/format.h>

#include "common/cli/json.h"
#include "common/schema.h"
#include "searcher/output/explain.h"

namespace morgue::output {
namespace {

std::string_view kind_name(FieldKind kind) {
  switch (kind) {
    case FieldKind::text:
      return "words";
    case FieldKind::filter:
      return "value";
    case FieldKind::date:
      break;
  }
  return "date";
}

void write_text(std::string& out) {
  out += fmt::format("{:<10}{:<7}{:<27}{}\n", "FIELD", "KIND", "EXAMPLE", "WHAT IT IS");
  for (const Field& field : kFields)
    out += fmt::format("{:<10}{:<7}{:<27}{}\n", field.name, kind_name(field.kind), field.example,
                       field.help);
  out += "\nFacets (--facet):";
  for (const std::string_view name : kDimensionNames) out += fmt::format(" {}", name);
  out += '\n';
}

void write_json(std::string& out) {
  cli::JsonWriter json(out);
  json.begin_object().key("format_version").number(kFormatVersion);
  json.key("fields").begin_array();
  for (const Field& field : kFields) {
    json.begin_object();
    json.key("name").string(field.name);
    json.key("kind").string(kind_name(field.kind));
    json.key("example").string(field.example);
    json.key("help").string(field.help);
    json.key("facet").boolean(field.dimension != Dimension::none);
    json.end_object();
  }
  json.end_array();
  json.key("facets").begin_array();
  for (const std::string_view name : kDimensionNames) json.string(name);
  json.end_array().end_object();
  out += '\n';
}

}  // namespace

void write_fields(Format format, cli::Output& out) {
  if (format == Format::json) {
    write_json(out.buffer());
  } else {
    write_text(out.buffer());
  }
  out.written();
}

}  // namespace morgue::output
