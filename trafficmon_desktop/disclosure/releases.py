"""What several releases of one organisation say together.

A population's ``period_rule`` decides what binds the counts of a longer period to those of the
shorter ones inside it, and a period counted again to its earlier count:

* *flow*: the total and the cells over variables that cannot change later: the whole is the sum
  of its parts and a rest (late, undated, or of days no release covers);
* *once*: the total and the cells over what lasts in a person: the whole is at least each part
  (and a rest beside it) and, where the parts fill it, at most their sum;
* *state* and every other cell: nothing between different periods.

Nobody publishes how many entries were late or removed, so a reader supposes that none was
removed (and, for *once*, none late) as far as the files do not show otherwise; where they do,
nothing is supposed and only the difference itself is looked at. A rest, an increment and a
difference are counts of people like any other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from trafficmon_desktop.disclosure.publication import Cell, Key, Population, Publication
from trafficmon_desktop.disclosure.renaming import renamed

CHANGING = frozenset({"identification_outcome", "remedy_outcome", "received"})
"""Variables judged on the day of counting: a report may be pending now and decided later."""

LASTING = frozenset({"sex", "citizenship_group", "defendant_sex"})
"""Variables that are the same whichever event of a person is counted."""

MOST_FAMILIES = 64  # ways to fill a period with others; calendar periods have one

_FLOW, _ONCE = "flow", "once"


class Count(NamedTuple):
    """One counting of one period; ``label`` is the period of its cells."""

    first: str
    last: str
    as_of: str
    label: str

    def holds(self, other: Count) -> bool:
        """Whether the other's period lies inside this one and is shorter."""
        inside = self.first <= other.first and other.last <= self.last
        return inside and (self.first, self.last) != (other.first, other.last)


class Tie(NamedTuple):
    """``whole`` against the sum of ``parts``, cells of one key in several counts.

    ``rule``: ``flow`` or ``once`` where the rest cannot be negative, empty where nothing is
    known of its sign. ``fills``: the parts leave no day of the whole out.
    """

    whole: Cell
    parts: tuple[Cell, ...]
    rule: str
    fills: bool

    @property
    def rest(self) -> Cell:
        """The count of what is in the whole and in none of the parts."""
        label = " - ".join([self.whole.period, *(part.period for part in self.parts)])
        return self.whole._replace(period=label)


class Supposed(NamedTuple):
    """What a reader takes for granted: that no person counted once was entered late, and that
    nothing was removed from any period but these (names of wholes)."""

    none_late: bool = True
    removed_from: frozenset[str] = frozenset()


def suppositions(publications: Sequence[Publication]) -> Iterator[Supposed]:
    """From the strictest to none at all; the first that fits the files is what a reader takes."""
    yield Supposed()
    labels = list(dict.fromkeys(file.period_name for file in publications))
    if len(labels) > 1:
        yield Supposed(none_late=False)
        for label in labels:
            yield Supposed(none_late=False, removed_from=frozenset([label]))
        yield Supposed(none_late=False, removed_from=frozenset(labels))


def told_apart(publications: Sequence[Publication]) -> list[Publication]:
    """The files with the day of counting in the period's name where a period was counted twice.

    Files of one organisation, period and ``as_of`` are one count and keep one name.
    """
    days: dict[tuple[str, str], set[str]] = defaultdict(set)
    for file in publications:
        days[file.organisation, file.period_name].add(file.as_of)
    return [
        renamed(file, f"{file.period_name}@{file.as_of}")
        if len(days[file.organisation, file.period_name]) > 1
        else file
        for file in publications
    ]


def ties(publications: Sequence[Publication], keys: dict[tuple[str, str], list[Key]]) -> list[Tie]:
    """Everything that binds counts of different releases; ``keys`` by (period, population)."""
    found: list[Tie] = []
    for population in dict.fromkeys(table.population for f in publications for table in f.tables):
        spec = _spec(publications, population)
        if spec.open:
            continue
        counts = _counts_of(publications, population)
        holders: dict[Key, list[Count]] = defaultdict(list)
        for count in counts:
            for key in keys.get((count.label, population), ()):
                holders[key].append(count)
        for key, holding in holders.items():
            if len(holding) > 1:
                found += _ties_of(spec, key, holding)
    return found


def families(inside: Iterable[Count]) -> list[tuple[Count, ...]]:
    """Every largest set of periods that lie apart, in the order of their days.

    A period inside another one is left aside: it is bound to that one.
    """
    counts = sorted(set(inside))
    outer = [each for each in counts if not any(other.holds(each) for other in counts)]
    found: list[tuple[Count, ...]] = []

    def extend(chosen: tuple[Count, ...], start: str) -> None:
        later = [each for each in outer if each.first > start]
        if not later:
            found.append(chosen)
        nearest = min((each.last for each in later), default="")
        for each in later:
            if len(found) < MOST_FAMILIES and each.first <= nearest:
                extend((*chosen, each), each.last)

    if outer:
        extend((), "")
    return found


def fills(whole: Count, parts: Sequence[Count]) -> bool:
    """Whether the parts, which lie apart and in order, cover every day of the whole."""
    expected: str | None = whole.first
    for part in parts:
        if part.first != expected:
            return False
        expected = _day_after(part.last)
    return bool(parts) and parts[-1].last == whole.last


def is_bound(rule: str, key: Key) -> bool:
    """Whether a period rule says anything about the cell between different periods."""
    names = {name for name, _ in key}
    return (rule == _FLOW and not names & CHANGING) or (rule == _ONCE and names <= LASTING)


def _ties_of(spec: Population, key: Key, counts: Sequence[Count]) -> Iterator[Tie]:
    rule = spec.period_rule if is_bound(spec.period_rule, key) else ""

    def tie(whole: Count, parts: Sequence[Count], rule: str, *, filled: bool) -> Tie:
        cells = tuple(Cell(spec.name, key, part.label) for part in parts)
        return Tie(Cell(spec.name, key, whole.label), cells, rule, filled)

    for whole in counts:
        earlier = [c for c in counts if c[:2] == whole[:2] and c.as_of < whole.as_of]
        if earlier:
            yield tie(whole, [max(earlier, key=_day_of)], rule and _FLOW, filled=True)
        if not rule:
            continue
        inside = _one_of_each(whole, [each for each in counts if whole.holds(each)])
        for family in families(inside):
            filled = fills(whole, family)
            if rule == _FLOW or len(family) == 1:
                yield tie(whole, family, _FLOW, filled=filled)
                continue
            for part in family:
                yield tie(whole, [part], _FLOW, filled=False)
            if filled:
                yield tie(whole, family, _ONCE, filled=True)


def _one_of_each(whole: Count, inside: Sequence[Count]) -> list[Count]:
    """Of every period the last count before the whole was counted, else the first after."""
    by_period: dict[tuple[str, str], list[Count]] = defaultdict(list)
    for each in inside:
        by_period[each.first, each.last].append(each)
    chosen = []
    for versions in by_period.values():
        before = [each for each in versions if each.as_of <= whole.as_of]
        chosen.append(max(before, key=_day_of) if before else min(versions, key=_day_of))
    return chosen


def _day_of(count: Count) -> str:
    return count.as_of


def _counts_of(publications: Sequence[Publication], population: str) -> list[Count]:
    found = {
        Count(*file.period, file.as_of, file.period_name)
        for file in publications
        if file.period is not None and any(t.population == population for t in file.tables)
    }
    return sorted(found)


def _spec(publications: Sequence[Publication], name: str) -> Population:
    """What the files agree on; where they differ, nothing binds between periods."""
    found = [file.populations[name] for file in publications if name in file.populations]
    if not found:
        return Population(name)
    agreed = len({each.period_rule for each in found}) == 1
    is_open = any(each.open for each in found)
    return replace(found[0], open=is_open, period_rule=found[0].period_rule if agreed else "state")


def _day_after(day: str) -> str | None:
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return None
