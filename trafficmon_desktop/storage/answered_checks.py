"""Answers to what was asked about unusual values: written and taken away, never changed."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

from sqlalchemy import Connection, delete, func, insert, select

from trafficmon_desktop.storage.ledger_tables import ANSWERED_CHECK
from trafficmon_desktop.storage.unit import Unit


@dataclass(frozen=True)
class AnsweredCheck:
    """Somebody said that what a check found in the record ``subject`` is right.

    ``fingerprint``: SHA-256 in hex of the values looked at; the answer holds as long as they are
    the same. ``answered_on``: ISO 8601 day. ``number`` 0 until it is stored.
    """

    number: int
    subject: str
    check_key: str
    fingerprint: str
    answered_on: str
    note: str = ""


def all_answers(connection: Connection) -> list[AnsweredCheck]:
    """Every answer in the order in which they were given."""
    query = select(ANSWERED_CHECK).order_by(ANSWERED_CHECK.c.number)
    return [AnsweredCheck(**row._mapping) for row in connection.execute(query)]


def answers_about(connection: Connection, subject: str) -> list[AnsweredCheck]:
    """The answers about one record."""
    query = select(ANSWERED_CHECK).where(ANSWERED_CHECK.c.subject == subject)
    rows = connection.execute(query.order_by(ANSWERED_CHECK.c.number))
    return [AnsweredCheck(**row._mapping) for row in rows]


def add_answer(unit: Unit, answer: AnsweredCheck) -> AnsweredCheck:
    """Stores an answer under the next number, and returns it so."""
    newest = unit.connection.scalar(select(func.max(ANSWERED_CHECK.c.number))) or 0
    stored = replace(answer, number=newest + 1)
    put_answers(unit, [stored])
    return stored


def put_answers(unit: Unit, answers: Iterable[AnsweredCheck]) -> None:
    """Stores answers under the numbers they have."""
    for answer in answers:
        unit.connection.execute(insert(ANSWERED_CHECK).values(**asdict(answer)))
        unit.note("answered_check", answer.subject, None, asdict(answer))


def take_answers(unit: Unit, subject: str) -> list[AnsweredCheck]:
    """Takes away the answers about a record and returns them; with the record they must go."""
    found = answers_about(unit.connection, subject)
    for answer in found:
        take_answer(unit, answer)
    return found


def take_answer(unit: Unit, answer: AnsweredCheck) -> None:
    """Takes one answer away, so that it is asked again."""
    gone = delete(ANSWERED_CHECK).where(ANSWERED_CHECK.c.number == answer.number)
    unit.connection.execute(gone)
    unit.note("answered_check", answer.subject, asdict(answer), None)
