"""The locks hold what pyproject.toml asks for, with hashes, and nothing that may not be shipped."""

import re
import tomllib
from importlib.metadata import version

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.architecture.sources import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
ENTRY = re.compile(
    r"^([a-z0-9.-]+)==(\S+)(?: ; (.*?))? \\\n((?:    --hash=sha256:[0-9a-f]{64}.*\n?)+)"
)


def entries(name: str) -> list[tuple[str, str, str | None]]:
    """(package, version, marker) of each entry; every line of the lock belongs to one."""
    text = (ROOT / name).read_text()
    found = []
    while text:
        entry = ENTRY.match(text)
        assert entry, text[:80]
        found.append((entry[1], entry[2], entry[3]))
        text = text[entry.end() :]
    return found


LOCKS = [".ci/requirements.lock", ".ci/requirements-dev.lock"]
ASKED = {
    ".ci/requirements.lock": PROJECT["dependencies"],
    ".ci/requirements-dev.lock": PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"],
}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_dependency_is_locked_at_a_version_asked_for(lock: str) -> None:
    versions: dict[str, list[str]] = {}
    for name, locked, _marker in entries(lock):
        versions.setdefault(name, []).append(locked)
    for asked in map(Requirement, ASKED[lock]):
        found = versions.get(canonicalize_name(asked.name), [])
        assert found, f"{asked.name} is not in {lock}"
        assert all(asked.specifier.contains(each) for each in found), asked


def test_both_locks_agree() -> None:
    assert set(entries(LOCKS[0])) <= set(entries(LOCKS[1]))


def test_what_runs_is_what_is_locked() -> None:
    for name, locked, marker in entries(LOCKS[1]):
        if marker is None or Marker(marker).evaluate():
            assert version(name) == locked, name


def test_qt_stays_below_the_version_that_aborts() -> None:
    assert Version(version("PySide6_Essentials")) < Version("6.12")
    assert all(
        Version(found) < Version("6.12") for name, found, _ in entries(LOCKS[0]) if "pyside" in name
    )


def test_the_encrypted_database_is_new_enough() -> None:
    assert Version(version("sqlcipher3")) >= Version("0.6.4")
