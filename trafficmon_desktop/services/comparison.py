"""Two periods side by side: what changed, and what cannot be compared and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from trafficmon_desktop.domain.dates import add_months
from trafficmon_desktop.domain.indicators import POPULATIONS, TABLES
from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.services.exports.report import ALL, Cell, TableView
from trafficmon_desktop.services.terms import Terms

_MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}

#: table -> how its population belongs to periods
_RULES = {table.id: POPULATIONS[table.population].period_rule for table in TABLES}


@dataclass(frozen=True, slots=True)
class Difference:
    """One row of a table in both periods; hidden cells are ``None`` and have no difference."""

    name: str
    now: Cell
    before: Cell

    @property
    def change(self) -> Cell:
        """How much more, negative where it is less."""
        return None if self.now is None or self.before is None else self.now - self.before


@dataclass(frozen=True)
class ComparedTable(TableView):
    """The totals of the rows of a table in two periods; the last column is the difference."""


def compared_table(
    now: TableView, before: TableView, names: tuple[str, str], terms: Terms
) -> ComparedTable:
    """Both periods and the difference, as whole numbers."""
    found = differences(now, before)
    return ComparedTable(
        id=now.id,
        title=now.title,
        unit=now.unit,
        rule=now.rule,
        reading="",
        corner=now.corner.split(" / ")[0],
        columns=(*names, terms.text("compare.difference")),
        rows=now.rows,
        cells=tuple((each.now, each.before, each.change) for each in found),
        dims=now.dims,
        row_keys=now.row_keys,
        column_keys=(ALL,) * 3 if now.column_keys else (),
    )


def period_before(period: Period) -> Period:
    """The calendar period of the same kind just before; else as many days just before."""
    last = period.first - timedelta(days=1)
    months = _MONTHS.get(period.calendar_kind or "")
    if months:
        return Period(add_months(period.first, -months), last)
    return Period(last - (period.last - period.first), last)


def year_before(period: Period) -> Period:
    """The same months of the year before."""
    first = add_months(period.first, -12)
    after = add_months(period.last + timedelta(days=1), -12)
    return Period(first, after - timedelta(days=1))


def period_name(period: Period, terms: Terms) -> str:
    """``2024``, ``Quarter 1, 2024``, ``March 2024``; any other period by its days."""
    kind, year = period.calendar_kind, period.first.year
    if kind == "year":
        return str(year)
    if kind == "month":
        month = terms.text(f"month.{period.first.month}")
        return terms.text("date.month", month=month, year=str(year))
    if kind is not None:
        number = 1 + (period.first.month - 1) // _MONTHS[kind]
        return terms.text("chart.part_of_year", part=_part(kind, number, terms), year=str(year))
    return terms.text("report.from_to", first=period.first, last=period.last)


def _part(kind: str, number: int, terms: Terms) -> str:
    return terms.text(f"period.{kind}.number", n=number)


def why_not(table: str, now: Period, before: Period, as_of: date) -> str:
    """Why a table cannot be compared over two periods: the end of a key, or empty where it can.

    What is as on the last day can be compared over any two ended periods; what is counted within
    a period only over periods of one length that share no day.
    """
    if max(now.last, before.last) > as_of:
        return "under_way"
    if _RULES.get(table) == "state":
        return ""
    if now.meets(before):
        return "overlap"
    return "" if _length(now) == _length(before) else "length"


def _length(period: Period) -> str:
    return period.calendar_kind or str((period.last - period.first).days)


def not_comparable(
    tables: Mapping[str, TableView], now: Period, before: Period, as_of: date
) -> dict[str, tuple[str, ...]]:
    """Reason -> ids of the tables it holds for."""
    found: dict[str, list[str]] = {}
    for table in tables:
        reason = why_not(table, now, before, as_of)
        if reason:
            found.setdefault(reason, []).append(table)
    return {reason: tuple(ids) for reason, ids in found.items()}


def differences(now: TableView, before: TableView) -> tuple[Difference, ...]:
    """The totals of the rows of a table in both periods; the total of all is the last."""
    return tuple(
        Difference(name, one[-1], other[-1])
        for name, one, other in zip(now.rows, now.cells, before.cells, strict=True)
    )


def in_words(found: tuple[Difference, ...], before: str, terms: Terms) -> str:
    """The total in one sentence, and the category that changed most in another."""
    *rows, total = found
    sentences = [_sentence(total, before, terms)]
    moved = [each for each in rows if each.change]
    if moved:
        most = max(moved, key=lambda each: abs(each.change or 0))
        change = signed(most.change, terms)
        text = terms.text("compare.most", name=most.name, change=change)
        sentences.append(text)
    return " ".join(each for each in sentences if each)


def _sentence(total: Difference, before: str, terms: Terms) -> str:
    if total.change is None:
        return terms.text("compare.hidden")
    kind = "same" if total.change == 0 else "more" if total.change > 0 else "less"
    return terms.text(
        f"compare.{kind}",
        now=total.now,
        before=total.before,
        period=before,
        change=abs(total.change),
    )


def signed(change: Cell, terms: Terms) -> str:
    """``+3``, ``−2``, ``0``; a hidden one is a dash. A true minus sign is no formula."""
    if change is None:
        return "–"
    if change == 0:
        return "0"
    return ("+" if change > 0 else "−") + terms.number(abs(change))
