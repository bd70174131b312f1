"""Reuters-21578's human tags as a measure of facet values, for scripts/eval-entities. Not a program
itself.

The tags are codes of closed lists, so values and codes are brought together by rule:

PEOPLE  A value has the code whose words are its last words ("Ronald Reagan" has reagan), or whose
        first and last words are its own ("James A. Baker" has james-baker). Values that have no
        code of the collection are left out: Reuters tagged no others.
ORGS    A value has the code under which its name stands in ORGS below (after the collection's own
        descriptions of its codes); others are left out.
PLACES  Countries that have a code in the collection. A value has the code of its country's name;
        cities and federal states count for the country in whose row they stand (TABLES). A country
        counts as found if it has two mentions or is the only one of the article.

Only articles that have a tag of the kind are counted. The tags are never shown to the program.

The indexers tagged what an article is about, not all that it names. With `least` (--prominent of
the evaluation) values of all three kinds count if their prominence, as the program gives it, is so
many in a hundred or more, and the rule for countries is not needed.
"""
import collections
import html
import json
import re

RECORD = re.compile(r"<REUTERS\b([^>]*)>(.*?)</REUTERS>", re.S)
# The program's tables of places, and whether their rows are countries.
TABLES = (("common/text/countries.cc", True), ("indexer/entities/tables/regions.cc", False))
KINDS = {"PEOPLE": "person", "ORGS": "org", "PLACES": "place"}

ORGS = {
    "adb-africa": ["African Development Bank"],
    "adb-asia": ["Asian Development Bank"],
    "asean": ["ASEAN"],
    "atpc": ["Association of Tin Producing Countries"],
    "bis": ["Bank for International Settlements"],
    "comecon": ["Comecon", "COMECON"],
    "ec": ["European Community", "European Commission"],
    "efta": ["European Free Trade Association"],
    "eib": ["European Investment Bank"],
    "fao": ["Food and Agriculture Organization"],
    "gatt": ["General Agreement on Tariffs and Trade"],
    "gcc": ["Gulf Cooperation Council"],
    "icco": ["International Cocoa Organization"],
    "ico-coffee": ["International Coffee Organization"],
    "ida": ["International Development Association"],
    "iea": ["International Energy Agency"],
    "imf": ["International Monetary Fund"],
    "inro": ["International Natural Rubber Organization",
             "International Natural Rubber Organisation"],
    "itc": ["International Tin Council"],
    "iwc-wheat": ["International Wheat Council"],
    "oapec": ["Organization of Arab Petroleum Exporting Countries"],
    "oecd": ["OECD"],
    "opec": ["OPEC"],
    "un": ["United Nations"],
    "unctad": ["UNCTAD"],
    "worldbank": ["World Bank"],
}
ORG_CODES = {name: code for code, names in ORGS.items() for name in names}

# Codes of countries that are not simply the name with hyphens.
COUNTRY_CODES = {"United States": "usa", "United Kingdom": "uk", "Soviet Union": "ussr",
                 "United Arab Emirates": "uae", "Myanmar": "burma", "Cambodia": "kampuchea",
                 "Trinidad and Tobago": "trinidad-tobago", "Antigua and Barbuda": "antigua",
                 "Eswatini": "swaziland", "Yemen": "yemen-arab-republic", "England": "uk",
                 "Scotland": "uk", "Wales": "uk", "Northern Ireland": "uk",
                 "Germany": "west-germany"}
# The map of 1987: what has become a country since counts for the one it belonged to.
COUNTRY_CODES.update(dict.fromkeys(
    ["Russia", "Ukraine", "Belarus", "Georgia", "Armenia", "Azerbaijan", "Estonia", "Latvia",
     "Lithuania", "Moldova", "Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan",
     "Uzbekistan"], "ussr"))
COUNTRY_CODES.update(dict.fromkeys(
    ["Serbia", "Croatia", "Slovenia", "Bosnia and Herzegovina", "North Macedonia", "Montenegro",
     "Kosovo"], "yugoslavia"))
COUNTRY_CODES.update(dict.fromkeys(["Czech Republic", "Slovakia"], "czechoslovakia"))


def field(record, name):
    found = re.search(rf"<{name}>(.*?)</{name}>", record, re.S)
    return found.group(1) if found else ""


def plain(markup):
    return html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"&#\d+;", "", markup)))


def read(sgml):
    """(id, article as a JSON record without tags, {kind: codes}) of each record."""
    for attributes, record in RECORD.findall(sgml):
        number = re.search(r'NEWID="(\d+)"', attributes).group(1)
        tags = {kind: set(re.findall("<D>(.*?)</D>", field(record, tag)))
                for tag, kind in KINDS.items()}
        article = {"id": number, "language": "en", "headline": plain(field(record, "TITLE")),
                   "dateline": plain(field(record, "DATELINE")), "body": plain(field(record, "BODY"))}
        if article["headline"] or article["body"]:
            yield int(number), json.dumps(article), tags


def rows_of(source):
    """The rows of a table in C++: lists of strings, adjacent literals joined."""
    for row in re.findall(r'\{((?:\s*"(?:[^"\\]|\\.)*"\s*,?)+)\}', source):
        cells, at = [""], 0
        for literal in re.finditer(r'"((?:[^"\\]|\\.)*)"', row):
            if "," in row[at:literal.start()]:
                cells.append("")
            cells[-1] += literal.group(1)
            at = literal.end()
        yield cells


def places_to_codes(root):
    """Canonical place -> code of its country, from the program's tables under `root`."""
    codes = {}
    for table, of_countries in TABLES:
        for row in rows_of((root / table).read_text()):
            within = row[4] if len(row) > 4 else row[0] if of_countries else ""
            country = within or row[0]
            code = COUNTRY_CODES.get(country)
            if code is None and (of_countries or within):
                code = country.lower().replace(" ", "-")
            if code is None:
                continue
            codes.setdefault(row[0], code)
            for city in (row[3] if len(row) > 3 else "").split("|"):
                if city:
                    codes.setdefault(city.lstrip("?"), code)
    return codes


class People:
    """Values to codes of PEOPLE."""

    def __init__(self, codes):
        self.by_last = collections.defaultdict(list)
        for code in codes:
            words = code.split("-")
            self.by_last[words[-1]].append((words, code))

    def code(self, value):
        words = re.sub(r"[^a-z ]", "", value.lower().replace("-", " ")).split()
        if not words:
            return None
        fits = [code for last, code in self.by_last.get(words[-1], ())
                if words[-len(last):] == last or (len(last) > 1 and last[0] == words[0])]
        return max(fits, key=len, default=None)


def known_places(place_codes, codes):
    """Without the places whose country has no code in the collection."""
    return {place: code for place, code in place_codes.items() if code in codes}


class Codes:
    """What values are called in the collection; None: they have no code there."""

    def __init__(self, people, place_codes):
        self.of = {"person": people.code, "org": ORG_CODES.get, "place": place_codes.get}

    def counted(self, entities):
        """{kind: {code: mentions}}"""
        counts = {kind: collections.Counter() for kind in self.of}
        for entity in entities:
            code = self.of[entity["type"]](entity["name"])
            if code is not None:
                counts[entity["type"]][code] += entity["mentions"]
        return counts

    def values(self, document, least=None):
        """{kind: codes} of what the program found in one article. `least`: the prominence that a
        value must have."""
        if least is not None:
            return self.prominent(document, least)
        counts = self.counted(document["entities"])
        return {**{kind: set(codes) for kind, codes in counts.items()},
                "place": {code for code, count in counts["place"].items()
                          if count > 1 or len(counts["place"]) == 1}}

    def prominent(self, document, least):
        found = {kind: set() for kind in self.of}
        for entity in document["entities"]:
            if entity["prominence"] >= least:
                found[entity["type"]].add(self.of[entity["type"]](entity["name"]))
        return {kind: codes - {None} for kind, codes in found.items()}
