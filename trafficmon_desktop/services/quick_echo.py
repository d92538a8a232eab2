"""Says what a typed line means before it is stored, in the language of the screen."""

from collections.abc import Callable

from trafficmon_desktop.domain.codes import CODE_LISTS
from trafficmon_desktop.domain.records import PARENT_OF, Kind, Record, fields_of
from trafficmon_desktop.services.own_codes import joined
from trafficmon_desktop.services.quick_entry import Ask, Problem, Read
from trafficmon_desktop.services.quick_phrases import short_words
from trafficmon_desktop.services.terms import Terms

#: ``name_of(code)`` is what a record is called on the screen, names masked or not.
NameOf = Callable[[str], str]


def headline(read: Read, terms: Terms) -> str:
    """What kind of record it will be, or which is changed; empty while that is not known."""
    if read.record is None:
        return ""
    record = terms.record(read.record.NAME)
    if read.before is not None:
        return terms.text("quick.changed", record=record, code=read.before.code)
    return terms.text("quick.new", record=record)


def field_words(read: Read, terms: Terms, name_of: NameOf) -> list[tuple[str, str]]:
    """Label and value of each field that the line fills, what it belongs to first."""
    record = read.record
    if record is None:
        return []
    parent = PARENT_OF[record.NAME]
    found = [(terms.text("quick.about"), name_of(getattr(record, parent)))]
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        same = read.before is not None and getattr(read.before, field.name) == value
        if value in (None, (), "") or same or field.name in ("code", parent):
            continue
        label = _capital(terms.field(record.NAME, field.name))
        words = str(terms.value(value))
        if field.spec.kind is Kind.CODE:
            meant = read.own.get(field.name)
            shown = joined(value, meant[0]) if meant else value
            words = terms.code(field.spec.codes or "", shown)
        found.append((label, words))
    return found


def problem_words(problem: Problem, terms: Terms) -> str:
    """Why the line cannot be stored, in one sentence."""
    values = dict(problem.values)
    if problem.fields:
        labels = [terms.field(problem.record, name) for name in problem.fields]
        values["fields"] = ", ".join(labels)
        values["field"] = _capital(labels[0])
    if "why" in values:
        values["why"] = terms.text(f"check.{values['why']}")
    if problem.key == "no_verb":
        values["some"] = ", ".join(short_words(problem.record, terms))
    return terms.text(f"quick.problem.{problem.key}", **values)


def ask_words(ask: Ask, terms: Terms) -> str:
    """What is to be chosen."""
    key = f"quick.ask.{ask.slot}"
    return terms.text(key) if terms.has(key) else terms.text("quick.ask.value", words=ask.words)


def option_words(option: str, terms: Terms, name_of: NameOf) -> str:
    """One of what can be chosen: a record, or a code of a list with what the list is about."""
    kind, dot, value = option.partition(".")
    if not dot:
        return name_of(option)
    if kind in CODE_LISTS:
        return terms.code(kind, value)
    return terms.text(f"quick.{kind}.{value}").partition("|")[0]


def stored_words(record: Record, terms: Terms) -> str:
    """That it was stored, for a toast; no name of a person."""
    words = _capital(terms.record(record.NAME))
    return terms.text("quick.stored", record=words, code=getattr(record, PARENT_OF[record.NAME]))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
