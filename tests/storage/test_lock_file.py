"""One process at a time, and no stale lock."""

import os
import signal
import subprocess
import sys

from tests.storage.vault_files import refusal, reopen
from trafficmon_desktop.storage.lock_file import NAME, LockFile
from trafficmon_desktop.storage.vault import Vault

HOLDER = """
import sys, pathlib
from trafficmon_desktop.storage.lock_file import LockFile
held = LockFile(pathlib.Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def holder(folder):
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


def test_a_second_instance_is_refused(folder):
    with reopen(folder):
        error = refusal(lambda: reopen(folder))
    assert (error.key, error.exit_code) == ("vault_in_use", 1)
    reopen(folder).close()


def test_another_process_is_refused_and_a_dead_one_bars_nobody(tmp_path):
    with holder(tmp_path) as process:
        assert process.stdout.readline().strip() == b"held"
        assert refusal(lambda: LockFile(tmp_path)).key == "vault_in_use"
        assert (tmp_path / NAME).read_text() == f"{process.pid}\n"
        process.send_signal(signal.SIGKILL)
        process.wait()
    lock = LockFile(tmp_path)
    assert (tmp_path / NAME).read_text() == f"{os.getpid()}\n"
    lock.release()
    lock.release()


def test_a_wrong_passphrase_leaves_no_lock(folder):
    assert refusal(lambda: Vault.open_with_passphrase(folder, "not this one"))
    reopen(folder).close()


def test_a_folder_that_is_no_vault_gets_no_lock_file(tmp_path):
    assert refusal(lambda: reopen(tmp_path)).key == "vault_none"
    assert list(tmp_path.iterdir()) == []
