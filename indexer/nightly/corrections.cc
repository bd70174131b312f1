#include "indexer/nightly/corrections.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <set>

#include "common/archive/part.h"
#include "common/archive/variant_column.h"
#include "common/base/file.h"
#include "common/text/fold.h"
#include "indexer/nightly/rebuild.h"

namespace morgue::nightly {
namespace {

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
void add_forms(std::string_view line, std::vector<ChangedForm>& forms) {
  const std::size_t first = line.find('\t');
  const std::size_t second = line.find('\t', first == line.npos ? first : first + 1);
  if (second == line.npos) return;
  const std::string name = fold_value(line.substr(0, first));
  std::string_view variant = line.substr(second + 1);
  const bool different = variant.starts_with('!');
  if (different) variant.remove_prefix(1);
  const std::string form = fold_value(variant);
  if (different) {
    forms.push_back({name, ""});
    forms.push_back({form, ""});
  } else {
    forms.push_back({form, name == "-" ? "" : name});
  }
}

// The values of a part that stand for one of the forms in some article.
std::vector<bool> touched_values(const Part& part, const VariantColumn& variants,
                                 const std::vector<ChangedForm>& forms) {
  std::vector<bool> touched(part.facets.value_count());
  for (std::size_t i = 0; i < variants.size(); ++i) {
    const std::uint32_t value = variants.counts(i).value;
    if (value >= touched.size() || touched[value]) continue;
    const std::string form = fold_value(variants.form(i));
    touched[value] = std::any_of(forms.begin(), forms.end(), [&](const ChangedForm& changed) {
      return changed.form == form &&
             (changed.name.empty() || changed.name != fold_value(part.facets.name(value)));
    });
  }
  return touched;
}

}  // namespace

std::string read_aliases(const fs::path& archive) {
  return read_if_there(aliases_path(archive));
}

std::string read_aliases_copy(const fs::path& archive, std::uint64_t generation) {
  return read_if_there(aliases_copy_path(archive, generation));
}

std::vector<ChangedForm> changed_forms(std::string_view before, std::string_view now) {
  const std::set<std::string> old_lines = lines_of(before);
  const std::set<std::string> new_lines = lines_of(now);
  std::vector<std::string> changed;
  std::set_symmetric_difference(old_lines.begin(), old_lines.end(), new_lines.begin(),
                                new_lines.end(), std::back_inserter(changed));
  std::vector<ChangedForm> forms;
  for (const std::string& line : changed) add_forms(line, forms);
  return forms;
}

std::uint32_t correct_articles(Workspace& workspace, const std::vector<ChangedForm>& forms,
                               Tagging& tagging) {
  if (forms.empty()) return 0;
  std::vector<std::unique_ptr<Part>> opened;
  std::vector<RebuildInput> inputs;
  for (const RunPart& entry : workspace.parts()) {
    if (entry.is_new) continue;
    const fs::path path = part_path(workspace.archive(), entry.name);
    auto part = std::make_unique<Part>(path);
    const std::vector<bool> touched =
        touched_values(*part, VariantColumn(path / kVariantsFile), forms);
    RebuildInput input(*part);
    bool any = false;
    for (std::uint32_t doc = 0; doc < part->size(); ++doc) {
      const auto values = part->facets.values(doc);
      const bool affected = !entry.dead.test(doc) &&
                            std::any_of(values.begin(), values.end(), [&](std::uint32_t value) {
                              return value < touched.size() && touched[value];
                            });
      if (!affected) input.left_out.set(doc);
      any = any || affected;
    }
    if (!any) continue;
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
