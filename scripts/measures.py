"""Retrieval measures with trec_eval's definitions, for scripts/eval. Not a program itself.

A ranking is ordered as trec_eval orders it: by falling score, equal scores by falling document id;
the rank column is not looked at. Grades below 1 are not relevant.
"""
import collections
import math

MEASURES = ("map", "P_10", "ndcg_cut_10", "recall_100")


class FormatError(Exception):
    """A line of a file is not what it should be."""


def read_qrels(lines, name="qrels"):
    """Lines of `query iteration document grade` -> {query: {document: grade}}."""
    judged = collections.defaultdict(dict)
    for number, line in enumerate(lines, 1):
        words = line.split()
        if not words:
            continue
        try:
            query, _, document, grade = words
            judged[query][document] = int(grade)
        except ValueError:
            raise FormatError(f"{name}:{number}: this is not 'query 0 document grade'") from None
    return dict(judged)


def read_run(lines, name="run"):
    """Lines of `query Q0 document rank score tag` -> {query: [document, ...]}, best first."""
    scored = collections.defaultdict(dict)
    for number, line in enumerate(lines, 1):
        words = line.split()
        if not words:
            continue
        try:
            query, _, document, _, score, _ = words
            if document in scored[query]:
                raise FormatError(f"{name}:{number}: {document} again for query {query}")
            scored[query][document] = float(score)
        except ValueError:
            raise FormatError(f"{name}:{number}: this is not 'query Q0 document rank score tag'"
                              ) from None
    return {query: sorted(documents, key=lambda each: (documents[each], each), reverse=True)
            for query, documents in scored.items()}


def measure(ranking, grades):
    """The measures of one query, which has a relevant document."""
    relevant = {document for document, grade in grades.items() if grade > 0}
    found = 0
    precisions = 0.0
    for rank, document in enumerate(ranking, 1):
        if document in relevant:
            found += 1
            precisions += found / rank
    return {"map": precisions / len(relevant),
            "P_10": len(relevant.intersection(ranking[:10])) / 10,
            "ndcg_cut_10": gain([grades.get(each, 0) for each in ranking[:10]])
            / gain(sorted(grades.values(), reverse=True)[:10]),
            "recall_100": len(relevant.intersection(ranking[:100])) / len(relevant)}


def gain(grades):
    """Discounted cumulated gain: each grade over log2(rank + 1)."""
    return sum(max(grade, 0) / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))


def evaluate(run, qrels):
    """{query: measures} for all judged queries that have a relevant document; one without an answer
    has 0 everywhere (trec_eval -c)."""
    return {query: measure(run.get(query, []), grades) for query, grades in qrels.items()
            if any(grade > 0 for grade in grades.values())}


def means(results):
    return {name: sum(each[name] for each in results.values()) / len(results) for name in MEASURES}
