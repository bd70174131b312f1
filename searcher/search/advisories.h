// Advisories - notes to editors, budgets, schedules: articles of type "advisory" - are no news. A
// search leaves them out, unless it is asked for them (SearchRequest::advisories) or itself names
// the type, in a filter or anywhere in the query. They are left out in the tree, as by NOT
// type:advisory, so that all that is made of the matches agrees and the understood query says it.
#pragma once

#include "searcher/query/tree.h"
#include "searcher/query/vocabulary.h"
#include "searcher/search/plan.h"
#include "searcher/search/request.h"

namespace morgue::search {

[[nodiscard]] query::Node no_advisory();  // NOT type:advisory

// Works it into the trees of `plan` and notes it there. Nothing changes where no article is an
// advisory. Values in the trees are those that are meant (ValueLookup::resolve).
void leave_out_advisories(const SearchRequest& request, const query::Vocabulary& vocabulary,
                          Plan& plan);

}  // namespace morgue::search
