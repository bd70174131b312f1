"""What a provider sends night by night - new articles, corrections, embargoes, old revisions that
come late, one revision with two contents, repeats, kills, records that are no articles - and what an
archive should make of it: which record of an id lives, when it may be found, what a receipt counts.
Not a program itself.
"""
import datetime
import json
import time

from support import run

FAR = 10 ** 9  # seconds: embargoes that have long ended, and that end after all nights


def generator(tools, count, night, change="2%", add="1%"):
    """The command that prints the records of a night, as JSON Lines."""
    return [tools.generate, "--count", count, "--seed", 3, "--copies", "2%",
            "--change", change, "--add", add, "--night", night]


def encode(record):
    return (json.dumps(record, separators=(",", ":")) + "\n").encode()


class Live:
    """The record of an id that should live. `until`: seconds since 1970, None without embargo."""

    def __init__(self, record, line):
        self.revision = record["revision"]
        self.line = line
        self.until = None
        if "embargo_until" in record:
            self.until = datetime.datetime.fromisoformat(record["embargo_until"]).timestamp()


class Night:
    """A dump and its consequences."""

    def __init__(self, dump, killed, winners, counts):
        self.dump = dump        # bytes
        self.killed = killed    # ids that it kills
        self.winners = winners  # id -> Live, of those that come or change
        self.counts = counts    # of the receipt -> what they should be

    def touched(self):
        return set(self.winners) | set(self.killed)


class Provider:
    def __init__(self, tools, articles, random):
        self.tools = tools
        self.articles = articles
        self.random = random
        self.live = {}       # id -> Live
        self.killed = {}     # id -> its last line
        self.held = set()    # by the operator
        self.embargoes = {}  # (id, revision) -> ISO 8601 or None
        self.late = set()    # (id, revision) of which the one before came late
        self.doubled = {}    # id -> a second record of its present revision, sent every night
        self.totals = dict.fromkeys(("embargoes", "late_revisions", "conflicts", "repeats",
                                     "bad_records", "killed_by_records"), 0)

    def instants(self):
        return [live.until for live in self.live.values() if live.until is not None]

    def free(self):
        """Ids that nothing was decided about and nothing holds back, in order."""
        return sorted(key for key, live in self.live.items()
                      if live.until is None and key not in self.held)

    def send(self, night, reach):
        """`reach`: seconds within which the embargoes end that end during the nights."""
        records = [json.loads(line)
                   for line in run(generator(self.tools, self.articles, night)).splitlines()]
        for record in records:
            record["revision"] *= 2  # those between are sent late
            self.embargo(record, reach)
        lines = [encode(record) for record in records]
        extra, killed = [], []
        counts = {"older": 0, "conflicts": 0, "quarantined": 0}
        if night > 0:
            self.trouble(records, extra, counts)
        if night > 0 and self.random.random() < 0.15:
            killed = [self.random.choice(self.free())]
            extra.append(encode({"id": killed[0], "status": "canceled", "revision": 99}))
            self.totals["killed_by_records"] += 1
        lines += extra
        counts["read"] = len(lines)
        if self.random.random() < 0.3 and night > 0:
            lines.insert(self.random.randrange(len(lines)), b'{"id": "broken", "body": \n')
            counts["read"] += 1
            counts["quarantined"] = 1
            self.totals["bad_records"] += 1
        winners = self.winners(lines, killed)
        counts["added"] = sum(key not in self.live for key in winners)
        counts["updated"] = len(winners) - counts["added"]
        return Night(b"".join(lines), killed, winners, counts)

    def embargo(self, record, reach):
        """A tenth of what is new: one in three has ended, one in three will never end."""
        key = (record["id"], record["revision"])
        if key not in self.embargoes:
            chosen = None
            if self.random.random() < 0.1:
                offset = self.random.choice([-FAR, FAR, self.random.uniform(0, reach)])
                instant = datetime.datetime.fromtimestamp(int(time.time() + offset),
                                                          datetime.timezone.utc)
                chosen = instant.isoformat()
                self.totals["embargoes"] += 1
            self.embargoes[key] = chosen
        if self.embargoes[key]:
            record["embargo_until"] = self.embargoes[key]

    def trouble(self, records, extra, counts):
        """Adds lines that follow those of the night, and the counts they make."""
        revisions = {record["id"]: record["revision"] for record in records}
        self.doubled = {key: record for key, record in self.doubled.items()
                        if key not in self.killed and revisions[key] == record["revision"]}
        if self.random.random() < 0.5:
            extra.append(encode(self.random.choice(records)))
            self.totals["repeats"] += 1
        extra += [encode(record) for record in self.doubled.values()]
        usual = [record for record in records if record["id"] in self.live
                 and record["id"] not in self.doubled
                 and (record["id"], record["revision"]) not in self.late]
        late, other = self.random.sample(usual, 2)
        if self.random.random() < 0.6:
            self.late.add((late["id"], late["revision"]))
            extra.append(encode({**late, "headline": f"Late {self.random.random()}",
                                 "revision": late["revision"] - 1}))
            counts["older"] = 1
            self.totals["late_revisions"] += 1
        if self.random.random() < 0.4:
            self.doubled[other["id"]] = {**other, "headline": f"Otherwise {self.random.random()}"}
            extra.append(encode(self.doubled[other["id"]]))
            counts["conflicts"] = 1
            self.totals["conflicts"] += 1

    def winners(self, lines, killed):
        """The highest revision lives, of equal ones the one that is read last."""
        best = {}
        for line in lines:
            if b'"broken"' in line or b'"canceled"' in line:
                continue
            record = json.loads(line)
            key = record["id"]
            if key in self.killed or key in killed:
                continue
            if key not in best or record["revision"] >= best[key].revision:
                best[key] = Live(record, line)
        return {key: live for key, live in best.items()
                if key not in self.live or self.live[key].line != live.line}

    def accept(self, night):
        self.live.update(night.winners)
        for key in night.killed:
            self.kill(key)

    def kill(self, key):
        self.killed[key] = self.live.pop(key).line
        self.held.discard(key)

    def may_be_found(self, key):
        """(instant before which nobody may find it, instant from which everybody does)."""
        if key in self.killed or key in self.held:
            return (float("inf"), float("inf"))
        until = self.live[key].until
        return (until, until) if until else (0, 0)
