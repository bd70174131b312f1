#include "indexer/formats/iptc/rcv1_codes.h"

#include <algorithm>
#include <array>
#include <span>

#include "indexer/formats/iptc/codes.h"

namespace morgue::formats::iptc {
namespace {

struct Code {
  std::string_view code;
  std::string_view name;
};

// In byte order of codes.
constexpr auto kTopics = std::to_array<Code>({
    {"1POL", "current news: politics"},
    {"2ECO", "current news: economics"},
    {"3SPO", "current news: sport"},
    {"4GEN", "current news: general"},
    {"6INS", "current news: insurance"},
    {"7RSK", "current news: risk news"},
    {"ADS10", "current news: advertising"},
    {"BNW14", "current news: business news"},
    {"BRP11", "current news: brands"},
    {"C11", "strategy/plans"},
    {"C12", "legal/judicial"},
    {"C13", "regulation/policy"},
    {"C14", "share listings"},
    {"C15", "performance"},
    {"C151", "accounts/earnings"},
    {"C1511", "annual results"},
    {"C152", "comment/forecasts"},
    {"C16", "insolvency/liquidity"},
    {"C17", "funding/capital"},
    {"C171", "share capital"},
    {"C172", "bonds/debt issues"},
    {"C173", "loans/credits"},
    {"C174", "credit ratings"},
    {"C18", "ownership changes"},
    {"C181", "mergers/acquisitions"},
    {"C182", "asset transfers"},
    {"C183", "privatisations"},
    {"C21", "production/services"},
    {"C22", "new products/services"},
    {"C23", "research/development"},
    {"C24", "capacity/facilities"},
    {"C31", "markets/marketing"},
    {"C311", "domestic markets"},
    {"C312", "external markets"},
    {"C313", "market share"},
    {"C32", "advertising/promotion"},
    {"C33", "contracts/orders"},
    {"C331", "defence contracts"},
    {"C34", "monopolies/competition"},
    {"C41", "management"},
    {"C411", "management moves"},
    {"C42", "labour"},
    {"CCAT", "corporate/industrial"},
    {"E11", "economic performance"},
    {"E12", "monetary/economic"},
    {"E121", "money supply"},
    {"E13", "inflation/prices"},
    {"E131", "consumer prices"},
    {"E132", "wholesale prices"},
    {"E14", "consumer finance"},
    {"E141", "personal income"},
    {"E142", "consumer credit"},
    {"E143", "retail sales"},
    {"E21", "government finance"},
    {"E211", "expenditure/revenue"},
    {"E212", "government borrowing"},
    {"E31", "output/capacity"},
    {"E311", "industrial production"},
    {"E312", "capacity utilization"},
    {"E313", "inventories"},
    {"E41", "employment/labour"},
    {"E411", "unemployment"},
    {"E51", "trade/reserves"},
    {"E511", "balance of payments"},
    {"E512", "merchandise trade"},
    {"E513", "reserves"},
    {"E61", "housing starts"},
    {"E71", "leading indicators"},
    {"ECAT", "economics"},
    {"ENT12", "current news: entertainment"},
    {"G11", "social affairs"},
    {"G111", "health/safety"},
    {"G112", "social security"},
    {"G113", "education/research"},
    {"G12", "internal politics"},
    {"G13", "international affairs"},
    {"G131", "defence"},
    {"G14", "environment"},
    {"G15", "European Community"},
    {"G151", "EC internal market"},
    {"G152", "EC corporate policy"},
    {"G153", "EC agriculture policy"},
    {"G154", "EC monetary/economic"},
    {"G155", "EC institutions"},
    {"G156", "EC environment issues"},
    {"G157", "EC competition/subsidy"},
    {"G158", "EC external relations"},
    {"G159", "EC general"},
    {"GCAT", "government/social"},
    {"GCRIM", "crime, law enforcement"},
    {"GDEF", "defence"},
    {"GDIP", "international relations"},
    {"GDIS", "disasters and accidents"},
    {"GEDU", "education"},
    {"GENT", "arts, culture, entertainment"},
    {"GENV", "environment and natural world"},
    {"GFAS", "fashion"},
    {"GHEA", "health"},
    {"GJOB", "labour issues"},
    {"GMIL", "millennium issues"},
    {"GOBIT", "obituaries"},
    {"GODD", "human interest"},
    {"GPOL", "domestic politics"},
    {"GPRO", "biographies, personalities, people"},
    {"GREL", "religion"},
    {"GSCI", "science and technology"},
    {"GSPO", "sports"},
    {"GTOUR", "travel and tourism"},
    {"GVIO", "war, civil war"},
    {"GVOTE", "elections"},
    {"GWEA", "weather"},
    {"GWELF", "welfare, social services"},
    {"M11", "equity markets"},
    {"M12", "bond markets"},
    {"M13", "money markets"},
    {"M131", "interbank markets"},
    {"M132", "forex markets"},
    {"M14", "commodity markets"},
    {"M141", "soft commodities"},
    {"M142", "metals trading"},
    {"M143", "energy markets"},
    {"MCAT", "markets"},
    {"MEUR", "euro currency"},
    {"PRB13", "current news: press release wires"},
});

// Those whose code can be read in one way only (not AUST and AUSTR), with names as ICU has them,
// but for short ones of places that it calls "SAR China" and for a country that is no more.
constexpr auto kCountries = std::to_array<Code>({
    {"ALG", "Algeria"},
    {"BAHRN", "Bahrain"},
    {"BANDH", "Bangladesh"},
    {"BELG", "Belgium"},
    {"BRAZ", "Brazil"},
    {"BUL", "Bulgaria"},
    {"BURMA", "Myanmar (Burma)"},
    {"BYELRS", "Belarus"},
    {"CANA", "Canada"},
    {"CHIL", "Chile"},
    {"CRICA", "Costa Rica"},
    {"CRTIA", "Croatia"},
    {"CYPR", "Cyprus"},
    {"CZREP", "Czechia"},
    {"DEN", "Denmark"},
    {"DOMR", "Dominican Republic"},
    {"EEC", "European Union"},
    {"ELSAL", "El Salvador"},
    {"ESTNIA", "Estonia"},
    {"ETHPA", "Ethiopia"},
    {"GFR", "Germany"},
    {"HKONG", "Hong Kong"},
    {"HON", "Honduras"},
    {"HUNG", "Hungary"},
    {"ICEL", "Iceland"},
    {"IRE", "Ireland"},
    {"JAP", "Japan"},
    {"KAZK", "Kazakhstan"},
    {"LATV", "Latvia"},
    {"LITH", "Lithuania"},
    {"MACAO", "Macao"},
    {"NETH", "Netherlands"},
    {"NIGEA", "Nigeria"},
    {"NKOREA", "North Korea"},
    {"NORW", "Norway"},
    {"PHLNS", "Philippines"},
    {"PORL", "Portugal"},
    {"ROM", "Romania"},
    {"RUSS", "Russia"},
    {"SAARAB", "Saudi Arabia"},
    {"SAFR", "South Africa"},
    {"SINGP", "Singapore"},
    {"SKOREA", "South Korea"},
    {"SLVAK", "Slovakia"},
    {"SLVNIA", "Slovenia"},
    {"SRILAN", "Sri Lanka"},
    {"SWED", "Sweden"},
    {"TURK", "Turkey"},
    {"UAE", "United Arab Emirates"},
    {"UK", "United Kingdom"},
    {"UKRN", "Ukraine"},
    {"URU", "Uruguay"},
    {"UZBK", "Uzbekistan"},
    {"VIETM", "Vietnam"},
    {"YUG", "Yugoslavia"},
});

static_assert(std::ranges::is_sorted(kTopics, {}, &Code::code));
static_assert(std::ranges::is_sorted(kCountries, {}, &Code::code));

std::string_view find(std::span<const Code> table, std::string_view code) {
  const auto found = std::ranges::lower_bound(table, code, {}, &Code::code);
  return found != table.end() && found->code == code ? found->name : std::string_view();
}

}  // namespace

std::string rcv1_topic(std::string_view code) {
  const std::string_view name = find(kTopics, code);
  if (name.empty()) return std::string(code);
  return std::string(name) + " (" + std::string(code) + ")";
}

std::string rcv1_industry(std::string_view code) {
  return code.empty() ? std::string() : "industry " + std::string(code);
}

std::string rcv1_country(std::string_view code) {
  std::string name(find(kCountries, code));
  if (name.empty()) name = country(code);
  if (name.empty()) name = country_beginning(code);
  return name.empty() ? std::string(code) : name;
}

}  // namespace morgue::formats::iptc
