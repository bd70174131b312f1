"""Exact spans of CoNLL columns against each other: precision, recall and F1 of each type.
Usage: score.py RIGHT TAGGED
"""
import sys


def spans(path):
    """{(first token, one past the last, type)} of a file; tags are its last column."""
    found, token = [], 0
    for line in open(path, encoding="utf-8"):
        fields = line.split()
        if not fields or fields[0] == "-DOCSTART-":
            continue
        tag = fields[-1]
        if tag[0] == "B":
            found.append([token, token + 1, tag[2:]])
        elif tag[0] == "I":
            found[-1][1] = token + 1
        token += 1
    return {tuple(span) for span in found}


def main():
    right, tagged = spans(sys.argv[1]), spans(sys.argv[2])
    for kind in ("PER", "ORG", "LOC", "all"):
        a = {s for s in right if kind in (s[2], "all")}
        b = {s for s in tagged if kind in (s[2], "all")}
        precision, recall = len(a & b) / max(1, len(b)), len(a & b) / max(1, len(a))
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{kind}: P {100 * precision:.1f} R {100 * recall:.1f} F1 {100 * f1:.1f} "
              f"({len(a)} right, {len(b)} found)")


main()
