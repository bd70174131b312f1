#include "indexer/nightly/corrections.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <vector>

#include "common/archive/manifest.h"
#include "common/archive/part.h"
#include "common/archive/variant_column.h"
#include "common/base/file.h"
#include "common/base/xapian_guard.h"
#include "common/text/analyzer.h"
#include "indexer/entities/name_key.h"
#include "indexer/entities/plain_text.h"
#include "indexer/nightly/rebuild.h"
#include "indexer/nightly/stored_articles.h"
#include "indexer/nightly/verify.h"

namespace morgue::nightly {
namespace {

constexpr std::string_view kNever = "-\t";  // begins a line that hides a name

// As what hides and joins names compares them (indexer/entities), tags and others.
std::string key_of(std::string_view name) {
  thread_local entities::NameKeys keys;  // has a table that costs more than a name
  return std::string(keys.key(entities::plain_name(name)));
}

std::string read_if_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored) ? read_file(path) : std::string();
}

std::set<std::string> lines_of(std::string_view text) {
  std::set<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty() && line.front() != '#') lines.emplace(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// canonical, type, variant; "-" for canonical: no entity; "!" before variant: another one.
void add_names(std::string_view line, std::set<std::string>& names) {
  const std::size_t first = line.find('\t');
  const std::size_t second = line.find('\t', first == line.npos ? first : first + 1);
  if (second == line.npos) return;
  const std::string_view canonical = line.substr(0, first);
  const std::string_view variant = line.substr(second + 1);
  if (canonical != "-") names.insert(key_of(canonical));
  names.insert(key_of(variant.substr(variant.starts_with('!') ? 1 : 0)));
}

// The articles of a part that have such a form of some value; and the values that are called so, or
// stand for such a form in an article of which nobody knows which it is.
Bitmap with_forms(const fs::path& directory, const Part& part, const std::set<std::string>& names,
                  std::vector<bool>& touched) {
  touched.assign(part.facets.value_count(), false);
  for (const Dimension dimension : kEntityDimensions) {
    const FacetColumn::Range range = part.facets.range(dimension);
    for (std::uint32_t value = range.first; value < range.last; ++value)
      touched[value] = names.contains(key_of(part.facets.name(value)));
  }
  const VariantColumn variants(directory / kVariantsFile, {part.size(), part.facets.value_count()});
  Bitmap articles;
  std::vector<VariantUse> uses;
  for (std::size_t i = 0; i < variants.size(); ++i) {
    if (!names.contains(key_of(variants.form(i)))) continue;
    const VariantCounts& counts = variants.counts(i);
    variants.read_uses(i, uses);
    for (const VariantUse& use : uses) articles.set(use.doc);
    if (uses.size() < counts.articles) touched[counts.value] = true;
  }
  return articles;
}

// Whether the provider's tags have one of the names.
bool is_tagged(const Article& article, const std::set<std::string>& names) {
  for (const auto* tags : {&article.persons, &article.orgs, &article.places})
    for (const std::string& tag : *tags)
      if (names.contains(key_of(tag))) return true;
  return false;
}

// The articles of a part that have all words of one of the names: a name that the user's file has
// is found where the tagger alone sees none.
Bitmap with_words(const Part& part, const std::set<std::string>& names) {
  Bitmap articles;
  Analyzer analyzer;
  WordList list;
  for (const std::string& name : names) {
    analyzer.analyze(name, list);
    std::vector<std::string> words;
    for (const Word& word : list.words)
      if (word.indexed) words.emplace_back(list.form(word));
    if (words.empty()) continue;
    guarded("looking for articles with a name", [&] {
      Xapian::Enquire enquire(part.database);
      enquire.set_query({Xapian::Query::OP_AND, words.begin(), words.end()});
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      const Xapian::MSet found = enquire.get_mset(0, part.database.get_doccount());
      for (auto it = found.begin(); it != found.end(); ++it) articles.set(*it - 1);
    });
  }
  return articles;
}

}  // namespace

std::string read_aliases(const fs::path& archive) {
  return read_if_there(aliases_path(archive));
}

std::string read_aliases_copy(const fs::path& archive, std::uint64_t generation) {
  return read_if_there(aliases_copy_path(archive, generation));
}

bool has_new_aliases(const fs::path& archive) {
  return is_archive(archive) &&
         read_aliases(archive) != read_aliases_copy(archive, current_generation(archive));
}

std::vector<HiddenName> hidden_names(std::string_view aliases) {
  std::vector<HiddenName> hidden;
  for (const std::string& line : lines_of(aliases)) {
    const std::size_t type = kNever.size();
    const std::size_t second = line.find('\t', type);
    if (line.starts_with(kNever) && second != line.npos)
      hidden.push_back({line.substr(type, second - type), line.substr(second + 1)});
  }
  return hidden;
}

std::set<std::string> changed_names(std::string_view before, std::string_view now) {
  const std::set<std::string> old_lines = lines_of(before);
  const std::set<std::string> new_lines = lines_of(now);
  std::vector<std::string> changed;
  std::set_symmetric_difference(old_lines.begin(), old_lines.end(), new_lines.begin(),
                                new_lines.end(), std::back_inserter(changed));
  std::set<std::string> names;
  for (const std::string& line : changed) add_names(line, names);
  return names;
}

std::set<std::string> freed_names(std::string_view before, std::string_view now) {
  const std::set<std::string> still = lines_of(now);
  std::set<std::string> names;
  for (const std::string& line : lines_of(before))
    if (line.starts_with(kNever) && !still.contains(line)) add_names(line, names);
  return names;
}

std::uint32_t correct_articles(Workspace& workspace, std::string_view before, std::string_view now,
                               Tagging& tagging) {
  const std::set<std::string> names = changed_names(before, now);
  if (names.empty()) return 0;
  const std::set<std::string> freed = freed_names(before, now);
  StoredArticles stored(workspace);
  std::vector<std::unique_ptr<Part>> opened;
  std::vector<RebuildInput> inputs;
  for (const RunPart& entry : workspace.parts()) {
    if (entry.is_new) continue;
    const fs::path path = part_path(workspace.archive(), entry.name);
    auto part = std::make_unique<Part>(path);
    std::vector<bool> touched;
    const Bitmap has_form = with_forms(path, *part, names, touched);
    const Bitmap has_words = with_words(*part, names);
    RebuildInput input(*part);
    bool any = false;
    for (std::uint32_t doc = 0; doc < part->size(); ++doc) {
      const auto values = part->facets.values(doc);
      const bool has_value = std::any_of(values.begin(), values.end(), [&](std::uint32_t value) {
        return value < touched.size() && touched[value];
      });
      const bool affected =
          !entry.dead.test(doc) &&
          (has_value || has_form.test(doc) || has_words.test(doc) ||
           (!freed.empty() && is_tagged(stored.read(part->articles, doc), freed)));
      if (!affected) input.left_out.set(doc);
      any = any || affected;
    }
    if (!any) continue;
    require_whole(path);
    inputs.push_back(std::move(input));
    opened.push_back(std::move(part));
  }
  if (inputs.empty()) return 0;
  // Worth nothing to a later run, should this one be killed: what to correct may be different then.
  const std::string name = workspace.new_part_name();
  const std::uint32_t articles = rebuild(workspace, inputs, tagging, name, true);
  workspace.add_sealed(name);
  workspace.take_sealed();
  return articles;
}

}  // namespace morgue::nightly
