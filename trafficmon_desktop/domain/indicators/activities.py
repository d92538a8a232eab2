"""Chapter activities: open figures, participants and not victims."""

from collections.abc import Iterator

from trafficmon_desktop.domain.indicators.domains import UNKNOWN
from trafficmon_desktop.domain.indicators.question import Question, Unit
from trafficmon_desktop.domain.records import Activity


def activities(q: Question) -> Iterator[Unit]:
    """Activities held in the period, weighted by their participants; the reach never counts."""
    for each in q.book.every(Activity):
        if q.holds(each.held_on, "activities", each.code):
            participants = (
                (each.participants_female or 0)
                + (each.participants_male or 0)
                + (each.participants_other or 0)
            )
            values = {
                "profession": each.profession or UNKNOWN,
                "activity_kind": each.kind or UNKNOWN,
            }
            yield Unit(each.code, values, participants)
