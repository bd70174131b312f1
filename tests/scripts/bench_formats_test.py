"""scripts/bench-formats writes articles in every format the programs read, and they are read."""
import os
import pathlib
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import wire_formats  # noqa: E402

BUILD = pathlib.Path(os.environ.get("MORGUE_BUILD", ROOT / "build" / "dev"))


class BenchFormats(unittest.TestCase):
    def bench(self, *arguments):
        command = [ROOT / "scripts" / "bench-formats", "--programs", BUILD, "--megabytes", "1",
                   "--runs", "1", *arguments]
        return subprocess.run(command, capture_output=True, text=True, cwd=ROOT)

    def test_every_format_is_measured(self):
        done = self.bench()
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        rows = [line.split()[0] for line in done.stdout.splitlines()[1:]]
        self.assertEqual(rows, list(wire_formats.FORMATS))
        known = subprocess.run([BUILD / "indexer" / "morgue-index", "--help"], capture_output=True,
                               text=True).stdout
        for name, *_ in wire_formats.FORMATS.values():
            self.assertIn(name, known)

    def test_without_articles_there_is_no_speed(self):
        done = self.bench("--input", "/dev/null", "rcv1")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("no articles", done.stderr)


if __name__ == "__main__":
    unittest.main()
