// TREC SGML: <DOC> <DOCNO> ... <TEXT> ... </DOC>, as on the TREC disks (AP, WSJ, FT, FBIS, LA
// Times, Federal Register) and in AQUAINT. Every collection has its own names for the fields; tags
// begin with digits, ends are missing, entities are those of SGML.
#include <algorithm>
#include <string>

#include "indexer/formats/charset.h"
#include "indexer/formats/clean_text.h"
#include "indexer/formats/finish.h"
#include "indexer/formats/format_list.h"
#include "indexer/formats/language.h"
#include "indexer/formats/sgml_tags.h"
#include "indexer/formats/trec_docno.h"
#include "indexer/formats/wire_date.h"

namespace morgue::formats {
namespace {

constexpr std::string_view kRecord = "DOC";

enum class Field {
  docno,
  headline,
  dateline,
  byline,
  date,
  language,
  source,
  section,
  lead,
  text,
  ignored
};

struct FieldName {
  std::string_view name;
  Field field;
  int rank;  // of several that are present the lowest is taken
};

constexpr FieldName kFields[] = {
    {"TEXT", Field::text, 0},         {"DOCNO", Field::docno, 0},
    {"HEADLINE", Field::headline, 0}, {"HEAD", Field::headline, 1},
    {"HL", Field::headline, 2},       {"DOCTITLE", Field::headline, 3},
    {"TI", Field::headline, 4},       {"H3", Field::headline, 5},
    {"1ST_LINE", Field::headline, 6}, {"DATELINE", Field::dateline, 0},
    {"BYLINE", Field::byline, 0},     {"DATE", Field::date, 0},
    {"DATE_TIME", Field::date, 1},    {"DATE1", Field::date, 2},
    {"DD", Field::date, 3},           {"PUBDATE", Field::date, 4},
    {"LANGUAGE", Field::language, 0}, {"SOURCE", Field::source, 0},
    {"SO", Field::source, 1},         {"PUB", Field::source, 2},
    {"SECTION", Field::section, 0},   {"LEADPARA", Field::lead, 0},
    {"LP", Field::lead, 0},           {"DOCID", Field::ignored, 0},
    {"FILEID", Field::ignored, 0},    {"2ND_LINE", Field::ignored, 0},
    {"DOCTYPE", Field::ignored, 0},   {"PAGE", Field::ignored, 0},
    {"PROFILE", Field::ignored, 0},   {"PARENT", Field::ignored, 0},
};

const FieldName* find_field(std::string_view name) {
  const auto* found = std::find_if(std::begin(kFields), std::end(kFields),
                                   [&](const FieldName& f) { return same_word(f.name, name); });
  return found == std::end(kFields) ? nullptr : found;
}

std::string text_of(std::string_view markup) {
  return cleaned(strip_markup(markup));
}

class TrecReader {
 public:
  explicit TrecReader(std::string_view record) : record_(record) {}

  // Reads every field; those without an end tag go up to the next field, <TEXT> to the end.
  void read() {
    TagScanner tags(record_);
    Tag tag;
    while (tags.next(tag)) {
      const FieldName* field = find_field(tag.name);
      if (field == nullptr) continue;
      const bool in_text = open_ != nullptr && open_->field == Field::text;
      if (in_text && field->field != Field::text) continue;
      if (tag.closing && field != open_) continue;
      close(tag.begin);
      begin_ = tag.end;
      if (!tag.closing) open_ = field;
    }
    close(record_.size());
  }

  Parsed finished(const Context& context) {
    const std::string docno = strip_markup(docno_);
    const std::string_view id = trimmed(docno);
    if (auto skip = check_id(id)) return *skip;
    article_.id = cleaned(id);
    if (body_.empty()) body_.swap(left_over_);
    article_.body = tidied(cleaned(body_));
    if (!article_.published) article_.published = date_of_docno(article_.id);
    return finish(std::move(article_), context);
  }

 private:
  // The field that we are in, or the stretch outside of any, ends at `end`.
  void close(std::size_t end) {
    const std::string_view content = record_.substr(begin_, end - begin_);
    if (open_ == nullptr) {
      append_paragraphs(left_over_, content);
    } else {
      store(*open_, content);
    }
    open_ = nullptr;
  }

  static void append_paragraphs(std::string& to, std::string_view markup) {
    if (!to.empty()) to.append("\n\n");
    to.append(strip_markup(markup));
  }

  void store(const FieldName& name, std::string_view content) {
    switch (name.field) {
      case Field::text:
        return append_paragraphs(body_, content);
      case Field::lead:
        return append_lead(content);
      case Field::docno:
        if (docno_.empty()) docno_ = content;
        return;
      case Field::date:
        return store_date(name.rank, content);
      case Field::headline:
        return store_line(name, content, article_.headline);
      case Field::dateline:
        return store_line(name, content, article_.dateline);
      case Field::section:
        return store_line(name, content, article_.section);
      case Field::source:
        return store_line(name, content, article_.source);
      case Field::byline:
        if (article_.author.empty()) article_.author = without_by(text_of(content));
        return;
      case Field::language:
        if (article_.language.empty()) article_.language = language_code(text_of(content));
        return;
      case Field::ignored:
        return;
    }
  }

  void append_lead(std::string_view content) {
    std::string lead = tidied(text_of(content));
    if (!article_.lead.empty()) article_.lead.append("\n\n");
    article_.lead.append(lead);
  }

  void store_line(const FieldName& name, std::string_view content, std::string& to) {
    int& rank = ranks_[static_cast<std::size_t>(name.field)];
    if (!to.empty() && rank <= name.rank) return;
    std::string line = one_line(text_of(content));
    if (line.empty()) return;
    to = std::move(line);
    rank = name.rank;
  }

  void store_date(int new_rank, std::string_view content) {
    int& rank = ranks_[static_cast<std::size_t>(Field::date)];
    if (article_.published && rank <= new_rank) return;
    const auto date = parse_date(one_line(text_of(content)));
    if (!date) return;
    article_.published = date;
    rank = new_rank;
  }

  std::string_view record_;
  const FieldName* open_ = nullptr;
  std::size_t begin_ = 0;
  std::string_view docno_;
  std::string body_;
  std::string left_over_;
  int ranks_[static_cast<std::size_t>(Field::ignored) + 1] = {};
  Article article_;
};

int recognise(std::string_view head) {
  const Cut cut = cut_element(head, true, kRecord);
  if (cut.kind != Cut::Kind::record || cut.skipped_noise) return 0;
  return find_element(head.substr(cut.skip, cut.length), "DOCNO").found ? 95 : 0;
}

Cut cut(std::string_view window, bool last) {
  return cut_element(window, last, kRecord);
}

Cut resync(std::string_view window, bool last) {
  return resync_element(window, last, kRecord);
}

Parsed parse(std::string_view bytes, const Context& context) {
  const std::string record = to_raw_utf8(bytes);
  TrecReader reader(record);
  reader.read();
  return reader.finished(context);
}

}  // namespace

Format trec() {
  return {"trec", "TREC SGML: <DOC> with <DOCNO> and <TEXT>", recognise, cut, resync, parse};
}

}  // namespace morgue::formats
