#include <algorithm>

#include "indexer/entities/resolve/steps.h"

namespace morgue::entities::resolve {

void settle_types(Work& work) {
  for (Form& form : work.forms) {
    if (form.first == kNone) continue;
    if (form.fixed()) {
      form.type = work.occurrences[form.first].type;
      continue;
    }
    const auto most = std::max_element(std::begin(form.votes), std::end(form.votes));
    form.type = form.firm || form.listed ? EntityType::org
                                         : static_cast<EntityType>(most - std::begin(form.votes));
    const std::string_view key = work.view(form.key);
    if (work.aliases != nullptr && work.aliases->never(form.type, key)) form.best = 0;
  }
}

}  // namespace morgue::entities::resolve
