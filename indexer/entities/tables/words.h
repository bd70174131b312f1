// The words that stand around names, one class a list. All in lower case, without the dot of an
// abbreviation. Data only: see word_classes.h.
#pragma once

#include <string_view>

namespace morgue::entities::tables {

// Before a person's name and no part of it.
inline constexpr std::string_view kTitles =
    "mr mrs ms mme messrs dr prof professor sir dame lord lady president president-elect premier "
    "chancellor minister secretary secretary-general senator sen congressman congresswoman rep "
    "representative governor gov mayor ambassador envoy general gen lt lieutenant col colonel maj "
    "sgt sergeant capt captain cmdr commander adm admiral brig chief chairman chairwoman "
    "chairperson director director-general judge attorney spokesman spokeswoman spokesperson "
    "leader dictator rev reverend archbishop cardinal rabbi imam ayatollah maulana comrade "
    "commissioner councillor deputy vice-president vice-chairman co-chairman ceo cfo economist "
    "analyst lawyer lawmaker sheriff superintendent inspector detective officer corporal cpl pvt "
    "private constable coach striker midfielder defender goalkeeper actor actress singer author "
    "writer director-designate candidate activist journalist reporter founder co-founder "
    "exchequer strategist treasurer administrator speaker whip prosecutor president-designate";

// The same, but also first names or surnames: taken off only where two words remain.
inline constexpr std::string_view kTitleNames =
    "major dean king queen prince princess duke duchess baron baroness earl count countess bishop "
    "pope father sister brother mother judge justice marshal emperor empress emir sultan sheikh "
    "sheik shaikh mullah saint st";

// Of those, the ones that stay with a single name: Pope Francis, King Abdullah, Mullah Omar.
inline constexpr std::string_view kRoyals =
    "king queen prince princess pope emperor empress emir sultan sheikh sheik shaikh mullah";

// Before titles: "Prime Minister", "former Deputy Foreign Minister".
inline constexpr std::string_view kTitleModifiers =
    "prime foreign vice deputy former acting interim assistant associate defense defence finance "
    "interior state special senior junior major rear executive chief managing national security "
    "trade treasury health education justice labor labour energy oil agriculture transport "
    "transportation commerce homeland attorney crown supreme top new late incoming outgoing "
    "then-president ex-president ex and press budget economy economic environment culture of the "
    "for first us u.s un u.n nato eu army navy police opposition republican democratic human "
    "rights planning information information presidential board";

// Parts of surnames: "bin Laden", "van der Bellen", "Perez de Cuellar".
inline constexpr std::string_view kParticles =
    "al el bin ben ibn abu abd van von der den de del della di da dos das du la le ter ten st";

inline constexpr std::string_view kGenerations =
    "jr sr ii iii iv v vi vii viii ix xi xii xiii xiv xv xvi xxiii";

// At the end of firms' names and no part of what people call them.
inline constexpr std::string_view kCompanySuffixes =
    "corp corporation inc incorporated ltd limited plc co company cos llc llp lp ag sa nv bv ab "
    "asa oyj spa gmbh kg kgaa kk pte pty bhd se s.a n.v s.p.a a.g b.v l.p sarl";

// What ends with one of these is an organisation, whatever it begins with.
inline constexpr std::string_view kOrgEndings =
    "university party ministry department committee commission council agency association "
    "federation institute foundation fund union times herald tribune journal hospital church "
    "bureau administration authority corps railways exchange parliament congress senate court club "
    "corp corporation inc incorporated ltd plc llc gmbh bancshares academy fed";

// The same, of firms, whose name may be said without it ("Cerberus Capital").
inline constexpr std::string_view kFirmEndings =
    "bank airlines airways holdings motors motor group systems industries technologies securities "
    "partners brothers bros insurance pharmaceuticals pharma bancorp railway associates ratings "
    "research management advisors advisers capital properties telekom telecom automotive "
    "automobile enterprises laboratories electronics petroleum stores entertainment communications "
    "networks semiconductor";

// What ends with one of these is a place, whatever it begins with.
inline constexpr std::string_view kPlaceEndings =
    "stadium airport base street avenue boulevard square park river lake mount mountain mountains "
    "ocean sea island islands province district county peninsula desert valley hills palace bridge "
    "road highway beach bay strait canyon forest field building tower prison";

// What ends with one of these is an event, a prize, a law or a thing: no entity.
inline constexpr std::string_view kOtherEndings =
    "prize prizes award awards cup games olympics olympic championship championships tournament "
    "telescope collider act war wars treaty accord accords agreement summit conference convention "
    "festival day week anniversary revolution index average virus disease syndrome bill "
    "amendment constitution language affair scandal crisis depression recession";

// Not a name, though it looks like one; separated by '|'.
inline constexpr std::string_view kNoNames =
    "reuters estimates|nikkei|medicare|medicaid|mbs|rmbs|cmbs|hk|"
    "great depression|key points|new year|london brent|brent crude|henry hub|case shiller";

// Medicines, by the names that they are sold under: no entity either. Our own work.
inline constexpr std::string_view kMedicines =
    "abilify aciphex actemra actonel actos adderall advair alimta allegra ambien aranesp arcoxia "
    "aricept arimidex atacand atripla avandia avapro avastin avelox avodart avonex benicar "
    "benlysta "
    "betaseron bextra boniva botox brilinta byetta caduet campath celebrex celexa cervarix chantix "
    "cialis claritin clarinex combivir copaxone coreg coumadin cozaar crestor cymbalta depakote "
    "detrol diovan ditropan docetaxel doxil effient effexor eliquis eloxatin enbrel epogen erbitux "
    "evista exubera fablyn femara fentora flomax flonase flovent fosamax gardasil gemzar geodon "
    "gilenya gleevec herceptin humalog humira hyzaar imitrex intuniv invega januvia keppra "
    "keytruda "
    "lamictal lantus lescol levaquin levemir levitra lexapro lipitor lotrel lovenox lucentis "
    "lunesta lupron lyrica mevacor micardis mircera multaq namenda nasonex neulasta neupogen "
    "nexavar nexium nolvadex norvasc novolog nplate omnaris oncophage opdivo orencia oxycontin "
    "paxil pepcid plavix pravachol premarin prevacid prevnar prilosec pristiq procrit prolia "
    "propecia protonix provenge provigil prozac pulmicort relenza remicade renvela restylane "
    "revatio revlimid risperdal ritalin rituxan seretide seroquel seroxat simponi singulair "
    "spiriva stelara strattera suboxone sutent symbicort synagis synthroid tamiflu tarceva tasigna "
    "taxol taxotere temodar thalomid topamax toprol trasylol tricor trovan truvada tykerb tysabri "
    "valium valtrex vectibix velcade viagra vicodin victoza vioxx vytorin wellbutrin xalatan xanax "
    "xarelto xeloda xenical xolair xopenex zantac zelnorm zetia zevalin zocor zofran zoladex "
    "zoloft zometa zostavax zyprexa zyrtec zyvox";

// No name on their own.
inline constexpr std::string_view kGenericOrgs =
    "bank company government ministry parliament party council committee commission court police "
    "army navy state department university group union agency board club college hospital church "
    "exchange corp corporation inc ltd plc co fund institute association federation foundation "
    "cabinet administration authority central national federal international first american "
    "treasury air force house assembly office bureau school team league cup embassy trust firm "
    "securities industries holdings systems stock market markets street journal times news radio "
    "television network press airlines airways airport opposition coalition alliance supreme high "
    "general united service services society center centre energy "
    "defense defence agriculture bankruptcy district deputy yuan";

// Before a name at the beginning of a sentence, with a capital from there, and no part of it: small
// words with which no name begins, and what agencies call firms by.
inline constexpr std::string_view kOpeners =
    "many with while but besides even like unlike unless although though because despite when if "
    "since until both however meanwhile instead among amid amidst against between whether also and "
    "or what where how than then that these those from for by about as so yet not without within "
    "is are was were has have had did does through throughout across except including regarding "
    "retailer insurer brewer drugmaker carmaker automaker chipmaker homebuilder brokerage rival "
    "steelmaker planemaker truckmaker toymaker shipbuilder miner auditor reinsurer bookseller "
    "bankrupt";

// The same, but firms' names may begin with them ("Under Armour"): only before places.
inline constexpr std::string_view kPlaceOpeners =
    "on in at under after before to of over all any some most other more no here once just only";

// Never a name, even with a capital letter.
inline constexpr std::string_view kStopWords =
    "he she it they i we you his her hers its their theirs our ours my mine your him them us who "
    "what which that this these those there here the a an and or but nor so yet if in on at for "
    "of to by from with as is are was were be been not no yes all some any each both many few "
    "most more other such than then when where why how while since until after before during "
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january "
    "february march april may june july august september october november december jan feb mar apr "
    "jun jul aug sep sept oct nov dec mr mrs ms dr god christmas easter ramadan internet islam "
    "christianity christian muslim muslims christians jew jews jewish islamic catholic protestant "
    "sunni shiite shia sunnis shiites arab arabs english reuter qtr shr net revs dlrs mln pct vs "
    "ceo cfo coo cto gdp cpi pce ipo ipos eps ebit ebitda libor euribor gaap cds cdo cdos etf etfs "
    "lbo otc fx eur usd vix ppi reit reits gse gses siv sivs lcd dvd nand dram cdma gsm lng hiv "
    "aids tv pc dna ok q1 q2 q3 q4 gmt est edt pst pdt";

}  // namespace morgue::entities::tables
