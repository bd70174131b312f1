// WARC 0.17 to 1.1: the responses of a crawl, each an HTML page that may be an article. One record
// after another, each as long as its header says; .warc.gz is unpacked by sources/.
#include <algorithm>
#include <charconv>
#include <string>

#include <fmt/format.h>

#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/format_list.h"
#include "indexer/formats/html/html_document.h"
#include "indexer/formats/http_message.h"
#include "indexer/formats/page.h"
#include "indexer/formats/wire_date.h"

namespace morgue::formats {
namespace {

constexpr std::string_view kMagic = "WARC/";
constexpr std::size_t kMaxHeader = std::size_t{64} << 10;
constexpr std::string_view kDatedByCrawl = "dated by crawl";  // a topic: see docs/formats.md

int recognise(std::string_view head) {
  return head.starts_with(kMagic) ? 98 : 0;
}

// The next record that begins a line, from `from` on.
std::size_t find_record(std::string_view window, std::size_t from) {
  for (std::size_t at = from; (at = window.find(kMagic, at)) != std::string_view::npos; ++at)
    if (at == 0 || window[at - 1] == '\n') return at;
  return std::string_view::npos;
}

Cut cut(std::string_view window, bool last) {
  Cut cut;
  cut.kind = last ? Cut::Kind::end : Cut::Kind::need_more;
  while (cut.skip < window.size() && is_space(window[cut.skip])) ++cut.skip;
  const std::string_view first = window.substr(cut.skip, kMagic.size());
  if (!last && first.size() < kMagic.size()) return cut;
  if (first.empty()) return cut;
  if (first != kMagic) {
    cut.skipped_noise = true;
    const std::size_t found = find_record(window, cut.skip);
    if (found == std::string_view::npos) {
      const std::size_t kept = last ? 0 : std::min(kMagic.size(), window.size() - cut.skip);
      cut.skip = window.size() - kept;
      return cut;
    }
    cut.skip = found;
  }
  const std::string_view rest = window.substr(cut.skip);
  const std::size_t header = end_of_headers(rest.substr(0, kMaxHeader));
  if (header == std::string_view::npos && !last && rest.size() < kMaxHeader) return cut;
  std::size_t length = 0;
  const std::string_view given = header == std::string_view::npos
                                     ? std::string_view()
                                     : header_value(rest.substr(0, header), "Content-Length");
  const auto read = std::from_chars(given.data(), given.data() + given.size(), length);
  cut.kind = Cut::Kind::record;
  if (given.empty() || read.ec != std::errc()) {  // up to what may be the next one
    cut.length = std::min({find_record(rest, 1), kMaxHeader, rest.size()});
    const bool open = cut.length == rest.size() || rest.size() < kMaxHeader + kMagic.size();
    if (!last && open && find_record(rest, 1) == std::string_view::npos)
      cut.kind = Cut::Kind::need_more;
    return cut;
  }
  if (length > rest.size() - header && !last) {
    cut.kind = Cut::Kind::need_more;
    return cut;
  }
  cut.length = header + std::min(length, rest.size() - header);
  return cut;
}

Cut resync(std::string_view window, bool last) {
  const std::size_t found = window.find("\nWARC/");
  if (found != std::string_view::npos) return {Cut::Kind::record, found + 1, 0, false};
  const std::size_t kept = last ? 0 : std::min(kMagic.size(), window.size());
  return {last ? Cut::Kind::end : Cut::Kind::need_more, window.size() - kept, 0, false};
}

Skip none(std::string reason) {
  return {std::move(reason), true};
}

bool is_html(std::string_view type) {
  return same_word(type, "text/html") || same_word(type, "application/xhtml+xml");
}

// A page once more is a revision of it: the later crawl wins.
void read_crawl(std::string_view header, Article& article) {
  std::string_view uri = header_value(header, "WARC-Target-URI");
  if (uri.starts_with('<') && uri.ends_with('>')) uri = uri.substr(1, uri.size() - 2);
  article.id = clean_line(to_raw_utf8(uri));
  article.url = article.id;
  const auto crawled = parse_date(header_value(header, "WARC-Date"));
  if (!crawled) return;
  article.revision = std::max<std::int64_t>(crawled->seconds, 0);
  if (article.published) return;
  article.published = crawled;
  article.topics.emplace_back(kDatedByCrawl);
}

Parsed read_page(std::string_view bytes, std::string_view charset, std::string_view header,
                 const Context& context) {
  const html::Document page(bytes, charset);
  Article article = page_article(page.root());
  const bool has_text = !article.headline.empty() || !article.body.empty();
  read_crawl(header, article);
  if (auto skip = check_id(article.id)) return *skip;
  if (!has_text) return none("a page without a text");
  return finish(std::move(article), context);
}

Parsed parse(std::string_view record, const Context& context) {
  const std::size_t end = end_of_headers(record);
  if (end == std::string_view::npos) return Skip{"a WARC record without an end of its header"};
  const std::string_view header = record.substr(0, end);
  const std::string type = one_line(to_utf8(header_value(header, "WARC-Type")));
  if (type != "response" && type != "resource")
    return none(fmt::format("a WARC record of type '{}'", type));
  const std::string_view block = record.substr(end);
  if (type == "resource") {
    const std::string media = one_line(to_utf8(header_value(header, "Content-Type")));
    if (!is_html(media.substr(0, media.find(';')))) return none("a resource of type " + media);
    return read_page(block, {}, header, context);
  }
  const HttpResponse response = read_http_response(block);
  if (response.status == 0) return none("a response that is not HTTP's");
  if (response.status != 200)
    return none(fmt::format("a response with status {}", response.status));
  if (!response.media_type.empty() && !is_html(response.media_type))
    return none("a response of type " + one_line(to_utf8(response.media_type)));
  if (!response.trouble.empty()) return Skip{"a page " + response.trouble};
  return read_page(response.body, response.charset, header, context);
}

}  // namespace

Format warc() {
  return {"warc", "WARC: the HTML pages of a crawl", recognise, cut, resync, parse};
}

}  // namespace morgue::formats
