// Which of several persons a surname alone means, by the office that stands before it: "President
// Bush" where other articles say "President George W. Bush". Works on names and counts, as
// archive_names.h does, whose part it is.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/archive_names.h"

namespace morgue::entities {

// A value of articles that have a surname and an office alone (value_name() in mention.h).
struct HeldName {
  std::uint32_t value = 0;  // index into the names
  std::string surname;      // as articles write it
  std::string office;
};

class ArchiveOffices {
 public:
  // `names` and `forms` as canonical_names() takes them; the forms must outlive it.
  ArchiveOffices(const std::vector<NameCount>& names, const std::vector<FormCount>& forms);

  [[nodiscard]] const std::vector<HeldName>& held() const { return held_; }

  // The one person of that surname who nearly all articles that name somebody of it in full with
  // that office mean; kItself: nobody, or several. `root`: what a name is called by so far;
  // kNotAnEntity: nothing.
  [[nodiscard]] std::uint32_t holder(const HeldName& name,
                                     const std::function<std::uint32_t(std::uint32_t)>& root) const;

 private:
  struct Holder {
    std::uint32_t person = 0;
    std::string_view office;
    std::uint32_t articles = 0;
  };

  std::vector<HeldName> held_;
  std::map<std::string, std::vector<Holder>> by_surname_;  // by its key; of held names only
};

}  // namespace morgue::entities
