// Finds the value that is meant: person:pompeo is "Mike Pompeo" if no person is called just that
// and only one has that word. Values compare folded, their words as ValuePattern has it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/archive.h"
#include "common/text/analyzer.h"
#include "searcher/query/tree.h"
#include "searcher/query/vocabulary.h"
#include "searcher/search/archive_counts.h"

namespace morgue::search {

inline constexpr std::size_t kShownCandidates = 10;

class ValueLookup {
 public:
  struct Found {
    Dimension dimension = Dimension::none;  // none: no article has such a value
    std::string value;                      // as given where it is a whole value
  };

  // All must outlive this.
  ValueLookup(Archive& archive, const query::Vocabulary& vocabulary, Analyzer& analyzer,
              ArchiveCounts& counts)
      : archive_(archive), vocabulary_(vocabulary), analyzer_(analyzer), counts_(counts) {}

  // Looks in these dimensions. Throws Error(usage) with the candidates, commonest first and with
  // their counts, if `text` may mean several values.
  Found find(std::span<const Dimension> dimensions, const std::string& text);

  // Whether a value, or several, have all the words of `text`.
  bool fits(Dimension dimension, std::string_view text) {
    return !candidates({&dimension, 1}, text).empty();
  }

  // Adds to `notes`, once, who else is called so if `found` is a surname alone that is the value of
  // articles which do not say whose. `written`: as the user has it.
  void note_others(const Found& found, const std::string& written, std::vector<std::string>& notes);

  // Puts the values that are meant into the tree. What no article has stays, and `notes` gets a
  // line about it, as about surnames of several persons.
  void resolve(query::Node& root, std::vector<std::string>& notes);

  // A whole value as articles most often spell it; as given if none has it.
  std::string spelled(Dimension dimension, std::string value);

 private:
  struct Candidate {
    Dimension dimension;
    std::string name;  // of its spellings, the commonest
    std::uint64_t count;
  };

  std::vector<Candidate> whole_values(std::span<const Dimension> dimensions,
                                      const std::string& text) const;
  std::vector<std::string> terms(Dimension dimension, std::string_view value) const;
  std::vector<Candidate> candidates(std::span<const Dimension> dimensions, std::string_view text);
  void count_again(std::vector<Candidate>& candidates);
  std::string nearest(Dimension dimension, std::string_view text);

  Archive& archive_;
  const query::Vocabulary& vocabulary_;
  Analyzer& analyzer_;
  ArchiveCounts& counts_;
};

}  // namespace morgue::search
