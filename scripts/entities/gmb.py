"""Reads the Groningen Meaning Bank's column file: sentences of [word, tag] with tags O, B-PER, ...
Shared by the scripts of scripts/train-entities; Python's standard library only.
"""
import csv
import subprocess

TYPES = {"per": "PER", "org": "ORG", "geo": "LOC", "gpe": "LOC"}


def sentences(path):
    """All sentences in order; `path` is the zstd file. gpe is kept apart as GPE until cleaned."""
    text = subprocess.run(["zstd", "-dcq", path], check=True, stdout=subprocess.PIPE).stdout
    rows = csv.reader(text.decode("utf-8").splitlines())
    next(rows)
    sentence = []
    for start, word, _, tag in rows:
        if start and sentence:
            yield sentence
            sentence = []
        if word:
            sentence.append([word, tag])
    if sentence:
        yield sentence


def training_part(all_sentences, part):
    """The first tenths of the sentences: 9 leaves the last tenth for development, 10 is all."""
    return all_sentences[: len(all_sentences) * part // 10]
