// The tables behind language.cc: the commonest short words of nine languages, and the names and
// three-letter codes by which providers call a language. Words that several of the languages
// share count for each of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace morgue::formats {

inline constexpr std::array<std::string_view, 9> kLanguages = {"en", "de", "fr", "es", "it",
                                                               "pt", "nl", "sv", "pl"};
inline constexpr std::size_t kLongestWord = 8;

struct CommonWord {
  std::string_view word;
  std::string_view languages;  // digits: places in kLanguages
};

// clang-format off
inline constexpr CommonWord kCommonWords[] = {
    {"a", "05"}, {"d", "2"}, {"e", "45"}, {"i", "478"}, {"l", "2"}, {"o", "58"}, {"w", "8"},
    {"y", "3"}, {"z", "8"}, {"al", "34"}, {"am", "1"}, {"an", "01"}, {"ao", "5"}, {"as", "05"},
    {"at", "0"}, {"au", "2"}, {"av", "7"}, {"be", "0"}, {"by", "0"}, {"ce", "2"}, {"da", "45"},
    {"de", "3567"}, {"di", "4"}, {"do", "58"}, {"du", "2"}, {"el", "3"}, {"em", "5"},
    {"en", "2367"}, {"er", "6"}, {"es", "13"}, {"et", "2"}, {"ha", "34"}, {"he", "0"},
    {"il", "24"}, {"im", "1"}, {"in", "0146"}, {"is", "06"}, {"it", "0"}, {"la", "234"},
    {"le", "24"}, {"lo", "34"}, {"ma", "48"}, {"na", "58"}, {"no", "35"}, {"nu", "7"},
    {"od", "8"}, {"of", "0"}, {"om", "67"}, {"on", "0"}, {"op", "6"}, {"os", "5"}, {"po", "8"},
    {"sa", "2"}, {"se", "35"}, {"si", "4"}, {"su", "3"}, {"te", "6"}, {"to", "08"}, {"um", "5"},
    {"un", "234"}, {"za", "8"}, {"zu", "1"}, {"è", "4"}, {"é", "5"}, {"aan", "6"}, {"ale", "8"},
    {"als", "16"}, {"and", "0"}, {"are", "0"}, {"att", "7"}, {"auf", "1"}, {"aus", "1"},
    {"aux", "2"}, {"bei", "1"}, {"bij", "6"}, {"but", "0"}, {"che", "4"}, {"com", "5"},
    {"con", "34"}, {"czy", "8"}, {"dal", "4"}, {"das", "15"}, {"dat", "6"}, {"dei", "4"},
    {"del", "34"}, {"dem", "1"}, {"den", "17"}, {"der", "1"}, {"des", "12"}, {"det", "7"},
    {"die", "16"}, {"dla", "8"}, {"dos", "5"}, {"een", "6"}, {"ein", "1"}, {"est", "2"},
    {"ett", "7"}, {"foi", "5"}, {"for", "0"}, {"fue", "3"}, {"gli", "4"}, {"had", "0"},
    {"han", "37"}, {"har", "7"}, {"has", "0"}, {"hat", "1"}, {"het", "6"}, {"his", "0"},
    {"ist", "1"}, {"its", "0"}, {"jak", "8"}, {"kan", "7"}, {"las", "3"}, {"les", "2"},
    {"los", "3"}, {"mas", "5"}, {"med", "7"}, {"men", "7"}, {"met", "6"}, {"mit", "1"},
    {"nas", "5"}, {"nel", "4"}, {"nie", "8"}, {"non", "4"}, {"nos", "5"}, {"not", "0"},
    {"och", "7"}, {"ont", "2"}, {"ook", "6"}, {"par", "2"}, {"pas", "2"}, {"per", "4"},
    {"por", "35"}, {"på", "7"}, {"que", "235"}, {"qui", "2"}, {"ses", "2"}, {"seu", "5"},
    {"sie", "1"}, {"sig", "7"}, {"ska", "7"}, {"som", "7"}, {"son", "2"}, {"sua", "5"},
    {"sur", "2"}, {"sus", "3"}, {"så", "7"}, {"są", "8"}, {"the", "0"}, {"tot", "6"},
    {"tym", "8"}, {"uit", "6"}, {"uma", "5"}, {"una", "34"}, {"und", "1"}, {"une", "2"},
    {"van", "6"}, {"var", "7"}, {"vid", "7"}, {"vom", "1"}, {"von", "1"}, {"war", "1"},
    {"was", "06"}, {"who", "0"}, {"zum", "1"}, {"zur", "1"}, {"är", "7"}, {"że", "8"},
    {"alla", "4"}, {"auch", "1"}, {"avec", "2"}, {"been", "0"}, {"był", "8"}, {"come", "4"},
    {"como", "35"}, {"dans", "2"}, {"dass", "1"}, {"door", "6"}, {"eine", "1"}, {"este", "3"},
    {"from", "0"}, {"för", "7"}, {"für", "1"}, {"have", "0"}, {"inte", "7"}, {"jego", "8"},
    {"jest", "8"}, {"już", "8"}, {"leur", "2"}, {"maar", "6"}, {"mais", "25"}, {"más", "3"},
    {"naar", "6"}, {"nach", "1"}, {"niet", "6"}, {"não", "5"}, {"oraz", "8"}, {"over", "6"},
    {"para", "35"}, {"pela", "5"}, {"pelo", "5"}, {"pero", "3"}, {"più", "4"}, {"plus", "2"},
    {"pour", "2"}, {"roku", "8"}, {"said", "0"}, {"sich", "1"}, {"sind", "1"}, {"się", "8"},
    {"sono", "4"}, {"sont", "2"}, {"são", "5"}, {"that", "0"}, {"they", "0"}, {"this", "0"},
    {"till", "7"}, {"voor", "6"}, {"werd", "6"}, {"were", "0"}, {"will", "0"}, {"wird", "1"},
    {"with", "0"}, {"zich", "6"}, {"zijn", "6"}, {"after", "0"}, {"anche", "4"}, {"cette", "2"},
    {"della", "4"}, {"delle", "4"}, {"efter", "7"}, {"einen", "1"}, {"entre", "3"}, {"från", "7"},
    {"heeft", "6"}, {"nella", "4"}, {"nicht", "1"}, {"przed", "8"}, {"przez", "8"},
    {"sobre", "3"}, {"their", "0"}, {"under", "7"}, {"which", "0"}, {"wordt", "6"},
    {"would", "0"}, {"wurde", "1"}, {"été", "2"}, {"über", "1"}, {"också", "7"}, {"según", "3"},
    {"worden", "6"},
};
// clang-format on

// The words in an open-addressed table, by their letters packed into a number.
struct WordTable {
  static constexpr std::size_t kSlots = 1024;
  std::array<std::uint64_t, kSlots> keys{};
  std::array<std::uint16_t, kSlots> languages{};  // bits

  static constexpr std::size_t slot_of(std::uint64_t key) {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> 54);
  }

  constexpr WordTable() {
    for (const CommonWord& entry : kCommonWords) {
      std::uint64_t key = 0;
      for (const char c : entry.word) key = key << 8 | static_cast<unsigned char>(c);
      std::size_t slot = slot_of(key);
      while (keys[slot] != 0) slot = (slot + 1) % kSlots;
      keys[slot] = key;
      for (const char digit : entry.languages)
        languages[slot] = static_cast<std::uint16_t>(languages[slot] | 1U << (digit - '0'));
    }
  }

  constexpr std::uint16_t find(std::uint64_t key) const {
    std::size_t slot = slot_of(key);
    while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) % kSlots;
    return languages[slot];
  }
};

inline constexpr WordTable kWordTable;

inline void count_word(std::uint64_t word, std::array<unsigned, kLanguages.size()>& hits) {
  const unsigned bits = kWordTable.find(word);
  if (bits == 0) return;
  for (std::size_t i = 0; i < hits.size(); ++i) hits[i] += bits >> i & 1U;
}

inline constexpr std::pair<std::string_view, std::string_view> kLanguageNames[] = {
    {"eng", "en"},      {"english", "en"},    {"deu", "de"},     {"ger", "de"},
    {"german", "de"},   {"deutsch", "de"},    {"fra", "fr"},     {"fre", "fr"},
    {"french", "fr"},   {"français", "fr"},   {"spa", "es"},     {"spanish", "es"},
    {"español", "es"},  {"ita", "it"},        {"italian", "it"}, {"por", "pt"},
    {"pt", "pt"},       {"portuguese", "pt"}, {"nld", "nl"},     {"dut", "nl"},
    {"dutch", "nl"},    {"swe", "sv"},        {"swedish", "sv"}, {"pol", "pl"},
    {"polish", "pl"},   {"rus", "ru"},        {"russian", "ru"}, {"ukr", "uk"},
    {"ara", "ar"},      {"arabic", "ar"},     {"fas", "fa"},     {"per", "fa"},
    {"persian", "fa"},  {"urd", "ur"},        {"heb", "he"},     {"iw", "he"},
    {"zho", "zh"},      {"chi", "zh"},        {"chinese", "zh"}, {"jpn", "ja"},
    {"japanese", "ja"}, {"kor", "ko"},        {"korean", "ko"},  {"tur", "tr"},
    {"turkish", "tr"},  {"ell", "el"},        {"gre", "el"},     {"greek", "el"},
    {"dan", "da"},      {"nor", "no"},        {"fin", "fi"},     {"ces", "cs"},
    {"cze", "cs"},      {"hun", "hu"},        {"ron", "ro"},     {"rum", "ro"},
};

}  // namespace morgue::formats
