"""scripts/eval on a case small enough to be worked out by hand."""
import json
import math
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPTS = pathlib.Path(__file__).resolve().parents[2] / "scripts"
sys.path.insert(0, str(SCRIPTS))
import measures  # noqa: E402

QRELS = """\
1 0 a 2
1 0 b 1
1 0 c 0
1 0 d 1
2 0 e 1
3 0 a 0
4 0 z 1
"""
# 1: b, c, a and one that was never judged. 2: equal scores, so f comes before e, whatever the ranks
# say. 3: nothing is relevant. 4: no answer. 5: not judged at all.
RUN = """\
1 Q0 b 1 4.0 x
1 Q0 c 2 3.5 x
1 Q0 a 3 3e0 x
1 Q0 y 4 -1 x
2 Q0 e 1 1 x
2 Q0 f 2 1 x
3 Q0 a 1 9 x
5 Q0 a 1 9 x
"""
LOG3 = math.log2(3)
ONE = {"map": (1 / 1 + 2 / 3) / 3, "P_10": 2 / 10, "ndcg_cut_10": (1 + 2 / 2) / (2 + 1 / LOG3 + 1 / 2),
       "recall_100": 2 / 3}
TWO = {"map": 1 / 2, "P_10": 1 / 10, "ndcg_cut_10": 1 / LOG3, "recall_100": 1}


class Measures(unittest.TestCase):
    def setUp(self):
        self.results = measures.evaluate(measures.read_run(RUN.splitlines()),
                                         measures.read_qrels(QRELS.splitlines()))

    def check(self, found, right):
        self.assertEqual(found.keys(), right.keys())
        for name, value in right.items():
            self.assertAlmostEqual(found[name], value, msg=name)

    def test_each_query(self):
        self.check(self.results["1"], ONE)
        self.check(self.results["2"], TWO)
        self.check(self.results["4"], dict.fromkeys(measures.MEASURES, 0))

    def test_queries_without_relevant_documents_are_left_out(self):
        self.assertEqual(sorted(self.results), ["1", "2", "4"])

    def test_means(self):
        self.check(measures.means(self.results),
                   {name: (ONE[name] + TWO[name]) / 3 for name in measures.MEASURES})

    def test_cuts(self):
        ranking = [f"n{number}" for number in range(10)] + ["r"] + [f"m{n}" for n in range(100)]
        found = measures.measure([*ranking, "late"], {"r": 1, "late": 1})
        self.check(found, {"map": (1 / 11 + 2 / 112) / 2, "P_10": 0, "ndcg_cut_10": 0,
                           "recall_100": 1 / 2})

    def test_more_than_ten_relevant_documents(self):
        grades = {f"r{number}": 1 for number in range(20)}
        found = measures.measure([f"r{number}" for number in range(10)], grades)
        self.check(found, {"map": 1 / 2, "P_10": 1, "ndcg_cut_10": 1, "recall_100": 1 / 2})

    def test_bad_lines_are_named(self):
        with self.assertRaisesRegex(measures.FormatError, "qrels:2"):
            measures.read_qrels(["1 0 a 1", "1 0 a"])
        with self.assertRaisesRegex(measures.FormatError, "run:1"):
            measures.read_run(["1 Q0 a 1 much x"])
        with self.assertRaisesRegex(measures.FormatError, "again"):
            measures.read_run(["1 Q0 a 1 2 x", "1 Q0 a 2 1 x"])


class Program(unittest.TestCase):
    def run_eval(self, *options):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "qrels").write_text(QRELS)
            (folder / "run").write_text(RUN)
            return subprocess.run([SCRIPTS / "eval", "--qrels", folder / "qrels", "--run",
                                   folder / "run", *options], capture_output=True, text=True)

    def test_table(self):
        done = self.run_eval()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout.splitlines()[-1].split(),
                         ["all", "0.3519", "0.1000", "0.4232", "0.5556"])
        self.assertIn("3 queries; 1 of them without an answer; 2 answered ones left out", done.stderr)

    def test_json(self):
        found = json.loads(self.run_eval("--json", "-v").stdout)
        self.assertAlmostEqual(found["each"]["1"]["map"], ONE["map"])
        self.assertEqual(found["queries"], 3)

    def test_floor(self):
        self.assertEqual(self.run_eval("--min-map", ".35").returncode, 0)
        self.assertEqual(self.run_eval("--min-map", ".36").returncode, 1)


if __name__ == "__main__":
    unittest.main()
