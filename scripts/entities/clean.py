"""Cleans the Groningen Meaning Bank's silver labels into CoNLL columns that the trainer reads:
titles are no part of names, demonyms are no names, countries are places, a name that is written
alike is labelled alike, names that were missed are added. Windows of sentences stand for the
documents, whose bounds are not known. Usage: clean.py NAMES GMB FROM TO (tenths: 0 9).
"""
import collections
import sys

import gmb
import names_bits as known

WINDOW = 12  # sentences
CONNECTORS = set("of the and for & de la del di da dos van von der den bin al el 's ibn du".split())
OFFICE = set("prime foreign vice deputy interior defense defence finance justice oil trade former "
             "ex-president chief acting assistant under crown grand first opposition senior rear "
             "u.s. u.n. us un eu president-elect lieutenant brigadier major saint home state "
             "attorney retired late staff special secretary-general's then-president".split())
MIN_SEEN = 3        # occurrences of a form before its majority is believed
MAJORITY = 0.6      # of its labelled occurrences
TAGGED = 0.5        # of its occurrences: below, it is not added where it is missing


def lower(tokens):
    return " ".join(tokens).lower()


def capital(word):
    return any(c.isupper() for c in word)


def is_title(names, word):
    w = word.lower()
    return bool(names[w] & known.TITLE) or w in OFFICE


def is_demonym(names, word):
    """Also "Afghan-led", "pro-Russian" and the like, of which no part is a name."""
    w = word.lower()
    return bool(names[w] & known.DEMONYM) or ("-" in w and any(
        names[part] & known.DEMONYM for part in w.split("-")))


def spans_of(sentence):
    """[begin, end, type] of the labels as they are."""
    spans = []
    for i, (_, tag) in enumerate(sentence):
        kind = gmb.TYPES.get(tag[2:])
        if kind and (tag[0] == "B" or not spans or spans[-1][1] != i or spans[-1][2] != kind):
            spans.append([i, i + 1, kind])
        elif kind:
            spans[-1][1] = i + 1
    return spans


def org_word(names, words):
    return any(names[w.lower()] & (known.ORG_HEAD | known.COMPANY_WORD) for w in words)


def split(names, words, span):
    """The parts of a span that joins several names: "Pakistan 's Foreign Ministry"; see
    Reading::joins, which lets no name go on there."""
    begin, end, kind = span
    parts = []
    for i in range(begin + 1, end - 1):
        before, word = words[i - 1], words[i].lower()
        if any(names[lower(words[k:i + 2])] for k in range(begin, i)):
            continue
        cut = word in ("'s", "\u2019s") and not names[before.lower()] & known.LOWER
        cut |= word == "and" and not (kind == "ORG" and (
            org_word(names, words[begin:i]) or org_word(names, words[end - 1:end])))
        if cut or word in (",", '"', "/"):
            parts.append([begin, i, kind])
            begin = i + 1
    return parts + [[begin, end, kind]]


def trim(names, words, span):
    """A span without what is no part of the name; None where nothing is left."""
    begin, end, kind = span
    if kind == "PER":
        for i in range(begin, end):
            if is_title(names, words[i]) and (end - begin > 1 or not capital(words[i])):
                begin = i + 1
    while begin < end and (not capital(words[begin]) or words[begin] in ("The", "Mr.", "Mrs.", "Ms.")):
        begin += 1
    while begin < end and kind != "ORG" and is_demonym(names, words[begin]):
        begin += 1
    if kind == "ORG" and end - begin > 1 and names[words[begin].lower()] & known.COUNTRY and \
            words[begin] in ("U.S.", "US"):
        begin += 1
    while begin < end and not capital(words[end - 1]):
        end -= 1
    if begin >= end:
        return None
    if all(is_demonym(names, w) for w in words[begin:end]):
        return None
    if kind == "PER" and all(is_title(names, w) for w in words[begin:end]):
        return None
    if end - begin == 1 and (names[words[begin].lower()] & known.CALENDAR):
        return None
    return [begin, end, kind]


def fixed_phrases(names, words):
    """Countries, and places and organisations of several words that the gazetteer knows."""
    found = []
    i = 0
    while i < len(words):
        best = None
        if capital(words[i]):
            for end in range(i + 1, min(i + 7, len(words)) + 1):
                bits = names[lower(words[i:end])]
                several = end - i > 1 and capital(words[end - 1])
                if bits & known.DEMONYM and several:
                    best = (end, None)
                elif bits & known.COUNTRY and not bits & known.DEMONYM and words[i] != "us":
                    best = (end, "LOC")
                elif several and bits & (known.ORG | known.AGENCY | known.FIRM):
                    best = (end, "ORG")
                elif several and bits & (known.LARGE_CITY | known.REGION) and not bits & known.PERSON:
                    best = (end, "LOC")
        if best:
            found.append([i, best[0], best[1]])
            i = best[0]
        else:
            i += 1
    return found


def inside(span, others):
    return any(o[0] <= span[0] and span[1] <= o[1] and (o[0], o[1]) != (span[0], span[1])
               for o in others)


def overlaps(span, others):
    return any(o[0] < span[1] and span[0] < o[1] for o in others)


def force(names, words, spans):
    """Fixed phrases over the labels, unless these have a longer name around them."""
    for fixed in fixed_phrases(names, words):
        if inside(fixed, [s for s in spans if s[2] in ("ORG", "PER") and
                          (s[2] == "ORG" or s[1] - s[0] > 1)]):
            continue
        spans = [s for s in spans if not overlaps(s, [fixed])]
        if fixed[2]:
            spans.append(fixed)
    return sorted(spans)


def majorities(sentences):
    """For each written form its most frequent type, where that is clear; None: no name."""
    types = collections.defaultdict(collections.Counter)
    for words, spans in sentences:
        for begin, end, kind in spans:
            types[" ".join(words[begin:end])][kind] += 1
    return types


def occurrences(sentences, forms):
    """How often each form stands anywhere but at the beginning of a sentence, labelled or not."""
    longest = max((f.count(" ") + 1 for f in forms), default=1)
    seen = collections.Counter()
    for words, spans in sentences:
        for i in range(len(words)):
            if not capital(words[i]):
                continue
            for n in range(1, min(longest, 6, len(words) - i) + 1):
                form = " ".join(words[i:i + n])
                if form in forms and not inside([i, i + n], spans):
                    seen[form] += 1
    return seen


def is_person(names, form):
    """A given name, a surname, and nothing that an organisation or place would have."""
    words = form.split()
    if not 2 <= len(words) <= 3 or names[form.lower()] & (known.ORG | known.REGION | known.FIRM |
                                                          known.LARGE_CITY | known.EVENT):
        return False
    first, last = names[words[0].lower()], names[words[-1].lower()]
    if is_title(names, words[0]) and names[words[0].lower()] & known.TITLE and len(words) == 2:
        return False
    if not first & known.GIVEN or first & (known.LOWER | known.COUNTRY | known.LARGE_CITY |
                                           known.DEMONYM | known.ORG):
        return False
    return bool(last & known.SURNAME) and not org_word(names, words) and not \
        last & (known.PLACE_WORD | known.COUNTRY | known.DEMONYM | known.LOWER)


def decide(names, sentences):
    types = majorities(sentences)
    seen = occurrences(sentences, types.keys())
    verdict = {}
    for form, counts in types.items():
        total = sum(counts.values())
        kind, votes = counts.most_common(1)[0]
        bits = names[form.lower()]
        if is_person(names, form):
            verdict[form] = ("PER", total >= TAGGED * seen[form])
            continue
        city = bits & (known.LARGE_CITY | known.REGION) and not bits & (known.GIVEN | known.SURNAME)
        if city and total < 10 * MIN_SEEN and counts["LOC"] * 3 >= total:
            kind, votes = "LOC", total
        if total >= MIN_SEEN and votes >= MAJORITY * total:
            sure = total >= TAGGED * seen[form] and (" " in form or not bits & known.LOWER)
            # A form that is hardly ever labelled is no name.
            rare = total < 0.15 * seen[form]
            verdict[form] = (None if rare else kind, sure)
    return verdict


def apply(words, spans, verdict):
    out = []
    for begin, end, kind in spans:
        kind = verdict.get(" ".join(words[begin:end]), (kind, False))[0]
        if kind:
            out.append([begin, end, kind])
    i = 0
    while i < len(words):
        step = 1
        if capital(words[i]):
            for n in range(min(6, len(words) - i), 0, -1):
                kind, sure = verdict.get(" ".join(words[i:i + n]), (None, False))
                beside = (i > 0 and n == 1 and capital(words[i - 1]) and i > 1) or \
                    (i + n < len(words) and n == 1 and capital(words[i + n]))
                if sure and kind and not beside and not overlaps([i, i + n], out):
                    out.append([i, i + n, kind])
                    step = n
                    break
        i += step
    return sorted(out)


def write(sentences, out):
    for number, (words, spans) in enumerate(sentences):
        if number % WINDOW == 0:
            out.write("-DOCSTART-\n\n")
        tags = ["O"] * len(words)
        for begin, end, kind in spans:
            tags[begin:end] = ["B-" + kind] + ["I-" + kind] * (end - begin - 1)
        out.write("".join(f"{w}\t{t}\n" for w, t in zip(words, tags)) + "\n")


def main():
    names_file, gmb_file, first, last = sys.argv[1:]
    names = known.read(names_file)
    whole = list(gmb.sentences(gmb_file))
    part = whole[len(whole) * int(first) // 10:len(whole) * int(last) // 10]
    sentences = []
    for sentence in part:
        words = [word for word, _ in sentence]
        spans = [trim(names, words, part) for span in spans_of(sentence)
                 for part in split(names, words, span)]
        sentences.append((words, force(names, words, [s for s in spans if s])))
    verdict = decide(names, sentences)
    write([(words, apply(words, spans, verdict)) for words, spans in sentences], sys.stdout)


main()
