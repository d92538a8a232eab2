"""The script that sets everything up says what it can do and what it cannot."""

import os
import re
import shutil

import pytest

import dev


def test_the_text_of_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["help"]) == 0
    listed = re.findall(r"^python3 dev\.py (\w+)", capsys.readouterr().out, re.MULTILINE)
    assert set(listed) == {*dev.COMMANDS, "help"}


def test_an_unknown_command_is_a_wrong_argument(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["fly"]) == 2
    assert "dev.py run" in capsys.readouterr().out


def test_who_is_not_root_is_told_what_to_type(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(SystemExit) as ended:
        dev.install_system_packages(["libegl1"], "Something is missing.")
    assert ended.value.code == 1
    assert capsys.readouterr().out == "sudo apt-get update && sudo apt-get install -y libegl1\n"


def test_a_display_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert dev.without_display()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not dev.without_display()
