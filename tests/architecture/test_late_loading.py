"""What is heavy and rarely needed is loaded when it is: not for the list of people."""

import subprocess
import sys

import pytest

from tests.architecture.sources import ROOT

HEAVY = {"numpy", "highspy", "reportlab", "xlsxwriter", "python_calamine", "alembic", "holidays"}

LOADED = "import sys, {module}; print(*sys.modules)"


def loaded(module: str) -> set[str]:
    command = [sys.executable, "-c", LOADED.format(module=module)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return {name.partition(".")[0] for name in done.stdout.split()}


@pytest.mark.parametrize(
    "module",
    ["trafficmon_desktop.ui.workspace", "trafficmon_desktop.ui.pages.people_page"],
)
def test_the_work_opens_without_what_is_heavy(module: str) -> None:
    assert loaded(module) & HEAVY == set()


def test_the_locked_screen_opens_without_the_database() -> None:
    assert loaded("trafficmon_desktop.app") & (HEAVY | {"sqlalchemy", "sqlcipher3"}) == set()


def test_the_search_for_a_safe_pattern_does_load_it() -> None:
    assert "highspy" in loaded("trafficmon_desktop.disclosure.suppress")
