"""The organisation's own values in a typed line: read as the shipped ones they stand for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.case_lines.offences import short_form
from trafficmon_desktop.services.case_lines.phrases import phrases_of
from trafficmon_desktop.services.case_lines.typed_line import TypedLine
from trafficmon_desktop.services.own_codes import NO_OWN_CODES, OwnTerms, own_labels, split
from trafficmon_desktop.services.terms import Terms


@dataclass(frozen=True, slots=True)
class PlainLine:
    """``text`` holds shipped values only; ``meant`` says (list, shipped value) -> own value.

    ``lists`` are those in which a value was looked for: whatever of them is not in ``meant`` was
    meant as it is shipped.
    """

    text: str
    lists: tuple[str, ...] = ()
    meant: Mapping[tuple[str, str], str] = field(default_factory=dict)


def plain_line(typed: str, lists: Iterable[str], terms: Terms) -> PlainLine:
    """Writes the shipped label in place of each label of the organisation's.

    A longer shipped label is left whole, though an own one may stand in it.
    """
    looked_in = tuple(lists)
    own = terms.own if isinstance(terms, OwnTerms) else NO_OWN_CODES
    labels = {
        tuple(label.split()): (name, code)
        for name in looked_in
        for code, label in own_labels(name, own)
    }
    if not labels:
        return PlainLine(typed, looked_in)
    shipped = dict.fromkeys(phrases_of(*looked_in), ("", ""))
    found = TypedLine(typed).take_phrases({**labels, **shipped})
    text, meant = typed, {}
    for part, (name, code) in reversed(found):
        if name:
            standard, value = split(code)
            text = f"{text[: part.start]}{_shipped(name, standard)}{text[part.end :]}"
            if value:
                meant[name, standard] = value
    return PlainLine(text, looked_in, meant)


def _shipped(list_name: str, code: str) -> str:
    """What is read as this shipped value and no other: an offence by its article."""
    article = short_form(code) if list_name == "offence" else ""
    return article or Terms("en").code(list_name, code)


def place_of(words: str, typed: str) -> tuple[int, int] | None:
    """Where words that were read in the plain line stand in the typed one; nothing if nowhere."""
    at = typed.rfind(words)
    return (at, at + len(words)) if at >= 0 and fold(words) else None
