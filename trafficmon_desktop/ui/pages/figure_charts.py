"""Which chart stands for which figure: one period, or two beside each other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.services.charts import WAYS, Chart, chart_of, paired, trend, way_of
from trafficmon_desktop.services.comparison import (
    compared_table,
    differences,
    in_words,
    not_comparable,
    period_before,
    period_name,
    why_not,
)
from trafficmon_desktop.services.exports.report import TableView
from trafficmon_desktop.services.figure_choice import TREND
from trafficmon_desktop.services.figures import Figures
from trafficmon_desktop.services.terms import Terms

#: The lines over time: people reported, victims identified, people granted residence.
LINES = ("V1", "V2a", "P3p")

#: So many periods of one kind make a line.
PERIODS = 6


@dataclass(frozen=True)
class Shown:
    """A chart, its table where it is one of the register, and what is said beneath."""

    chart: Chart
    table: TableView | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class FigureCharts:
    """The figures of a period, and of the one it is compared with, as charts."""

    terms: Terms
    as_of: date
    period: Period
    now: Figures
    before: tuple[Period, Figures] | None = None

    def shown(self, ids: Sequence[str]) -> Iterator[Shown]:
        """What can be drawn at once; the line over time is counted on its own."""
        for each in ids:
            if each in WAYS:
                chart = way_of(each, self.now.views, self.terms)
                if chart is not None:
                    yield Shown(chart)
            elif each in self.now.views:
                yield self._table(self.now.views[each])

    def _table(self, view: TableView) -> Shown:
        if self.before is None or why_not(view.id, self.period, self.before[0], self.as_of):
            return Shown(chart_of(view, self.terms), view)
        other = self.before[1].views[view.id]
        names = period_name(self.period, self.terms), period_name(self.before[0], self.terms)
        return Shown(
            paired(view, other, names, self.terms),
            compared_table(view, other, names, self.terms),
            (in_words(differences(view, other), names[1], self.terms),),
        )

    def not_compared(self) -> list[str]:
        """One sentence a reason, naming the tables."""
        if self.before is None:
            return []
        found = not_comparable(self.now.views, self.period, self.before[0], self.as_of)
        return [
            self.terms.text(f"compare.not.{reason}", tables=self._named(ids))
            for reason, ids in found.items()
        ]

    def _named(self, ids: Sequence[str]) -> str:
        """The tables by their ids, or the few that are left."""
        others = [each for each in self.now.views if each not in ids]
        if not others:
            return self.terms.text("compare.all")
        if len(others) < len(ids):
            return self.terms.text("compare.all_but", tables=", ".join(others))
        return ", ".join(ids)


def periods_until(period: Period) -> list[Period]:
    """The last periods of one kind, this one the last."""
    found = [period]
    while len(found) < PERIODS:
        found.append(period_before(found[-1]))
    return found[::-1]


def over_time(counted: Mapping[Period, Figures], terms: Terms) -> Shown:
    """The line over the periods that were counted, in their order."""
    named = [(period_name(period, terms), found.views) for period, found in counted.items()]
    return Shown(trend(LINES, named, terms))


__all__ = ["TREND", "FigureCharts", "Shown", "over_time", "periods_until"]
