"""What the Python scripts of this folder share: the programs (built where that is needed), running
them, and reading what they print. Not a program itself; Python's standard library only.
"""
import json
import os
import pathlib
import signal
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


class ScriptError(Exception):
    """Ends a script with one line on stderr."""


class Programs:
    """Paths of morgue-index, morgue-search and morgue-generate in one build folder; those that are
    `needed` are there."""

    def __init__(self, folder, needed=("index", "search", "generate")):
        folder = pathlib.Path(folder)
        self.index = folder / "indexer" / "morgue-index"
        self.search = folder / "searcher" / "morgue-search"
        self.generate = folder / "corpora" / "generator" / "morgue-generate"
        for name in needed:
            if not getattr(self, name).exists():
                raise ScriptError(f"there is no {getattr(self, name)}")


def add_programs_option(parser):
    parser.add_argument("--programs", metavar="DIR",
                        help="a build folder with the programs; default: build/release, built "
                        "first where that is needed")


def programs(options, needed=("index", "search", "generate")):
    if options.programs:
        return Programs(options.programs, needed)
    build = [ROOT / "scripts" / "build", "release", *(f"morgue-{name}" for name in needed)]
    if subprocess.run(build).returncode != 0:
        raise ScriptError("the programs could not be built")
    return Programs(ROOT / "build" / "release", needed)


def run(command, *, ok=(0,), stdin=None, env=None):
    """Runs a program and returns what it printed; any exit code that is not ok ends the script."""
    done = subprocess.run([str(word) for word in command], input=stdin, capture_output=True,
                          env={**os.environ, **(env or {})})
    if done.returncode not in ok:
        raise ScriptError(f"{' '.join(str(word) for word in command)}: exit {done.returncode}\n"
                          + done.stderr.decode(errors="replace").strip())
    return done.stdout


def status(tools, archive):
    return json.loads(run([tools.index, "-a", archive, "--status", "--format", "json"]))


def main(function):
    """Calls function() and turns ScriptError and Ctrl-C into an exit code. Broken pipes are quiet."""
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        sys.exit(function())
    except ScriptError as error:
        sys.exit(f"{pathlib.Path(sys.argv[0]).name}: {error}")
    except KeyboardInterrupt:
        sys.exit(130)
