"""What `cmake --install` puts below a prefix, and that the programs run from there."""
import os
import pathlib
import subprocess
import tempfile
import unittest

BUILD = os.environ["MORGUE_BUILD"]
FILES = [
    "bin/morgue-index", "bin/morgue-search",
    "share/man/man1/morgue-index.1", "share/man/man1/morgue-search.1",
    "share/bash-completion/completions/morgue-index",
    "share/bash-completion/completions/morgue-search",
    "share/zsh/site-functions/_morgue-index", "share/zsh/site-functions/_morgue-search",
    "share/fish/vendor_completions.d/morgue-index.fish",
    "share/fish/vendor_completions.d/morgue-search.fish",
    "lib/systemd/system/morgue-index.service", "lib/systemd/system/morgue-index.timer",
    "share/doc/morgue/examples/morgue-index.cron",
    "share/doc/morgue/COPYING", "share/doc/morgue/CHANGELOG.md",
]


class Install(unittest.TestCase):
    def test_prefix(self):
        with tempfile.TemporaryDirectory() as folder:
            prefix = pathlib.Path(folder) / "prefix"
            subprocess.run(["cmake", "--install", BUILD, "--prefix", prefix], check=True,
                           capture_output=True, timeout=60)
            found = [str(path.relative_to(prefix)) for path in prefix.rglob("*") if path.is_file()]
            self.assertEqual(sorted(found), sorted(FILES))
            unit = (prefix / "lib/systemd/system/morgue-index.service").read_text()
            self.assertIn(f"\nExecStart={prefix}/bin/morgue-index ", unit)
            dump = pathlib.Path(folder) / "a.jsonl"
            dump.write_text('{"id": "a", "body": "Wheat rose."}\n')
            archive = pathlib.Path(folder) / "a.morgue"
            subprocess.run([prefix / "bin/morgue-index", "-q", "-a", archive, dump], check=True)
            ran = subprocess.run([prefix / "bin/morgue-search", "-a", archive, "wheat", "--count"],
                                 check=True, capture_output=True, text=True)
            self.assertEqual(ran.stdout, "1\n")


if __name__ == "__main__":
    unittest.main()
