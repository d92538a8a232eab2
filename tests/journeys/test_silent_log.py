"""Fifty things go wrong, each quoting a canary: none is found in any file outside the vault."""

import os
import subprocess
import sys
from pathlib import Path

from tests.journeys.faults import CANARY

ROOT = Path(__file__).resolve().parents[2]

FORMS = [
    form.encode(code)
    for form in (CANARY, CANARY.lower())
    for code in ("utf-8", "utf-16-le", "utf-16-be")
]


def went_wrong(home: Path, *more: str) -> int:
    """How much did, in a process whose folders and outputs all lie in ``home``."""
    home.mkdir()
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "TMPDIR")
    folders = {name: str(home / name.lower()) for name in names}
    (home / "tmpdir").mkdir()
    with (home / "stderr").open("w") as errors:
        done = subprocess.run(
            [sys.executable, "-m", "tests.journeys.faults", str(home), *more],
            cwd=ROOT,
            env={**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            check=False,
        )
    assert done.returncode == 0, (home / "stderr").read_text()
    return int(done.stdout.split()[-1])


def traces(home: Path) -> list[str]:
    """Files that hold the canary, or bear it in their name, except those that were given."""
    found = []
    for path in sorted(home.rglob("*")):
        within = path.relative_to(home)
        if path.is_file() and within.parts[0] != "given":
            content = path.read_bytes() + str(within).encode()
            found += [str(within)] * any(form in content for form in FORMS)
    return found


def test_nothing_that_was_said_is_written(tmp_path: Path) -> None:
    home = tmp_path / "quiet"
    assert went_wrong(home) >= 50
    assert traces(home) == []
    lines = next(home.rglob("log.txt")).read_text().splitlines()
    assert len(lines) >= 20
    assert any("ValueError" in line and "faults.py:" in line for line in lines)


def test_a_log_of_messages_would_be_found(tmp_path: Path) -> None:
    home = tmp_path / "talkative"
    went_wrong(home, "talkative")
    assert traces(home) == ["talk.txt"]
