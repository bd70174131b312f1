// Offices as resolve/office.h finds them: words in lower case, one blank apart. Which of two says
// the same, only shorter. Not for finding them, nor for whose they are (archive_offices.h).
#pragma once

#include <string_view>

namespace morgue::entities {

// Is the office of the one a part of the other's, and not another office: "treasury" of "treasury
// secretary", but not "president" of "former president".
[[nodiscard]] bool is_office_within(std::string_view shorter, std::string_view longer);

}  // namespace morgue::entities
