"""Every script says what it is for, knows --help and refuses options that it does not know."""
import pathlib
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPTS = sorted(path for path in [*(ROOT / "scripts").iterdir(), ROOT / ".ci" / "run"]
                 if path.is_file() and path.suffix == "")


class Scripts(unittest.TestCase):
    def each(self):
        for path in SCRIPTS:
            with self.subTest(script=path.name):
                yield path

    def run_script(self, path, option):
        return subprocess.run([path, option], capture_output=True, text=True, cwd=ROOT, timeout=60,
                              stdin=subprocess.DEVNULL)

    def test_help(self):
        self.assertGreater(len(SCRIPTS), 8)
        for path in self.each():
            done = self.run_script(path, "--help")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertRegex(done.stdout, r"(?i)\Ausage: ")

    def test_unknown_options(self):
        for path in self.each():
            done = self.run_script(path, "--no-such-option")
            self.assertNotEqual(done.returncode, 0)
            self.assertIn("no-such-option", done.stderr)

    def test_first_lines_say_what_it_is_for(self):
        for path in self.each():
            lines = path.read_text().splitlines()
            self.assertRegex(lines[0], r"\A#!/usr/bin/env (bash|-S python3 -B)\Z")
            self.assertRegex(lines[1], r'\A(# |""")\w')

    def test_shell_stops_at_errors(self):
        for path in self.each():
            text = path.read_text()
            if text.startswith("#!/usr/bin/env bash"):
                self.assertRegex(text, r"(?m)^set -e?uo pipefail$")


if __name__ == "__main__":
    unittest.main()
