// Surnames that newspapers use alone, because everybody knows the office: since 1980, heads of
// state and of government, their ministers of finance and foreign affairs, governors of central
// banks and heads of the bodies between states. One word each, in lower case, without accents as
// agencies write. Left out is what is also a common word, a firm or a place. Our own work, written
// by office and from no corpus. Data only: see word_classes.h.
#pragma once

#include <string_view>

namespace morgue::entities::tables {

inline constexpr std::string_view kFigures =
    // United States: presidents, vice-presidents; State, Treasury, Defense; the Federal Reserve
    "carter reagan bush clinton obama trump biden mondale quayle gore cheney pence muskie haig "
    "shultz baker eagleburger albright powell kerry tillerson pompeo blinken rubio regan "
    "bentsen rubin summers paulson geithner mnuchin yellen bessent weinberger carlucci aspin "
    "rumsfeld panetta hagel mattis esper hegseth volcker greenspan bernanke yeutter barshefsky "
    "zoellick "
    // United Kingdom
    "thatcher blair cameron truss sunak starmer lawson lamont osborne javid kwarteng reeves "
    "leigh-pemberton carney carrington hurd rifkind miliband "
    // France
    "mitterrand chirac sarkozy macron mauroy fabius rocard cresson beregovoy balladur juppe jospin "
    "raffarin villepin fillon valls strauss-kahn lagarde sapin moscovici larosiere trichet noyer "
    // Germany
    "schroeder merkel scholz stoltenberg waigel lafontaine steinbrueck schaeuble lindner "
    "poehl "
    "tietmeyer welteke weidmann genscher kinkel steinmeier westerwelle honecker "
    // Italy
    "craxi andreotti goria amato ciampi berlusconi prodi letta renzi gentiloni draghi meloni "
    "tremonti padoan cossiga pertini napolitano mattarella "
    // Japan
    "nakasone takeshita kaifu miyazawa hosokawa murayama hashimoto obuchi koizumi abe fukuda "
    "hatoyama kishida ishiba maekawa sumita mieno hayami shirakawa kuroda "
    // Canada, Australia, New Zealand
    "trudeau mulroney chretien harper bouey thiessen hawke keating gillard turnbull albanese "
    "muldoon "
    // the rest of Europe
    "gonzalez aznar zapatero rajoy soares barroso papandreou mitsotakis tsipras palme carlsson "
    "bildt "
    "brundtland jaruzelski walesa tusk kaczynski ceausescu zhivkov milosevic karadzic ozal evren "
    "demirel ecevit erdogan brezhnev andropov chernenko gorbachev shevardnadze gromyko ryzhkov "
    "yeltsin primakov putin medvedev lavrov zelensky zelenskiy poroshenko yanukovich lukashenko "
    // Middle East and Africa
    "peres shamir rabin netanyahu olmert arafat abbas sadat mubarak morsi khomeini rafsanjani "
    "khamenei "
    "khatami ahmadinejad rouhani assad gaddafi yamani nazer botha mandela mbeki zuma ramaphosa "
    "mugabe "
    "kaunda babangida lukman obasanjo buhari kibaki "
    // Asia
    "gandhi vajpayee modi bhutto musharraf zardari suharto habibie megawati yudhoyono widodo "
    "subroto "
    "mahathir marcos aquino arroyo duterte ongpin "
    // Latin America
    "sarney collor cardoso lula rousseff bolsonaro funaro alfonsin menem kirchner macri milei "
    "sourrouille "
    "petricioli salinas zedillo calderon fujimori pinochet lusinchi chavez maduro castro ortega "
    "somoza "
    "noriega "
    // between states
    "delors santer juncker waldheim annan guterres camdessus conable wolfensohn wolfowitz "
    "duisenberg";

// Bodies that are said to have a person, before whose surname they stand: "Treasury's Baker".
inline constexpr std::string_view kPossessors =
    "treasury fed ecb boj boe bundesbank imf oecd opec ec eu un u.n nato omb sec ftc fcc fda ustr "
    "cftc "
    "pentagon senate congress commons cabinet kremlin vatican ministry commission parliament rba "
    "rbnz snb "
    "bis wto gatt labour tories democrats republicans";

}  // namespace morgue::entities::tables
