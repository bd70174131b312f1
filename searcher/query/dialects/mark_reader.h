// What the parsers of Nexis and Factiva share: the marks of a query one after the other, notes that
// are made once, runs of words that are phrases, what stands where an operator is missing.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/error.h"
#include "searcher/query/dialects/dates_written.h"
#include "searcher/query/dialects/infix.h"
#include "searcher/query/dialects/marks.h"
#include "searcher/query/leaves.h"
#include "searcher/query/parser.h"

namespace morgue::query::dialects {

// What a part of a query stands in.
struct Around {
  Scope scope;
  const Field* field = nullptr;  // of whole values
  bool exact = false;            // words as written, not their forms
  std::string_view name;         // of the innermost field, as written
};

class MarkReader {
 public:
  MarkReader(std::string_view query, std::vector<Mark> marks, Analyzer& analyzer, Today today)
      : query_(query), marks_(std::move(marks)), leaves_(query, analyzer, today), today_(today) {}

 protected:
  const Mark& now() const { return marks_[at_]; }
  const Mark& ahead(std::size_t n = 1) const {
    return marks_[std::min(at_ + n, marks_.size() - 1)];
  }
  const Mark& take() { return marks_[now().kind == Mark::Kind::end ? at_ : at_++]; }
  void skip(std::size_t n) { at_ = std::min(at_ + n, marks_.size() - 1); }
  std::span<const Mark> rest() const { return std::span(marks_).subspan(at_); }
  // Whether nothing stands between the mark now and the one ahead of it.
  bool touches() const { return now().place.end == ahead().place.begin; }

  Error error(Place place, std::string_view what, std::string_view hint = {}) const;
  void note(std::string text);
  // Throws if there is nothing in the query but signs, or a ')' too many.
  ParsedQuery finish(std::optional<Node> root, std::string_view rule);

  bool at_end() const { return now().kind == Mark::Kind::end || now().kind == Mark::Kind::close; }
  Error missing(std::string_view op, Place place) const;
  // Throws if it is not; what `open` stands for was taken before.
  void take_close(const Mark& open);
  // "a"(b or c): the node that is meant where no operator is written. Throws if none can be.
  Operator side_by_side(const Node& left, const Node& right, std::uint32_t level) const;
  // A number right behind `name` in a word, as "5" in "w/5"; 0 if it is none from 1 to `most`.
  std::uint32_t number_of(const Mark& mark, std::size_t name, std::uint32_t most) const;
  // The days that a relation and a date, or a date alone, say. Takes both.
  DateRange days(Relation relation);
  Node date_node(const DateRange& days, Place place) const;
  // Words from `from` on that are one leaf: a phrase of several.
  std::optional<Node> leaf(const std::string& text, Place place, bool quoted, bool exact,
                           const Around& around);
  Scope narrowed(const Mark& name, const Scope& scope, const Around& outer) const;

  struct Depth {
    explicit Depth(MarkReader& reader);
    ~Depth() { --reader.depth_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;
    MarkReader& reader;
  };

  std::string_view query_;
  std::vector<Mark> marks_;
  LeafMaker leaves_;
  Today today_;
  bool mixed_ = false;  // operators of several levels without parentheses

 private:
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace morgue::query::dialects
