"""The organisation's activities: trainings, campaigns, meetings. None tells of a victim."""

from dataclasses import dataclass

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.dates import HonestDate, ordered
from trafficmon_desktop.domain.records import Activity
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.case_lists import CaseIndex
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault

#: What the list can be filtered by.
FILTERS = ("this_year", "incomplete")


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One activity; ``participants`` is ``None`` where no number is known."""

    code: str
    kind: str | None
    topic: str | None
    held_on: HonestDate | None
    place: str
    participants: int | None
    flags: frozenset[str]


def activities(vault: Vault) -> CaseIndex[ActivityRow]:
    """All activities, the latest first."""
    year = vault.today.year
    with vault.read() as connection:
        found = store.fetch_all(connection, Activity)
    found.sort(key=lambda each: ordered(each.held_on), reverse=True)
    every = [Terms(language) for language in LANGUAGES]
    return CaseIndex(_row(each, year, every) for each in found)


def _row(activity: Activity, year: int, every: list[Terms]) -> tuple[ActivityRow, str]:
    counts = [
        number
        for number in (
            activity.participants_female,
            activity.participants_male,
            activity.participants_other,
        )
        if number is not None
    ]
    held = activity.held_on
    flags = set()
    if held is not None and held.first.year <= year <= held.last.year:
        flags.add("this_year")
    if checks.missing(activity):
        flags.add("incomplete")
    row = ActivityRow(
        activity.code,
        activity.kind,
        activity.topic,
        held,
        activity.place or "",
        sum(counts) if counts else None,
        frozenset(flags),
    )
    labels = [
        terms.code(name, code)
        for name, code in (("activity_kind", row.kind), ("activity_topic", row.topic))
        if code
        for terms in every
    ]
    return row, fold(" ".join((row.code, row.place, *labels)))
