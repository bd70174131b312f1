#include "searcher/query/dialects/nexis_words.h"

#include <algorithm>
#include <optional>

#include "searcher/query/proximity.h"
#include "searcher/query/scopes.h"

namespace morgue::query::dialects {
namespace {

using Problem = NexisConnector::Problem;

// What binds closest first: or, then words by number, then these.
enum Level : std::uint32_t { kOr = 1, kWords = 2, kSentence = 5000, kParagraph, kAnd, kAndNot };

constexpr NexisSegment kSegments[] = {
    {"headline", {Region::headline}, "", false, ""},
    {"title", {Region::headline}, "", false, ""},
    {"hlead", {Region::headline_lead}, "", false, ""},
    {"lead", {Region::lead}, "", false, ""},
    {"byline", {Region::author}, "", false, ""},
    {"author", {Region::author}, "", false, ""},
    {"dateline", {Region::dateline}, "", false, ""},
    {"body", {}, "", false, "body() is looked for in the headline too"},
    {"text", {}, "", false, "text() is looked for in the headline too"},
    {"caps", {Region::anywhere, LetterCase::capitals}, "", false, ""},
    {"allcaps", {Region::anywhere, LetterCase::all_capitals}, "", false, ""},
    {"nocaps", {Region::anywhere, LetterCase::no_capitals}, "", false, ""},
    {"singular", {}, "", true, "singular() finds the word as it is written here"},
    {"plural", {}, "", true, "plural() finds the word as it is written here"},
    {"person", {}, "person", false, ""},
    {"company", {}, "org", false, ""},
    {"organization", {}, "org", false, ""},
    {"geographic", {}, "place", false, ""},
    {"country", {}, "place", false, ""},
    {"city", {}, "place", false, ""},
    {"state", {}, "place", false, ""},
    {"subject", {}, "topic", false, ""},
    {"publication", {}, "source", false, ""},
    {"language", {}, "lang", false, ""},
    {"section", {}, "section", false, ""},
    {"publication-type", {}, "type", false, ""}};

// "5", "s", "para": what stands behind w/ and pre/.
bool read_reach(std::string_view text, NexisConnector& out) {
  if (text == "s" || text == "sent") {
    out.op.proximity.reach = Reach::sentence;
    out.op.level = kSentence;
  } else if (text == "p" || text == "para") {
    out.op.proximity.reach = Reach::paragraph;
    out.op.level = kParagraph;
  } else if (text == "seg") {
    out.problem = Problem::segment;
  } else if (is_number(text)) {
    out.op.proximity.words = small_number(text, kMaxReach);
    out.op.level = kWords + out.op.proximity.words;
    if (out.op.proximity.words == 0) out.problem = Problem::number;
  } else if (text.empty()) {
    out.problem = Problem::number;
  } else {
    return false;
  }
  return true;
}

// w/5, /s, pre/2, +3.
bool read_near(const Mark& mark, NexisConnector& out) {
  constexpr std::pair<std::string_view, bool> kNames[] = {
      {"w/", false}, {"/", false}, {"near/", false}, {"pre/", true}, {"onear/", true}, {"+", true}};
  if (mark.kind != Mark::Kind::text) return false;
  out.op.kind = Operator::Kind::near;
  for (const auto& [name, ordered] : kNames) {
    const bool alone = name.size() == 1 && mark.lower == name;  // a slash, a plus sign
    if (!mark.lower.starts_with(name) || alone) continue;
    out.op.proximity.ordered = ordered;
    return read_reach(std::string_view(mark.lower).substr(name.size()), out);
  }
  return false;
}

}  // namespace

NexisConnector nexis_connector(std::span<const Mark> marks) {
  NexisConnector out;
  const Mark& first = marks.front();
  const Mark& second = marks[std::min<std::size_t>(1, marks.size() - 1)];
  if (read_near(first, out)) {
    out.marks = 1;
  } else if (first.is("not") && read_near(second, out)) {
    out.op.proximity.negated = true;
    out.marks = 2;
  } else if (first.is("or")) {
    out.op.kind = Operator::Kind::either;
    out.op.level = kOr;
    out.marks = 1;
  } else if (first.is("not") || (second.is("not") && (first.is("and") || first.is("but")))) {
    out.op.kind = Operator::Kind::without;
    out.op.level = kAndNot;
    out.marks = first.is("not") ? 1 : 2;
  } else if (first.is("and") || first.is("&")) {
    out.op.kind = Operator::Kind::both;
    out.op.level = kAnd;
    out.marks = 1;
  }
  return out;
}

const NexisSegment* nexis_segment(std::string_view lower) {
  const auto found =
      std::find_if(std::begin(kSegments), std::end(kSegments),
                   [&](const NexisSegment& segment) { return segment.name == lower; });
  return found == std::end(kSegments) ? nullptr : found;
}

std::string nexis_word(std::string_view text, bool& loose) {
  std::string word(text);
  std::size_t end = word.size();
  while (end > 0 && (word[end - 1] == '!' || word[end - 1] == '*')) --end;
  const std::string_view tail = std::string_view(text).substr(end);
  loose = !tail.empty() && tail.find('!') == tail.npos && end > 0;
  word.resize(end);
  std::replace(word.begin(), word.end(), '*', '?');
  return tail.empty() ? word : word + '*';
}

}  // namespace morgue::query::dialects
