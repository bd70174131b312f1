"""scripts/eval-entities on cases small enough to be counted by hand, with a program that answers
what is written here instead of morgue-index."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import types
import unittest

SCRIPTS = pathlib.Path(__file__).resolve().parents[2] / "scripts"
sys.path.insert(0, str(SCRIPTS))
import entity_measures as measures  # noqa: E402
import reuters_tags  # noqa: E402
import searched_values  # noqa: E402

MARKED = "[[P Zoë Müller]] of [[O ACME]] left [[L Paris]], an [[D Afghan]] said. [[P Müller]] slept.\n"


class Marks(unittest.TestCase):
    def test_offsets_count_code_points(self):
        text, spans, doubtful = measures.unmark(MARKED)
        self.assertEqual(text, "Zoë Müller of ACME left Paris, an Afghan said. Müller slept.\n")
        self.assertEqual({(text[start:end], kind) for start, end, kind in spans},
                         {("Zoë Müller", "person"), ("ACME", "org"), ("Paris", "place"),
                          ("Müller", "person")})
        self.assertEqual([text[start:end] for start, end in doubtful], ["Afghan"])

    def test_broken_marks(self):
        for marked in ("[[X y]]", "[[P y]", "a ]] b", "[[P ]]"):
            with self.assertRaises(ValueError):
                measures.unmark(marked)

    def test_what_touches_a_doubtful_stretch_is_not_counted(self):
        found = {(0, 5, "person"), (4, 9, "place"), (9, 12, "org")}
        self.assertEqual(measures.without_doubtful(found, [(3, 5), (8, 9)]), {(9, 12, "org")})


class Columns(unittest.TestCase):
    def test_names(self):
        tags = ["B-PER", "I-PER", "B-PER", "O", "I-LOC", "I-ORG", "B-MISC", "I-MISC"]
        self.assertEqual(measures.names_in_columns(tags),
                         {(0, 2, "person"), (2, 3, "person"), (4, 5, "place"), (5, 6, "org")})

    def test_names_end_with_the_sentence(self):
        _, tags = measures.read_columns("-DOCSTART- -X- O\n\nA I-PER\n\nB I-PER\n\n".splitlines())
        self.assertEqual(measures.names_in_columns(tags), {(0, 1, "person"), (2, 3, "person")})


class Scores(unittest.TestCase):
    def test_of_all_documents_together(self):
        score = measures.Score()
        score.add({1, 2, 3}, {2, 3, 4, 5})
        score.add(set(), {6})
        self.assertEqual((score.right, score.found, score.wanted), (2, 3, 5))
        self.assertAlmostEqual(score.precision, 2 / 3)
        self.assertAlmostEqual(score.recall, 2 / 5)
        self.assertAlmostEqual(score.f1, 4 / 8)
        self.assertEqual(measures.Score().f1, 0)


CODES = reuters_tags.Codes(reuters_tags.People({"reagan", "kohl"}),
                           {"Paris": "france", "France": "france", "Bonn": "west-germany"})


class Reuters(unittest.TestCase):
    def test_people(self):
        people = reuters_tags.People({"reagan", "james-baker", "de-clercq", "baker"})
        for value, code in [("Ronald Reagan", "reagan"), ("Reagan", "reagan"),
                            ("James A. Baker", "james-baker"), ("Howard Baker", "baker"),
                            ("Willy De Clercq", "de-clercq"), ("Clercq", None), ("Regan", None)]:
            self.assertEqual(people.code(value), code, value)

    def test_places(self):
        codes = reuters_tags.places_to_codes(SCRIPTS.parent)
        for place, code in [("United States", "usa"), ("New York", "usa"), ("Ohio", "usa"),
                            ("West Germany", "west-germany"), ("Bonn", "west-germany"),
                            ("Paris", "france"), ("Scotland", "uk"), ("Hong Kong", "hong-kong")]:
            self.assertEqual(codes.get(place), code, place)
        self.assertNotIn("Europe", codes)

    def test_places_need_two_mentions_or_to_be_the_only_one(self):
        def places(*found):
            entities = [{"type": "place", "name": name, "mentions": n} for name, n in found]
            return CODES.values({"entities": entities, "mentions": []})["place"]
        self.assertEqual(places(("Paris", 1)), {"france"})
        self.assertEqual(places(("Paris", 1), ("Bonn", 1)), set())
        self.assertEqual(places(("Paris", 1), ("Bonn", 1), ("France", 1)), {"france"})

    def test_what_an_article_is_about_by_choice(self):
        entities = [{"type": kind, "name": name, "mentions": n, "prominence": prominence}
                    for kind, name, n, prominence in
                    [("person", "Ronald Reagan", 2, 60), ("person", "Helmut Kohl", 1, 49),
                     ("org", "OPEC", 1, 50), ("place", "Paris", 1, 20), ("place", "Bonn", 1, 64)]]
        document = {"entities": entities, "mentions": []}
        self.assertEqual(CODES.values(document), {"person": {"reagan", "kohl"}, "org": {"opec"},
                                                  "place": set()})
        self.assertEqual(CODES.values(document, 50),
                         {"person": {"reagan"}, "org": {"opec"}, "place": {"west-germany"}})

    def test_articles_lose_their_tags(self):
        sgml = ('<REUTERS NEWID="7"><PLACES><D>usa</D><D>uk</D></PLACES><PEOPLE></PEOPLE>'
                "<TEXT>&#2;<TITLE>A &lt;B></TITLE><BODY>C\n&#3;</BODY></TEXT></REUTERS>")
        (number, article, tags), = reuters_tags.read(sgml)
        self.assertEqual((number, tags["place"], tags["person"]), (7, {"usa", "uk"}, set()))
        self.assertEqual(json.loads(article)["headline"], "A <B>")
        self.assertNotIn("usa", article)


class SearchedValues(unittest.TestCase):
    """An archive of two articles, played by answers to the commands it is asked with."""

    FOUND = {'person:"Ronald Reagan"': ["1", "2"], 'person:"Ronald Reagan">=2': ["2"],
             'person:"Ronald Reagan">=50%': ["1"], 'place:"France"': ["2"]}

    def answer(self, command, ok=(0,)):
        command = [str(word) for word in command]
        if command[0] == "index":
            return b""
        if "--facet" in command:
            names = {"person": ["Ronald Reagan", 'Jo "X" Y', "Ann Other"], "org": [],
                     "place": ["France"]}
            dimension = command[command.index("--facet") + 1].split(":")[0]
            return ("kind,dimension,value,count\n" + "".join(
                f'facet,{dimension},"{name}",1\n' for name in
                (each.replace('"', '""') for each in names[dimension]))).encode()
        self.assertIn(1, ok, "nothing found is no failure")
        queries = pathlib.Path(command[command.index("--queries") + 1]).read_text().splitlines()
        return "".join(f"{number} Q0 {article} 1 0 x\n" for number, query in
                       (line.split("\t") for line in queries)
                       for article in self.FOUND.get(query, ())).encode()

    def documents(self, least):
        original, searched_values.run = searched_values.run, self.answer
        try:
            with tempfile.TemporaryDirectory() as folder:
                return searched_values.documents(
                    types.SimpleNamespace(index="index", search="search"), pathlib.Path(folder), "dump",
                    lambda _, name: name != "Ann Other", least)
        finally:
            searched_values.run = original

    def test_names_mentions_and_prominence(self):
        reagan = {"type": "person", "name": "Ronald Reagan"}
        self.assertEqual(self.documents(50), {
            "1": {"entities": [{**reagan, "mentions": 1, "prominence": 100}]},
            "2": {"entities": [{**reagan, "mentions": 2, "prominence": 0},
                               {"type": "place", "name": "France", "mentions": 1,
                                "prominence": 0}]}})
        self.assertEqual(self.documents(None)["1"]["entities"][0]["prominence"], 0)


class Program(unittest.TestCase):
    """The program that is asked knows two persons and a wrong place, whatever the text."""

    def run_eval(self, *options):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "a.txt").write_text(MARKED, encoding="utf-8")
            mentions = [{"start": 0, "end": 10, "type": "person", "entity": "Zoë Müller"},
                        {"start": 47, "end": 53, "type": "person", "entity": None},
                        {"start": 14, "end": 18, "type": "place", "entity": "ACME"},
                        {"start": 34, "end": 40, "type": "place", "entity": "Afghanistan"}]
            answer = json.dumps({"id": "a.txt", "mentions": mentions, "entities": []})
            program = folder / "indexer" / "morgue-index"
            program.parent.mkdir()
            program.write_text(f"#!/bin/sh\ncat <<'END'\n{answer}\nEND\n")
            os.chmod(program, 0o755)
            return subprocess.run([SCRIPTS / "eval-entities", "--programs", folder, "--labelled",
                                   folder, *options], capture_output=True, text=True)

    def test_counts(self):
        done = self.run_eval("--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        found = json.loads(done.stdout)
        self.assertEqual([found[kind][what] for kind in ("person", "org", "place", "all")
                          for what in ("right", "found", "wanted")],
                         [1, 1, 2, 0, 0, 1, 0, 1, 1, 1, 2, 4])

    def test_errors_and_floor(self):
        done = self.run_eval("--errors", "--min-precision", ".99")
        self.assertEqual(done.returncode, 0)
        self.assertIn("wrong place: ACME", done.stderr)
        self.assertIn("missed person: Müller", done.stderr)
        self.assertNotIn("Afghan", done.stderr)


if __name__ == "__main__":
    unittest.main()
