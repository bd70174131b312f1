#include "searcher/output/explain.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/cli/json.h"
#include "common/cli/terminal.h"
#include "searcher/output/style.h"

namespace morgue::output {
namespace {

using cli::Lines;
using cli::sanitize;

constexpr std::size_t kForms = 12;  // shown of a word in text; JSON has all

void write_word(const search::ExplainedWord& word, std::string& out) {
  out += "  " + sanitize(word.text, Lines::join) + "  in " + grouped(word.articles) +
         (word.articles == 1 ? " article" : " articles");
  if (!word.equivalent_of.empty())
    out += ", equivalent of " + sanitize(word.equivalent_of, Lines::join);
  else if (word.added)
    out += ", added";
  out += word.negated ? ", excluded\n" : fmt::format(", weight {:.3f}\n", word.weight);
  const std::size_t shown = std::min(kForms, word.forms.size());
  for (std::size_t i = 0; i < shown; ++i)
    out += "      " + sanitize(word.forms[i].form, Lines::join) + "  " +
           grouped(word.forms[i].articles) + "\n";
  if (shown < word.forms.size())
    out += "      and " + grouped(word.forms.size() - shown) + " more forms\n";
}

void write_text(const search::Explanation& explanation, std::string& out) {
  out += "understood: " + sanitize(explanation.understood, Lines::join) + "\n\ntree:\n";
  std::string_view tree = explanation.tree;
  while (!tree.empty()) {
    const std::size_t end = std::min(tree.find('\n'), tree.size());
    out += "  " + sanitize(tree.substr(0, end), Lines::join) + "\n";
    tree.remove_prefix(std::min(end + 1, tree.size()));
  }
  if (!explanation.words.empty()) out += "\nwords:\n";
  for (const search::ExplainedWord& word : explanation.words) write_word(word, out);
  out += "\nxapian:\n  " + sanitize(explanation.xapian, Lines::join) + "\n";
}

void write_word(const search::ExplainedWord& word, cli::JsonWriter& json) {
  json.begin_object();
  json.key("word").string(word.text);
  json.key("articles").number(word.articles);
  json.key("weight").number(word.weight);
  json.key("negated").boolean(word.negated);
  json.key("kind").string(word.kind);
  json.key("begin").number(word.begin);
  json.key("end").number(word.end);
  if (word.added) json.key("added").boolean(true);
  if (!word.equivalent_of.empty()) json.key("equivalent_of").string(word.equivalent_of);
  json.key("forms").begin_array();
  for (const search::ExplainedForm& form : word.forms) {
    json.begin_object();
    json.key("form").string(form.form);
    json.key("articles").number(form.articles);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_json(const std::string& query, const search::Explanation& explanation,
                std::string& out) {
  cli::JsonWriter json(out);
  json.begin_object();
  json.key("format_version").number(kFormatVersion);
  json.key("query").string(query);
  json.key("understood").string(explanation.understood);
  json.key("tree").string(explanation.tree);
  json.key("words").begin_array();
  for (const search::ExplainedWord& word : explanation.words) write_word(word, json);
  json.end_array();
  json.key("xapian").string(explanation.xapian);
  json.end_object();
  out += '\n';
}

}  // namespace

void write_explanation(const std::string& query, const search::Explanation& explanation,
                       Format format, cli::Output& out) {
  if (format == Format::json) {
    write_json(query, explanation, out.buffer());
  } else {
    write_text(explanation, out.buffer());
  }
  out.written();
}

}  // namespace morgue::output
