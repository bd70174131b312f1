#include <algorithm>

#include "common/cli/terminal.h"
#include "searcher/output/dates.h"
#include "searcher/output/export_sinks.h"

namespace morgue::output {
namespace {

class Reference {
 public:
  explicit Reference(std::string& out) : out_(out) {}
  void tag(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out_.append(name).append("  - ").append(cli::sanitize(value, cli::Lines::join)).append("\r\n");
  }

 private:
  std::string& out_;
};

}  // namespace

void RisExport::article(const search::WholeArticle& whole) {
  const Article& article = whole.article;
  Reference reference(out_.buffer());
  reference.tag("TY", "NEWS");
  reference.tag("ID", article.id);
  reference.tag("TI", article.headline);
  reference.tag("AU", article.author);
  if (std::string date = iso_date(article.published); date.size() >= 10) {
    date.resize(10);
    reference.tag("PY", date.substr(0, 4));
    std::replace(date.begin(), date.end(), '-', '/');
    reference.tag("DA", date);
  }
  reference.tag("JO", article.source);
  reference.tag("SE", article.section);
  reference.tag("M3", article.type);
  reference.tag("LA", article.language);
  reference.tag("UR", article.url);
  for (const std::string& topic : article.topics) reference.tag("KW", topic);
  reference.tag("AB", abstract_of(article));
  out_.write("ER  - \r\n\r\n");
}

}  // namespace morgue::output
