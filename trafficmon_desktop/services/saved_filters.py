"""Filters that an organisation keeps under a name: what is searched for, and the chips."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.journal import recorded
from trafficmon_desktop.services.vaults import one_line, setting
from trafficmon_desktop.storage.erasing import erase_history
from trafficmon_desktop.storage.setting_history import setting_entries
from trafficmon_desktop.storage.settings import keep_setting, read_setting, write_setting
from trafficmon_desktop.storage.vault import Unit, Vault

#: The setting that holds them all: place -> filters.
_KEY = "saved_filters"

#: A name stands on a chip.
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """``text`` stands in the search, ``chips`` are switched on."""

    name: str
    text: str
    chips: frozenset[str]


def saved_filters(vault: Vault, place: str) -> list[SavedFilter]:
    """The filters of a list, in the order in which they were kept."""
    return [
        SavedFilter(each["name"], each["text"], frozenset(each["chips"]))
        for each in _read(vault).get(place, [])
    ]


def keep_filter(vault: Vault, place: str, wanted: SavedFilter) -> SavedFilter:
    """Keeps one more. Raises ``UserError`` where its name is empty or taken."""
    wanted = replace(wanted, name=_name(wanted.name))
    known = saved_filters(vault, place)
    _refuse_taken(wanted.name, known)
    _write(vault, place, [*known, wanted])
    return wanted


def rename_filter(vault: Vault, place: str, name: str, new_name: str) -> str:
    """Gives it another name, which is returned. Raises ``UserError`` as :func:`keep_filter`."""
    new_name = _name(new_name)
    known = saved_filters(vault, place)
    _refuse_taken(new_name, [each for each in known if each.name != name])
    renamed = [replace(each, name=new_name) if each.name == name else each for each in known]
    _write(vault, place, renamed)
    return new_name


def remove_filter(vault: Vault, place: str, name: str) -> None:
    """Takes it away; undoing brings it back."""
    _write(vault, place, [each for each in saved_filters(vault, place) if each.name != name])


def forget_filters(unit: Unit, says: Callable[[str], bool]) -> None:
    """Erases the filters of which ``says(text)`` holds, with their history, for good."""
    stored = json.loads(read_setting(unit.connection, _KEY) or "{}")
    kept = {
        place: [each for each in filters if not says(f"{each['name']} {each['text']}")]
        for place, filters in stored.items()
    }
    if kept != stored:
        keep_setting(unit, _KEY, json.dumps(kept, ensure_ascii=False))
    erase_history(unit, setting_entries(unit.connection, _KEY, says))


def _read(vault: Vault) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = json.loads(setting(vault, _KEY, "{}"))
    return found


def _write(vault: Vault, place: str, filters: Iterable[SavedFilter]) -> None:
    held = [{**asdict(each), "chips": sorted(each.chips)} for each in filters]
    text = json.dumps({**_read(vault), place: held}, ensure_ascii=False)
    with recorded(vault, "saved_filter") as unit:
        write_setting(unit, _KEY, text)


def _name(typed: str) -> str:
    name = one_line(typed)[:LONGEST_NAME].strip()
    if not name:
        raise UserError("filter_name_empty")
    return name


def _refuse_taken(name: str, known: Iterable[SavedFilter]) -> None:
    if any(each.name.casefold() == name.casefold() for each in known):
        raise UserError("filter_name_taken")
