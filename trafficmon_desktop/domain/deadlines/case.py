"""What rules ask of the records: a way along references, whose case it is, what was done."""

from collections.abc import Mapping
from datetime import date

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dates import HonestDate, surely_by
from trafficmon_desktop.domain.fields import field_of
from trafficmon_desktop.domain.records import (
    RECORD_TYPES,
    Charge,
    ChargeDecision,
    Claim,
    Defendant,
    Participation,
    PermitApplication,
    PermitDecision,
    Proceeding,
    ProceedingEvent,
    Record,
    Victim,
)

GRANTED = ("granted", "granted_other_basis", "granted_shorter")
ADVERSE = (
    "granted_other_basis",
    "granted_shorter",
    "refused",
    "rejected",
    "discontinued_withdrawn",
    "discontinued_left",
    "upheld",
)
#: Known from a judgment or the press only: nobody of ours has a limit to keep there.
FOREIGN_SOURCES = ("judgment", "press")

#: The order of instances, first to last.
INSTANCES = ("first", "appeal", "administrative_court")


class Case:
    """The casebook as rules read it, on one day."""

    def __init__(self, book: Casebook, today: date) -> None:
        self.book = book.as_of(today)
        self.today = today

    # --- along references ----------------------------------------------------------------

    def value(self, record: Record, path: str) -> object:
        """What stands at the end of a path: ``kind``, ``application.kind`` or ``#offence``."""
        if path == "#offence":
            return self.offence(record)
        name, _, rest = path.partition(".")
        if not rest:
            return getattr(record, name)
        target = self.referred(record, name)
        return None if target is None else self.value(target, rest)

    def fits(self, record: Record, where: Mapping[str, tuple[str, ...]]) -> bool:
        """Whether one of the codes stands at the end of every path; ``""`` = empty."""
        return all((self.value(record, path) or "") in codes for path, codes in where.items())

    def excluded(self, record: Record, unless: Mapping[str, tuple[str, ...]]) -> bool:
        """Whether one of the codes stands at the end of any path."""
        return any((self.value(record, path) or "") in codes for path, codes in unless.items())

    def referred(self, record: Record, name: str) -> Record | None:
        """The record a reference leads to."""
        refers_to = field_of(type(record), name).spec.refers_to or ""
        return self.book.find(RECORD_TYPES[refers_to], getattr(record, name))

    def any_record(self, code: str | None) -> Record | None:
        """The record with this code, whatever its type."""
        found = (self.book.find(each, code) for each in RECORD_TYPES.values())
        return next((each for each in found if each is not None), None)

    def offence(self, record: Record) -> str | None:
        """The offence of a charge as last decided, else as charged."""
        if not isinstance(record, Charge):
            return None
        decided = [
            each
            for each in self.book.of(ChargeDecision, "charge", record.code)
            if each.offence is not None and each.decided_on is not None
        ]
        latest = max(decided, key=lambda each: _last(each.decided_on), default=None)
        return record.offence if latest is None else latest.offence

    # --- whose case it is ----------------------------------------------------------------

    def application_of(self, record: Record) -> PermitApplication | None:
        """The application a record belongs to, if any."""
        if isinstance(record, PermitApplication):
            return record
        return self.book.find(PermitApplication, getattr(record, "application", None))

    def proceeding_of(self, record: Record) -> Proceeding | None:
        """The proceeding a record belongs to, if any."""
        if isinstance(record, Proceeding):
            return record
        if isinstance(record, Charge):
            defendant = self.book.find(Defendant, record.defendant)
            return None if defendant is None else self.proceeding_of(defendant)
        return self.book.find(Proceeding, getattr(record, "proceeding", None))

    def victim_of(self, record: Record) -> Victim | None:
        """The person a record belongs to, if it is one person's."""
        if isinstance(record, Victim):
            return record
        application = self.application_of(record)
        if application is not None:
            return self.book.find(Victim, application.victim)
        return self.book.find(Victim, getattr(record, "victim", None))

    def participants(self, proceeding: Proceeding) -> list[Participation]:
        """The places of known persons in a proceeding."""
        places = self.book.of(Participation, "proceeding", proceeding.code)
        return [each for each in places if each.victim is not None]

    def is_ours(self, record: Record) -> bool:
        """Whether somebody works on the case: not closed, not ended, not of strangers."""
        proceeding = self.proceeding_of(record)
        if proceeding is not None:
            return self._works_on(proceeding)
        victim = self.victim_of(record)
        return victim is None or victim.status != "closed"

    def _works_on(self, proceeding: Proceeding) -> bool:
        if proceeding.source in FOREIGN_SOURCES or proceeding.status == "ended_finally":
            return False
        known = [self.book.find(Victim, each.victim) for each in self.participants(proceeding)]
        people = [each for each in known if each is not None]
        return not people or any(each.status != "closed" for each in people)

    # --- what stands -----------------------------------------------------------------------

    def decisions(self, application: PermitApplication) -> list[PermitDecision]:
        """The decisions of an application in the order in which they were made."""
        found = self.book.of(PermitDecision, "application", application.code)
        return sorted(
            found,
            key=lambda each: (_last(each.decided_on), INSTANCES.index(each.instance or "first")),
        )

    def stay(self, application: PermitApplication) -> PermitDecision | None:
        """The decision the person stays by: the last one granted, unless the stay was revoked."""
        standing = None
        for each in self.decisions(application):
            if each.kind in (None, "on_application") and each.outcome in GRANTED:
                standing = each
            elif each.kind in ("revocation", "removal"):
                standing = None
        return standing

    def extensions(self, application: PermitApplication) -> list[PermitApplication]:
        """The applications that extend or replace this one."""
        return list(self.book.of(PermitApplication, "extends", application.code))

    def first_of_chain(self, application: PermitApplication) -> HonestDate | None:
        """Since when the stay is unbroken, along ``extends``; ``None`` if that cannot be told."""
        stay = self.stay(application)
        since = None if stay is None else stay.valid_from
        seen = {application.code}
        while stay is not None and since is not None:
            before = self.book.find(PermitApplication, application.extends)
            if before is None or before.code in seen:
                break
            earlier = self.stay(before)
            if earlier is None or earlier.valid_from is None or earlier.valid_to is None:
                break
            if earlier.valid_to.last.toordinal() + 1 < since.first.toordinal():
                break
            seen.add(before.code)
            application, stay, since = before, earlier, earlier.valid_from
        return since

    def events_since(self, event: Record, stages: tuple[str, ...]) -> bool:
        """Whether an event of one of the stages was held, and not surely before this one."""
        proceeding = self.proceeding_of(event)
        start = getattr(event, "happened_on", None)
        return proceeding is not None and any(
            each.code != event.code
            and each.stage in stages
            and each.state == "held"
            and not _surely_before(each.happened_on, start)
            for each in self.book.of(ProceedingEvent, "proceeding", proceeding.code)
        )

    def property_claim(self, place: Participation) -> bool:
        """Whether a property claim was filed for this place, or for its person in this case."""
        claims = self.book.of(Claim, "participation", place.code)
        if place.victim is not None:
            claims = [
                *claims,
                *(
                    each
                    for each in self.book.of(Claim, "victim", place.victim)
                    if each.participation is None and each.proceeding in (None, place.proceeding)
                ),
            ]
        return any(each.kind == "property_claim" and each.outcome != "not_filed" for each in claims)


def _last(when: HonestDate | None) -> date:
    return date.min if when is None else when.last


def _surely_before(when: HonestDate | None, start: HonestDate | None) -> bool:
    if when is None or start is None or start.earliest is None:
        return False
    return surely_by(when, start.earliest) and when.last < start.earliest
