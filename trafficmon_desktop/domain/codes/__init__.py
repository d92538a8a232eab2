"""Closed vocabularies of the records, one :class:`CodeList` each."""

from trafficmon_desktop.domain.codes import (
    care,
    identification,
    institutions,
    justice,
    offences,
    person,
    places,
    residence,
    trial_rights,
)
from trafficmon_desktop.domain.codes.lists import CodeList

__all__ = ["CODE_LISTS", "CodeList", "codes_of"]

_MODULES = (
    person,
    identification,
    care,
    residence,
    justice,
    trial_rights,
    institutions,
    offences,
    places,
)

CODE_LISTS: dict[str, CodeList] = {
    code_list.name: code_list for module in _MODULES for code_list in module.LISTS
}


def codes_of(name: str) -> tuple[str, ...]:
    """The codes of the list ``name`` in their order. Raises ``KeyError`` for an unknown list."""
    return CODE_LISTS[name].codes
