#include "searcher/output/article.h"

#include "common/cli/article_json.h"
#include "common/cli/json.h"
#include "common/cli/terminal.h"
#include "searcher/output/dates.h"
#include "searcher/output/style.h"

namespace morgue::output {
namespace {

using cli::Lines;
using cli::sanitize;

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : "; ") + value;
  return text;
}

class TextArticle {
 public:
  TextArticle(std::string& out, Style style) : out_(out), style_(style) {}

  void field(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    std::string label = std::string(name) + ":";
    label.resize(12, ' ');
    out_.append(style_.dim()).append(label).append(style_.off());
    out_.append(sanitize(value, Lines::join)).append("\n");
  }
  void paragraphs(std::string_view text) {
    if (!text.empty()) out_.append("\n").append(sanitize(text, Lines::keep)).append("\n");
  }
  void headline(std::string_view text) {
    out_.append(style_.bold()).append(sanitize(text, Lines::join)).append(style_.off());
    out_.append("\n\n");
  }

 private:
  std::string& out_;
  Style style_;
};

// What its record said of it: an article that is shown may have been released, or its embargo over.
std::string_view status_of(const Article& article) {
  return article.status == PubStatus::withheld ? "withheld" : "usable";
}

std::string embargo_of(const Article& article) {
  if (!article.embargo) return "";
  return iso_date(Published{*article.embargo, 0, false});
}

void write_text(const Article& article, std::string_view archive, bool color, std::string& out) {
  TextArticle text(out, Style(color));
  text.headline(article.headline);
  text.field("Id", article.id);
  text.field("Archive", archive);
  text.field("Published", iso_date(article.published));
  text.field("Source", article.source);
  text.field("Author", article.author);
  text.field("Language", article.language);
  text.field("Section", article.section);
  text.field("Type", article.type);
  text.field("Url", article.url);
  if (article.revision != 0) text.field("Revision", std::to_string(article.revision));
  if (article.status != PubStatus::usable) text.field("Status", status_of(article));
  text.field("Embargo", embargo_of(article));
  text.field("Topics", joined(article.topics));
  text.field("Persons", joined(article.persons));
  text.field("Orgs", joined(article.orgs));
  text.field("Places", joined(article.places));
  text.field("Exchanges", joined(article.exchanges));
  text.field("Dateline", article.dateline);
  text.paragraphs(article.lead);
  text.paragraphs(article.body);
}

void write_json(const Article& article, std::string_view archive, std::string& out) {
  cli::JsonWriter json(out);
  json.begin_object().key("format_version").number(kFormatVersion);
  json.key("article").begin_object();
  cli::write_members(article, json);
  if (!archive.empty()) json.key("archive").string(archive);
  json.key("status").string(status_of(article));
  json.key("embargo").string_or_null(embargo_of(article));
  json.end_object().end_object();
  out += '\n';
}

}  // namespace

void write_article(const Article& article, std::string_view archive, Format format,
                   const Settings& settings, cli::Output& out) {
  if (format == Format::json) {
    write_json(article, archive, out.buffer());
  } else {
    write_text(article, archive, settings.color, out.buffer());
  }
  out.written();
}

}  // namespace morgue::output
