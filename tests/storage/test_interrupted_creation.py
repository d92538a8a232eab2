"""A creation that was killed can be begun again in the same folder; nobody else's file is lost."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.storage.vault_files import make_vault, refusal, reopen
from trafficmon_desktop.storage.leftovers import CREATING_NAME
from trafficmon_desktop.storage.lock_file import LockFile

PLACES = 6


def _killed_creation(folder: Path, calls: int | None) -> int:
    """In a child that kills itself after so many calls; how many there were."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        made = 0

        def count(_frame, event, _arg):
            nonlocal made
            made += event in ("call", "c_call")
            if made == calls:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.setprofile(count)
        make_vault(folder)
        sys.setprofile(None)
        os.write(write, str(made).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as told:
        answer = told.read()
    os.waitpid(child, 0)
    return int(answer or 0)


def test_it_can_be_begun_again_wherever_it_was_killed(tmp_path):
    make_vault(tmp_path / "first")  # loads what is loaded once, so that all children do the same
    total = _killed_creation(tmp_path / "counted", None)
    left = 0
    for place in range(1, PLACES + 1):
        folder = tmp_path / f"killed {place}"
        assert _killed_creation(folder, total * place // (PLACES + 1)) == 0
        if (folder / "header.json").exists():  # it was a vault already
            with reopen(folder) as vault:
                assert vault.check().whole
            assert not (folder / CREATING_NAME).exists()
            continue
        left += folder.exists() and any(folder.iterdir())
        make_vault(folder)
        reopen(folder).close()
    assert left  # the control: some of the kills did leave something


@pytest.fixture
def interrupted(tmp_path):
    folder = tmp_path / "vault"
    make_vault(folder)
    for name in ("header.json", "header.bak.json"):
        (folder / name).unlink()
    (folder / CREATING_NAME).touch()
    return folder


def test_a_strange_file_keeps_everything_where_it_is(interrupted):
    (interrupted / "thesis.odt").write_text("mine")
    before = sorted(path.name for path in interrupted.iterdir())
    assert refusal(lambda: make_vault(interrupted)).key == "vault_folder_not_empty"
    assert sorted(path.name for path in interrupted.iterdir()) == before


def test_a_vault_that_lost_its_headers_is_not_taken_for_a_leftover(interrupted):
    (interrupted / CREATING_NAME).unlink()
    assert refusal(lambda: make_vault(interrupted)).key == "vault_folder_not_empty"
    assert (interrupted / "main-1.db").exists()


def test_a_creation_that_goes_on_elsewhere_is_left(interrupted):
    lock = LockFile(interrupted)
    try:
        assert refusal(lambda: make_vault(interrupted)).key == "vault_folder_not_empty"
        assert (interrupted / "main-1.db").exists()
    finally:
        lock.release()
    make_vault(interrupted)
    reopen(interrupted).close()
