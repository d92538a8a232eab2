"""What a field is: the one declaration that screens, storage, files and reports read.

A record is a frozen dataclass whose fields are made by the functions below. ``privacy`` has no
default anywhere: a field that nobody classified fails when its module is imported.
"""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar


class Kind(StrEnum):
    """What a field holds."""

    KEY = "key"
    REF = "ref"
    TEXT = "text"
    LONG_TEXT = "long_text"
    CODE = "code"
    CODES = "codes"
    DATE = "date"
    YES_NO = "yes_no"
    COUNT = "count"
    MONEY = "money"


class Privacy(StrEnum):
    """What may leave the computer, and how."""

    NEVER = "never"
    """Stays in the vault."""
    CATEGORY = "category"
    """Leaves as its code, counted."""
    COARSE = "coarse"
    """Leaves only as a band, group or class derived from it."""
    MEASURE = "measure"
    """Leaves only as a protected statistic."""
    OPEN = "open"
    """Says nothing of a victim."""


NEVER, CATEGORY, COARSE = Privacy.NEVER, Privacy.CATEGORY, Privacy.COARSE
MEASURE, OPEN = Privacy.MEASURE, Privacy.OPEN

#: ``refers_to`` of a reference that may point at any record.
ANY = "any"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """The declaration of one field.

    ``codes`` names a list of :data:`trafficmon_desktop.domain.codes.CODE_LISTS`; ``required``
    means the record is complete only with it (storage allows it empty, a required reference
    excepted); ``core`` fields stand in the short form; ``refers_to`` names a record or ``any``;
    ``switch`` names the setting that must be on before the field is shown; ``past`` marks dates
    that cannot lie in the future.
    """

    kind: Kind
    privacy: Privacy
    codes: str | None = None
    required: bool = False
    core: bool = False
    refers_to: str | None = None
    switch: str | None = None
    past: bool = True


@dataclass(frozen=True, slots=True)
class Field:
    """A named field of a record type."""

    name: str
    spec: FieldSpec


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """The root of all records. ``code`` is unique over all records; empty until it is stored."""

    NAME: ClassVar[str]
    PREFIX: ClassVar[str]

    code: str


def _declared(spec: FieldSpec, default: object) -> Any:
    if spec.codes is None and spec.kind in (Kind.CODE, Kind.CODES):
        raise ValueError("a coded field names its list")
    return dataclasses.field(default=default, metadata={"spec": spec})


def key() -> Any:
    """The random code by which every other record and file refers to this one."""
    return _declared(FieldSpec(Kind.KEY, NEVER), "")


def reference(refers_to: str, *, required: bool = False, core: bool = False) -> Any:
    """The code of another record; references never leave."""
    spec = FieldSpec(Kind.REF, NEVER, required=required, core=core, refers_to=refers_to)
    return _declared(spec, None)


def text_line(
    privacy: Privacy, *, required: bool = False, core: bool = False, switch: str | None = None
) -> Any:
    """A line of text."""
    return _declared(
        FieldSpec(Kind.TEXT, privacy, required=required, core=core, switch=switch), None
    )


def text_block(
    privacy: Privacy, *, required: bool = False, core: bool = False, switch: str | None = None
) -> Any:
    """Text of several lines."""
    spec = FieldSpec(Kind.LONG_TEXT, privacy, required=required, core=core, switch=switch)
    return _declared(spec, None)


def one_of(
    codes: str,
    privacy: Privacy,
    *,
    required: bool = False,
    core: bool = False,
    switch: str | None = None,
) -> Any:
    """One code of the list ``codes``."""
    return _declared(
        FieldSpec(Kind.CODE, privacy, codes, required=required, core=core, switch=switch), None
    )


def many_of(
    codes: str,
    privacy: Privacy,
    *,
    required: bool = False,
    core: bool = False,
    switch: str | None = None,
) -> Any:
    """Several codes of the list ``codes``, in the order given."""
    return _declared(
        FieldSpec(Kind.CODES, privacy, codes, required=required, core=core, switch=switch), ()
    )


def when(privacy: Privacy, *, required: bool = False, core: bool = False, past: bool = True) -> Any:
    """An honest date (:class:`trafficmon_desktop.domain.dates.HonestDate`)."""
    return _declared(FieldSpec(Kind.DATE, privacy, required=required, core=core, past=past), None)


def yes_no(privacy: Privacy, *, required: bool = False, core: bool = False) -> Any:
    """Yes, no, or not answered."""
    return _declared(FieldSpec(Kind.YES_NO, privacy, required=required, core=core), None)


def number(privacy: Privacy, *, required: bool = False, core: bool = False) -> Any:
    """A whole number of 0 or more."""
    return _declared(FieldSpec(Kind.COUNT, privacy, required=required, core=core), None)


def sum_of_money(privacy: Privacy, *, required: bool = False, core: bool = False) -> Any:
    """An amount in one currency (:class:`trafficmon_desktop.domain.money.Money`)."""
    return _declared(FieldSpec(Kind.MONEY, privacy, required=required, core=core), None)


def fields_of(record_type: type[Record]) -> tuple[Field, ...]:
    """The fields of a record type in their declared order, the code first.

    Raises ``TypeError`` where a field was declared without a spec.
    """
    return tuple(_named_fields(record_type).values())


def field_of(record_type: type[Record], name: str) -> Field:
    """The field ``name`` of a record type. Raises ``KeyError`` where there is none."""
    return _named_fields(record_type)[name]


_NAMED: dict[type[Record], dict[str, Field]] = {}


def _named_fields(record_type: type[Record]) -> dict[str, Field]:
    if record_type not in _NAMED:
        named = {}
        for each in dataclasses.fields(record_type):
            spec = each.metadata.get("spec")
            if not isinstance(spec, FieldSpec):
                raise TypeError(f"{record_type.__name__}.{each.name} is not classified")
            named[each.name] = Field(each.name, spec)
        _NAMED[record_type] = named
    return _NAMED[record_type]
