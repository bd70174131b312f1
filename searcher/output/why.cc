#include "searcher/output/why.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/cli/json.h"
#include "common/cli/terminal.h"
#include "searcher/output/passage.h"
#include "searcher/output/style.h"

namespace morgue::output {
namespace {

constexpr std::size_t kLines = 5;  // passages of a node in text; JSON has more

std::string one_line(std::string_view text) {
  return cli::sanitize(text, cli::Lines::join);
}

void write_word(const search::WhyWord& word, const std::string& indent, std::string& out) {
  out += indent + one_line(word.text);
  if (!word.equivalent_of.empty()) out += " (equivalent of " + one_line(word.equivalent_of) + ")";
  out += fmt::format(": {} times, weight {:.3f}, adds {:.6f}", word.tf, word.weight, word.score);
  std::string forms;
  for (const search::ExplainedForm& form : word.forms)
    forms += (forms.empty() ? "" : ", ") + one_line(form.form) + " " + grouped(form.articles);
  out += forms.empty() ? "\n" : " (" + forms + ")\n";
}

void write_node(const search::WhyNode& node, std::size_t depth, const Style& style,
                std::string& out) {
  const std::string indent(2 * depth + 4, ' ');
  out += std::string(2 * depth, ' ') + (node.matches ? "yes " : "no  ") + one_line(node.text);
  if (node.excluded) out += "  [excluded]";
  if (!node.reason.empty()) out += "  - " + one_line(node.reason);
  out += '\n';
  for (const search::WhyWord& word : node.words) write_word(word, indent, out);
  const std::size_t shown = std::min(kLines, node.passages.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const search::Passage& passage = node.passages[i];
    out += indent + fmt::format("{} {}, {}-{}: ", passage.field, passage.paragraph, passage.begin,
                                passage.end);
    out += styled_passage(passage, style) + "\n";
  }
  if (node.times > shown) out += indent + "and " + grouped(node.times - shown) + " more places\n";
  for (const search::WhyNode& child : node.children) write_node(child, depth + 1, style, out);
}

void write_text(const search::Why& why, const Style& style, std::string& out) {
  out += one_line(why.id) + "  " + one_line(why.headline) + "\n";
  out += why.root.matches ? fmt::format("matches, score {:.6f}\n", why.score) : "does not match\n";
  out += fmt::format("length {}, average {:.1f}, k1 {}, b {}\n\n", why.length, why.average, why.k1,
                     why.b);
  write_node(why.root, 0, style, out);
  for (const search::WhyWord& word : why.equivalents)
    if (word.tf > 0) write_word(word, "", out);
}

void write_word(const search::WhyWord& word, cli::JsonWriter& json) {
  json.begin_object();
  json.key("word").string(word.text);
  if (!word.equivalent_of.empty()) json.key("equivalent_of").string(word.equivalent_of);
  json.key("tf").number(word.tf);
  json.key("weight").number(word.weight);
  json.key("score").number(word.score);
  json.key("forms").begin_array();
  for (const search::ExplainedForm& form : word.forms) {
    json.begin_object();
    json.key("form").string(form.form);
    json.key("times").number(form.articles);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_node(const search::WhyNode& node, cli::JsonWriter& json) {
  json.begin_object();
  json.key("text").string(node.text);
  json.key("matches").boolean(node.matches);
  json.key("excluded").boolean(node.excluded);
  json.key("reason").string_or_null(node.reason);
  json.key("words").begin_array();
  for (const search::WhyWord& word : node.words) write_word(word, json);
  json.end_array();
  json.key("times").number(node.times);
  json.key("passages").begin_array();
  for (const search::Passage& passage : node.passages) write_passage(json, passage);
  json.end_array();
  json.key("children").begin_array();
  for (const search::WhyNode& child : node.children) write_node(child, json);
  json.end_array();
  json.end_object();
}

void write_json(const std::string& query, const search::Why& why, std::string& out) {
  cli::JsonWriter json(out);
  json.begin_object();
  json.key("format_version").number(kFormatVersion);
  json.key("query").string(query);
  json.key("understood").string(why.understood);
  json.key("id").string(why.id);
  json.key("headline").string(why.headline);
  json.key("matches").boolean(why.root.matches);
  json.key("score").number(why.score);
  json.key("k1").number(why.k1);
  json.key("b").number(why.b);
  json.key("length").number(why.length);
  json.key("average_length").number(why.average);
  json.key("tree");
  write_node(why.root, json);
  json.key("equivalents").begin_array();
  for (const search::WhyWord& word : why.equivalents) write_word(word, json);
  json.end_array();
  json.end_object();
  out += '\n';
}

}  // namespace

void write_why(const std::string& query, const search::Why& why, Format format,
               const Settings& settings, cli::Output& out) {
  if (format == Format::json)
    write_json(query, why, out.buffer());
  else
    write_text(why, Style(settings.color), out.buffer());
  out.written();
}

}  // namespace morgue::output
