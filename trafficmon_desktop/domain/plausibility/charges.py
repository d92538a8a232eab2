"""Checks of defendants and charges: qualification, version, time of the offence."""

from trafficmon_desktop.domain.dates import HonestDate, age_in_years, age_interval, child_or_adult
from trafficmon_desktop.domain.plausibility.finding import Case, Choice, Level, Values, check
from trafficmon_desktop.domain.plausibility.person import OLDEST
from trafficmon_desktop.domain.plausibility.times import (
    certainly_before,
    outside,
    span_of_offence,
)
from trafficmon_desktop.domain.records import (
    Charge,
    Defendant,
    Participation,
    Proceeding,
    Victim,
)

#: Kinds of proceedings in which somebody is charged.
PENAL = frozenset({"criminal", "juvenile", "misdemeanour"})

_OF_CHILDREN = ("388_2", "388_3", "389", "388_9")
_AGE_OF_LIABILITY = 14


def _proceeding(case: Case, defendant: str | None) -> Proceeding | None:
    accused = case.book.find(Defendant, defendant)
    return None if accused is None else case.book.find(Proceeding, accused.proceeding)


def _ages(case: Case, proceeding: str, on: HonestDate | None) -> set[str]:
    """The age groups of the victims in a proceeding on a day."""
    found = set()
    for part in case.book.of(Participation, "proceeding", proceeding):
        victim = case.book.find(Victim, part.victim)
        if victim is None:
            found.add(part.age_group or "unknown")
        else:
            found.add(child_or_adult(victim.birth_date, on))
    return found


@check(Charge, "offence")
def child_charged_as_adult(case: Case, charge: Charge) -> Values | None:
    """A victim was a child, but the defendant is charged only with the basic offence."""
    proceeding = _proceeding(case, charge.defendant)
    if proceeding is None or not (charge.offence or "").startswith("388_1"):
        return None
    beside = case.book.of(Charge, "defendant", charge.defendant or "")
    if any((each.offence or "").startswith(_OF_CHILDREN) for each in beside):
        return None
    if "child" not in _ages(case, proceeding.code, charge.committed_to):
        return None
    return {"offence": Choice("offence", charge.offence or ""), "when": charge.committed_to}


@check(Charge, "offence")
def adult_charged_as_child(case: Case, charge: Charge) -> Values | None:
    """The offence against a minor, though every victim was an adult."""
    proceeding = _proceeding(case, charge.defendant)
    if proceeding is None or not (charge.offence or "").startswith(("388_2", "388_3")):
        return None
    if _ages(case, proceeding.code, charge.committed_from) != {"adult"}:
        return None
    return {"offence": Choice("offence", charge.offence or ""), "when": charge.committed_from}


@check(Charge, "offence")
def version_too_new(_case: Case, charge: Charge) -> Values | None:
    """This version of the law came after the offence had ended."""
    first, _ = span_of_offence(charge.offence or "")
    ended = charge.committed_to
    if first is None or ended is None or ended.last >= first:
        return None
    return {"offence": Choice("offence", charge.offence or ""), "end": ended, "since": first}


@check(Charge, "offence")
def version_too_old(_case: Case, charge: Charge) -> Values | None:
    """This version of the law was gone before the offence began."""
    span = span_of_offence(charge.offence or "")
    last = span[1]
    if last is None or not outside(charge.committed_from, (None, last)):
        return None
    return {
        "offence": Choice("offence", charge.offence or ""),
        "start": charge.committed_from,
        "until": last,
    }


@check(Charge, "charged_on", Level.CONTRADICTION)
def charged_before_offence(_case: Case, charge: Charge) -> Values | None:
    """Indicted before the offence began."""
    if not certainly_before(charge.charged_on, charge.committed_from):
        return None
    return {"when": charge.charged_on, "start": charge.committed_from}


@check(Charge, "committed_from")
def reported_before_offence(case: Case, charge: Charge) -> Values | None:
    """The complaint came before the offence."""
    proceeding = _proceeding(case, charge.defendant)
    if proceeding is None:
        return None
    if not certainly_before(proceeding.reported_on, charge.committed_from):
        return None
    return {"when": proceeding.reported_on, "start": charge.committed_from}


@check(Charge, "defendant", Level.CONTRADICTION)
def charge_in_other_kind(case: Case, charge: Charge) -> Values | None:
    """A charge in a proceeding in which nobody is charged."""
    proceeding = _proceeding(case, charge.defendant)
    if proceeding is None or proceeding.kind is None or proceeding.kind in PENAL:
        return None
    return {"kind": Choice("proceeding_kind", proceeding.kind), "other": proceeding.code}


@check(Defendant, "birth_date")
def defendant_over_hundred(case: Case, defendant: Defendant) -> Values | None:
    """Older than a hundred when reported, usually a slip in the century."""
    proceeding = case.book.find(Proceeding, defendant.proceeding)
    if defendant.birth_date is None:
        return None
    reported = proceeding.reported_on if proceeding else None
    youngest = age_in_years(defendant.birth_date.last, reported.first if reported else case.today)
    return {"born": defendant.birth_date, "age": youngest} if youngest > OLDEST else None


@check(Defendant, "birth_date")
def defendant_under_fourteen(case: Case, defendant: Defendant) -> Values | None:
    """Under fourteen at the time of the offence nobody can be charged."""
    for charge in case.book.of(Charge, "defendant", defendant.code):
        if defendant.birth_date is None or charge.committed_to is None:
            continue
        if age_interval(defendant.birth_date, charge.committed_to)[1] < _AGE_OF_LIABILITY:
            return {"born": defendant.birth_date, "when": charge.committed_to}
    return None


@check(Defendant, "birth_date")
def minor_in_adult_proceeding(case: Case, defendant: Defendant) -> Values | None:
    """A minor at the time of every offence, in a proceeding that is not one for juveniles."""
    proceeding = case.book.find(Proceeding, defendant.proceeding)
    charges = case.book.of(Charge, "defendant", defendant.code)
    if proceeding is None or proceeding.kind != "criminal" or not charges:
        return None
    times = [each.committed_to for each in charges]
    if any(child_or_adult(defendant.birth_date, each) != "child" for each in times):
        return None
    return {"born": defendant.birth_date, "when": times[0]}


@check(Defendant, "kind", Level.CONTRADICTION)
def legal_person_with_sex(_case: Case, defendant: Defendant) -> Values | None:
    """A legal person with a sex or a date of birth."""
    given = defendant.sex not in (None, "unknown") or defendant.birth_date is not None
    if defendant.kind != "legal_person" or not given:
        return None
    return {"sex": defendant.sex, "born": defendant.birth_date}


@check(Defendant, "continues", Level.CONTRADICTION)
def continues_in_same(case: Case, defendant: Defendant) -> Values | None:
    """It continues a defendant of the very same proceeding."""
    before = case.book.find(Defendant, defendant.continues)
    if before is None or before.proceeding != defendant.proceeding:
        return None
    return {"other": before.code}


@check(Defendant, "continues")
def continues_elsewhere(case: Case, defendant: Defendant) -> Values | None:
    """It continues a defendant of a proceeding from which this one was not split."""
    before = case.book.find(Defendant, defendant.continues)
    proceeding = case.book.find(Proceeding, defendant.proceeding)
    if before is None or proceeding is None or before.proceeding == defendant.proceeding:
        return None
    if proceeding.split_from == before.proceeding:
        return None
    return {"other": before.code, "from": before.proceeding, "split_from": proceeding.split_from}
