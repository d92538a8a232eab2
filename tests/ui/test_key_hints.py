"""No text names a key of its own: what is said of keys follows the list of actions."""

import re

from tests.architecture.sources import ROOT
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.actions import ACTIONS

_KEY = re.compile(r"\b(?:Ctrl|Alt|Shift)\+[^\s.,;:)\"]+|\bF\d{1,2}\b")
_TRANSLATED = re.compile(r"\btr\(\s*((?:\"[^\"]*\"\s*)+)\)")


def test_no_text_of_the_screen_names_a_key() -> None:
    found = [
        (path.name, said[1])
        for path in (ROOT / "trafficmon_desktop" / "ui").rglob("*.py")
        for said in _TRANSLATED.finditer(path.read_text(encoding="utf-8"))
        if _KEY.search(said[1])
    ]
    assert found == []
    assert _KEY.search("lock with Ctrl+L")  # the control
    assert _TRANSLATED.search('self.tr(\n "one "\n "two")')


def test_the_practice_names_only_keys_that_there_are() -> None:
    known = {keys for action in ACTIONS for keys in action.keys}
    texts = [text for key, text in Terms("en")._texts.items() if key.startswith("practice.")]
    named = {key for text in texts for key in _KEY.findall(str(text))}
    assert named
    assert named <= known
