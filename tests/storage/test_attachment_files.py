"""No document leaves a readable trace in any file: not while it is read, not after a kill."""

import io
import multiprocessing
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.storage.test_plaintext import FORMS, MARKER, files_with_marker
from tests.storage.vault_files import make_vault, reopen
from trafficmon_desktop.domain.errors import DamagedError
from trafficmon_desktop.storage.attachments import blob_store
from trafficmon_desktop.storage.blobs import PART_BYTES

CONTENT = b" ".join(FORMS) * 60_000
LIMIT = 2**26


def test_no_file_shows_a_document_in_any_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TMPDIR", "SQLITE_TMPDIR", "HOME"):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.chdir(tmp_path)
    folder = make_vault(tmp_path / "vault")
    with reopen(folder, state_folder=tmp_path / "state") as vault:
        blobs = blob_store(vault)
        seen: list[str] = []

        def look(_done: int, _total: int) -> None:
            if not seen:
                seen.extend(each.name for each in folder.glob("blobs-*"))
            assert files_with_marker(tmp_path) == []

        stored = blobs.put(io.BytesIO(CONTENT), LIMIT, look)
        assert len(seen) > 1  # the database and its log: it was looked at while it was written
        assert blobs.read(stored.name) == CONTENT
        assert files_with_marker(tmp_path) == []
        blobs.keep_only((), clean=True)
        assert files_with_marker(tmp_path) == []
    assert files_with_marker(tmp_path) == []
    assert blobs.path.stat().st_mode & 0o77 == 0


def test_the_control_plain_sqlite_shows_it(tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE part (content BLOB)")
    plain.execute("INSERT INTO part VALUES (?)", (CONTENT,))
    plain.commit()
    plain.close()
    assert files_with_marker(tmp_path) == ["plain.db"]


def put_and_die(folder: str, parts: int) -> None:
    """In a process of its own: the power goes while a part is written."""
    vault = reopen(Path(folder))

    def die(done: int, _total: int) -> None:
        if done >= parts * PART_BYTES:
            os._exit(9)

    blob_store(vault).put(io.BytesIO(CONTENT), LIMIT, die)


@pytest.mark.parametrize("parts", [2])
def test_a_kill_while_storing_leaves_no_content_and_no_trace(folder: Path, parts: int) -> None:
    killed = multiprocessing.get_context("spawn").Process(
        target=put_and_die, args=(str(folder), parts)
    )
    killed.start()
    killed.join()
    assert killed.exitcode == 9
    assert files_with_marker(folder) == []
    with reopen(folder) as vault:
        assert blob_store(vault).names() == set()
        stored = blob_store(vault).put(io.BytesIO(CONTENT), LIMIT)
        assert blob_store(vault).read(stored.name) == CONTENT


def test_the_content_of_another_vault_does_not_open(folder: Path, tmp_path: Path) -> None:
    other = make_vault(tmp_path / "other")
    with reopen(other) as vault:
        stored = blob_store(vault).put(io.BytesIO(MARKER.encode()), LIMIT)
        shutil.copy(blob_store(vault).path, folder)
    with reopen(folder) as vault:
        with pytest.raises(DamagedError) as caught:
            blob_store(vault).read(stored.name)
        assert caught.value.key == "attachments_damaged"
