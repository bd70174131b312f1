#include "generator/names.h"

#include <array>
#include <string_view>

#include "generator/words.h"

namespace morgue::generator {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kFirstNames = {
    "Adam"sv,   "Agnes"sv,   "Ahmed"sv,   "Alice"sv,  "Amara"sv,  "Andrei"sv, "Anna"sv,
    "Arthur"sv, "Aziz"sv,    "Beatriz"sv, "Boris"sv,  "Carla"sv,  "Carlos"sv, "Chen"sv,
    "Clara"sv,  "Daniel"sv,  "David"sv,   "Deepa"sv,  "Diego"sv,  "Elena"sv,  "Emma"sv,
    "Eric"sv,   "Fatima"sv,  "Felix"sv,   "Frank"sv,  "Grace"sv,  "Hannah"sv, "Hassan"sv,
    "Helen"sv,  "Hiro"sv,    "Ibrahim"sv, "Irene"sv,  "Ivan"sv,   "James"sv,  "Jane"sv,
    "Jorge"sv,  "Joseph"sv,  "Julia"sv,   "Karim"sv,  "Karl"sv,   "Kofi"sv,   "Laura"sv,
    "Leila"sv,  "Li"sv,      "Louis"sv,   "Lucy"sv,   "Marco"sv,  "Maria"sv,  "Martin"sv,
    "Mei"sv,    "Michael"sv, "Nadia"sv,   "Nina"sv,   "Olga"sv,   "Omar"sv,   "Oscar"sv,
    "Paul"sv,   "Pedro"sv,   "Peter"sv,   "Rachel"sv, "Rafael"sv, "Rita"sv,   "Robert"sv,
    "Rosa"sv,   "Samir"sv,   "Sara"sv,    "Sergei"sv, "Simon"sv,  "Sofia"sv,  "Stefan"sv,
    "Susan"sv,  "Tariq"sv,   "Thomas"sv,  "Tomas"sv,  "Vera"sv,   "Victor"sv, "Walter"sv,
    "Wei"sv,    "Yusuf"sv,   "Zoe"sv,
};

constexpr std::array kLastNames = {
    "Abbott"sv,  "Ahmadi"sv,  "Alvarez"sv,  "Bakker"sv,   "Barnes"sv, "Becker"sv,  "Bell"sv,
    "Bergman"sv, "Brook"sv,   "Carter"sv,   "Castillo"sv, "Chang"sv,  "Clarke"sv,  "Costa"sv,
    "Dalton"sv,  "Diaz"sv,    "Drummond"sv, "Dubois"sv,   "Evans"sv,  "Farouk"sv,  "Fischer"sv,
    "Fraser"sv,  "Garcia"sv,  "Gordon"sv,   "Grant"sv,    "Haddad"sv, "Hansen"sv,  "Harris"sv,
    "Hughes"sv,  "Ivanov"sv,  "Jensen"sv,   "Kaplan"sv,   "Keller"sv, "Khan"sv,    "Kovacs"sv,
    "Kumar"sv,   "Lambert"sv, "Larsen"sv,   "Lewis"sv,    "Lopez"sv,  "Mahmoud"sv, "Marsh"sv,
    "Mason"sv,   "Mensah"sv,  "Meyer"sv,    "Moreau"sv,   "Moreno"sv, "Murphy"sv,  "Nakamura"sv,
    "Novak"sv,   "Okafor"sv,  "Olsen"sv,    "Ortega"sv,   "Park"sv,   "Parker"sv,  "Patel"sv,
    "Petrov"sv,  "Popescu"sv, "Price"sv,    "Quinn"sv,    "Rahman"sv, "Reyes"sv,   "Rossi"sv,
    "Santos"sv,  "Sato"sv,    "Schmidt"sv,  "Shaw"sv,     "Silva"sv,  "Singh"sv,   "Sokolov"sv,
    "Tanaka"sv,  "Taylor"sv,  "Torres"sv,   "Turner"sv,   "Vargas"sv, "Walsh"sv,   "Weber"sv,
    "Wong"sv,    "Wright"sv,  "Yilmaz"sv,
};

constexpr std::array kPlaces = {
    "London"sv,  "Washington"sv, "Paris"sv,   "Moscow"sv,   "Beijing"sv,   "Berlin"sv,
    "Tokyo"sv,   "Cairo"sv,      "Kabul"sv,   "Geneva"sv,   "Brussels"sv,  "Madrid"sv,
    "Rome"sv,    "Nairobi"sv,    "Lagos"sv,   "Delhi"sv,    "Karachi"sv,   "Jakarta"sv,
    "Sydney"sv,  "Ottawa"sv,     "Chicago"sv, "Boston"sv,   "Edinburgh"sv, "Manchester"sv,
    "Belfast"sv, "Dublin"sv,     "Lima"sv,    "Bogota"sv,   "Havana"sv,    "Brasilia"sv,
    "Ankara"sv,  "Tehran"sv,     "Baghdad"sv, "Damascus"sv, "Beirut"sv,    "Warsaw"sv,
    "Prague"sv,  "Vienna"sv,     "Athens"sv,  "Oslo"sv,     "Stockholm"sv, "Helsinki"sv,
    "France"sv,  "Germany"sv,    "Japan"sv,   "China"sv,    "India"sv,     "Brazil"sv,
    "Egypt"sv,   "Kenya"sv,      "Canada"sv,  "Mexico"sv,   "Spain"sv,     "Italy"sv,
};

constexpr std::array kOrganisationEnds = {
    " Corporation"sv, " Holdings"sv, " Bank"sv,       " Industries"sv, " University"sv,
    " Airlines"sv,    " Energy"sv,   " Foundation"sv, " Motors"sv,     " Party"sv,
    " Union"sv,       " United"sv,   " Insurance"sv,  " Council"sv,    " Systems"sv,
    " Institute"sv,   " Agency"sv,   " Group"sv,
};
constexpr std::array kOrganisationHeads = {
    "University of "sv, "Bank of "sv, "Ministry of "sv, "Institute of "sv, "Port of "sv,
};
constexpr std::array kTownEnds = {"ton"sv,   "ford"sv, "grad"sv, "abad"sv,  "berg"sv,
                                  "ville"sv, "pur"sv,  "stad"sv, "mouth"sv, "ia"sv};

template <typename List>
std::string_view pick(Random& random, const List& list) {
  return list[random.below(static_cast<std::uint32_t>(list.size()))];
}

std::string make_proper_name(Random& random, unsigned syllables) {
  std::string name;
  append_syllables(random, syllables, name);
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

}  // namespace

std::string make_person(Random& random) {
  std::string name(pick(random, kFirstNames));
  name += ' ';
  if (random.chance(1, 3)) {
    name += pick(random, kLastNames);
  } else {
    name += make_proper_name(random, 2);
  }
  return name;
}

std::string make_organisation(Random& random) {
  const std::string name = make_proper_name(random, 2);
  if (random.chance(1, 4)) return std::string(pick(random, kOrganisationHeads)) + name;
  return name + std::string(pick(random, kOrganisationEnds));
}

std::string make_place(Random& random) {
  if (random.chance(1, 4)) return std::string(pick(random, kPlaces));
  // Step by step, because the order of calls within one expression is up to the compiler.
  std::string name = make_proper_name(random, 1 + random.below(2));
  name += pick(random, kTownEnds);
  return name;
}

}  // namespace morgue::generator
