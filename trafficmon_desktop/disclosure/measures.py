"""Which medians and sums may be printed beside protected tables.

A measure stands beside the tables only where enough values are behind it, where nothing thin is
left when it is compared with another printed measure (of a group, of another release), and where
the audit of everything, the measure's own inequalities included, still finds nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from trafficmon_desktop.disclosure.errors import UnsafeError
from trafficmon_desktop.disclosure.lattice import cliques_of
from trafficmon_desktop.disclosure.publication import Cell, Clique, Key, Measure, Publication
from trafficmon_desktop.disclosure.releases import Count, families
from trafficmon_desktop.disclosure.renaming import linked_populations, only_of

LEAST_COUNT = 10
PUBLIC_COUNT = 30
PUBLIC = "public"
VALID_COUNT = "valid_n"
"""Field of the input: how many values the measure rests on. Printed only where the field
``counted`` makes it a count of the system."""

IsSafe = Callable[[Sequence[Publication]], bool]
"""Whether the audit finds nothing in these files together."""


@dataclass(frozen=True)
class Counts:
    """The release a measure is to stand in: with every count, and as it may be printed."""

    counted: Publication
    safe: Publication
    threshold: int
    released: Sequence[Publication] = ()

    @property
    def least(self) -> int:
        """How many values must stand behind a measure, and in every difference of two."""
        return least_count(self.threshold, self.counted.profile)


def least_count(threshold: int, profile: str) -> int:
    """max(10, 2k), and 30 for the public."""
    return max(LEAST_COUNT, 2 * threshold, PUBLIC_COUNT if profile == PUBLIC else 0)


def with_measures(counts: Counts, is_safe: IsSafe) -> tuple[Publication, tuple[Measure, ...]]:
    """The safe publication with each measure that may be printed, and the measures left out."""
    kept: list[Measure] = []
    measures = counts.counted.measures
    for population in dict.fromkeys(measure.population for measure in measures):
        wanted = _printable([m for m in measures if m.population == population], counts)
        kept += _audited(wanted, counts, is_safe)
    shown = {(measure.id, *_key(measure)) for measure in kept}
    dropped = tuple(m for m in measures if (m.id, *_key(m)) not in shown)
    return _with(counts.safe, kept), dropped


def can_print(measure: Measure, counts: Counts) -> bool:
    """Whether enough stands behind a measure, and what it says about counts is declared.

    It needs `valid_n` of at least max(10, 2k), for the public 30, none or as many left over in
    its cell, a printed cell, and its inequalities or the count of its values; whether those give
    anything away is for the audit to say.
    """
    valid, key = measure.valid_count, measure.fields.get("key", {})
    declared = measure.constraints or measure.valid is not None
    if not isinstance(key, Mapping) or not declared:
        return False
    cell = counts.counted.cell(measure.population, {str(k): str(v) for k, v in key.items()})
    whole = _value(counts.counted, cell)
    if whole is None or _value(counts.safe, cell) is None or valid < counts.least:
        return False
    return _is_thick(whole - valid, counts.least)


def measure_cliques(publication: Publication) -> tuple[Clique, ...]:
    """The joint tables that exist once all measures of the publication are printed."""
    populations = {measure.population for measure in publication.measures}
    mine = tuple(
        Clique(measure.population, tuple(sorted({name for name, _ in cell.key})))
        for measure in publication.measures
        for cell in measure.cells()
    )
    joined = replace(publication, cliques=(*publication.cliques, *dict.fromkeys(mine)))
    return cliques_of(joined, populations)


def _printable(measures: Sequence[Measure], counts: Counts) -> list[Measure]:
    """Those that are thick by themselves and beside each other, wholes before their parts."""
    chosen: list[Measure] = []
    for measure in sorted(measures, key=lambda m: len(_key(m)[1])):
        if can_print(measure, counts) and all(
            _is_thick(difference, counts.least)
            for difference in (
                *_within(measure, chosen),
                *_between(measure, counts.counted, counts.released),
            )
        ):
            chosen.append(measure)
    return chosen


def _audited(wanted: list[Measure], counts: Counts, is_safe: IsSafe) -> list[Measure]:
    """As many as are safe in their own release, and then beside the earlier ones, in order.

    The second audit is by far the longer one, so what fails by itself is left out before it.
    """
    for released in ([], counts.released) if counts.released else ([],):
        if wanted and not _passes(wanted, counts, released, is_safe):
            kept: list[Measure] = []
            for measure in wanted if len(wanted) > 1 else ():
                if _passes([*kept, measure], counts, released, is_safe):
                    kept.append(measure)
            wanted = kept
    return [_printed(measure) for measure in wanted]


def _passes(
    measures: Sequence[Measure],
    counts: Counts,
    released: Sequence[Publication],
    is_safe: IsSafe,
) -> bool:
    """With the earlier releases that are given, as far as they speak of linked populations."""
    try:
        trial = _with(counts.safe, [_printed(measure) for measure in measures])
    except UnsafeError:  # the joint table of the measure would be too large to audit
        return False
    files = [*(replace(file, organisation=trial.organisation) for file in released), trial]
    for group in linked_populations(files):
        if measures[0].population in group:
            return is_safe([only_of(file, group) for file in files])
    return False


def _with(safe: Publication, measures: Sequence[Measure]) -> Publication:
    """The publication with these measures and the joint tables that exist through them."""
    result = replace(safe, measures=tuple(measures))
    populations = {measure.population for measure in measures}
    others = tuple(clique for clique in safe.cliques if clique.population not in populations)
    together = sorted((*others, *measure_cliques(result)), key=lambda c: c.population)
    return replace(result, cliques=tuple(together))


def _printed(measure: Measure) -> Measure:
    """The measure as it may be printed: where the count of its values is no count of the
    system, it may be a hidden one."""
    if measure.valid is not None:
        return measure
    fields = {name: value for name, value in measure.fields.items() if name != VALID_COUNT}
    return replace(measure, fields=fields)


def _within(measure: Measure, others: Sequence[Measure]) -> Iterator[int]:
    """How many values are in a printed measure of a whole and not in those of its parts."""
    for whole in others:
        if not _is_same(whole, measure) or not _key(whole)[1] < _key(measure)[1]:
            continue
        yield whole.valid_count - measure.valid_count
        names = {name for name, _ in _key(measure)[1]}
        parts = [
            each.valid_count
            for each in others
            if _is_same(each, measure) and {name for name, _ in _key(each)[1]} == names
        ]
        yield whole.valid_count - measure.valid_count - sum(parts)


def _between(measure: Measure, new: Publication, released: Sequence[Publication]) -> Iterator[int]:
    """How many values are in this measure and not in those of periods inside, or around, its own
    that were released; ``released`` are older."""
    if new.period is None:
        return
    own = Count(*new.period, new.as_of, "")
    same = {
        Count(*file.period, file.as_of, str(place)): each.valid_count
        for place, file in enumerate(released)
        if file.period is not None
        for each in file.measures
        if (each.id, *_key(each)) == (measure.id, *_key(measure)) and each.valid is not None
    }
    for count, valid in same.items():
        if count.holds(own) or own.holds(count) or count[:2] == own[:2]:
            yield abs(measure.valid_count - valid)
    for family in families(count for count in same if own.holds(count)):
        yield abs(measure.valid_count - sum(same[count] for count in family))


def _is_thick(count: int, least: int) -> bool:
    return count == 0 or count >= least


def _is_same(measure: Measure, other: Measure) -> bool:
    """The same statistic in the same unit, of whatever part."""
    return (measure.id, _key(measure)[0]) == (other.id, _key(other)[0])


def _key(measure: Measure) -> tuple[str, Key]:
    key = measure.fields.get("key", {})
    pairs = key.items() if isinstance(key, Mapping) else ()
    statistic = str(measure.fields.get("statistic", "")), str(measure.fields.get("unit", ""))
    return " ".join(statistic), frozenset((str(name), str(value)) for name, value in pairs)


def _value(publication: Publication, wanted: Cell) -> int | None:
    for table in publication.tables:
        if table.population == wanted.population:
            for cell, value in publication.table_cells(table):
                if cell == wanted:
                    return value
    return None
