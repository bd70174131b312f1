#include "indexer/entities/tables/foreign_names.h"

namespace morgue::entities::tables {
namespace {

// clang-format off
constexpr ForeignName kNames[] = {
    {"de", "United Kingdom", "Großbritannien|Vereinigtes Königreich|Vereinigten Königreich|Vereinigten Königreichs"},
    {"de", "United States", "Vereinigten Staaten|Amerika"},
    {"de", "Netherlands", "Holland|Niederlanden"},
    {"de", "Myanmar", "Birma"},
    {"de", "Belarus", "Weißrussland"},
    {"de", "United Arab Emirates", "Vereinigten Arabischen Emirate|Vereinigten Arabischen Emiraten"},
    {"de", "England", "England"}, {"de", "Scotland", "Schottland"},
    {"de", "Vienna", "Wien"}, {"de", "Munich", "München"}, {"de", "Cologne", "Köln"},
    {"de", "Hanover", "Hannover"}, {"de", "Nuremberg", "Nürnberg"}, {"de", "Brussels", "Brüssel"},
    {"de", "Strasbourg", "Straßburg"}, {"de", "Geneva", "Genf"}, {"de", "Rome", "Rom"},
    {"de", "Milan", "Mailand"}, {"de", "Venice", "Venedig"}, {"de", "Naples", "Neapel"},
    {"de", "Moscow", "Moskau"}, {"de", "Kiev", "Kiew"}, {"de", "Warsaw", "Warschau"},
    {"de", "Prague", "Prag"}, {"de", "Belgrade", "Belgrad"}, {"de", "Bucharest", "Bukarest"},
    {"de", "Athens", "Athen"}, {"de", "Lisbon", "Lissabon"}, {"de", "Copenhagen", "Kopenhagen"},
    {"de", "Cairo", "Kairo"}, {"de", "Baghdad", "Bagdad"}, {"de", "Tehran", "Teheran"},
    {"de", "Damascus", "Damaskus"}, {"de", "Tokyo", "Tokio"}, {"de", "Beijing", "Peking"},
    {"de", "The Hague", "Den Haag"},

    {"fr", "United Kingdom", "Grande-Bretagne"},
    {"fr", "Netherlands", "Hollande"},
    {"fr", "Myanmar", "Birmanie"},
    {"fr", "Czech Republic", "République tchèque"},
    {"fr", "Belarus", "Bélarus"},
    {"fr", "England", "Angleterre"}, {"fr", "Scotland", "Écosse"},
    {"fr", "London", "Londres"}, {"fr", "Edinburgh", "Édimbourg"}, {"fr", "Brussels", "Bruxelles"},
    {"fr", "Antwerp", "Anvers"}, {"fr", "The Hague", "La Haye"}, {"fr", "Geneva", "Genève"},
    {"fr", "Vienna", "Vienne"}, {"fr", "Frankfurt", "Francfort"}, {"fr", "Hamburg", "Hambourg"},
    {"fr", "Venice", "Venise"}, {"fr", "Moscow", "Moscou"}, {"fr", "Warsaw", "Varsovie"},
    {"fr", "Barcelona", "Barcelone"}, {"fr", "Lisbon", "Lisbonne"}, {"fr", "Athens", "Athènes"},
    {"fr", "Copenhagen", "Copenhague"}, {"fr", "Bucharest", "Bucarest"},
    {"fr", "Algiers", "Alger"}, {"fr", "Cairo", "Le Caire"}, {"fr", "Beirut", "Beyrouth"},
    {"fr", "Damascus", "Damas"}, {"fr", "Baghdad", "Bagdad"}, {"fr", "Tehran", "Téhéran"},
    {"fr", "Kabul", "Kaboul"}, {"fr", "Beijing", "Pékin"}, {"fr", "Seoul", "Séoul"},

    {"es", "United Kingdom", "Gran Bretaña"},
    {"es", "United States", "EE. UU.|EE.UU.|EEUU|EE UU|Estados Unidos de América"},
    {"es", "Netherlands", "Holanda"},
    {"es", "Myanmar", "Birmania"},
    {"es", "Czech Republic", "República Checa"},
    {"es", "Saudi Arabia", "Arabia Saudita"},
    {"es", "England", "Inglaterra"}, {"es", "Scotland", "Escocia"},
    {"es", "New York", "Nueva York"}, {"es", "London", "Londres"}, {"es", "Brussels", "Bruselas"},
    {"es", "The Hague", "La Haya"}, {"es", "Geneva", "Ginebra"}, {"es", "Vienna", "Viena"},
    {"es", "Rome", "Roma"}, {"es", "Milan", "Milán"}, {"es", "Venice", "Venecia"},
    {"es", "Frankfurt", "Fráncfort"}, {"es", "Munich", "Múnich"}, {"es", "Hamburg", "Hamburgo"},
    {"es", "Moscow", "Moscú"}, {"es", "Warsaw", "Varsovia"}, {"es", "Prague", "Praga"},
    {"es", "Seville", "Sevilla"}, {"es", "Lisbon", "Lisboa"}, {"es", "Athens", "Atenas"},
    {"es", "Copenhagen", "Copenhague"}, {"es", "Stockholm", "Estocolmo"},
    {"es", "Algiers", "Argel"}, {"es", "Cairo", "El Cairo"}, {"es", "Jerusalem", "Jerusalén"},
    {"es", "Damascus", "Damasco"}, {"es", "Baghdad", "Bagdad"}, {"es", "Tehran", "Teherán"},
    {"es", "Havana", "La Habana"}, {"es", "Tokyo", "Tokio"}, {"es", "Beijing", "Pekín"},
    {"es", "Seoul", "Seúl"},

    {"it", "United Kingdom", "Gran Bretagna"},
    {"it", "United States", "Usa|Stati Uniti d'America"},
    {"it", "Netherlands", "Olanda"},
    {"it", "Myanmar", "Birmania"},
    {"it", "Czech Republic", "Repubblica Ceca"},
    {"it", "England", "Inghilterra"}, {"it", "Scotland", "Scozia"},
    {"it", "Rome", "Roma"}, {"it", "Milan", "Milano"}, {"it", "Naples", "Napoli"},
    {"it", "Turin", "Torino"}, {"it", "Venice", "Venezia"}, {"it", "Genoa", "Genova"},
    {"it", "London", "Londra"}, {"it", "Paris", "Parigi"}, {"it", "Berlin", "Berlino"},
    {"it", "Munich", "Monaco di Baviera"}, {"it", "Frankfurt", "Francoforte"},
    {"it", "Brussels", "Bruxelles"}, {"it", "The Hague", "Aia"}, {"it", "Geneva", "Ginevra"},
    {"it", "Vienna", "Vienna"}, {"it", "Moscow", "Mosca"}, {"it", "Warsaw", "Varsavia"},
    {"it", "Prague", "Praga"}, {"it", "Barcelona", "Barcellona"}, {"it", "Lisbon", "Lisbona"},
    {"it", "Athens", "Atene"}, {"it", "Copenhagen", "Copenaghen"}, {"it", "Stockholm", "Stoccolma"},
    {"it", "Algiers", "Algeri"}, {"it", "Cairo", "Il Cairo"}, {"it", "Jerusalem", "Gerusalemme"},
    {"it", "Damascus", "Damasco"}, {"it", "Tehran", "Teheran"}, {"it", "Beijing", "Pechino"},
    {"it", "Seoul", "Seul"},

    {"pt", "United Kingdom", "Grã-Bretanha"},
    {"pt", "United States", "EUA|E.U.A.|Estados Unidos da América"},
    {"pt", "Netherlands", "Holanda"},
    {"pt", "Myanmar", "Birmânia"},
    {"pt", "Czech Republic", "República Checa|República Tcheca"},
    {"pt", "England", "Inglaterra"}, {"pt", "Scotland", "Escócia"},
    {"pt", "New York", "Nova York|Nova Iorque"}, {"pt", "London", "Londres"},
    {"pt", "Brussels", "Bruxelas"}, {"pt", "The Hague", "Haia"}, {"pt", "Geneva", "Genebra"},
    {"pt", "Berlin", "Berlim"}, {"pt", "Munich", "Munique"}, {"pt", "Vienna", "Viena"},
    {"pt", "Rome", "Roma"}, {"pt", "Milan", "Milão"}, {"pt", "Moscow", "Moscou|Moscovo"},
    {"pt", "Warsaw", "Varsóvia"}, {"pt", "Prague", "Praga"}, {"pt", "Lisbon", "Lisboa"},
    {"pt", "Madrid", "Madri"}, {"pt", "Athens", "Atenas"}, {"pt", "Stockholm", "Estocolmo"},
    {"pt", "Jerusalem", "Jerusalém"}, {"pt", "Damascus", "Damasco"}, {"pt", "Baghdad", "Bagdá"},
    {"pt", "Tehran", "Teerã|Teerão"}, {"pt", "Havana", "Havana"}, {"pt", "Tokyo", "Tóquio"},
    {"pt", "Beijing", "Pequim"}, {"pt", "Seoul", "Seul"},

    {"nl", "United Kingdom", "Groot-Brittannië"},
    {"nl", "United States", "Amerika"},
    {"nl", "Netherlands", "Holland"},
    {"nl", "Myanmar", "Birma"},
    {"nl", "Belarus", "Wit-Rusland"},
    {"nl", "England", "Engeland"}, {"nl", "Scotland", "Schotland"},
    {"nl", "The Hague", "Den Haag"}, {"nl", "Brussels", "Brussel"}, {"nl", "Antwerp", "Antwerpen"},
    {"nl", "Ghent", "Gent"}, {"nl", "London", "Londen"}, {"nl", "Paris", "Parijs"},
    {"nl", "Berlin", "Berlijn"}, {"nl", "Cologne", "Keulen"}, {"nl", "Geneva", "Genève"},
    {"nl", "Vienna", "Wenen"}, {"nl", "Milan", "Milaan"}, {"nl", "Moscow", "Moskou"},
    {"nl", "Warsaw", "Warschau"}, {"nl", "Prague", "Praag"}, {"nl", "Lisbon", "Lissabon"},
    {"nl", "Athens", "Athene"}, {"nl", "Copenhagen", "Kopenhagen"}, {"nl", "Jerusalem", "Jeruzalem"},
    {"nl", "Cairo", "Caïro"}, {"nl", "Baghdad", "Bagdad"}, {"nl", "Tehran", "Teheran"},
    {"nl", "Tokyo", "Tokio"}, {"nl", "Beijing", "Peking"},

    {"pl", "United Kingdom", "Wielkiej Brytanii|Wielką Brytanię"},
    {"pl", "United States", "Stanów Zjednoczonych|Stanach Zjednoczonych"},
    {"pl", "Poland", "Polski|Polsce|Polskę|Polską"},
    {"pl", "Germany", "Niemiec|Niemczech|Niemcom|Niemcami"},
    {"pl", "China", "Chin|Chinach"},
    {"pl", "Hungary", "Węgrzech"}, {"pl", "Italy", "Włoszech"}, {"pl", "Czech Republic", "Czechach"},
    {"pl", "England", "Anglia"}, {"pl", "Scotland", "Szkocja"},
    {"pl", "Warsaw", "Warszawa|Warszawy|Warszawie|Warszawę"},
    {"pl", "London", "Londyn|Londynu|Londynie"}, {"pl", "Paris", "Paryż|Paryża|Paryżu"},
    {"pl", "Berlin", "Berlina|Berlinie"}, {"pl", "Moscow", "Moskwa|Moskwy|Moskwie|Moskwę"},
    {"pl", "Brussels", "Bruksela|Brukseli|Brukselę"}, {"pl", "Kiev", "Kijów|Kijowa|Kijowie"},
    {"pl", "Vienna", "Wiedeń|Wiednia|Wiedniu"}, {"pl", "Rome", "Rzym|Rzymu|Rzymie"},
    {"pl", "Prague", "Praga|Pragi|Pradze|Pragę"}, {"pl", "Geneva", "Genewa|Genewy|Genewie"},
    {"pl", "Washington", "Waszyngton|Waszyngtonu|Waszyngtonie"},
    {"pl", "New York", "Nowy Jork|Nowego Jorku|Nowym Jorku"}, {"pl", "Beijing", "Pekin|Pekinu|Pekinie"},
    {"pl", "Jerusalem", "Jerozolima|Jerozolimy|Jerozolimie"},

    {"ru", "United States", "США|Соединенные Штаты Америки|Соединенных Штатов|Соединенных Штатах|Америка"},
    {"ru", "China", "КНР"}, {"ru", "Germany", "ФРГ"}, {"ru", "Russia", "РФ|Российская Федерация"},
    {"ru", "South Korea", "Южная Корея|Южной Кореи|Южной Корее"},
    {"ru", "North Korea", "Северная Корея|Северной Кореи|Северной Корее"},
    {"ru", "Saudi Arabia", "Саудовской Аравии|Саудовскую Аравию"},
    {"ru", "Netherlands", "Голландия"}, {"ru", "Belarus", "Белоруссия"},
    {"ru", "Moldova", "Молдавия"}, {"ru", "Kyrgyzstan", "Киргизия"}, {"ru", "Myanmar", "Бирма"},
    {"ru", "England", "Англия"}, {"ru", "Scotland", "Шотландия"}, {"ru", "Soviet Union", "СССР"},
    {"ru", "Moscow", "Москва"}, {"ru", "Saint Petersburg", "Санкт-Петербург|Петербург"},
    {"ru", "Kiev", "Киев"}, {"ru", "Minsk", "Минск"}, {"ru", "Tbilisi", "Тбилиси"},
    {"ru", "Yerevan", "Ереван"}, {"ru", "Baku", "Баку"}, {"ru", "Tashkent", "Ташкент"},
    {"ru", "Riga", "Рига"}, {"ru", "Vilnius", "Вильнюс"}, {"ru", "Tallinn", "Таллин|Таллинн"},
    {"ru", "London", "Лондон"}, {"ru", "Paris", "Париж"}, {"ru", "Berlin", "Берлин"},
    {"ru", "Brussels", "Брюссель"}, {"ru", "Geneva", "Женева"}, {"ru", "Vienna", "Вена"},
    {"ru", "Rome", "Рим"}, {"ru", "Madrid", "Мадрид"}, {"ru", "Warsaw", "Варшава"},
    {"ru", "Prague", "Прага"}, {"ru", "Athens", "Афины|Афин|Афинах"}, {"ru", "The Hague", "Гаага"},
    {"ru", "Strasbourg", "Страсбург"}, {"ru", "Washington", "Вашингтон"},
    {"ru", "New York", "Нью-Йорк"}, {"ru", "Beijing", "Пекин"}, {"ru", "Tokyo", "Токио"},
    {"ru", "Seoul", "Сеул"}, {"ru", "Pyongyang", "Пхеньян"}, {"ru", "Kabul", "Кабул"},
    {"ru", "Tehran", "Тегеран"}, {"ru", "Baghdad", "Багдад"}, {"ru", "Damascus", "Дамаск"},
    {"ru", "Jerusalem", "Иерусалим"}, {"ru", "Cairo", "Каир"}, {"ru", "Ankara", "Анкара"},
    {"ru", "Istanbul", "Стамбул"},
    {"ru", "", "Того"},  // "of that"

    {"ar", "United States", "أمريكا|أميركا"}, {"ar", "United Kingdom", "بريطانيا"},
    {"ar", "Saudi Arabia", "السعودية"}, {"ar", "United Arab Emirates", "الإمارات"},
    {"ar", "", "مالي|عمان"},  // "of money"; Amman, too
    {"fa", "", "مالی"}, {"ur", "", "مالی"}, {"he", "", "הודו|פרו"}, {"hi", "", "माली"},

    {"zh", "Russia", "俄国"}, {"zh", "Indonesia", "印尼"}, {"zh", "South Korea", "南韩"},
    {"zh", "North Korea", "北韩"}, {"zh", "Saudi Arabia", "沙特"}, {"zh", "Hong Kong", "香港"},
    {"zh", "United Arab Emirates", "阿联酋"},
    // Other words have these, or begin with them: coastal areas, sultans, Inner Mongolia, south of
    // the Sahara, "today this paper".
    {"zh", "", "海地|苏丹|阿曼|马里|黑山|马里兰|马里亚纳|内蒙古|內蒙古|南非洲|印度洋|北爱尔兰|北愛爾蘭"
               "|新几内亚|约旦河|朝鲜半岛|朝鮮半島|古巴比伦|今日本|昨日本|近日本|明日本|日本报|日本報"},

    {"ja", "United States", "米国|アメリカ"}, {"ja", "United Kingdom", "英国"},
    {"ja", "Hong Kong", "香港"}, {"ja", "Myanmar", "ミャンマー"},
    {"ja", "", "中国地方|中国電力|中国新聞|中国銀行|朝鮮半島|マリ|今日本|昨日本|同日本"},
};

// The last of Russian is that of all other consonants; of names that end otherwise it makes forms
// that no text has.
constexpr Ending kEndings[] = {
    {"ru", "ия", "ии|ию|ией"}, {"ru", "ея", "еи|ее|ею|еей"},
    {"ru", "га", "ги|ге|гу|гой"}, {"ru", "ка", "ки|ке|ку|кой"}, {"ru", "а", "ы|е|у|ой"},
    {"ru", "ай", "ая|аю|аем|ае"}, {"ru", "ль", "ля|лю|лем|ле"}, {"ru", "нь", "ня|ню|нем|не"},
    {"ru", "сь", "си|сью"}, {"ru", "ж", "жа|жу|жем|же"}, {"ru", "пет", "пта|пту|птом|пте"},
    {"ru", "", "а|у|ом|е"},
    {"pl", "ja", "ji|ję|ją"}, {"pl", "ia", "ii|ię|ią"}, {"pl", "na", "ny|nie|nę|ną"},
};
// clang-format on

}  // namespace

std::span<const ForeignName> foreign_names() {
  return kNames;
}

std::span<const Ending> endings() {
  return kEndings;
}

}  // namespace morgue::entities::tables
