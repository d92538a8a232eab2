"""What lies in the repository, and what must never stand in it."""

import re

from tests.architecture.sources import IGNORED, ROOT, name_of, text_files
from trafficmon_desktop.__main__ import COMMANDS

TOP_LEVEL = {
    ".ci",
    ".editorconfig",
    ".gitignore",
    "README.md",
    "benchmarks",
    "build.spec",
    "dev.py",
    "pyproject.toml",
    "resources",
    "tests",
    "trafficmon_desktop",
    "translations",
}

REGISTRIES = re.compile(r"pyp[i][.](org|python)|pythonhoste[d]|registry[.]npm[j]s|deb[.]debia[n]")
MACHINE_PATHS = re.compile(r"(?<![\w.])/(wor[k]|roo[t]|tm[p]|hom[e]|var/tm[p])/[A-Za-z]")
PROMISES = re.compile(r"\b(TOD[O]|FIXM[E]|XX[X])\b")


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name_of(path)}:{number}"
        for path in text_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_the_top_level_is_the_agreed_one() -> None:
    assert {path.name for path in ROOT.iterdir()} - IGNORED == TOP_LEVEL


def test_no_registry_is_named() -> None:
    assert lines_with(REGISTRIES) == []


def test_no_path_of_a_machine_is_written_down() -> None:
    assert lines_with(MACHINE_PATHS) == []


def test_nothing_is_put_off_in_a_comment() -> None:
    assert lines_with(PROMISES) == []


def test_readme_opens_with_the_two_commands() -> None:
    commands = re.findall(r"^python3 dev\.py \w+", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert commands[:2] == ["python3 dev.py run", "python3 dev.py test"]


def test_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text()
    offered = [command for commands in COMMANDS.values() for command in commands]
    assert [name for name in offered if not re.search(rf"`{name}[ `]", readme)] == []
