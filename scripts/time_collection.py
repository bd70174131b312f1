"""The TIME collection, for scripts/eval and scripts/eval-ranking. Not a program itself."""
import json
import pathlib
import re

from support import ScriptError, run


def lines_of(path):
    try:
        return pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise ScriptError(f"{path}: {error.strerror}") from None


class Time:
    """The TIME collection as a dump, queries and judgements of ours. 423 articles of 1963, all in
    capitals; documents are numbered by their place in TIME.ALL, as column 3 of the judgements is.
    """

    def __init__(self, folder):
        folder = pathlib.Path(folder)
        packed = folder / "TIME.ALL.zst"
        text = (run(["zstd", "-dcq", packed]) if packed.exists()
                else (folder / "TIME.ALL").read_bytes()).decode("latin-1")
        texts = re.split(r"^\*TEXT ", text.split("*STOP")[0], flags=re.MULTILINE)[1:]
        self.articles = [self.article(number, each) for number, each in enumerate(texts, 1)]
        queries = re.split(r"^\*FIND\s+(\d+)", "\n".join(lines_of(folder / "TIME.QUE")),
                           flags=re.MULTILINE)
        self.queries = [(number, self.query(each.split("*STOP")[0]))
                        for number, each in zip(queries[1::2], queries[2::2])]
        self.qrels = [f"{query} 0 {ordinal} 1" for query, _, ordinal, _ in
                      (line.split() for line in lines_of(folder / "qrels_corrected.tsv")[1:])]

    @staticmethod
    def article(number, text):
        head, body = text.split("\n", 1)
        date = re.search(r"(\d\d)[/ ](\d\d)[/ ](\d\d)", head)
        return {"id": str(number), "language": "en",
                "published": "19{2}-{0}-{1}".format(*date.groups()) if date else None,
                "body": "\n".join(line.strip() for line in body.splitlines() if line.strip())}

    @staticmethod
    def query(text):
        """Sentences of capitals: AND, OR, NOT, quotes and brackets in them are no operators."""
        words = re.sub(r'["()*:=~^?<>\[\]{}]', " ", text).lower().split()
        return " ".join(word.lstrip("-+") for word in words if any(c.isalnum() for c in word))

    def write(self, tools, folder):
        """An archive, a file of queries."""
        dump = folder / "time.jsonl"
        dump.write_text("".join(json.dumps(each) + "\n" for each in self.articles))
        queries = folder / "time.tsv"
        queries.write_text("".join(f"{number}\t{query}\n" for number, query in self.queries))
        archive = folder / "time.morgue"
        run([tools.index, "-a", archive, "--quiet", dump])
        return archive, queries
