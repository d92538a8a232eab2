"""Invented records as they come into being, with the dates as well as they would be known."""

from datetime import date, timedelta
from typing import TypeVar

from trafficmon_desktop.domain.dates import HonestDate, add_months, exact_date, parse_edtf
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import RECORDS
from trafficmon_desktop.services.samples.dice import Dice

R = TypeVar("R", bound=Record)

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

#: Marks every text of an invented case, in both scripts.
INVENTED_CYRILLIC, INVENTED_LATIN = "измишљено", "izmišljeno"


class Collection:
    """All records of a sample. ``until`` is the last day on which anything is known."""

    def __init__(self, dice: Dice, until: date) -> None:
        self.dice = dice
        self.until = until
        self.records: dict[str, list[Record]] = {each.NAME: [] for each in RECORDS}
        self._codes: set[str] = set()
        self._owed = 0.5

    def add(self, record_type: type[R], **values: object) -> R:
        """A new record with a code of its own."""
        record = record_type(code=self._new_code(record_type.PREFIX), **values)
        self.records[record_type.NAME].append(record)
        return record

    def change(self, before: Record, after: Record) -> None:
        """Puts a record in the place of one that was added."""
        group = self.records[before.NAME]
        group[_position(group, before)] = after

    def _new_code(self, prefix: str) -> str:
        while True:
            code = f"{prefix}-" + "".join(self.dice.pick(_ALPHABET) for _ in range(5))
            if code not in self._codes:
                self._codes.add(code)
                return code

    def owed(self, share: float) -> bool:
        """A chance that makes up for the draws before, so that small samples have their share."""
        self._owed += share
        drawn = self.dice.chance(self._owed)
        self._owed -= drawn
        return drawn

    # --- dates ---------------------------------------------------------------------------

    def happened(self, day: date) -> bool:
        """Whether the day is not after the last one known."""
        return day <= self.until

    def official(self, day: date) -> HonestDate:
        """The date of a paper: nearly always known to the day."""
        return exact_date(day) if self.dice.chance(0.97) else _month(day)

    def remembered(self, day: date) -> HonestDate:
        """The date of something people saw happen."""
        form = self.dice.weighted({"day": 86, "month": 10, "about": 2, "year": 2})
        return _in_form(day, form)

    def told(self, day: date) -> HonestDate:
        """The date of something somebody told later: seldom a day."""
        form = self.dice.weighted(
            {
                "day": 14, "month": 38, "year": 14, "about_month": 9, "about_year": 6,
                "season": 12, "by": 4, "from": 3,
            }
        )  # fmt: skip
        return _in_form(day, form)

    def born(self, day: date) -> HonestDate | None:
        """A date of birth: mostly from a document, else a year, an estimate, or nothing."""
        form = self.dice.weighted(
            {"day": 74, "month": 5, "year": 11, "about_year": 5, "years": 3, "unknown": 2}
        )
        return None if form == "unknown" else _in_form(day, form)


def _position(group: list[Record], record: Record) -> int:
    """Records are changed soon after they were added, so the search starts at the end."""
    for position in range(len(group) - 1, -1, -1):
        if group[position] is record:
            return position
    raise ValueError("the record was never added")


def _month(day: date) -> HonestDate:
    return parse_edtf(f"{day.year}-{day.month:02}")


def _in_form(day: date, form: str) -> HonestDate:
    month = f"{day.year}-{day.month:02}"
    if form == "season":
        first, last = add_months(day, -1), add_months(day, 1)
        return parse_edtf(f"{first.year}-{first.month:02}/{last.year}-{last.month:02}")
    return {
        "day": lambda: exact_date(day),
        "month": lambda: parse_edtf(month),
        "year": lambda: parse_edtf(f"{day.year}"),
        "about": lambda: parse_edtf(f"{day.isoformat()}~"),
        "about_month": lambda: parse_edtf(f"{month}~"),
        "about_year": lambda: parse_edtf(f"{day.year}~"),
        "years": lambda: parse_edtf(f"{day.year - 1}/{day.year + 1}"),
        "by": lambda: parse_edtf(f"../{month}"),
        "from": lambda: parse_edtf(f"{month}/.."),
    }[form]()


def day_before(day: date, days: int) -> date:
    """That many days before."""
    return day - timedelta(days=days)
