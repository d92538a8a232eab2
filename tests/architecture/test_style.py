"""The agreed style, file by file."""

from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from typing import Any

from tests.architecture import rules
from tests.architecture.sources import PACKAGE, ROOT, name_of, parsed, python_files

TESTS = ROOT / "tests"
NO_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "handler", "managers"}

#: May catch everything: the runner of long work, and the crash handler of the commands.
CATCH_ALL = {"trafficmon_desktop/ui/tasks.py", "trafficmon_desktop/__main__.py"}


def found(rule: Callable[[Any], rules.Findings], paths: Iterable[Path]) -> list[str]:
    return [f"{name_of(path)}:{line} {what}" for path in paths for line, what in rule(parsed(path))]


def of_the_program() -> list[Path]:
    return [*python_files(PACKAGE), *python_files(ROOT / "benchmarks"), ROOT / "dev.py"]


def test_no_file_is_over_500_lines() -> None:
    lengths = {name_of(path): len(path.read_text().splitlines()) for path in python_files()}
    assert {name: length for name, length in lengths.items() if length > 500} == {}


def test_half_of_the_files_are_under_120_lines() -> None:
    assert median(len(path.read_text().splitlines()) for path in python_files(PACKAGE)) < 120


def test_functions_are_short() -> None:
    """A migration is left out: it is a list of columns, frozen on the day it was written."""
    migrations = PACKAGE / "storage" / "migrations"
    paths = [path for path in of_the_program() if not path.is_relative_to(migrations)]
    assert found(rules.long_functions, paths) == []


def test_modules_are_named_after_what_they_hold() -> None:
    vague = [name_of(path) for path in python_files() if NO_NAMES & set(path.stem.split("_"))]
    assert vague == []


def test_qt_names_are_written_in_full() -> None:
    assert found(rules.short_qt_names, python_files()) == []


def test_translated_texts_are_literals() -> None:
    assert found(rules.unfindable_translations, of_the_program()) == []


def test_texts_translated_later_are_marked_where_they_are_declared() -> None:
    sources = [path.read_text() for path in python_files(PACKAGE)]
    for context in rules.MARKED_CONTEXTS:
        assert any(f'QT_TRANSLATE_NOOP("{context}", ' in source for source in sources), context


def test_only_two_places_catch_everything() -> None:
    paths = [path for path in of_the_program() if name_of(path) not in CATCH_ALL]
    assert found(rules.broad_handlers, paths) == []


def test_exceptions_are_not_shown() -> None:
    assert found(rules.shown_exceptions, python_files(PACKAGE)) == []
    assert found(rules.printed_tracebacks, python_files(PACKAGE)) == []


def test_the_domain_has_no_clock() -> None:
    pure = [*python_files(PACKAGE / "domain"), *python_files(PACKAGE / "disclosure")]
    assert found(rules.clocks, pure) == []


def test_the_domain_touches_no_file() -> None:
    assert found(rules.files, python_files(PACKAGE / "domain")) == []


def test_nothing_is_only_promised() -> None:
    assert found(rules.promises, python_files(PACKAGE)) == []


def test_tests_do_not_sleep() -> None:
    assert found(rules.sleeps, python_files(TESTS)) == []


def test_tests_use_the_real_parts_and_none_is_skipped() -> None:
    assert found(rules.stand_ins, python_files(TESTS)) == []
