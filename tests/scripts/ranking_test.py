"""How good the answers are on TIME, not below a floor; and how scripts/eval-ranking cross-validates.
Where the collection is comes from MORGUE_CORPORA, where the programs are from MORGUE_PROGRAMS."""
import importlib.machinery
import importlib.util
import os
import pathlib
import subprocess
import sys
import unittest

SCRIPTS = pathlib.Path(__file__).resolve().parents[2] / "scripts"
sys.path.insert(0, str(SCRIPTS))


def script(name):
    loader = importlib.machinery.SourceFileLoader(name.replace("-", "_"), str(SCRIPTS / name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


class CrossValidation(unittest.TestCase):
    def setUp(self):
        self.study = script("eval-ranking")

    def test_combinations(self):
        self.assertEqual(self.study.combinations(["k1=1,2", "b=0"]), ["k1=1,b=0", "k1=2,b=0"])
        self.assertEqual(self.study.combinations([]), [""])

    def test_every_query_is_dealt_once(self):
        folds = self.study.deal([str(number) for number in range(83)], 10)
        self.assertEqual(len(folds), 10)
        self.assertEqual(len({query for fold in folds for query in fold}), 83)
        self.assertEqual({len(fold) for fold in folds}, {8, 9})

    def test_a_fold_has_no_say_in_what_it_is_ranked_with(self):
        # Each query is best off with what is worst for the other.
        tried = {"x": {"1": 1.0, "2": 0.1}, "y": {"1": 0.2, "2": 0.9}}
        chosen, held_out = self.study.cross_validate(tried, [["1"], ["2"]])
        self.assertEqual(chosen, ["y", "x"])
        self.assertEqual(held_out, {"1": 0.2, "2": 0.1})

    def test_p_values(self):
        self.assertEqual(self.study.p_value([0.0] * 20), 1)
        self.assertLess(self.study.p_value([0.1] * 20), 0.001)
        self.assertGreater(self.study.p_value([0.1, -0.1] * 10), 0.9)


@unittest.skipUnless("MORGUE_CORPORA" in os.environ and "MORGUE_PROGRAMS" in os.environ,
                     "MORGUE_CORPORA does not say where the collection is")
class Floors(unittest.TestCase):
    def eval(self, floor, *options):
        done = subprocess.run([SCRIPTS / "eval", "--programs", os.environ["MORGUE_PROGRAMS"],
                               "--time", pathlib.Path(os.environ["MORGUE_CORPORA"]) / "time",
                               "--min-map", floor, *options], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_built_in(self):
        self.eval(".705")

    def test_expanded(self):
        self.eval(".715", "--", "--match", "any", "--expand")


if __name__ == "__main__":
    unittest.main()
