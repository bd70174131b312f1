"""Writes cleaned CoNLL columns again with other names: each name of a window is replaced by one of
its kind from the gazetteer's sources, the same everywhere in the window, a surname like the full
name it belongs to. So the tagger learns what stands around names rather than the names of one
year's news. Then come windows of sentences made from our own patterns, for business and sport, of
which the corpus has little. Usage: vary.py CONLL EXPORT LISTS PATTERNS SEED.
"""
import random
import re
import sys

WINDOW = 12  # sentences made from patterns in a row
PATTERN_WINDOWS = 250
KEEP = 0.3   # of the names of a window stay as they are
COMPANY_ENDS = ("Corp Inc Ltd Co Group Holdings Bank Industries PLC AG Technologies Energy Motors "
                "Airlines Financial Systems Partners Pharmaceuticals International").split()


def windows(path):
    """Lists of sentences of (word, tag)."""
    window, sentence = [], []
    for line in open(path, encoding="utf-8"):
        fields = line.split()
        if fields and fields[0] != "-DOCSTART-":
            sentence.append((fields[0], fields[1]))
            continue
        if sentence:
            window.append(sentence)
            sentence = []
        if fields and window:
            yield window
            window = []
    if window:
        yield window


ORG_ENDS = ("University College Institute Party Society Foundation Association Police Council Union "
            "Club Museum Hospital Observatory Laboratory Authority Commission Times Post Herald").split()
ORG_OF = ("Ministry University Bank Department Institute House Church Academy Museum Court Council "
          "College").split()
FIELDS = ("Health Finance Education Defence Trade Science Technology Energy Justice Agriculture "
          "Transport Labour Fisheries Culture Commerce").split()
SITES = ("Stadium,Arena,Airport,International Airport,Air Base,Air Force Base,Bridge,Castle,Palace,"
         "Square,Street,Avenue,Park,Field,Prison,River,Lake,Valley,Island,Islands,Mountains,Province,"
         "County,Canal,Tower,Bay,Beach,Cathedral,Square Garden,Center,Centre,Hall,Buildings,Peninsula,"
         "Space Center,Sea,Strait,Hills,Forest,District").split(",")
PARTICLES = "de da van der von la bin al el".split()


class Names:
    def __init__(self, export, lists, seed):
        self.random = random.Random(seed)
        self.kinds = {}
        for line in open(export, encoding="utf-8"):
            kind, name = line.rstrip("\n").split("\t")
            if all(ord(c) < 0x180 for c in name) and re.fullmatch(r"[A-Z].+", name):
                self.kinds.setdefault(kind, []).append(name)
        self.orgs = self.listed(lists)

    @staticmethod
    def listed(path):
        """Organisations of the hand-written lists, with capitals."""
        orgs, kind = [], None
        for line in open(path, encoding="utf-8"):
            line = line.strip()
            if line.startswith("["):
                kind = line.strip("[]")
            elif kind in ("org", "firm", "agency") and not line.startswith("#"):
                orgs += [n.strip() for n in line.split(",") if len(n.strip()) > 2]
        small = {"of", "and", "the", "for", "'s", "&", "de"}
        return [" ".join(w if w in small else w.upper() if len(w) <= 4 and "." not in w and
                         " " not in n else w[0].upper() + w[1:] for w in n.split()) for n in orgs]

    def one(self, kind):
        return self.random.choice(self.kinds[kind])

    def person(self):
        draw = self.random.random()
        out = [self.one("given")]
        if draw < .1:
            out.append(self.random.choice("ABCDEFGHJKLMNPRSTW") + ".")
        elif draw < .14:
            out.append(self.random.choice(PARTICLES))
        elif draw < .17:
            out = [self.random.choice(["J.", "F.W.", "A.", "M.", "R.J."])]
        surname = self.one("surname")
        if .17 < draw < .2:
            surname += "-" + self.one("surname")
        elif .2 < draw < .22:
            surname = "al-" + surname
        return out + [surname] + (["Jr."] if .22 < draw < .24 else [])

    def org(self):
        draw = self.random.random()
        if draw < .4:
            return self.random.choice(self.orgs).split()
        if draw < .55:
            return [self.one("surname"), self.random.choice(COMPANY_ENDS)]
        if draw < .6:
            return [self.one("surname"), "&", self.one("surname")]
        if draw < .72:
            return self.one("large_city").split() + [self.random.choice(ORG_ENDS)]
        if draw < .84:
            head = [self.random.choice(ORG_OF), "of"]
            if self.random.random() < .5:
                return head + self.one("large_city").split()
            fields = self.random.sample(FIELDS, 2)
            return head + (fields[:1] if self.random.random() < .6 else [fields[0], "and", fields[1]])
        if draw < .9:
            return [self.one("surname")]
        return [self.one("surname") + self.random.choice(["tech", "soft", "com", "ex", "on"])]

    def place(self):
        kind = self.random.choice(["city", "large_city", "large_city", "region"])
        if self.random.random() < .2:
            kind = self.random.choice(["surname", "city", "large_city"])
            return self.one(kind).split() + self.random.choice(SITES).split()
        return self.one(kind).split()


def replaced(names, words, kind, known):
    """What stands for a name in this window."""
    key = (kind, " ".join(words))
    if key in known:
        return known[key]
    out = words
    if kind == "PER" and len(words) == 1:
        full = known.get(("surname", words[0]))
        out = full[-1:] if full else [names.one("surname")]
    elif kind == "PER" and len(words) <= 3:
        out = names.person()
        known["surname", words[-1]] = out
    elif kind == "ORG" and len(words) <= 3:
        out = names.org()
    elif kind == "LOC" and len(words) <= 2:
        out = names.place()
    if names.random.random() < KEEP:
        out = words
    known[key] = out
    return out


def vary(names, window):
    known = {}
    # Full names first, so that surnames follow them wherever they stand.
    for sentence in window:
        for kind, words in spans(sentence):
            if kind == "PER" and len(words) > 1:
                replaced(names, words, kind, known)
    return [[token for kind, words in spans(sentence) for token in
             tagged(replaced(names, words, kind, known) if kind else words, kind)]
            for sentence in window]


def spans(sentence):
    """(kind or None, words) in order."""
    out = []
    for word, tag in sentence:
        if tag[0] == "I" and out:
            out[-1][1].append(word)
        else:
            out.append((tag[2:] or None, [word]))
    return out


def tagged(words, kind):
    if not kind:
        return [(word, "O") for word in words]
    return [(word, ("I-" if i else "B-") + kind) for i, word in enumerate(words)]


def from_pattern(names, pattern):
    """A pattern is tokens; {P} {S} {O} {L} stand for a person, a surname, an organisation, a place,
    {T} for a place that names a team."""
    out = []
    for token in pattern.split():
        kind = token.strip("{}") if re.fullmatch(r"\{[PSOLT]\}", token) else None
        if kind == "P":
            out += tagged(names.person(), "PER")
        elif kind == "S":
            out += tagged([names.one("surname")], "PER")
        elif kind == "O":
            out += tagged(names.org(), "ORG")
        elif kind == "L":
            out += tagged(names.place(), "LOC")
        elif kind == "T":
            out += tagged(names.one("large_city").split(), "ORG")
        else:
            out.append((token, "O"))
    return out


def write(window):
    sys.stdout.write("-DOCSTART-\n\n")
    for sentence in window:
        sys.stdout.write("".join(f"{word}\t{tag}\n" for word, tag in sentence) + "\n")


def main():
    conll, export, lists, pattern_file, seed = sys.argv[1:]
    names = Names(export, lists, int(seed))
    for window in windows(conll):
        write(vary(names, window))
    patterns = [line.strip() for line in open(pattern_file, encoding="utf-8")
                if line.strip() and not line.startswith("#")]
    for _ in range(PATTERN_WINDOWS):
        write([from_pattern(names, names.random.choice(patterns)) for _ in range(WINDOW)])


main()
