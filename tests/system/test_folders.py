"""Our folders and files are read by their owner only, whatever stood there before."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.__main__ import main
from trafficmon_desktop.system.folders import private_folder
from trafficmon_desktop.ui.preferences import Preferences, preferences_file, save_preferences


@pytest.fixture(autouse=True)
def usual_mask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> list[str]:
    """What others may read, folders included, by their path within."""
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if stat.S_IMODE(path.stat().st_mode) & 0o077
    ]


def test_missing_parents_are_private_too(tmp_path: Path) -> None:
    (tmp_path / "standing").mkdir(mode=0o755)
    private_folder(tmp_path / "standing" / "a" / "b")
    assert open_to_others(tmp_path) == ["standing"]
    private_folder(tmp_path / "standing")
    assert open_to_others(tmp_path) == []


def test_without_it_a_folder_would_be_open(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(mode=0o700, parents=True)
    assert open_to_others(tmp_path) == ["a"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(NotADirectoryError):
        private_folder(tmp_path / "file")


def test_all_the_program_makes_is_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "secret"
    secret.write_text("seven blue kettles sing quietly\n")
    home = tmp_path / "home"
    home.mkdir()
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(home / name))
    assert main([
        "vault", "create", str(home / "XDG_DATA_HOME" / DISPLAY_NAME / "vault"),
        "--passphrase-file", str(secret), "--print-recovery-code",
    ]) == 0  # fmt: skip
    save_preferences(preferences_file(), Preferences())
    assert len(list(home.rglob("*"))) > 8
    assert open_to_others(home) == []
