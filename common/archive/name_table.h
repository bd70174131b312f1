// names-NNNNNN.col: the canonical names of a generation. Articles name an entity in the form that
// was found for them ("Exxon Mobil", "ExxonMobil"); this says which of those values are one, under
// which name, and which are to be hidden. It stands above the parts, so that a name can change
// without any part being written anew. Values that it does not mention stand for themselves.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/column_file.h"
#include "common/schema.h"

namespace morgue {

inline constexpr std::uint32_t kNameTableVersion = 1;
inline constexpr std::uint32_t kHiddenGroup = 0xFFFFFFFF;  // values that are no entity

fs::path name_table_path(const fs::path& archive, std::uint64_t generation);

// A value as parts have it, and what it was found to be.
struct NameMember {
  Dimension dimension = Dimension::none;
  std::string name;
  std::uint32_t group = kHiddenGroup;  // index into NameTableData::groups
  std::uint32_t rule = 0;              // entities::MergeRule
  std::uint32_t articles = 0;          // live ones that have the value
};

struct NameGroup {
  Dimension dimension = Dimension::none;
  std::string name;  // canonical
};

// Two numbers of one part: a value of facets.col and the group it belongs to.
struct ValueGroup {
  std::uint32_t value = 0;
  std::uint32_t group = kHiddenGroup;
};

// Another form of a name, which no article has as a value but some have in their text: what a
// reader may type for it.
struct NameForm {
  Dimension dimension = Dimension::none;
  std::string form;  // folded
  std::string name;  // the value that it means, canonical
};

struct NameTableData {
  std::vector<NameGroup> groups;
  std::vector<NameMember> members;             // the canonical name too, where articles have it
  std::vector<std::vector<ValueGroup>> parts;  // in the manifest's order, by value
  std::vector<NameForm> forms;                 // each once
};

// Writes and syncs.
void write_name_table(const fs::path& path, const NameTableData& data);

class NameTable {
 public:
  explicit NameTable(const fs::path& path);       // throws Error(archive)
  explicit NameTable(const NameTableData& data);  // in memory alone: of several archives
  ~NameTable();
  NameTable(const NameTable&) = delete;
  NameTable& operator=(const NameTable&) = delete;

  std::size_t parts() const { return part_ends_.size(); }
  std::span<const ValueGroup> part(std::size_t i) const;  // by value
  std::uint32_t groups() const { return static_cast<std::uint32_t>(groups_.size()); }
  std::string_view name(std::uint32_t group) const;
  Dimension dimension(std::uint32_t group) const;

  std::size_t members() const { return members_.size(); }
  NameMember member(std::size_t i) const;  // by dimension, then folded name
  // Where the members with that folded name (fold.h) lie.
  struct Found {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  Found find(Dimension dimension, std::string_view folded) const;
  // Indexes of the members of a group.
  std::span<const std::uint32_t> of_group(std::uint32_t group) const;
  // The name that a form (folded) means; empty: not known.
  std::string_view name_of_form(Dimension dimension, std::string_view folded) const;
  std::size_t forms() const { return forms_.size(); }
  NameForm form(std::size_t i) const;  // by dimension, then form
  const ColumnFile& file() const { return file_; }

 private:
  friend void write_name_table(const fs::path& path, const NameTableData& data);
  struct Group;
  struct Member;
  struct Form;
  struct Arrays;  // what a file has as sections
  static Arrays arrays_of(const NameTableData& data);
  std::string_view text(std::uint32_t i) const;

  ColumnFile file_;
  std::unique_ptr<const Arrays> own_;  // without a file
  std::span<const Group> groups_;
  std::span<const Member> members_;
  std::span<const std::uint32_t> by_group_;
  std::span<const Form> forms_;
  std::span<const ValueGroup> values_;
  std::span<const std::uint64_t> part_ends_;
  std::span<const std::uint32_t> text_ends_;
  std::string_view texts_;
};

}  // namespace morgue
