"""Activities of the organisation."""

from dataclasses import dataclass

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.fields import (
    NEVER,
    OPEN,
    Record,
    key,
    number,
    one_of,
    text_block,
    text_line,
    when,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Activity(Record):
    """A training, a campaign or another activity; it says nothing of a victim."""

    NAME = "activity"
    PREFIX = "T"

    code: str = key()
    kind: str | None = one_of("activity_kind", OPEN, required=True, core=True)
    held_on: HonestDate | None = when(OPEN, required=True, core=True, past=False)
    place: str | None = text_line(OPEN, core=True)
    profession: str | None = one_of("profession", OPEN, core=True)
    participants_female: int | None = number(OPEN, core=True)
    participants_male: int | None = number(OPEN, core=True)
    participants_other: int | None = number(OPEN)
    reach: int | None = number(OPEN)
    hours: int | None = number(OPEN)
    topic: str | None = one_of("activity_topic", OPEN)
    note: str | None = text_block(NEVER)
