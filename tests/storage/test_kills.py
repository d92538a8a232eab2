"""A process killed while it writes loses nothing that was said to be saved."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.storage.vault_files import reopen
from trafficmon_desktop.storage.ledger_tables import SETTING

ROOT = Path(__file__).parents[2]

WRITER = """
import sys, pathlib
from tests.storage.vault_files import put_setting, reopen
vault = reopen(pathlib.Path(sys.argv[1]))
for number in range(100_000):
    put_setting(vault, f"{sys.argv[2]} {number}", "CANARY" * 50)
    print(number, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [0, 17, 60])
def test_no_acknowledged_commit_is_lost(folder, acknowledged):
    command = [sys.executable, "-c", WRITER, str(folder), "key"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        for _ in range(acknowledged + 1):
            last = int(process.stdout.readline())
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read().split()
        last = int(rest[-1]) if rest else last
    with reopen(folder) as vault:
        with vault.read() as connection:
            saved = connection.execute(select(func.count()).select_from(SETTING)).scalar()
        assert saved >= last + 1
        assert vault.head.sequence == saved + 1
        assert vault.notices == ()
        assert vault.check().whole
    assert not any(b"CANARY" in path.read_bytes() for path in folder.iterdir())
