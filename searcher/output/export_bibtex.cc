#include <fmt/format.h>

#include "common/cli/terminal.h"
#include "searcher/output/dates.h"
#include "searcher/output/export_sinks.h"

namespace morgue::output {
namespace {

// A brace is written by name: BibTeX counts braces even where a backslash stands before them.
std::string_view escaped(char c) {
  switch (c) {
    case '\\':
      return "\\textbackslash{}";
    case '{':
      return "\\textbraceleft{}";
    case '}':
      return "\\textbraceright{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '%':
      return "\\%";
    case '&':
      return "\\&";
    case '$':
      return "\\$";
    case '#':
      return "\\#";
    case '_':
      return "\\_";
    default:
      return {};
  }
}

std::string tex(std::string_view value) {
  std::string out;
  for (const char c : cli::sanitize(value, cli::Lines::join)) {
    const std::string_view other = escaped(c);
    other.empty() ? out += c : out += other;
  }
  return out;
}

// Addresses are taken as they stand (\url): what would end the field goes by its number.
std::string address(std::string_view url) {
  std::string out;
  for (const char c : cli::sanitize(url, cli::Lines::join)) {
    const bool ends = c == '{' || c == '}' || c == '\\' || c == ' ';
    ends ? out += fmt::format("%{:02X}", static_cast<unsigned>(c)) : out += c;
  }
  return out;
}

class Entry {
 public:
  Entry(std::string& out, std::string_view id) : out_(out) {
    out_.append("@article{").append(citation_key(id));
  }
  // `value` has been escaped.
  void field(std::string_view name, std::string_view value) {
    if (!value.empty()) out_ += fmt::format(",\n  {} = {{{}}}", name, value);
  }
  // As it is: neither the case of a headline changed nor a byline taken apart.
  void kept(std::string_view name, std::string_view value) {
    if (!value.empty()) field(name, fmt::format("{{{}}}", tex(value)));
  }
  void end() { out_ += "\n}\n\n"; }

 private:
  std::string& out_;
};

}  // namespace

void BibtexExport::article(const search::WholeArticle& whole) {
  const Article& article = whole.article;
  Entry entry(out_.buffer(), article.id);
  entry.kept("author", article.author);
  entry.kept("title", article.headline);
  entry.kept("journal", article.source);
  if (const std::string date = iso_date(article.published); date.size() >= 10) {
    entry.field("year", date.substr(0, 4));
    entry.field("month", date.substr(5, 2));
    entry.field("day", date.substr(8, 2));
    entry.field("date", date.substr(0, 10));
  }
  entry.field("url", address(article.url));
  entry.field("language", tex(article.language));
  entry.field("section", tex(article.section));
  entry.field("type", tex(article.type));
  std::string topics;
  for (const std::string& topic : article.topics) topics += (topics.empty() ? "" : ", ") + topic;
  entry.field("keywords", tex(topics));
  entry.field("abstract", tex(abstract_of(article)));
  entry.field("note", "Id: " + tex(article.id));
  entry.end();
  out_.written();
}

}  // namespace morgue::output
