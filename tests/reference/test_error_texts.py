"""Whatever can be said to a user has its sentence in every language, with the values it needs."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

from trafficmon_desktop.services.terms import LANGUAGES, Terms

PACKAGE = Path(__file__).parents[2] / "trafficmon_desktop"
CLASSES = {"UserError", "UsageError", "RefusedError", "DamagedError"}


def raised() -> Iterator[tuple[str, str, set[str]]]:
    """Place, key and names of values of every error whose key stands in the code."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id in CLASSES and node.args and isinstance(node.args[0], ast.Constant):
                place = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                yield place, str(node.args[0].value), {str(k.arg) for k in node.keywords}


def test_every_error_has_its_sentence_in_every_language() -> None:
    for terms in map(Terms, LANGUAGES):
        missing = [(place, key) for place, key, _ in raised() if not terms.has(f"error.{key}")]
        assert missing == []


def test_every_sentence_gets_the_values_it_names() -> None:
    terms = Terms("en")
    lacking = []
    for place, key, values in raised():
        if terms.has(f"error.{key}"):
            parts = string.Formatter().parse(terms._texts[f"error.{key}"])
            named = {name for _, name, _, _ in parts if name}
            if not named <= values:
                lacking.append((place, key, named - values))
    assert lacking == []
