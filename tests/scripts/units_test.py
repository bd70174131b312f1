"""The units and the crontab of dist/: systemd accepts them, and morgue-index knows their options."""
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"


class Units(unittest.TestCase):
    @unittest.skipUnless(shutil.which("systemd-analyze"), "systemd-analyze is not installed")
    def test_systemd_accepts_them(self):
        with tempfile.TemporaryDirectory() as folder:
            copies = []
            for name in ("morgue-index.service", "morgue-index.timer"):
                text = (DIST / name).read_text()
                # The program is not where it will be installed, nor is its manual.
                text = text.replace("/usr/bin/morgue-index", "/bin/true")
                text = re.sub("^Documentation=.*\n", "", text, flags=re.M)
                copy = pathlib.Path(folder) / name
                copy.write_text(text)
                copies.append(str(copy))
            ran = subprocess.run(["systemd-analyze", "verify", "--man=no", *copies],
                                 capture_output=True, text=True, check=False)
            ours = [line for line in ran.stderr.splitlines() if "morgue-index" in line]
            self.assertEqual(ours, [])

    def test_options_are_in_the_manual(self):
        manual = (ROOT / "docs/man/morgue-index.1.in").read_text().replace("\\-", "-")
        for name in ("morgue-index.service", "morgue-index.cron"):
            used = re.findall(r"(?:^ExecStart=|morgue-index ).*", (DIST / name).read_text(), re.M)
            options = {option for line in used for option in re.findall(r" (--[a-z-]+)", line)}
            self.assertTrue(options)
            for option in options:
                self.assertIn(option, manual)


if __name__ == "__main__":
    unittest.main()
