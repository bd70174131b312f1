"""Counting names that were found against names that were marked, for scripts/eval-entities. Not a
program itself.

A name is right if it has the extent and the type of a marked one: the exact match of the CoNLL
shared tasks. Precision, recall and F1 are over all documents together, not means of documents.
"""
import collections
import re

MARK = re.compile(r"\[\[([POLD]) ([^\[\]]+)\]\]")
TYPES = {"P": "person", "O": "org", "L": "place"}
CONLL_TYPES = {"PER": "person", "ORG": "org", "LOC": "place"}


class Score:
    """Right, found and wanted names of one type."""

    def __init__(self, right=0, found=0, wanted=0):
        self.right, self.found, self.wanted = right, found, wanted

    def add(self, found, wanted):
        self.right += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)

    def __iadd__(self, other):
        self.right += other.right
        self.found += other.found
        self.wanted += other.wanted
        return self

    @property
    def precision(self):
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self):
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self):
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0

    def as_dict(self):
        return {"precision": self.precision, "recall": self.recall, "f1": self.f1,
                "right": self.right, "found": self.found, "wanted": self.wanted}


def unmark(marked):
    """Text with [[P name]] marks -> plain text, {(start, end, type)}, [(start, end)] of doubtful
    stretches ([[D name]]) that are not counted. Offsets are in code points."""
    spans, doubtful, plain, length, at = set(), [], [], 0, 0
    for mark in MARK.finditer(marked):
        before = marked[at:mark.start()]
        plain += [before, mark.group(2)]
        start = length + len(before)
        length = start + len(mark.group(2))
        if mark.group(1) == "D":
            doubtful.append((start, length))
        else:
            spans.add((start, length, TYPES[mark.group(1)]))
        at = mark.end()
    plain.append(marked[at:])
    text = "".join(plain)
    if "[[" in text or "]]" in text:
        raise ValueError("a mark that is not [[P ...]], [[O ...]], [[L ...]] or [[D ...]]")
    return text, spans, doubtful


def without_doubtful(found, doubtful):
    return {each for each in found
            if not any(each[0] < end and start < each[1] for start, end in doubtful)}


def by_type(spans, kind):
    return {each for each in spans if each[2] == kind}


def names_in_columns(tags):
    """BIO tags (B-PER, I-PER, also with I- at the beginning of a name) -> {(first, last, type)}."""
    names, first, kind = set(), None, None
    for number, tag in enumerate([*tags, "O"]):
        prefix, _, label = tag.partition("-")
        label = CONLL_TYPES.get(label)
        if first is not None and (prefix != "I" or label != kind):
            names.add((first, number, kind))
            first = None
        if first is None and label is not None:
            first, kind = number, label
    return names


def read_columns(lines):
    """Lines of token, ..., tag -> tags of all sentences, each ended with O. Sentences are ended by
    empty lines; -DOCSTART- lines are left out."""
    tags, tokens = [], []
    for line in lines:
        columns = line.split()
        if columns and columns[0] == "-DOCSTART-":
            continue
        if not columns and (not tags or tags[-1] is None):
            continue
        tags.append(columns[-1] if columns else None)
        tokens.append(columns[0] if columns else None)
    while tags and tags[-1] is None:
        tags.pop()
        tokens.pop()
    return tokens, ["O" if tag is None else tag for tag in tags]


def totals(scores):
    total = Score()
    for score in scores.values():
        total += score
    return {**scores, "all": total}


def new_scores():
    return {kind: Score() for kind in ("person", "org", "place")}


def counter():
    return collections.Counter()
