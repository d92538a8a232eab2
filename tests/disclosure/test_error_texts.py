"""Every error of disclosure control has a text in both languages, with what it needs."""

import ast
from pathlib import Path
from string import Formatter

import pytest

import trafficmon_desktop.disclosure
from trafficmon_desktop.services.terms import LANGUAGES, Terms

PACKAGE = Path(trafficmon_desktop.disclosure.__file__).parent


def raised() -> set[tuple[str, frozenset[str]]]:
    """(key, names of the values) of each error the package raises."""
    found = set()
    for path in PACKAGE.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call)):
                continue
            name = ast.unparse(node.exc.func)
            if name.endswith("Error") and node.exc.args:
                key = node.exc.args[0]
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    given = frozenset(word.arg for word in node.exc.keywords if word.arg)
                    found.add((key.value, given))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_error_has_a_text_whose_values_are_given(language: str) -> None:
    terms = Terms(language)
    assert len(raised()) > 15
    for key, given in raised():
        text = terms.text(f"error.{key}")
        needed = {name for _, name, _, _ in Formatter().parse(text) if name}
        assert needed <= given, (key, needed, given)
