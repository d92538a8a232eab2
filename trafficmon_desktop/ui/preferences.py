"""What the user set for this computer: language, look, text size, time to lock.

It stands outside the vault, because the locked screen needs it; so it holds nothing about
anybody, and no name of a vault but its folder.
"""

import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TypeVar

from platformdirs import user_config_path

from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.system.folders import private_file, private_folder
from trafficmon_desktop.ui.theme import TEXT_SIZES, Look

T = TypeVar("T")

LANGUAGES = ("en", "sr-Latn", "sr-Cyrl")
#: So many vaults are offered at the locked screen.
_MOST_VAULTS = 8

LOCK_MINUTES = (1, 2, 5, 10, 15, 30)


@dataclass(frozen=True, slots=True)
class Preferences:
    """``language`` is empty until it was chosen; ``text_size`` in per cent.

    ``window`` is where the window stood and how large, as Qt writes it, in hexadecimal digits.
    """

    language: str = ""
    look: Look = Look.SYSTEM
    text_size: int = 100
    lock_minutes: int = 5
    vaults: tuple[str, ...] = ()
    window: str = ""

    def with_vault(self, folder: Path) -> "Preferences":
        """The folder first among the known vaults."""
        others = [known for known in self.vaults if known != str(folder)]
        return replace(self, vaults=(str(folder), *others)[:_MOST_VAULTS])

    def with_copy(self, folder: Path) -> "Preferences":
        """The folder last among the known vaults: nobody takes it for the one they work in."""
        others = [known for known in self.vaults if known != str(folder)]
        return replace(self, vaults=(*others[: _MOST_VAULTS - 1], str(folder)))


def preferences_file() -> Path:
    """Where they are kept."""
    return user_config_path(DISPLAY_NAME, appauthor=False) / "preferences.json"


def load_preferences(path: Path) -> Preferences:
    """Reads them; what is missing or makes no sense is as at the first start."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    return _sensible(found) if isinstance(found, dict) else Preferences()


def _sensible(found: dict[str, object]) -> Preferences:
    plain = Preferences()
    vaults = found.get("vaults")
    return Preferences(
        language=_one_of(found.get("language"), LANGUAGES, plain.language),
        look=Look(_one_of(found.get("look"), tuple(Look), plain.look)),
        text_size=_one_of(found.get("text_size"), TEXT_SIZES, plain.text_size),
        lock_minutes=_one_of(found.get("lock_minutes"), LOCK_MINUTES, plain.lock_minutes),
        vaults=tuple(str(each) for each in vaults) if isinstance(vaults, list) else (),
        window=str(found.get("window") or ""),
    )


def _one_of(value: object, allowed: tuple[T, ...], otherwise: T) -> T:
    return next((each for each in allowed if each == value), otherwise)


def save_preferences(path: Path, preferences: Preferences) -> None:
    """Writes them beside and puts the new file in the old one's place."""
    private_folder(path.parent)
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps(asdict(preferences), indent=1), encoding="utf-8")
    private_file(beside)
    os.replace(beside, path)
