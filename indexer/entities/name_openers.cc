#include "indexer/entities/name_openers.h"

#include <algorithm>
#include <vector>

#include "common/text/countries.h"

namespace morgue::entities {
namespace {

// Keys: without accents. German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian.
constexpr std::string_view kTitles =
    "herr|herrn|frau|dr|dr.|prof|prof.|papst|konig|konigin|prinz|prinzessin|premier|"
    "m.|mm.|mme|monsieur|madame|me|president|presidente|ministre|chancelier|chanceliere|pape|roi|"
    "reine|general|senateur|senatrice|gouverneur|juge|"
    "presidenta|ministro|ministra|canciller|papa|rey|reina|don|dona|senor|senora|sr|sr.|sra|sra.|"
    "senador|senadora|gobernador|gobernadora|juez|jueza|"
    "cancelliere|cancelliera|signor|signora|re|regina|senatore|senatrice|generale|governatore|"
    "primeiro-ministro|chanceler|rei|rainha|governador|governadora|"
    "minister|minister-president|kanselier|koning|koningin|meneer|mevrouw|paus|"
    "prezydent|premier|kanclerz|papiez|krol|pan|pani|"
    "президент|премьер|премьер-министр|министр|канцлер|папа|король|господин|госпожа";

// Ends of German compounds; with "in" they are women's.
constexpr std::string_view kGermanEnds =
    "kanzler|prasident|minister|chef|sprecher|sekretar|trainer|senator|richter|anwalt|botschafter|"
    "kandidat|politiker|fuhrer|meister|vorsitzende|vorsitzender|vorsitzenden|beauftragte|"
    "beauftragter|abgeordnete|abgeordneter|prasidenten|kandidaten";

constexpr std::string_view kOpeners =
    "der|die|das|den|dem|des|ein|eine|auch|aber|nach|mit|fur|von|bei|im|in|am|an|auf|als|wie|wenn|"
    "doch|und|oder|heute|gestern|wahrend|gegen|uber|unter|vor|seit|laut|ob|so|da|dort|hier|"
    "le|la|les|l'|un|une|selon|mais|avec|pour|par|chez|hier|aujourd'hui|quand|comme|si|et|ou|apres|"
    "avant|depuis|pendant|contre|sous|sur|dans|en|ainsi|"
    "el|los|las|una|segun|pero|con|para|por|ayer|hoy|cuando|como|y|o|tras|antes|desde|durante|"
    "contra|bajo|sobre|entre|asi|tambien|ademas|ni|aunque|mientras|"
    "il|lo|i|gli|uno|secondo|ma|per|tra|fra|ieri|oggi|quando|se|e|dopo|prima|mentre|anche|"
    "o|a|os|as|um|uma|segundo|mas|com|ontem|hoje|apos|tambem|"
    "de|het|een|volgens|maar|met|voor|door|gisteren|vandaag|toen|ook|na|"
    "w|we|na|z|po|ale|jak|gdy|dla|wczoraj|dzis|wedlug|"
    "в|на|по|но|и|с|со|как|когда|для|вчера|сегодня|после";

std::vector<std::string_view> sorted(std::string_view list) {
  std::vector<std::string_view> words;
  for_each_item(list, [&](std::string_view word) { words.push_back(word); });
  std::sort(words.begin(), words.end());
  return words;
}

bool is_in(const std::vector<std::string_view>& words, std::string_view key) {
  return std::binary_search(words.begin(), words.end(), key);
}

bool ends_as_title(std::string_view key) {
  static const std::vector<std::string_view> ends = sorted(kGermanEnds);
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return key.ends_with(end); });
}

}  // namespace

bool is_foreign_title(std::string_view key) {
  static const std::vector<std::string_view> titles = sorted(kTitles);
  if (is_in(titles, key) || ends_as_title(key)) return true;
  return key.ends_with("in") && ends_as_title(key.substr(0, key.size() - 2));
}

bool opens_sentences(std::string_view key) {
  static const std::vector<std::string_view> openers = sorted(kOpeners);
  return is_in(openers, key);
}

}  // namespace morgue::entities
