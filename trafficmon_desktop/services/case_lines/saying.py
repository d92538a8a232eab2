"""Says a line back in words before it is taken."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from trafficmon_desktop.domain.records import Sanction
from trafficmon_desktop.services.case_lines.line_read import LineRead
from trafficmon_desktop.services.case_lines.offences import short_form
from trafficmon_desktop.services.terms import Terms

_CODES = {
    "kind": "defendant_kind",
    "sex": "sex",
    "outcome": "charge_outcome",
    "appeal_effect": "appeal_effect",
}


def understood(read: LineRead, terms: Terms) -> str:
    """What was understood, part by part; empty where nothing was."""
    parts = [_value(name, value, read, terms) for name, value in read.values.items()]
    parts += [sanction_words(each, terms) for each in read.sanctions]
    return " · ".join(part for part in parts if part)


def echo(read: LineRead, terms: Terms, beside: Sequence[Sanction] = ()) -> str:
    """The sentences that stand beneath what is being typed.

    ``beside`` are sanctions that stay as they are while the line adds another of their kind.
    """
    if read.is_empty:
        return terms.text("case_line.nothing")
    lines = []
    known = understood(read, terms)
    if known:
        lines.append(terms.text("case_line.understood", what=known))
    if beside and read.is_clear:
        standing = "; ".join(_standing(each, terms) for each in beside)
        lines.append(terms.text("case_line.beside", what=standing))
    if read.doubts:
        doubt = read.doubts[0]
        example = short_form(doubt.codes[0])
        lines.append(terms.text("case_line.choose", what=doubt.typed, example=example))
    if read.unread:
        lines.append(terms.text("case_line.unread", what="”, “".join(read.unread)))
    return "\n".join(lines)


def _standing(sanction: Sanction, terms: Terms) -> str:
    return sanction_words(asdict(sanction) | {"amount": sanction.amount}, terms)


def _value(name: str, value: Any, read: LineRead, terms: Terms) -> str:
    if value is None:
        return ""
    if name in _CODES:
        return terms.code(_CODES[name], value)
    if name == "offence":
        words = terms.code("offence", value)
        reported = read.values.get("offence_reported")
        shown = offence_in_short(reported, terms) if reported else ""
        is_decided = not {"outcome", "appeal_effect"}.isdisjoint(read.values)
        return f"{shown} → {words}" if shown or is_decided else words
    if name == "label":
        return terms.text("case_line.label", label=value)
    if name == "decided_on" or name == "imposed_on":
        return terms.date(value)
    if name in ("charged_on", "final_on"):
        return terms.text(f"case_line.{name}", when=terms.date(value))
    if name == "final" and read.values.get("final_on") is None:
        return terms.text("case_line.final" if value else "case_line.not_final")
    return ""


def offence_in_short(code: str, terms: Terms) -> str:
    """``388(1)/2009``; where the offence has no article, its name."""
    return short_form(code) or terms.code("offence", code)


def sanction_words(sanction: dict[str, Any], terms: Terms) -> str:
    """Kind, length and sum of a sanction given by its fields."""
    kind = sanction.get("kind")
    words = terms.code("sanction_kind", kind) if kind else ""
    length = length_words(sanction.get("months"), sanction.get("days"), terms)
    amount = sanction.get("amount")
    return ", ".join(
        part for part in (words, length, terms.money(amount) if amount else "") if part
    )


def length_words(months: int | None, days: int | None, terms: Terms) -> str:
    """A length as it is pronounced: years and months; days where there are any."""
    parts = []
    if months:
        years, rest = divmod(months, 12)
        parts += [terms.count("length.years", years)] if years else []
        parts += [terms.count("length.months", rest)] if rest else []
    if days:
        parts.append(terms.count("length.days", days))
    return " ".join(parts)
