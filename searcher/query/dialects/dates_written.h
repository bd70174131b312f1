// Dates as other systems write them: 2008, 2008-09, 2008-09-13, 20080913, 9/13/2008 (the month
// first), Sept 13 2008; and what "after" and "before" one of them leaves.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "searcher/query/dates.h"
#include "searcher/query/dialects/marks.h"

namespace morgue::query::dialects {

struct WrittenDate {
  DateRange days;
  std::size_t marks = 0;     // that it takes; 0: no date begins here
  bool month_first = false;  // 9/13/2008 was written, which others would read the other way
  bool short_year = false;   // 9/13/08: from 50 on of the last century
  DateProblem problem = DateProblem::none;
};

// The date that begins at the first mark. `today`: what -7 (days) counts from.
WrittenDate date_at(std::span<const Mark> marks, Today today);

// How days stand to a date: "aft", ">", "before", …; both ends of the date are left out but for
// "is" and ">=".
enum class Relation : std::uint8_t { none, is, after, before, from, until };
Relation relation_of(const Mark& mark);
DateRange related(Relation relation, const DateRange& date);

// The problem of a range: it ends before it begins, or lies beyond the years that can be written.
DateProblem problem_of(const DateRange& range);

}  // namespace morgue::query::dialects
