"""Each kind of damage has a sentence of its own on the command line, and its exit code."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.storage.vault_files import PASSPHRASE, change_bytes, make_vault, put_setting, reopen
from trafficmon_desktop.__main__ import main
from trafficmon_desktop.storage.backup import write_backup
from trafficmon_desktop.storage.engine import PAGE_BYTES


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = make_vault(tmp_path_factory.mktemp("made") / "vault")
    with reopen(made) as vault:
        put_setting(vault, "long", "y" * 20_000)
    return made


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: -3 * PAGE_BYTES])


def empty_a_page(path: Path) -> None:
    change_bytes(path, -PAGE_BYTES, bytes(PAGE_BYTES))


def exchange(path: Path) -> None:
    content = path.read_bytes()
    one, other = content[-2 * PAGE_BYTES : -PAGE_BYTES], content[-PAGE_BYTES:]
    path.write_bytes(content[: -2 * PAGE_BYTES] + other + one)


def overwrite(path: Path) -> None:
    change_bytes(path, -2000, b"\0\1\2\3")


def replace(path: Path) -> None:
    path.write_bytes(b"Dear Ana, " * 1000)


def remove(path: Path) -> None:
    path.unlink()


DAMAGE: dict[Callable[[Path], None], str] = {
    cut: "was cut",
    empty_a_page: "is empty, as after a fault of the disk",
    exchange: "stands in a place that is not its own",
    overwrite: "is damaged",
    replace: "belongs to another vault",
    remove: "of the vault is missing",
}


@pytest.mark.parametrize("harm", DAMAGE, ids=lambda harm: harm.__name__)
def test_its_own_sentence(
    harm: Callable[[Path], None],
    filled: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = shutil.copytree(filled, tmp_path / "vault")
    harm(folder / "main-1.db")
    monkeypatch.setenv("TRAFFICMON_PASSPHRASE", PASSPHRASE)
    assert main(["vault", "check", str(folder), "--language", "en"]) == 4
    said = capsys.readouterr().err
    assert DAMAGE[harm] in said
    assert [each for each in DAMAGE.values() if each in said] == [DAMAGE[harm]]


def test_a_backup_is_proved_on_the_command_line(
    filled: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = shutil.copytree(filled, tmp_path / "vault")
    with reopen(folder) as vault:
        backup = write_backup(vault, tmp_path / "copies")
    prove = ["backup", "--vault", str(folder), "--language", "en", "--prove", str(backup)]
    for expected, words in ((0, "can be restored"), (4, "damaged")):
        monkeypatch.setenv("TRAFFICMON_PASSPHRASE", PASSPHRASE)
        assert main(prove) == expected
        told = capsys.readouterr()
        assert words in told.out + told.err
        change_bytes(backup, -5000, b"\0\1\2\3")
    for wrong in ([], ["--prove", str(backup), "--to", str(tmp_path)]):
        arguments = ["backup", "--vault", str(folder), "--language", "en", *wrong]
        assert main(arguments) == 2
        assert "--prove" in capsys.readouterr().err
