// The one place that turns Xapian's exceptions into ours. Everything that calls Xapian and may
// throw goes through guarded().
#pragma once

#include <string_view>
#include <utility>

#include <xapian.h>

#include "common/base/error.h"

namespace morgue {

template <class F>
auto guarded(std::string_view doing, F&& work) -> decltype(work()) {
  try {
    return std::forward<F>(work)();
  } catch (const Xapian::DatabaseOpeningError& e) {
    throw Error(ExitCode::archive, doing, e.get_msg(),
                "the archive is damaged or incomplete: "
                "restore it from a backup, or build it again from the dumps");
  } catch (const Xapian::DatabaseCorruptError& e) {
    throw Error(
        ExitCode::archive, doing, e.get_msg(),
        "the archive is damaged: restore it from a backup, or build it again from the dumps");
  } catch (const Xapian::QueryParserError& e) {
    throw Error(ExitCode::usage, doing, e.get_msg());
  } catch (const Xapian::Error& e) {
    throw Error(ExitCode::io, doing, e.get_description());
  }
}

}  // namespace morgue
