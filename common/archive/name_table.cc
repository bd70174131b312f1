#include "common/archive/name_table.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include <fmt/format.h>

#include "common/text/fold.h"

namespace morgue {
namespace {

constexpr std::uint32_t kGroups = 1;
constexpr std::uint32_t kMembers = 2;
constexpr std::uint32_t kByGroup = 3;
constexpr std::uint32_t kValues = 4;
constexpr std::uint32_t kPartEnds = 5;
constexpr std::uint32_t kTexts = 6;
constexpr std::uint32_t kTextEnds = 7;
constexpr std::uint32_t kForms = 8;

class Texts {
 public:
  std::uint32_t add(std::string_view text) {
    bytes_ += text;
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    return static_cast<std::uint32_t>(ends_.size() - 1);
  }
  const std::string& bytes() const { return bytes_; }
  const std::vector<std::uint32_t>& ends() const { return ends_; }

 private:
  std::string bytes_;
  std::vector<std::uint32_t> ends_;
};

template <class T>
void write_section(ColumnWriter& writer, std::uint32_t tag, const std::vector<T>& array) {
  writer.begin_section(tag);
  writer.append_array(std::span<const T>(array));
}

}  // namespace

struct NameTable::Group {
  std::uint32_t dimension = 0;
  std::uint32_t name = 0;         // number of a text
  std::uint32_t members_end = 0;  // in by_group
};

struct NameTable::Member {
  std::uint32_t dimension = 0;
  std::uint32_t folded = 0;  // numbers of texts
  std::uint32_t name = 0;
  std::uint32_t group = 0;
  std::uint32_t rule = 0;
  std::uint32_t articles = 0;
};

struct NameTable::Form {
  std::uint32_t dimension = 0;
  std::uint32_t form = 0;  // numbers of texts
  std::uint32_t name = 0;
};

fs::path name_table_path(const fs::path& archive, std::uint64_t generation) {
  return archive / fmt::format("names-{:06}.col", generation);
}

struct NameTable::Arrays {
  std::vector<Group> groups;
  std::vector<Member> members;
  std::vector<std::uint32_t> by_group;
  std::vector<Form> forms;
  std::vector<ValueGroup> values;
  std::vector<std::uint64_t> part_ends;
  Texts texts;
};

NameTable::Arrays NameTable::arrays_of(const NameTableData& data) {
  Arrays arrays;
  std::vector<std::pair<std::string, const NameMember*>> sorted;
  for (const NameMember& member : data.members)
    sorted.emplace_back(fold_value(member.name), &member);
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    if (a.second->dimension != b.second->dimension)
      return a.second->dimension < b.second->dimension;
    return a.first != b.first ? a.first < b.first : a.second->name < b.second->name;
  });
  std::vector<Member>& members = arrays.members;
  members.reserve(sorted.size());
  for (const auto& [folded, member] : sorted)
    members.push_back({static_cast<std::uint32_t>(member->dimension), arrays.texts.add(folded),
                       arrays.texts.add(member->name), member->group, member->rule,
                       member->articles});
  std::vector<std::uint32_t>& by_group = arrays.by_group;
  by_group.resize(members.size());
  std::iota(by_group.begin(), by_group.end(), 0U);
  std::stable_sort(by_group.begin(), by_group.end(), [&](std::uint32_t a, std::uint32_t b) {
    return members[a].group < members[b].group;
  });
  std::uint32_t end = 0;
  for (std::uint32_t g = 0; g < data.groups.size(); ++g) {
    while (end < by_group.size() && members[by_group[end]].group == g) ++end;
    arrays.groups.push_back({static_cast<std::uint32_t>(data.groups[g].dimension),
                             arrays.texts.add(data.groups[g].name), end});
  }
  std::vector<const NameForm*> by_form;
  for (const NameForm& form : data.forms) by_form.push_back(&form);
  std::sort(by_form.begin(), by_form.end(), [](const NameForm* a, const NameForm* b) {
    return std::tie(a->dimension, a->form) < std::tie(b->dimension, b->form);
  });
  arrays.forms.reserve(by_form.size());
  for (const NameForm* form : by_form)
    arrays.forms.push_back({static_cast<std::uint32_t>(form->dimension),
                            arrays.texts.add(form->form), arrays.texts.add(form->name)});
  for (const std::vector<ValueGroup>& part : data.parts) {
    arrays.values.insert(arrays.values.end(), part.begin(), part.end());
    arrays.part_ends.push_back(arrays.values.size());
  }
  return arrays;
}

void write_name_table(const fs::path& path, const NameTableData& data) {
  const NameTable::Arrays arrays = NameTable::arrays_of(data);
  ColumnWriter writer(path, ColumnKind::names, kNameTableVersion);
  write_section(writer, kGroups, arrays.groups);
  write_section(writer, kMembers, arrays.members);
  write_section(writer, kByGroup, arrays.by_group);
  write_section(writer, kForms, arrays.forms);
  write_section(writer, kValues, arrays.values);
  write_section(writer, kPartEnds, arrays.part_ends);
  writer.begin_section(kTexts);
  writer.append(arrays.texts.bytes());
  write_section(writer, kTextEnds, arrays.texts.ends());
  writer.close();
}

NameTable::NameTable(const fs::path& path)
    : file_(path, ColumnKind::names, kNameTableVersion),
      groups_(file_.array<Group>(kGroups)),
      members_(file_.array<Member>(kMembers)),
      by_group_(file_.array<std::uint32_t>(kByGroup, members_.size())),
      forms_(file_.array<Form>(kForms)),
      values_(file_.array<ValueGroup>(kValues)),
      part_ends_(file_.array<std::uint64_t>(kPartEnds)),
      text_ends_(file_.array<std::uint32_t>(kTextEnds)),
      texts_(file_.section(kTexts)) {}

NameTable::NameTable(const NameTableData& data)
    : own_(std::make_unique<const Arrays>(arrays_of(data))),
      groups_(own_->groups),
      members_(own_->members),
      by_group_(own_->by_group),
      forms_(own_->forms),
      values_(own_->values),
      part_ends_(own_->part_ends),
      text_ends_(own_->texts.ends()),
      texts_(own_->texts.bytes()) {}

NameTable::~NameTable() = default;

std::string_view NameTable::text(std::uint32_t i) const {
  if (i >= text_ends_.size()) file_.damaged("a name beyond its end was asked for");
  const std::uint32_t begin = i == 0 ? 0 : text_ends_[i - 1];
  if (begin > text_ends_[i] || text_ends_[i] > texts_.size()) file_.damaged("offsets of names");
  return texts_.substr(begin, text_ends_[i] - begin);
}

std::span<const ValueGroup> NameTable::part(std::size_t i) const {
  const std::uint64_t begin = i == 0 ? 0 : part_ends_[i - 1];
  if (begin > part_ends_[i] || part_ends_[i] > values_.size()) file_.damaged("values of a part");
  return values_.subspan(begin, part_ends_[i] - begin);
}

std::string_view NameTable::name(std::uint32_t group) const {
  if (group >= groups_.size()) file_.damaged("a name that is not there");
  return text(groups_[group].name);
}

Dimension NameTable::dimension(std::uint32_t group) const {
  if (group >= groups_.size() || groups_[group].dimension >= kStoredDimensions)
    file_.damaged("a name without a dimension");
  return static_cast<Dimension>(groups_[group].dimension);
}

NameMember NameTable::member(std::size_t i) const {
  if (i >= members_.size() || members_[i].dimension >= kStoredDimensions)
    file_.damaged("a form of a name");
  const Member& m = members_[i];
  return {static_cast<Dimension>(m.dimension), std::string(text(m.name)), m.group, m.rule,
          m.articles};
}

NameTable::Found NameTable::find(Dimension dimension, std::string_view folded) const {
  const auto wanted = static_cast<std::uint32_t>(dimension);
  const auto first = std::partition_point(members_.begin(), members_.end(), [&](const Member& m) {
    return m.dimension != wanted ? m.dimension < wanted : text(m.folded) < folded;
  });
  auto last = first;
  while (last != members_.end() && last->dimension == wanted && text(last->folded) == folded)
    ++last;
  return {static_cast<std::size_t>(first - members_.begin()),
          static_cast<std::size_t>(last - members_.begin())};
}

std::string_view NameTable::name_of_form(Dimension dimension, std::string_view folded) const {
  const auto wanted = static_cast<std::uint32_t>(dimension);
  const auto found = std::partition_point(forms_.begin(), forms_.end(), [&](const Form& f) {
    return f.dimension != wanted ? f.dimension < wanted : text(f.form) < folded;
  });
  if (found == forms_.end() || found->dimension != wanted || text(found->form) != folded) return {};
  return text(found->name);
}

NameForm NameTable::form(std::size_t i) const {
  if (i >= forms_.size() || forms_[i].dimension >= kStoredDimensions)
    file_.damaged("what a reader may type for a name");
  const Form& f = forms_[i];
  return {static_cast<Dimension>(f.dimension), std::string(text(f.form)),
          std::string(text(f.name))};
}

std::span<const std::uint32_t> NameTable::of_group(std::uint32_t group) const {
  if (group >= groups_.size()) file_.damaged("a name that is not there");
  const std::uint32_t begin = group == 0 ? 0 : groups_[group - 1].members_end;
  const std::uint32_t end = groups_[group].members_end;
  if (begin > end || end > by_group_.size()) file_.damaged("forms of a name");
  return by_group_.subspan(begin, end - begin);
}

}  // namespace morgue
