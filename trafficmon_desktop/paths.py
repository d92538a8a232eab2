"""Where the program finds what is shipped with it, and where it keeps the default vault.

``resources/`` and ``translations/`` stand at the top of the repository; the wheel and the frozen
build carry them inside the package, under ``_shipped``.
"""

from functools import cache
from pathlib import Path

from platformdirs import user_data_path

from trafficmon_desktop import DISPLAY_NAME

_PACKAGE = Path(__file__).resolve().parent


def resources_dir() -> Path:
    """The folder of icons, fonts, lists and licences. Raises ``FileNotFoundError``."""
    return _shipped("resources")


def translations_dir() -> Path:
    """The folder of the catalogues and of the vocabulary. Raises ``FileNotFoundError``."""
    return _shipped("translations")


@cache
def _shipped(name: str) -> Path:
    for folder in (_PACKAGE / "_shipped" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(name)


def data_dir() -> Path:
    """The folder of this user for the program's data; it is not made here.

    It bears the neutral name of the program: who sees the folder does not see what it is for.
    """
    return user_data_path(DISPLAY_NAME, appauthor=False)


def default_vault() -> Path:
    """The vault that is meant where none is named."""
    return data_dir() / "vault"


def free_folder(wanted: Path) -> Path:
    """``wanted`` if it is absent or empty, else the first such with a number behind its name."""
    folder, number = wanted, 1
    while folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        number += 1
        folder = wanted.with_name(f"{wanted.name}-{number}")
    return folder


def log_file() -> Path:
    """Where events and faults are noted, without anything about anybody."""
    return data_dir() / "log.txt"
