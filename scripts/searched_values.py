"""Which articles an archive finds under each of its values, for scripts/eval-entities. Not a program
itself.
"""
import collections
import csv

from support import run

DIMENSIONS = ("person", "org", "place")


def values_of(tools, archive, dimension):
    """The canonical names of a dimension."""
    rows = run([tools.search, "-a", archive, "--quiet", "*", "--facet", f"{dimension}:1000000",
                "--format", "csv"]).decode().splitlines()
    return [row[2] for row in csv.reader(rows) if row[0] == "facet"]


def documents(tools, folder, dump, wanted, least):
    """{id: {"entities": [...]}} as --tag has them, by the names that an archive of the dump knows
    its entities by. `wanted`: of a type and a name, whether to ask for it. Mentions are 1 or 2 (two
    or more), `prominence` 100 from `least` (in percent; None: nobody asks) on, else 0.
    """
    archive, queries = folder / "reuters.morgue", folder / "values.tsv"
    run([tools.index, "-a", archive, "--quiet", dump])
    named = [(dimension, name) for dimension in DIMENSIONS
             for name in values_of(tools, archive, dimension)
             if '"' not in name and wanted(dimension, name)]
    found = collections.defaultdict(lambda: {"entities": []})
    entities = {}
    for member, condition in [("mentions", ""), ("mentions", ">=2"),
                              *([("prominence", f">={least}%")] if least is not None else [])]:
        queries.write_text("".join(f'{number}\t{dimension}:"{name}"{condition}\n'
                                   for number, (dimension, name) in enumerate(named)))
        answers = run([tools.search, "-a", archive, "--quiet", "--queries", queries, "--format",
                       "trec", "--limit", "1000000"], ok=(0, 1)).decode().splitlines()
        for line in answers:
            number, _, article, *_ = line.split()
            dimension, name = named[int(number)]
            entity = entities.get((number, article))
            if entity is None:
                entity = {"type": dimension, "name": name, "mentions": 0, "prominence": 0}
                entities[number, article] = entity
                found[article]["entities"].append(entity)
            entity[member] += 100 if member == "prominence" else 1
    return found
