"""The wheel carries everything the program needs and finds it there."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from tests.architecture.sources import ROOT

QUESTION = """
from trafficmon_desktop.paths import resources_dir, translations_dir
print(resources_dir())
print(translations_dir())
"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_it_holds_the_licence_the_fonts_and_the_vocabulary(unpacked: Path) -> None:
    shipped = unpacked / "trafficmon_desktop" / "_shipped"
    assert (shipped / "resources/licences/LICENSE.txt").is_file()
    assert list((shipped / "resources/fonts").glob("*.ttf"))
    assert list((shipped / "translations/vocabulary/sr_Cyrl").glob("*.json"))


def test_it_holds_no_tests(unpacked: Path) -> None:
    assert not (unpacked / "tests").exists()


def test_the_installed_program_finds_what_is_shipped(unpacked: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", QUESTION],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=True,
    )
    shipped = unpacked / "trafficmon_desktop" / "_shipped"
    assert done.stdout.split() == [str(shipped / "resources"), str(shipped / "translations")]
