"""What can be seen of an archive from outside, and in what two archives differ: for the scripts that
compare one that had a hard life with one that was built in one go. Not a program itself.
"""
import json

from support import run


class Snapshot:
    """What can be seen of an archive, for comparison with another one."""

    def __init__(self, tools, archive, words):
        lines = run([tools.search, "-a", archive, "*", "--format", "jsonl", "--limit", "1000000",
                     "--sort", "oldest"]).splitlines()
        hits = [json.loads(line) for line in lines]
        self.hits = {hit.pop("id"): hit for hit in hits}
        self.doubles = len(hits) - len(self.hits)
        for hit in self.hits.values():
            hit.pop("rank")
            hit.pop("score")
        queries = "".join(f"{word}\t{word}\n" for word in words)
        self.counts = run([tools.search, "-a", archive, "--queries", "-", "--count"],
                          ok=(0, 1), stdin=queries.encode()).decode().splitlines()
        facets = ("person:0,org:0,place:0,topic:0,source:0,author:0,lang:0,section:0,type:0,year:0,"
                  "month:0,day:0")
        found = json.loads(run([tools.search, "-a", archive, "*", "--format", "json", "--limit",
                                "0", "--facet", facets]))
        self.facets = found["facets"]
        self.total = found["total"]


def differences(is_, should):
    """In words; nothing if there are none."""
    if is_.doubles:
        yield f"{is_.doubles} articles are there twice"
    lost = should.hits.keys() - is_.hits.keys()
    strange = is_.hits.keys() - should.hits.keys()
    if lost:
        yield f"{len(lost)} articles are lost, for example {sorted(lost)[0]}"
    if strange:
        yield f"{len(strange)} articles should not be there, for example {sorted(strange)[0]}"
    other = [key for key in should.hits.keys() & is_.hits.keys() if should.hits[key] != is_.hits[key]]
    if other:
        yield f"{len(other)} articles are not the same, for example {sorted(other)[0]}"
    if is_.total != should.total:
        yield f"{is_.total} articles are counted, not {should.total}"
    for mine, right in zip(is_.counts, should.counts):
        if mine != right:
            yield f"the number of articles with a word is '{mine}', not '{right}'"
    for name, values in should.facets.items():
        if is_.facets[name] != values:
            yield f"the counts of --facet {name} are not the same"
