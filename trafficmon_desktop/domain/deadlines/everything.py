"""Everything with a date: what rules compute, and what no rule computes."""

from collections.abc import Sequence
from datetime import date

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.deadlines.case import Case
from trafficmon_desktop.domain.deadlines.collection import Collection, LegalData, in_order
from trafficmon_desktop.domain.deadlines.deadline import Deadline, DeadlineNote
from trafficmon_desktop.domain.deadlines.hindsight import as_known
from trafficmon_desktop.domain.deadlines.reminders import collect_reminders, restitutions


def collect(
    book: Casebook, law: LegalData, today: date, notes: Sequence[DeadlineNote] = ()
) -> list[Deadline]:
    """All deadlines of a casebook, the settled ones with them, by the day to work by.

    ``notes``: what the organisation noted about them; of two about one deadline the later counts.
    What certainly lies after ``today`` is not known yet.
    """
    return collect_known(as_known(book, today), law, today, notes)


def collect_known(
    book: Casebook, law: LegalData, today: date, notes: Sequence[DeadlineNote] = ()
) -> list[Deadline]:
    """The same for a casebook that holds no more than is known on the day (``as_known``)."""
    known = [each for each in notes if each.noted_on <= today]
    work = Collection(Case(book, today), law, known)
    by_rule = list(work.all())
    found = [*by_rule, *restitutions(work, law.restitution, by_rule), *collect_reminders(work)]
    return sorted(found, key=in_order)
