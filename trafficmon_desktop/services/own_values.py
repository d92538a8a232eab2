"""Which own value was meant by a code never contradicts the code that a record holds."""

from collections.abc import Collection, Iterator

from trafficmon_desktop.domain.fields import Field, Kind, Record, fields_of
from trafficmon_desktop.storage import local_codes as store
from trafficmon_desktop.storage.unit import Unit

Standards = dict[tuple[str, str], str]


def settle(unit: Unit, before: Record, after: Record) -> None:
    """Lets go of what was meant by codes that a record no longer holds."""
    changed = [
        field
        for field in _coded(after)
        if getattr(before, field.name) != getattr(after, field.name)
    ]
    meant = store.own_values(unit.connection, (after.code,)) if changed else {}
    if not meant:
        return
    standards = _standards(unit)
    for field in changed:
        own = meant.get((after.code, field.name), [])
        left = [each for each in own if _fits(standards, field, after, each)]
        if left != own:
            store.put_own_values(unit, after.code, field.name, left)


def hand_over(unit: Unit, gone: Record, kept: Record, one: Record) -> None:
    """``one`` came of two records: what was meant by its codes comes from the one that says them.

    Of a single code the kept record is asked first, of several codes both. What was meant in the
    record that goes is taken away.
    """
    meant = store.own_values(unit.connection, (gone.code, kept.code))
    if not meant:
        return
    standards = _standards(unit)
    for field in _coded(one):
        mine, yours = (
            [
                each
                for each in meant.get((code, field.name), [])
                if _fits(standards, field, one, each)
            ]
            for code in (kept.code, gone.code)
        )
        if field.spec.kind is Kind.CODES:
            found = list(dict.fromkeys((*mine, *yours)))
        else:
            found = mine or yours
        if found != meant.get((kept.code, field.name), []):
            store.put_own_values(unit, one.code, field.name, found)
    store.take_own_values(unit, gone.code)


def _coded(record: Record) -> Iterator[Field]:
    return (field for field in fields_of(type(record)) if field.spec.codes)


def _standards(unit: Unit) -> Standards:
    """(list, own value) -> the shipped code it stands for."""
    every = store.all_local_codes(unit.connection)
    return {(each.list_name, each.code): each.standard for each in every if each.is_own}


def _fits(standards: Standards, field: Field, record: Record, own: str) -> bool:
    value = getattr(record, field.name)
    held: Collection[str] = value if isinstance(value, tuple) else (value,)
    return standards.get((field.spec.codes or "", own)) in held
