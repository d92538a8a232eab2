"""A calendar file (iCalendar, RFC 5545) of the days to work by, without any personal data.

A calendar leaves the vault for telephones and shared servers. So it says only how many dates a
day holds: no name, no code (codes never leave), not what kind of case it is, not even that it is
a time limit. What they are is looked up in the program. One event a day, whose identifier stays
the same, so that a later file replaces it.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from hashlib import blake2b
from pathlib import Path

from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.domain.deadlines.deadline import Deadline
from trafficmon_desktop.domain.deadlines.rules import Role
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.practice import stamp_of
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.services.worklist import Worklist
from trafficmon_desktop.storage.vault import Vault, timestamp

ROLES = (Role.LAST_DAY, Role.BEST_BY, Role.ENDS, Role.EVENT)


def write_calendar(vault: Vault, found: Worklist, path: Path, terms: Terms) -> int:
    """Writes the days from today on, and returns how many.

    Raises ``UserError`` ``calendar_cannot_write``.
    """
    days = _days(found.deadlines, found.today)
    stamp = timestamp(vault.clock).translate(str.maketrans("", "", "-:"))
    # the name of the vault is random; its hash keeps the events of two vaults apart
    mark = blake2b(vault.header.vault_id.encode(), digest_size=8).hexdigest()
    invented = stamp_of(vault, terms)

    def words(count: int) -> str:
        said = terms.count("calendar.event", count, program=DISPLAY_NAME)
        return f"{invented}: {said}" if invented else said

    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{DISPLAY_NAME}//calendar//"]
    for day, count in sorted(days.items()):
        lines += _event(day, words(count), stamp, mark)
    try:
        path.write_text("\r\n".join([*lines, "END:VCALENDAR", ""]), encoding="utf-8", newline="")
    except OSError:
        raise UserError("calendar_cannot_write", file=path.name) from None
    return len(days)


def _days(deadlines: Iterable[Deadline], today: date) -> Counter[date]:
    days = (each.work_by for each in deadlines if each.role in ROLES)
    # the last day there is stands for "some time after" and has no day after it
    return Counter(day for day in days if day is not None and today <= day < date.max)


def _event(day: date, words: str, stamp: str, mark: str) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{day:%Y%m%d}-{mark}",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{words}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]
