"""The commands of docs/sharding.md for archives by month, as they are written there."""
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ["MORGUE_BUILD"])


def commands():
    text = (ROOT / "docs/sharding.md").read_text()
    section = text.split("## By month, over machines\n")[1].split("\n## ")[0]
    return re.findall(r"^ {4,}((?:morgue-|for ).*)$", section, re.M)


class Months(unittest.TestCase):
    def test_commands(self):
        january, february, search, kill = commands()
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)

            def dump(month, *articles):
                (folder / "dumps" / month).mkdir(parents=True, exist_ok=True)
                (folder / "dumps" / month / "a.jsonl").write_text(
                    "".join(json.dumps(each) + "\n" for each in articles))

            def run(command):
                path = f"{BUILD}/indexer:{BUILD}/searcher:{os.environ['PATH']}"
                return subprocess.run(["bash", "-c", "set -e; " + command], cwd=folder, text=True,
                                      env={**os.environ, "PATH": path}, capture_output=True)

            late = {"id": "late", "body": "Wheat rose.", "version": 1}
            dump("2020-01", late, {"id": "a", "body": "Wheat fell."})
            dump("2020-02", {**late, "version": 2, "body": "Wheat stood."},
                 {"id": "b", "body": "Wheat and corn."})
            for command in (january, february):
                ran = run(command)
                self.assertEqual(ran.returncode, 0, ran.stderr)
            self.assertEqual(sorted(run(search).stdout.split()), ["a", "b", "late"])
            found = run(search.replace("'wheat'", "stood"))
            self.assertEqual(found.stdout, "late\n")
            self.assertEqual(run(search.replace("'wheat'", "rose")).stdout, "")
            alone = run("morgue-search -a 2020-01.morgue rose --format ids").stdout
            self.assertEqual(alone, "late\n")
            ran = run(kill.replace("ID", "a").replace("TEXT", "order"))
            self.assertEqual(ran.returncode, 0, ran.stderr)
            self.assertEqual(sorted(run(search).stdout.split()), ["b", "late"])
            dump("2020-02", {"id": "a", "body": "Wheat fell."})
            run(february)
            alone = run("morgue-search -a 2020-02.morgue wheat --format ids").stdout.split()
            self.assertEqual(sorted(alone), ["b", "late"])


if __name__ == "__main__":
    unittest.main()
