"""Lists of codes as one organisation uses them: values added, renamed and retired.

A value of the organisation's own always stands for a shipped one. The record holds the shipped
code, and beside it stands which own value was meant, so that whatever counts, computes a deadline
or leaves the vault meets shipped codes only. On the screen an own value is written
``standard~own``, ``legal~own-2`` for example. Nothing is ever deleted.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from trafficmon_desktop.domain.codes import CODE_LISTS
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import Record, field_of, fields_of
from trafficmon_desktop.domain.records import RECORDS
from trafficmon_desktop.domain.text import fold, to_latin
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.storage import local_codes as store
from trafficmon_desktop.storage.local_codes import LocalCode
from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.vault import Vault

__all__ = [
    "CHANGEABLE",
    "NO_OWN_CODES",
    "LocalCode",
    "OwnCodes",
    "OwnTerms",
    "add_value",
    "as_stored",
    "choose",
    "choose_meant",
    "chosen",
    "joined",
    "own_codes",
    "own_labels",
    "rename_value",
    "retire_value",
    "shown_value",
    "split",
]

_SIGN = "~"
LONGEST_LABEL = 80

#: Not changed: lists that follow an international standard, and those by whose values the program
#: finds its way (what is open, which instance decided, what took place).
_FIXED = frozenset(
    "country language yes_no_unknown case_status proceeding_status event_state cpc_regime"
    " counting_organisation court_instance permit_instance permit_decision_kind".split()
)

#: Values every list keeps: without them a worker would have to guess.
_NEVER_RETIRED = frozenset({"unknown", "none", "other"})

#: The lists that fields of records use, in the order of the records.
CHANGEABLE = tuple(
    dict.fromkeys(
        field.spec.codes
        for record_type in RECORDS
        for field in fields_of(record_type)
        if field.spec.codes and field.spec.codes not in _FIXED
    )
)


def joined(standard: str, own: str) -> str:
    """How an own value is written on the screen."""
    return f"{standard}{_SIGN}{own}"


def split(code: str) -> tuple[str, str]:
    """The standard code and the own one, which is empty where it is a shipped value."""
    standard, _, own = code.partition(_SIGN)
    return standard, own


@dataclass(frozen=True)
class OwnCodes:
    """What the organisation says of all lists; nothing said where it is empty."""

    said: tuple[LocalCode, ...] = ()

    @cached_property
    def _by_code(self) -> Mapping[tuple[str, str], LocalCode]:
        return {(each.list_name, each.code): each for each in self.said}

    def about(self, list_name: str) -> "OwnCodes":
        """What is said of one list."""
        return OwnCodes(tuple(each for each in self.said if each.list_name == list_name))

    def of_list(self, list_name: str) -> list[LocalCode]:
        """The own values of a list in their order, retired ones too."""
        return [each for each in self.said if each.list_name == list_name and each.is_own]

    def find(self, list_name: str, code: str) -> LocalCode | None:
        """What is said of a value, shipped or own (``legal~own-2``)."""
        standard, own = split(code)
        found = self._by_code.get((list_name, own or standard))
        return None if found is None or (own and found.standard != standard) else found

    def offered(self, list_name: str) -> list[str]:
        """The values to choose from, each own one after the shipped one it stands for."""
        own: dict[str, list[str]] = {}
        for each in self.of_list(list_name):
            if not each.retired:
                own.setdefault(each.standard, []).append(joined(each.standard, each.code))
        found: list[str] = []
        for code in CODE_LISTS[list_name].offered:
            said = self._by_code.get((list_name, code))
            if said is None or not said.retired:
                found.append(code)
            found += own.get(code, [])
        return found

    def label(self, list_name: str, code: str, language: str) -> str:
        """The organisation's label in a language of the screen; empty where the shipped one holds.

        A label is written in one or two languages; the other language shows what there is.
        """
        said = self.find(list_name, code)
        if said is None:
            return ""
        serbian = to_latin(said.label_sr) if language == "sr-Latn" else said.label_sr
        return (said.label_en or serbian) if language == "en" else (serbian or said.label_en)


#: Nothing said: the lists as they are shipped.
NO_OWN_CODES = OwnCodes()


class OwnTerms(Terms):
    """The words of the screen, with the organisation's labels of codes. Never for what leaves."""

    def __init__(self, language: str, own: OwnCodes = NO_OWN_CODES) -> None:
        super().__init__(language)
        self.own = own
        self._meant: dict[tuple[str, str], list[str]] = {}

    def refresh(self, vault: Vault) -> None:
        """Reads anew what the organisation says of the lists, and which records were given it."""
        with vault.read() as connection:
            self.own = OwnCodes(tuple(store.all_local_codes(connection)))
            self._meant = store.own_values(connection) if self.own.said else {}

    def code(self, codes: str, code: str) -> str:
        """The organisation's label where there is one, else the shipped one."""
        return self.own.label(codes, code, self.language) or super().code(codes, split(code)[0])

    def meaning(self, meant: Mapping[tuple[str, str], str]) -> "OwnTerms":
        """The same words where own values are meant: (list, shipped value) -> own value."""
        return _Meaning(self, meant) if meant else self

    def as_shown(self, record: Record, name: str) -> Any:
        """The value of a field as it is written on the screen: own values in place of the
        shipped ones they stand for."""
        value = getattr(record, name)
        meant = self._meant.get((record.code, name))
        if not meant:
            return value
        codes = field_of(type(record), name).spec.codes or ""
        own = {each.code: each.standard for each in self.own.of_list(codes)}
        if isinstance(value, tuple):
            return tuple(shown for code in value for shown in _shown(code, meant, own))
        return _shown(value, meant, own)[0] if value is not None else None


class _Meaning(OwnTerms):
    def __init__(self, terms: OwnTerms, meant: Mapping[tuple[str, str], str]) -> None:
        super().__init__(terms.language, terms.own)
        self._of_line = meant

    def code(self, codes: str, code: str) -> str:
        own = self._of_line.get((codes, code))
        return super().code(codes, joined(code, own) if own else code)


def _shown(code: str, meant: Iterable[str], own: Mapping[str, str]) -> list[str]:
    """The own values that a shipped one stands for, or itself where none was meant."""
    return [joined(code, each) for each in meant if own.get(each) == code] or [code]


def shown_value(terms: Terms, record: Record, name: str) -> Any:
    """The value of a field as the words ``terms`` write it; see :meth:`OwnTerms.as_shown`."""
    return terms.as_shown(record, name) if isinstance(terms, OwnTerms) else getattr(record, name)


def as_stored(value: Any) -> tuple[Any, tuple[str, ...]]:
    """What was chosen on the screen: the value to be stored, and the own values meant by it."""
    if isinstance(value, tuple):
        parts = [split(each) if isinstance(each, str) else (each, "") for each in value]
        plain = tuple(dict.fromkeys(standard for standard, _ in parts))
        return plain, tuple(own for _, own in parts if own)
    if isinstance(value, str) and _SIGN in value:
        standard, own = split(value)
        return standard, (own,)
    return value, ()


def own_labels(list_name: str, own: OwnCodes) -> Iterator[tuple[str, str]]:
    """What the organisation calls the offered values of a list, in every language, folded.

    Own values as ``standard~own``, shipped ones under the name they were given.
    """
    for code in own.offered(list_name) if own.said else ():
        for language in LANGUAGES:
            label = own.label(list_name, code, language)
            if label:
                yield code, fold(label)


def own_codes(vault: Vault) -> OwnCodes:
    """What the organisation says of the lists now."""
    with vault.read() as connection:
        return OwnCodes(tuple(store.all_local_codes(connection)))


# --- changing the lists ---------------------------------------------------------------------


def add_value(
    vault: Vault, list_name: str, standard: str, *, label_en: str = "", label_sr: str = ""
) -> LocalCode:
    """A new value that stands for the shipped ``standard``.

    Raises ``UserError`` ``own_code_label`` (no label), ``own_code_taken`` (a value of the list is
    called so) or ``own_code_standard`` (the list has no such value).
    """
    if list_name not in CHANGEABLE or standard not in CODE_LISTS[list_name]:
        raise UserError("own_code_standard", list=list_name)
    with vault.write("local_code") as unit:
        said = OwnCodes(tuple(store.all_local_codes(unit.connection)))
        own = said.of_list(list_name)
        new = LocalCode(
            list_name,
            f"own-{len(own) + 1}",
            standard,
            _label(label_en),
            _label(label_sr),
            position=len(own) + 1,
        )
        _refuse_label(said, new)
        store.put_local_code(unit, new)
        return new


def rename_value(
    vault: Vault, list_name: str, code: str, *, label_en: str = "", label_sr: str = ""
) -> LocalCode:
    """Another label on the screen; empty ones bring the shipped label back. See ``add_value``."""
    return _changed(
        vault, list_name, code, lambda now: replace(now, label_en=label_en, label_sr=label_sr)
    )


def retire_value(vault: Vault, list_name: str, code: str, *, retired: bool = True) -> LocalCode:
    """Offers a value no longer (or again); records that have it keep it.

    Raises ``UserError`` ``own_code_needed`` for values such as "unknown".
    """
    if retired and code in _NEVER_RETIRED:
        raise UserError("own_code_needed")
    return _changed(vault, list_name, code, lambda now: replace(now, retired=retired))


def _changed(
    vault: Vault, list_name: str, code: str, change: Callable[[LocalCode], LocalCode]
) -> LocalCode:
    if list_name not in CHANGEABLE:
        raise UserError("own_code_standard", list=list_name)
    standard, own = split(code)
    with vault.write("local_code") as unit:
        said = OwnCodes(tuple(store.all_local_codes(unit.connection)))
        now = said.find(list_name, code)
        if now is None:
            if own or standard not in CODE_LISTS[list_name]:
                raise UserError("own_code_standard", list=list_name)
            now = LocalCode(list_name, standard, standard)
        new = change(now)
        new = replace(new, label_en=_label(new.label_en), label_sr=_label(new.label_sr))
        _refuse_label(said, new)
        store.put_local_code(unit, new)
        return new


def _label(text: str) -> str:
    return " ".join(text.split())[:LONGEST_LABEL]


def _refuse_label(said: OwnCodes, new: LocalCode) -> None:
    """An own value needs a label, and two values of a list must not be called the same."""
    labels = {fold(label) for label in (new.label_en, new.label_sr) if label}
    if new.is_own and not labels:
        raise UserError("own_code_label")
    for language in LANGUAGES:
        terms = OwnTerms(language, said)
        for code in (
            *CODE_LISTS[new.list_name].codes,
            *(joined(each.standard, each.code) for each in said.of_list(new.list_name)),
        ):
            if (split(code)[1] or code) != new.code and fold(
                terms.code(new.list_name, code)
            ) in labels:
                raise UserError("own_code_taken", label=new.label_sr or new.label_en)


# --- values of records ----------------------------------------------------------------------


def choose(unit: Unit, record_code: str, field: str, own: Iterable[str]) -> None:
    """Says beside a record which own values a field was given (``own-2``); none takes it back."""
    store.put_own_values(unit, record_code, field, own)


def choose_meant(
    unit: Unit, record: Record, lists: Collection[str], meant: Mapping[tuple[str, str], str]
) -> None:
    """Says beside a record which own values were meant by its single codes of these lists.

    ``meant``: (list, shipped value) -> own value; where it has none, the shipped one was meant.
    """
    for field in fields_of(type(record)):
        name, value = field.spec.codes or "", getattr(record, field.name)
        if name in lists and isinstance(value, str):
            own = meant.get((name, value))
            choose(unit, record.code, field.name, (own,) if own else ())


def chosen(vault: Vault, codes: Collection[str]) -> dict[tuple[str, str], list[str]]:
    """(record code, field) -> own values, for the records asked for."""
    with vault.read() as connection:
        return store.own_values(connection, codes)
