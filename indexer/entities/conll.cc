#include "indexer/entities/conll.h"

#include <array>
#include <istream>
#include <string_view>

namespace morgue::entities {
namespace {

constexpr std::string_view kDocumentStart = "-DOCSTART-";
constexpr std::array<std::string_view, kEntityTypes> kTypes{"PER", "ORG", "LOC"};

void add_line(std::string_view line, bool starts, ConllDocument& document) {
  const std::string_view token =
      line.substr(0, line.find_first_of(" \t")).substr(0, kMaxConllToken);
  const std::size_t last = line.find_last_of(" \t");
  Token added;
  added.begin = static_cast<std::uint32_t>(document.text.size());
  document.text += token;
  added.end = static_cast<std::uint32_t>(document.text.size());
  added.sentence_start = added.paragraph_start = starts;
  document.text += ' ';
  document.tokens.push_back(added);
  document.tags.emplace_back(last == std::string_view::npos ? std::string_view{}
                                                            : line.substr(last + 1));
}

}  // namespace

void ConllDocument::clear() {
  text.clear();
  tokens.clear();
  tags.clear();
}

bool read_conll(std::istream& in, ConllDocument& document) {
  document.clear();
  std::string line;
  bool starts = true;
  while (document.tokens.size() < kMaxConllTokens && std::getline(in, line)) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
      line.pop_back();
    if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);  // a byte order mark
    if (line.starts_with(kDocumentStart)) {
      if (!document.tokens.empty()) return true;
      starts = true;
    } else if (line.empty() || line.front() == ' ' || line.front() == '\t') {
      starts = true;
    } else {
      add_line(line, starts, document);
      starts = false;
    }
  }
  return !document.tokens.empty();
}

bool tag_conll(std::istream& in, std::string& out, Tagger& tagger, float threshold) {
  ConllDocument document;
  if (!read_conll(in, document)) return false;
  std::vector<Mention> mentions;
  tagger.tag({document.text, {}, {}, {}}, document.tokens, mentions);
  auto mention = mentions.begin();
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
    const Token token = document.tokens[i];
    if (i > 0 && token.sentence_start) out += '\n';
    while (mention != mentions.end() && (mention->last <= i || mention->p < threshold)) ++mention;
    out.append(document.text, token.begin, token.end - token.begin) += '\t';
    if (mention == mentions.end() || mention->first > i)
      out += 'O';
    else
      (out += mention->first == i ? "B-" : "I-") += kTypes[static_cast<std::size_t>(mention->type)];
    out += '\n';
  }
  out += '\n';
  return true;
}

}  // namespace morgue::entities
