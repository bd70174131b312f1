"""Gathers the gazetteer from its sources into lines of phrase TAB bits, in byte order: the input
of `morgue-train-entities names`. Usage: names.py EXPORT LISTS WORDNET WORDLIST GMB PART
(EXPORT: what export.js wrote; WORDNET: a folder; PART: see gmb.training_part).
"""
import collections
import re
import sys
import unicodedata

import gmb

KINDS = ("country demonym large_city city region given surname person org title company_word "
         "org_head calendar lower agency firm place_word event").split()
BIT = {kind: 1 << i for i, kind in enumerate(KINDS)}  # indexer/entities/gazetteer.h
SHARE_SHIFT = 20
MAX_PHRASE = 190  # bytes
NAMES = ("given", "surname")


def phrase(name):
    """As the tokenizer cuts it, in lower case."""
    name = unicodedata.normalize("NFC", name).replace("\u2019", "'").replace(", ", " ")
    return " ".join(re.sub(r"(?<=\w)'s\b", " 's", name.lower()).split())


def plain(name):
    """Without accents, as most agencies write."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def exported(path, add):
    for line in open(path, encoding="utf-8"):
        kind, name = line.rstrip("\n").split("\t")
        latin = all(ord(c) < 0x250 for c in name)
        if kind in NAMES and (not latin or len(name) < 3 or " " in name):
            continue
        if kind in ("city", "region") and len(name) < 3:
            continue
        add(kind, name)
        if latin and plain(name) != name:
            add(kind, plain(name))


def lists(path, add):
    kind = None
    for line in open(path, encoding="utf-8"):
        line = line.strip()
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            for name in line.split(","):
                if name.strip():
                    add(kind, name.strip())


def wordnet(folder, add):
    """Instances of nouns by the lexicographer's file; other nouns with a capital are no entities."""
    kinds = {"14": "org", "15": "region", "17": "region", "18": "person"}
    for line in open(f"{folder}/data.noun", encoding="latin-1"):
        if line.startswith("  "):
            continue
        fields = line.split(" | ")[0].split()
        lexfile, count = fields[1], int(fields[3], 16)
        instance = "@i" in fields
        for word in fields[4:4 + 2 * count:2]:
            name = word.replace("_", " ")
            if not name[0].isupper() or len(name) < 3:
                continue
            if lexfile == "14" and name[-1:].islower() or instance and lexfile in kinds:
                if lexfile == "18":
                    parts = name.split()
                    if len(parts) > 1 and not re.fullmatch("[IVX]+|the.*", parts[-1]):
                        add("person", name)
                        add("given", parts[0])
                    if re.fullmatch(r"[A-Z][\w'-]{2,}", parts[-1]):
                        add("surname", parts[-1])
                else:
                    add(kinds[lexfile], name)
            elif lexfile in ("10", "11", "06", "04", "09", "28"):
                add("event", name)


def lower_case_words(path, add):
    for line in open(path, encoding="utf-8"):
        word = line.rstrip("\n")
        if re.fullmatch("[a-z]{2,}", word):
            add("lower", word)


def shares(path, part, bits):
    """How often a word has a capital where not every word would: 1 never to 5 always."""
    small, capital = collections.Counter(), collections.Counter()
    for sentence in gmb.training_part(list(gmb.sentences(path)), part):
        for word, _ in sentence[1:]:
            if word[0].isalpha():
                (capital if word[0].isupper() else small)[phrase(word)] += 1
    for word in small.keys() | capital.keys():
        total = small[word] + capital[word]
        if total < 5 or " " in word:
            continue
        if small[word] >= 5:
            bits[word] |= BIT["lower"] if capital[word] == 0 else 0
        share = capital[word] / total
        level = 1 if share == 0 else 2 if share < .2 else 3 if share < .8 else 4 if share < 1 else 5
        bits[word] |= level << SHARE_SHIFT


def main():
    export, list_file, wordnet_folder, word_list, gmb_file, part = sys.argv[1:]
    bits = collections.defaultdict(int)

    def add(kind, name):
        key = phrase(name)
        if key and len(key.encode()) <= MAX_PHRASE:
            bits[key] |= BIT[kind]

    exported(export, add)
    lists(list_file, add)
    wordnet(wordnet_folder, add)
    lower_case_words(word_list, add)
    shares(gmb_file, int(part), bits)
    for key in sorted(bits, key=str.encode):
        sys.stdout.write(f"{key}\t{bits[key]}\n")


main()
