"""A bug is told and named without a single value."""

import sys

import pytest

from trafficmon_desktop.ui.crashes import described, tell_of_crashes

CANARY = "Canary Canarić"


def fail() -> None:
    name = CANARY
    raise ValueError(name)


def test_no_value_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
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
    assert described(caught.type, caught.tb).count(".py:") == 2
