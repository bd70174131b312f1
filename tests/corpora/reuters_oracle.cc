#include "tests/corpora/reuters_oracle.h"

#include "common/text/analyzer.h"

namespace morgue::test {
namespace {

std::string_view between(std::string_view text, std::string_view open, std::string_view close) {
  const std::size_t begin = text.find(open);
  if (begin == std::string_view::npos) return {};
  const std::size_t from = begin + open.size();
  const std::size_t end = text.find(close, from);
  return end == std::string_view::npos ? std::string_view{} : text.substr(from, end - from);
}

// What the five entities of this corpus and its control characters stand for.
std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '&') {
      const std::size_t end = text.find(';', i);
      const std::string_view entity =
          text.substr(i, end == std::string_view::npos ? 1 : end - i + 1);
      if (entity == "&lt;" || entity == "&gt;" || entity == "&amp;") {
        out += entity == "&lt;" ? '<' : entity == "&gt;" ? '>' : '&';
        i = end;
        continue;
      }
      if (entity.starts_with("&#") && entity.size() <= 6) {
        i = end;
        continue;
      }
    }
    if (text[i] == '\xFC')
      out += "\u00FC";
    else
      out += text[i];
  }
  return out;
}

std::string without_sign_off(std::string body) {
  while (!body.empty() && (body.back() == '\n' || body.back() == ' ')) body.pop_back();
  const std::size_t line = body.rfind('\n');
  std::string last = line == std::string::npos ? body : body.substr(line + 1);
  for (char& c : last)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const std::size_t word = last.find_first_not_of(' ');
  if (word != std::string::npos && last.substr(word) == "reuter")
    body.resize(line == std::string::npos ? 0 : line);
  return body;
}

constexpr const char* kFieldBreak = "\x01";

std::string text_of(std::string_view record) {
  std::string_view text = between(record, "<TEXT", "</TEXT>");
  const bool structured = !text.starts_with(" TYPE=\"UNPROC\"");
  text.remove_prefix(text.find('>') + 1);
  if (!structured) return without_sign_off(decoded(text));
  std::string out = decoded(between(text, "<TITLE>", "</TITLE>"));
  out += kFieldBreak + decoded(between(text, "<DATELINE>", "</DATELINE>"));
  return out + kFieldBreak + without_sign_off(decoded(between(text, "<BODY>", "</BODY>")));
}

}  // namespace

std::vector<OracleRecord> read_records(std::string_view sgml) {
  std::vector<OracleRecord> records;
  for (std::size_t at = sgml.find("<REUTERS "); at != std::string_view::npos;
       at = sgml.find("<REUTERS ", at + 1)) {
    const std::string_view record = sgml.substr(at, sgml.find("</REUTERS>", at) - at);
    OracleRecord out;
    for (const std::string name : {"TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES"}) {
      std::string_view list = between(record, "<" + name + ">", "</" + name + ">");
      for (std::size_t d = list.find("<D>"); d != std::string_view::npos; d = list.find("<D>")) {
        out.tags[name].insert(std::string(list.substr(d + 3, list.find("</D>") - d - 3)));
        list.remove_prefix(list.find("</D>") + 4);
      }
    }
    out.text = text_of(record);
    records.push_back(std::move(out));
  }
  return records;
}

std::vector<std::string> words_of(const OracleRecord& record) {
  static Analyzer analyzer;
  static WordList list;
  std::vector<std::string> words;
  std::string_view rest = record.text;
  while (true) {
    const std::size_t end = rest.find(kFieldBreak);
    analyzer.analyze(rest.substr(0, end), list);
    for (const Word& word : list.words) words.emplace_back(list.form(word));
    if (end == std::string_view::npos) return words;
    rest.remove_prefix(end + 1);
    words.emplace_back();
  }
}

}  // namespace morgue::test
