#include "common/cli/terminal.h"
#include "searcher/output/dates.h"
#include "searcher/output/export_sinks.h"

namespace morgue::output {
namespace {

constexpr std::string_view kHeader =
    "id,headline,published,source,author,language,section,type,url,revision,dateline,lead,body,"
    "topics,persons,orgs,places,exchanges,named_persons,named_orgs,named_places\r\n";

class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}

  Row& cell(std::string_view value) {
    if (!first_) out_ += ',';
    first_ = false;
    const std::string text = cli::sanitize(value, cli::Lines::keep);
    if (text.find_first_of(",\"\n") == std::string::npos) {
      out_ += text;
      return *this;
    }
    out_ += '"';
    for (const char c : text) out_.append(c == '"' ? 2 : 1, c);
    out_ += '"';
    return *this;
  }
  Row& cell(const std::vector<std::string>& values) {
    std::string all;
    for (const std::string& value : values) all += (all.empty() ? "" : "; ") + value;
    return cell(all);
  }

 private:
  std::string& out_;
  bool first_ = true;
};

}  // namespace

void CsvExport::begin() {
  out_.write(kHeader);
}

void CsvExport::article(const search::WholeArticle& whole) {
  const Article& article = whole.article;
  Row row(out_.buffer());
  row.cell(article.id).cell(article.headline).cell(iso_date(article.published));
  row.cell(article.source).cell(article.author).cell(article.language).cell(article.section);
  row.cell(article.type).cell(article.url).cell(std::to_string(article.revision));
  row.cell(article.dateline).cell(article.lead).cell(article.body).cell(article.topics);
  row.cell(article.persons).cell(article.orgs).cell(article.places).cell(article.exchanges);
  row.cell(whole.persons).cell(whole.orgs).cell(whole.places);
  out_.write("\r\n");
}

}  // namespace morgue::output
