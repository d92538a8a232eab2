"""What a new record begins with, and which one usually follows.

Only what is certain is filled in: the state of a new case, the instance that decides first, the
remedy that waits for an answer.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from trafficmon_desktop.domain.dates import exact_date
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import (
    Exploitation,
    Identification,
    Note,
    PermitApplication,
    PermitDecision,
    PermitRemedy,
    Victim,
)
from trafficmon_desktop.ui.keeper import Keeper

#: Where a person's story usually goes on, in this order.
_STORY: tuple[type[Record], ...] = (Victim, Identification, Exploitation, PermitApplication)

#: remedy -> who decides on it
_DECIDED_BY = {"appeal": "appeal", "administrative_dispute": "administrative_court"}


def beginning(record_type: type[Any], above: dict[str, Any], keeper: Keeper, today: date) -> Record:
    """A new record of a type; ``above`` holds what is known from where it is added."""
    certain: dict[str, Any] = {}
    if record_type is Note:
        author = note_author(keeper)
        certain = {"written_on": exact_date(today), "text": f"{author}: " if author else None}
    elif record_type in (PermitDecision, PermitRemedy) and "application" in above:
        chain = keeper.referring(above["application"])
        certain = _decision(chain) if record_type is PermitDecision else _remedy(chain)
    record: Record = record_type(**(certain | above))
    return record


def note_author(keeper: Keeper) -> str:
    """Who writes the notes, as said once; empty where nobody did."""
    from trafficmon_desktop.services.vaults import setting

    return setting(keeper.vault, "note_author")


def _decision(chain: Sequence[Record]) -> dict[str, Any]:
    """The next decision answers the remedy that has no answer, else the application."""
    decisions = _decisions(chain)
    answered = {each.remedy for each in decisions}
    remedies = [each for each in chain if isinstance(each, PermitRemedy)]
    waiting = [each for each in remedies if each.code not in answered]
    if len(waiting) == 1:
        return answer_to(waiting[0])
    if not decisions:
        return {"kind": "on_application", "instance": "first"}
    return {}


def answer_to(remedy: PermitRemedy) -> dict[str, Any]:
    """What is certain of the decision on a remedy."""
    instance = _DECIDED_BY.get(remedy.kind or "")
    return {"remedy": remedy.code, "kind": "on_application", "instance": instance}


def _remedy(chain: Sequence[Record]) -> dict[str, Any]:
    """A remedy attacks the only decision there is."""
    decisions = _decisions(chain)
    return {"decision": decisions[0].code} if len(decisions) == 1 else {}


def _decisions(chain: Sequence[Record]) -> list[PermitDecision]:
    return [each for each in chain if isinstance(each, PermitDecision)]


def follower_type(record: Record, keeper: Keeper) -> type[Record] | None:
    """What usually follows a record; ``None`` where the story ends.

    What the person has already is passed over, and so is the application of a citizen of Serbia.
    """
    if isinstance(record, PermitApplication):
        return PermitDecision
    if type(record) not in _STORY:
        return None
    person = _person_of(record, keeper)
    has = {type(each) for each in keeper.case_file(person.code)} if person else set()
    is_citizen = person is not None and "RS" in person.citizenships
    later = _STORY[_STORY.index(type(record)) + 1 :]
    asked = (each for each in later if each not in has)
    return next((each for each in asked if each is not PermitApplication or not is_citizen), None)


def follower(record: Record, keeper: Keeper, today: date) -> Record | None:
    """The new record that usually follows; ``None`` too where there is nothing to hang it on."""
    following = follower_type(record, keeper)
    if following is PermitDecision:
        above = {"application": record.code}
    else:
        person = _person_of(record, keeper)
        above = {"victim": person.code if person else ""}
    if following is None or not all(above.values()):
        return None
    return beginning(following, above, keeper, today)


def _person_of(record: Record, keeper: Keeper) -> Victim | None:
    code = record.code if isinstance(record, Victim) else getattr(record, "victim", None)
    person = keeper.find(code) if code else None
    return person if isinstance(person, Victim) else None
