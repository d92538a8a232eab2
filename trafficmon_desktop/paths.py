"""Where the files that ship with the program lie: source checkout, wheel or frozen build."""

import sys
from functools import cache
from pathlib import Path

import platformdirs

from trafficmon_desktop import DISPLAY_NAME


@cache
def shipped_dir() -> Path:
    """The folder that holds ``resources`` and ``translations``."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    package = Path(__file__).resolve().parent
    inside = package / "_shipped"
    return inside if inside.is_dir() else package.parent


def resources_dir() -> Path:
    """Icons, fonts, reference data."""
    return shipped_dir() / "resources"


def translations_dir() -> Path:
    """Catalogues of the screen and the vocabulary."""
    return shipped_dir() / "translations"


def data_dir() -> Path:
    """The user's data folder of this program, under its neutral name."""
    return Path(platformdirs.user_data_dir(DISPLAY_NAME, appauthor=False))


def default_vault() -> Path:
    """The vault that is used where none is named."""
    return data_dir() / "vault"


def practice_vault() -> Path:
    """The practice vault with invented cases."""
    return data_dir() / "practice"
