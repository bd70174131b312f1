"""What names.py wrote, for clean.py: phrase -> bits, and the bits by name."""
import collections

(COUNTRY, DEMONYM, LARGE_CITY, CITY, REGION, GIVEN, SURNAME, PERSON, ORG, TITLE, COMPANY_WORD,
 ORG_HEAD, CALENDAR, LOWER, AGENCY, FIRM, PLACE_WORD, EVENT) = (1 << i for i in range(18))


def read(path):
    names = collections.defaultdict(int)
    for line in open(path, encoding="utf-8"):
        phrase, bits = line.rstrip("\n").split("\t")
        names[phrase] = int(bits)
    return names
