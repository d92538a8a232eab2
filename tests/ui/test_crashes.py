"""A bug is told and named without a single value."""

import sys
import threading
from pathlib import Path

import pytest

from trafficmon_desktop.event_log import Event, EventLog, place_of
from trafficmon_desktop.ui.crashes import tell_of_crashes

CANARY = "Canary Canarić"


def fail() -> None:
    name = CANARY
    raise ValueError(name)


def test_no_value_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("excepthook", "unraisablehook"):
        monkeypatch.setattr(sys, name, getattr(sys, name))
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    told: list[BaseException] = []
    tell_of_crashes(told.append)
    try:
        fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    shown = capsys.readouterr().err
    assert "ValueError" in shown
    assert CANARY not in shown
    assert [type(each) for each in told] == [ValueError]


def test_every_step_is_named() -> None:
    with pytest.raises(ValueError, match=CANARY) as caught:
        fail()
    assert place_of(caught.type, caught.tb).count(".py:") == 2


def test_what_happened_is_a_code_and_a_number(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "log.txt"
    log = EventLog(path)
    log.write(Event.UNLOCKED)
    log.write(Event.REFUSED, 2)
    lines = path.read_text().splitlines()
    assert [line.split()[1:] for line in lines] == [["unlocked"], ["refused", "2"]]
    assert path.stat().st_mode & 0o077 == 0


def test_the_log_stays_small(tmp_path: Path) -> None:
    log = EventLog(tmp_path / "log.txt")
    for _ in range(3):
        log.write(Event.FAULT, "x" * 60_000)
    assert len(list(tmp_path.iterdir())) == 2
    assert sum(each.stat().st_size for each in tmp_path.iterdir()) < 300_000


def test_no_room_for_the_log_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "log.txt").mkdir()
    EventLog(tmp_path / "log.txt").write(Event.STARTED)
