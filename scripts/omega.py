"""The baseline of scripts/bench: xapian-omega's scriptindex over the same articles and fields. Not
a program itself. Articles are taken from JSON Lines, whose fields have one of the names below.
"""
import json
import re
import subprocess

import support

NAMES = {"id": ("id",), "headline": ("headline", "title"), "body": ("body", "text"),
         "author": ("author", "byline"), "date": ("published", "day", "date"), "source": ("source",)}

# As a user would write it: words with positions, the headline's once more with their prefix, the
# fields kept for display, a unique id.
INDEX_SCRIPT = """\
id : boolean=Q unique=Q field
headline : index=S index field
author : index=A field
body : index field
date : date=yyyymmdd field
source : boolean=XS field
"""


def lines_of(path):
    """Lines of a file, .gz and .zst unpacked."""
    unpack = {".gz": ["gzip", "-dc"], ".zst": ["zstd", "-dcq"]}.get(path.suffix, ["cat"])
    with subprocess.Popen([*unpack, path], stdout=subprocess.PIPE) as process:
        yield from process.stdout
    if process.returncode != 0:
        raise support.ScriptError(f"{path} cannot be unpacked")


def value(article, field):
    for name in NAMES[field]:
        if article.get(name):
            found = article[name]
            return ", ".join(found) if isinstance(found, list) else str(found)
    return ""


def day(text):
    found = re.match(r"(\d{4})-?(\d\d)-?(\d\d)", text)
    return "".join(found.groups()) if found else ""


def write_dump(inputs, path):
    """The articles in scriptindex's own format; returns how many."""
    count = 0
    with open(path, "w", encoding="utf-8") as out:
        for each in inputs:
            for line in lines_of(each):
                try:
                    article = json.loads(line)
                except ValueError:
                    raise support.ScriptError(f"{each}: --baseline wants JSON Lines") from None
                for field in NAMES:
                    text = value(article, field)
                    text = day(text) if field == "date" else text.replace("\n", "\n=")
                    if text:
                        out.write(f"{field}={text}\n")
                out.write("\n")
                count += 1
    return count


def command(folder, dump):
    """Removes what a run before has made."""
    script = folder / "omega.script"
    script.write_text(INDEX_SCRIPT)
    return ["scriptindex", "--overwrite", folder / "omega.db", script, dump]
