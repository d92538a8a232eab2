"""After a lock the old process, with all it read, is gone within three seconds.

The control closes the vault as a lock does, and begins no new process: it stays.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.ui.conftest import PASSPHRASE
from trafficmon_desktop.services.vaults import create_vault
from trafficmon_desktop.storage.slots import NO_KDF

ROOT = Path(__file__).resolve().parents[2]

#: The program as it is started, with somebody at it who unlocks and then does ``how``.
WORK = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from trafficmon_desktop import app
from trafficmon_desktop.services import vaults
folder, how = Path(sys.argv[1]), sys.argv[2]

class Watched(app.Program):
    def __init__(self, *given):
        super().__init__(*given)
        QTimer.singleShot(0, self.work)

    def work(self):
        self.open_vault(vaults.open_vault(folder, passphrase=sys.argv[3]))
        if how == "deaf":
            self.tasks.start(lambda report: time.sleep(60))
        QTimer.singleShot(200, self.leave)

    def leave(self):
        print("leaving", flush=True)
        ways = {"panic": self.panic, "close": self.close_vault}
        ways.get(how, self.lock)()

app.Program = Watched
sys.exit(app.run_window(folder))
"""

ALLOWED = 3.0


def started(folder: Path, how: str) -> "subprocess.Popen[str]":
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_DATA_HOME": str(folder.parent / "data"),
        "XDG_CONFIG_HOME": str(folder.parent / "config"),
    }
    return subprocess.Popen(
        [sys.executable, "-c", WORK, str(folder), how, PASSPHRASE],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def successors(folder: Path) -> list[int]:
    """The processes at the locked screen of this vault."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().split(b"\0")
        except OSError:  # gone meanwhile
            continue
        if b"--vault" in words and str(folder).encode() in words:
            found.append(int(path.parent.name))
    return found


def seconds_to_go(process: "subprocess.Popen[str]") -> float:
    """From leaving to the end of the process; 60 where it stays."""
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline() == "leaving\n", process.stderr.read()
    began = time.monotonic()
    try:
        process.wait(ALLOWED + 1)
    except subprocess.TimeoutExpired:
        return 60.0
    return time.monotonic() - began


@pytest.mark.parametrize(
    ("how", "gone", "anew"),
    [("lock", True, 1), ("deaf", True, 1), ("panic", True, 0), ("close", False, 0)],
)
def test_the_old_process_is_gone(tmp_path: Path, how: str, gone: bool, anew: int) -> None:
    folder = tmp_path / how / "vault"
    folder.parent.mkdir()
    os.environ["XDG_DATA_HOME"], before = str(folder.parent / "data"), os.environ["XDG_DATA_HOME"]
    create_vault(folder, PASSPHRASE, parameters=NO_KDF).vault.close()
    os.environ["XDG_DATA_HOME"] = before
    process = started(folder, how)
    try:
        took = seconds_to_go(process)
        found = successors(folder)
        assert (took < ALLOWED) is gone, took
        assert len(found) == anew
    finally:
        process.kill()
        for each in successors(folder):
            os.kill(each, signal.SIGKILL)
        for pipe in (process.stdout, process.stderr):  # not read out: a successor has them too
            if pipe is not None:
                pipe.close()
        process.wait()
