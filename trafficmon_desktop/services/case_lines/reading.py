"""Reads one typed line for each kind of cell. Nothing is completed and nothing is guessed."""

from trafficmon_desktop.domain.indicators.lead import CONVICTIONS, paragraph
from trafficmon_desktop.domain.records import ChargeDecision
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.case_lines.amounts import take_lengths, take_sums
from trafficmon_desktop.services.case_lines.line_read import (
    Gathering,
    LineRead,
    only,
    take_dates,
)
from trafficmon_desktop.services.case_lines.offences import (
    ARROW,
    Named,
    take_articles,
    take_labels,
)
from trafficmon_desktop.services.case_lines.phrases import phrases_of
from trafficmon_desktop.services.case_lines.sanctions import Found, gather_sanctions
from trafficmon_desktop.services.case_lines.typed_line import Part, TypedLine

#: Instances that decide on what another one decided.
REVIEWING = frozenset({"appeal", "third", "extraordinary"})

_NO_SANCTION = frozenset(
    "acquitted charge_rejected discontinued dismissed time_barred annulled_retrial severed".split()
)


def read_charge(typed: str) -> LineRead:
    """``388(1)/2009``, ``388(1) -> 184(1) 5.2.2025``: as reported, as indicted, and when."""
    line = TypedLine(typed)
    gathering = Gathering(line)
    offences = sorted([*take_labels(line), *take_articles(line)], key=lambda each: each.part.start)
    arrows = _take_arrows(line)
    names = ("offence",) if not arrows else ("offence_reported", "offence")
    for name, named in zip(names, offences, strict=False):
        gathering.add_offence(name, named)
    for named in offences[len(names) :]:
        gathering.refuse(named.part)
    if len(arrows) > 1 or (len(offences) < len(names) and arrows):
        gathering.refuse(arrows[-1])
    for part, when in take_dates(line, gathering):
        gathering.add("charged_on", when, part)
    return gathering.read()


def _take_arrows(line: TypedLine) -> list[Part]:
    arrows = [Part(each.start(), each.end()) for each in ARROW.finditer(line.left)]
    for arrow in arrows:
        line.take(arrow.start, arrow.end)
    return arrows


def read_decision(
    typed: str, instance: str, charged: str | None, before: ChargeDecision | None = None
) -> LineRead:
    """``osuđen 184(1) 1g uslovno 5.11.2025.``: outcome, effect, offence, sanctions, day, final.

    ``charged`` is the offence of the charge. A conviction of another paragraph is one of a
    requalified offence; that is what the two words say together. ``before`` is the decision that
    this one reviews: "confirmed" says its outcome and its offence again.
    """
    line = TypedLine(typed)
    gathering = Gathering(line)
    offences = take_labels(line)
    final, kinds = _take_decision_words(line, instance, gathering)
    found: list[Found] = [*kinds, *take_sums(line), *take_lengths(line)]
    offences = sorted([*offences, *take_articles(line)], key=lambda each: each.part.start)
    _add_decided(offences, _take_arrows(line), charged, gathering)
    for part, when in take_dates(line, gathering):
        gathering.add("final_on" if final and part.start > final.end else "decided_on", when, part)
    sanctions = gather_sanctions(found, gathering)
    if sanctions and gathering.values.get("outcome") in _NO_SANCTION:
        gathering.refuse(found[0][0])
    if gathering.values.get("appeal_effect") == "confirmed" and before is not None:
        for name in ("outcome", "offence"):
            gathering.values.setdefault(name, getattr(before, name))
    _see_requalified(gathering, charged)
    return gathering.read(sanctions)


def _take_decision_words(
    line: TypedLine, instance: str, gathering: Gathering
) -> tuple[Part | None, list[Found]]:
    """Where "final" stands, and the kinds of sanctions; the rest is noted."""
    final: Part | None = None
    kinds: list[Found] = []
    lists = ("charge_outcome", "appeal_effect", "sanction_kind", "final", "not_final")
    for part, meanings in line.take_phrases(phrases_of(*lists)):
        if instance in REVIEWING and {each.value for each in meanings} >= {"annulled_retrial"}:
            gathering.add("outcome", "annulled_retrial", part)
            gathering.add("appeal_effect", "annulled_retrial", part)
            continue
        order = ("appeal_effect",) if instance in REVIEWING else ("charge_outcome",)
        meaning = only(meanings, *order)
        if meaning.kind in ("final", "not_final"):
            gathering.add("final", meaning.kind == "final", part)
            final = part if meaning.kind == "final" else final
        elif meaning.kind == "sanction_kind":
            kinds.append((part, meaning.value))
        else:
            name = "outcome" if meaning.kind == "charge_outcome" else meaning.kind
            gathering.add(name, meaning.value, part)
    return final, kinds


def _add_decided(
    offences: list[Named], arrows: list[Part], charged: str | None, gathering: Gathering
) -> None:
    """The offence of the decision; one before an arrow must be that of the charge."""
    left = list(offences)
    if arrows and left and left[0].part.start < arrows[0].start:
        before = left.pop(0)
        if charged is None or charged not in before.codes:
            gathering.refuse(before.part)
    if len(left) > 1 or len(arrows) > 1:
        gathering.refuse(left[-1].part if left else arrows[-1])
    elif left:
        gathering.add_offence("offence", left[0])
    elif arrows:
        gathering.refuse(arrows[0])


def _see_requalified(gathering: Gathering, charged: str | None) -> None:
    values, decided = gathering.values, gathering.values.get("offence")
    if values.get("outcome") not in CONVICTIONS or decided is None or charged is None:
        return
    if paragraph(decided) != paragraph(charged):
        values["outcome"] = "convicted_requalified"


def read_sanctions(typed: str) -> LineRead:
    """``6g; novčana 100.000 RSD``: all sanctions of one instance, and the day."""
    line = TypedLine(typed)
    gathering = Gathering(line)
    found: list[Found] = []
    for part, meanings in line.take_phrases(phrases_of("sanction_kind", "final", "not_final")):
        meaning = meanings[0]
        if meaning.kind == "sanction_kind":
            found.append((part, meaning.value))
        else:
            gathering.add("final", meaning.kind == "final", part)
    found += [*take_sums(line), *take_lengths(line)]
    for part, when in take_dates(line, gathering):
        gathering.add("imposed_on", when, part)
    return gathering.read(gather_sanctions(found, gathering))


def read_final(typed: str) -> LineRead:
    """``12.12.2025.``, ``da``, ``ne``: whether the last decision is final, and since when."""
    line = TypedLine(typed)
    gathering = Gathering(line)
    for part, meanings in line.take_phrases(phrases_of("final", "not_final", "yes_no_unknown")):
        if meanings[0].value == "unknown":
            gathering.refuse(part)
        else:
            is_final = meanings[0].kind == "final" or meanings[0].value == "yes"
            gathering.add("final", is_final, part)
    for part, when in take_dates(line, gathering):
        gathering.add("final_on", when, part)
        gathering.add("final", value=True, part=part)
    return gathering.read()


def read_defendant(typed: str) -> LineRead:
    """``D1 m``, ``D3 pravno lice``: the label, and what tells defendants apart."""
    line = TypedLine(typed)
    gathering = Gathering(line)
    for part, meanings in line.take_phrases(phrases_of("sex", "defendant_kind")):
        meaning = meanings[0]
        if meaning.value == "unknown":
            gathering.refuse(part)
        else:
            gathering.add("sex" if meaning.kind == "sex" else "kind", meaning.value, part)
    label = " ".join(words for _, words in line.rest())
    if fold(label):
        gathering.values["label"] = label
    if "sex" in gathering.values:
        gathering.add("kind", "natural_person", Part(0, len(typed)))  # companies have none
    return gathering.read()
