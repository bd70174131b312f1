// Finds the value that is meant: person:pompeo is "Mike Pompeo" if no person is called just that
// and only one has that word. Values compare folded, their words as ValuePattern has it.
#pragma once

#include <optional>
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
    std::string note;                       // which others have that name, for the reader
  };

  // All must outlive this.
  ValueLookup(Archive& archive, const query::Vocabulary& vocabulary, Analyzer& analyzer,
              ArchiveCounts& counts)
      : archive_(archive), vocabulary_(vocabulary), analyzer_(analyzer), counts_(counts) {}

  // Looks in these dimensions. Of whole values in several of them, the one that nearly all articles
  // have is meant. Throws Error(usage) with the candidates, commonest first and with their counts,
  // if `text` may mean several values.
  Found find(std::span<const Dimension> dimensions, const std::string& text);

  // Whether a value, or several, have all the words of `text`.
  bool fits(Dimension dimension, std::string_view text) {
    return !candidates({&dimension, 1}, text).empty();
  }

  // Adds to `notes`, once, who else is called so if `found` is a surname alone that is the value of
  // articles which do not say whose, and which commoner organisations or places have it in their
  // names if it is a single word. `written`: as the user has it.
  void note_others(const Found& found, const std::string& written, std::vector<std::string>& notes);

  // "; did you mean person:"Ben Bernanke"?" of what no article has; empty if nothing is near.
  std::string suggestion(std::span<const Dimension> dimensions, std::string_view text);

  // Puts the values that are meant into the tree. What no article has stays, and `notes` gets a
  // line about it, as about surnames of several persons and org:Goldman Sachs without quotes.
  void resolve(query::Node& root, std::vector<std::string>& notes);

  // A whole value as articles most often spell it; as given if none has it.
  std::string spelled(Dimension dimension, std::string value);

 private:
  struct Candidate {
    Dimension dimension;
    std::string name;  // of its spellings, the commonest
    std::uint64_t count;
  };

  static std::string written(const Candidate& candidate);  // person:"Mike Pompeo"
  static void add_once(std::vector<std::string>& notes, std::string note);

  std::vector<Candidate> whole_values(std::span<const Dimension> dimensions,
                                      const std::string& text) const;
  std::vector<std::string> terms(Dimension dimension, std::string_view value) const;
  // Values with all the words, commonest first; those of more than so many articles.
  std::vector<Candidate> candidates(std::span<const Dimension> dimensions, std::string_view text,
                                    std::uint64_t above = 0);
  void count_again(std::vector<Candidate>& candidates) const;
  // `found`: whole values of one name, in several dimensions.
  Found nearly_all(std::vector<Candidate>& found, const std::string& text);
  std::optional<Candidate> longer_name(const query::Node& value,
                                       std::span<const query::Node* const> behind) const;
  void note_longer_names(const query::Node& all, std::vector<std::string>& notes);
  bool may_be_commoner(Dimension dimension, std::string_view word, std::uint64_t count) const;
  std::optional<Candidate> nearest(std::span<const Dimension> dimensions, std::string_view text);
  std::optional<Candidate> of_that_surname(std::string_view text);

  Archive& archive_;
  const query::Vocabulary& vocabulary_;
  Analyzer& analyzer_;
  ArchiveCounts& counts_;
};

}  // namespace morgue::search
