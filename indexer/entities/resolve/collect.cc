#include <algorithm>

#include "indexer/entities/resolve/hyphened.h"
#include "indexer/entities/resolve/listed_firm.h"
#include "indexer/entities/resolve/lone_name.h"
#include "indexer/entities/resolve/name_ends.h"
#include "indexer/entities/resolve/normalise.h"
#include "indexer/entities/resolve/person_words.h"
#include "indexer/entities/resolve/phrase.h"
#include "indexer/entities/resolve/possessive_firm.h"
#include "indexer/entities/resolve/steps.h"
#include "indexer/entities/resolve/titled_name.h"
#include "indexer/entities/resolve/two_orgs.h"
#include "indexer/entities/share_code.h"

namespace morgue::entities::resolve {
namespace {

constexpr float kTableP = 0.99F;       // of what only a table says
constexpr float kDoubtfulName = 0.5F;  // below: of a mention that is more likely none
constexpr float kSureName = 0.9F;      // of a mention whose type is beyond doubt
constexpr float kLikelyFigure = 0.6F;  // of a surname that is also a city's or a firm's name

class Collector {
 public:
  Collector(Work& work, std::span<const Mention> mentions)
      : work_(work),
        mentions_(mentions),
        dateline_(find_dateline(work)),
        possessive_firms_(work, mentions),
        person_words_(work, mentions),
        two_orgs_(work) {}

  void run() {
    const auto count = static_cast<std::uint32_t>(work_.tokens.size());
    for (std::uint32_t i = 0; i < count;) {
      if (i >= dateline_.first && i < dateline_.last) {
        add_dateline(work_, dateline_.dateline);
        i = dateline_.last;
        continue;
      }
      while (next_ < mentions_.size() && mentions_[next_].first < i) ++next_;
      std::uint32_t next = next_mention();
      if (next == i) {
        i = at(i, &mentions_[next_]);
        continue;
      }
      if (dateline_.first > i && dateline_.first < next) next = dateline_.first;
      while (i < next && !may_begin(i)) ++i;
      if (i < next) i = at(i, nullptr);
    }
  }

 private:
  // Its first token; without one, the end of the text.
  std::uint32_t next_mention() const {
    return next_ < mentions_.size() ? mentions_[next_].first
                                    : static_cast<std::uint32_t>(work_.tokens.size());
  }

  // The first token behind the last name that was taken.
  std::uint32_t free_from() const {
    return work_.occurrences.empty() ? 0 : work_.occurrences.back().last;
  }

  // A capital, or the article of Arabic names: "al-Qaida".
  bool may_begin(std::uint32_t token) const {
    const Token& t = work_.tokens[token];
    const char c = work_.document.text[t.begin];
    if (c >= 'A' && c <= 'Z') return true;
    if (static_cast<unsigned char>(c) >= 0x80) return t.end > t.begin + 2;
    return c == 'a' && t.end > t.begin + 3 && work_.document.text[t.begin + 1] == 'l' &&
           work_.document.text[t.begin + 2] == '-';
  }

  // "GM" of "( GM.N )", which names nobody.
  bool begins_code(std::uint32_t token) {
    const Token& t = work_.tokens[token];
    const std::string_view text = work_.document.text;
    if (t.end == text.size() || text[t.end] != '.') return false;
    const std::string_view code = bare_share_code(text, t.begin);
    if (code.empty() || work_.gazetteer == nullptr) return !code.empty();
    const bool after_small = token > 0 && is_small(work_.text(token - 1)[0]);
    return !is_only_acronym(code, work_.gazetteer->look_up(work_.token_key(token)), after_small);
  }

  // Takes what begins at a token; returns where to go on.
  std::uint32_t at(std::uint32_t i, const Mention* mention) {
    if (mention == nullptr && begins_code(i)) return i + 1;
    const Phrase phrase = longest_phrase(work_, i, mention);
    if (const std::uint32_t last = end_of_firm(work_, phrase); last != 0) {
      take(Mention{i, last, EntityType::org, kSureName});
      return last;
    }
    if (phrase.known != nullptr && phrase.type == EntityType::org &&
        is_in_office(work_, i, phrase.last)) {
      take_person(i, phrase.last);
      return phrase.last;
    }
    const bool known_firm =
        mention != nullptr && phrase.type == EntityType::org && phrase.last >= mention->last;
    if (mention != nullptr && !known_firm && next_ + 1 < mentions_.size()) {
      if (const auto firm = joined_firm(work_, *mention, mentions_[next_ + 1]))
        return take_firm(*firm);
    }
    if (phrase.last != 0 && !is_of_person(i, phrase)) {
      const bool covers =
          mention == nullptr ? is_name_here(i, phrase) : phrase.last >= mention->last;
      if (covers) {
        take(i, phrase, mention);
        return phrase.last;
      }
      if (is_first_of_two(phrase, mention)) {
        take(i, phrase, nullptr);
        take(Mention{phrase.last + 1, mention->last, mention->type, mention->p});
        return mention->last;
      }
    }
    if (const auto firm = possessive_firms_.at(i); firm.end != 0) {
      take(i, firm);
      return firm.last;
    }
    const bool doubtful = mention == nullptr || mention->p < kDoubtfulName;
    const bool figure = (work_.token_classes(i) & kFigure) != 0;
    if (doubtful && figure && is_unmarked_person(work_, i)) {
      take(Mention{i, i + 1, EntityType::person, kTitledP});
      return i + 1;
    }
    if (mention != nullptr) {
      return std::max(take_firm(*mention), i + 1);
    }
    std::uint32_t last = titled_name(work_, i, next_mention());
    if (last == 0 && next_mention() >= i + 2) last = name_like_title(work_, i);
    if (last != 0) {
      take(Mention{i, last, EntityType::person, kTitledP});
      return last;
    }
    if (last = take_hyphened(i); last != 0) return last;
    work_.loose.push_back({i, work_.append_token_key(i)});
    return i + 1;
  }

  // Returns one past its last token.
  std::uint32_t take_firm(const Mention& mention) {
    const Mention firm =
        listed_firm(work_, with_given_name(work_, mention, free_from()), free_from());
    while (!work_.loose.empty() && work_.loose.back().token >= firm.first) work_.loose.pop_back();
    take_apart(firm);
    return firm.last;
  }

  // "Wendy's", where the document names a Wendy Smith.
  bool is_of_person(std::uint32_t first, const Phrase& phrase) {
    if (phrase.known == nullptr || phrase.last != first + 2) return false;
    if (!is_possessive_of_name(work_, first + 1)) return false;
    return person_words_.has(first);
  }

  // "International Monetary Fund and World Bank", taken for one organisation.
  bool is_first_of_two(const Phrase& phrase, const Mention* mention) const {
    return mention != nullptr && mention->type == EntityType::org &&
           phrase.type == EntityType::org && phrase.last + 1 < mention->last &&
           work_.text(phrase.last) == "and";
  }

  // "Antigua-based Stanford": the place, where it is known to be one; what is left is the firm's.
  Mention take_home(const Mention& mention) {
    const std::uint32_t first = behind_home(work_, mention.first, mention.last);
    if (first == mention.first) return mention;
    const std::uint32_t end = work_.tokens[first - 1].end - participle_after(work_, first - 1);
    const std::string_view written = work_.slice(work_.tokens[mention.first].begin, end);
    const std::string_view key = work_.names.key(written);
    const bool based = work_.text(first - 1).ends_with("-based");
    constexpr std::uint32_t kPlaces = kKnownLargeCity | kKnownCity | kKnownRegion;
    const bool place =
        based && work_.gazetteer != nullptr && (work_.gazetteer->look_up(key) & kPlaces) != 0;
    if (place || work_.known.find(key, written) != nullptr)
      take(Mention{mention.first, first, EntityType::place, mention.p});
    else
      take_hyphened(first - 1);
    Mention rest{first, mention.last, mention.type, mention.p};
    if (based && rest.last - rest.first == 1 && rest.type != EntityType::org) {
      rest.type = EntityType::org;  // "St. Louis-based Anheuser"
      rest.p = std::min(rest.p, kTitledP);
    }
    return rest;
  }

  // A mention, or the two names that it is.
  void take_apart(const Mention& whole) {
    const Mention mention = take_home(whole);
    if (const std::uint32_t joint = two_orgs_.joint(mention, mentions_); joint != kNone) {
      take_apart(Mention{mention.first, joint, mention.type, mention.p});
      return take_apart(Mention{joint + 1, mention.last, mention.type, mention.p});
    }
    const TwoNames names = two_names(work_, mention);
    if (names.title == kNone) return take(mention);
    if (names.office > mention.first)
      take(Mention{mention.first, names.office, mention.type, mention.p});
    take(Mention{names.title + 1, mention.last, EntityType::person, std::max(mention.p, kTitledP)});
  }

  // Names of the tables in a word with a hyphen. Returns where to go on; 0: there is none.
  std::uint32_t take_hyphened(std::uint32_t i) {
    const Hyphened found = find_hyphened(work_, i);
    for (const Hyphened::Part& part : found.parts) {
      if (part.name == nullptr) continue;
      Occurrence occurrence;
      occurrence.first = i;
      occurrence.last = part.last;
      occurrence.begin = part.bytes.begin;
      occurrence.end = part.bytes.end;
      occurrence.type = part.name->type;
      occurrence.rule = MergeRule::table;
      occurrence.p = kTableP;
      add(occurrence, {part.last, part.name->name, part.name->type, part.name});
    }
    return found.last;
  }

  // What the tagger has not marked: is it a name here, or a part of another one ("Chicago Bulls",
  // "American Airlines")? Countries nearly always are.
  bool is_name_here(std::uint32_t i, const Phrase& phrase) {
    if (phrase.known == nullptr) return true;
    if (next_ < mentions_.size()) {
      const Mention& next = mentions_[next_];
      if (next.first < phrase.last && next.last > phrase.last) return false;
    }
    const bool country = phrase.known->country && !phrase.known->demonym;
    if (work_.in_headline(i)) return true;
    if (!country && work_.adjacent(phrase.last - 1, phrase.last) && work_.capital(phrase.last) &&
        !may_follow(phrase.last))
      return false;
    return i == 0 || work_.tokens[i].sentence_start || !work_.adjacent(i - 1, i) ||
           !is_loose_capital(i - 1);
  }

  // After "Afghan" or "Chicago": a title, another name of a table or the tagger's.
  bool may_follow(std::uint32_t token) {
    if (next_ < mentions_.size() && mentions_[next_].first == token) return true;
    if ((work_.token_classes(token) & (kTitle | kTitleName | kTitleModifier | kStopWord)) != 0)
      return true;
    const KnownName* known = work_.known.find(work_.token_key(token), work_.text(token));
    return known != nullptr && !known->ambiguous;
  }

  // A capital in mid-sentence that neither tagger nor table know: "Air Canada".
  bool is_loose_capital(std::uint32_t token) {
    if (work_.loose.empty() || work_.loose.back().token != token) return false;
    if (work_.tokens[token].sentence_start || !work_.capital(token)) return false;
    return (work_.token_classes(token) & (kTitle | kTitleName | kTitleModifier | kStopWord)) == 0;
  }

  void take(std::uint32_t first, const Phrase& phrase, const Mention* mention) {
    if (first > 0 && phrase.canonical.starts_with("al-") && work_.text(first - 1) == "al" &&
        work_.adjacent(first - 1, first))
      --first;  // "al Qaeda"
    Occurrence occurrence;
    occurrence.first = first;
    occurrence.last = phrase.last;
    occurrence.begin = work_.tokens[first].begin;
    occurrence.end = work_.tokens[phrase.last - 1].end;
    occurrence.type = phrase.type;
    occurrence.rule = phrase.known == nullptr ? MergeRule::user : MergeRule::table;
    occurrence.p = phrase.known == nullptr ? 1 : kTableP;
    if (mention != nullptr && mention->type == phrase.type)
      occurrence.p = std::max(occurrence.p, mention->p);
    Form& form = add(occurrence, phrase);
    form.ambiguous |= phrase.known != nullptr && phrase.known->ambiguous;
  }

  void take(std::uint32_t first, const PossessiveFirms::Name& firm) {
    Occurrence occurrence;
    occurrence.first = first;
    occurrence.last = firm.last;
    occurrence.begin = work_.tokens[first].begin;
    occurrence.end = work_.tokens[firm.last - 1].end;
    occurrence.type = EntityType::org;
    occurrence.rule = firm.last == firm.end ? MergeRule::same : MergeRule::normalised;
    occurrence.p = kSureName;
    const std::string_view written = work_.slice(occurrence.begin, work_.tokens[firm.end - 1].end);
    const Key key = work_.append_key(written);
    const Phrase phrase = look_up(work_, first, firm.end, work_.view(key), written, nullptr);
    if (phrase.last != 0 && phrase.type == EntityType::org) {
      if (phrase.known == nullptr) occurrence.rule = MergeRule::user;
      add(occurrence, phrase);
    } else {
      add(occurrence, key, written, {}).listed = true;
    }
  }

  Form& add(const Occurrence& occurrence, const Phrase& phrase) {
    const Key key = work_.append_key(phrase.canonical);
    return add(occurrence, key, phrase.canonical, phrase.canonical, phrase.known);
  }

  Form& add(Occurrence occurrence, Key key, std::string_view written, std::string_view canonical,
            const KnownName* known = nullptr) {
    const std::string_view name = known != nullptr ? known->form : std::string_view();
    occurrence.form = work_.form_of(occurrence, key, written, canonical, name);
    Form& form = work_.forms[occurrence.form];
    if (work_.view(form.key) != work_.view(key)) occurrence.rule = MergeRule::same;  // its own
    form.by_user |= occurrence.rule == MergeRule::user;
    work_.add(occurrence);
    return form;
  }

  // By two names of the tables that a title says are a person's.
  void take_person(std::uint32_t first, std::uint32_t last) {
    Occurrence occurrence;
    occurrence.first = first;
    occurrence.last = last;
    occurrence.begin = work_.tokens[first].begin;
    occurrence.end = work_.tokens[last - 1].end;
    occurrence.titled = occurrence.office = true;
    occurrence.p = kTitledP;
    const std::string_view written = work_.slice(occurrence.begin, occurrence.end);
    add(occurrence, work_.append_key(written), written, {});
  }

  void take(const Mention& mention) {
    const Normalised name = normalise(work_, mention);
    if (name.first == name.last || !is_name(work_, name)) return;
    Occurrence occurrence;
    occurrence.first = name.first;
    occurrence.last = name.last;
    occurrence.begin = work_.tokens[name.first].begin;
    occurrence.end = work_.tokens[name.last - 1].end - participle_after(work_, name.last - 1);
    occurrence.type = name.type;
    occurrence.titled = name.titled;
    occurrence.office = name.office;
    occurrence.p = mention.p;
    mind_lone_name(name, occurrence);
    const bool in_office = name.office && name.last - name.first > 1;
    if (name.type == EntityType::person && (in_office || mention.type != EntityType::person))
      occurrence.p = std::max(mention.p, kTitledP);  // what has decided is the office before it
    const std::string_view written =
        work_.slice(work_.tokens[name.key_first].begin,
                    std::min(work_.tokens[name.key_last - 1].end, occurrence.end));
    const Key key = work_.append_key(written);
    if ((work_.classes.of(work_.view(key)) & kNotAName) != 0) return work_.keys.resize(key.start);
    const Mention shorter{name.first, name.key_last, name.type, mention.p};
    const Phrase phrase =
        look_up(work_, name.first, name.key_last, work_.view(key), written, &shorter);
    const bool is_part = phrase.known == nullptr && phrase.type != EntityType::org &&
                         name.key_last != name.last;  // "Paulson" of "Paulson & Co"
    const bool namesake = phrase.known != nullptr && phrase.type == EntityType::org &&
                          name.type == EntityType::person &&
                          is_in_office(work_, name.first, name.key_last);
    if (phrase.last != 0 && !is_part && !namesake) {
      occurrence.type = phrase.type;
      occurrence.rule = phrase.known == nullptr ? MergeRule::user : MergeRule::table;
      work_.keys.resize(key.start);
      add(occurrence, phrase);
      return;
    }
    if (written != work_.slice(occurrence.begin, occurrence.end))
      occurrence.rule = MergeRule::normalised;
    Form& form = add(occurrence, key, written, {});
    form.royal |= name.royal && work_.view(form.key) == work_.view(key);
    form.firm |= name.key_last != name.last;
    if (occurrence.type == EntityType::person && name.office) return;  // the code is his firm's
    if (const auto code = share_code_behind(work_.document.text, occurrence.end); !code.empty()) {
      form.listed = true;
      form.code = code;
    }
  }

  // A single name that is a person's, whatever the tagger thinks; but sure firms are firms.
  void mind_lone_name(const Normalised& name, Occurrence& occurrence) {
    if (name.last - name.first != 1 || !work_.document.is_english()) return;
    if (occurrence.p < kSureName && is_only_figure(work_, name.first))
      occurrence.type = EntityType::person;
    if (occurrence.type == EntityType::person)
      occurrence.known_person = is_only_figure(work_, name.first) ||
                                speaks_of_itself(work_, name.first) ||
                                (occurrence.p >= kLikelyFigure && is_figure(work_, name.first));
  }

  Work& work_;
  std::span<const Mention> mentions_;
  FoundDateline dateline_;
  PossessiveFirms possessive_firms_;
  PersonWords person_words_;
  TwoOrgs two_orgs_;
  std::size_t next_ = 0;  // the first mention that does not begin before the place we are at
};

}  // namespace

void collect(Work& work, std::span<const Mention> mentions) {
  Collector(work, mentions).run();
}

}  // namespace morgue::entities::resolve
