"""Margins that cannot be: found while reading, so that the message can name the cell."""

from collections.abc import Iterator, Mapping, Sequence

from trafficmon_desktop.disclosure.errors import MalformedFileError
from trafficmon_desktop.disclosure.publication import MARGIN, Publication, Table

Categories = tuple[str, ...]


def check_sums(publication: Publication, name: str) -> None:
    """Raise MalformedFileError for the first printed margin or group that is not the sum of its
    parts; where some parts are hidden, for one that is less than those printed.
    """
    for table in publication.tables:
        for whole, parts in _sums(publication, table):
            value = table.cells[whole]
            counts = [table.cells[part] for part in parts]
            printed = sum(count for count in counts if count is not None)
            if value is None or value == printed:
                continue
            if value < printed or None not in counts:
                place = named(table.dims, whole)
                raise MalformedFileError(
                    "summary_sum", file=name, table=table.id, place=place, value=value, sum=printed
                )


def named(dims: Sequence[str], categories: Categories) -> str:
    """A cell in words for messages: ``sex=female, age=*``."""
    return ", ".join(f"{dim}={each}" for dim, each in zip(dims, categories, strict=True)) or "total"


def _sums(publication: Publication, table: Table) -> Iterator[tuple[Categories, list[Categories]]]:
    """Every cell that the table itself takes apart, with its parts."""
    splits = [_splits(publication, table, at) for at in range(len(table.dims))]
    for categories in table.cells:
        for at, category in enumerate(categories):
            for parts in (splits[at][category],) if category in splits[at] else ():
                yield (
                    categories,
                    [(*categories[:at], part, *categories[at + 1 :]) for part in parts],
                )


def _splits(publication: Publication, table: Table, at: int) -> Mapping[str, Sequence[str]]:
    """What the margin, and each group, of one dimension consists of, as far as it is listed."""
    variable = table.dims[at]
    listed = {categories[at] for categories in table.cells}
    domain = publication.domains[variable]
    groups = publication.groups.get(variable, {})
    found: dict[str, Sequence[str]] = {
        group: members
        for group, members in groups.items()
        if group in listed and set(members) <= listed
    }
    if set(domain) <= listed:
        found[MARGIN] = domain
    else:
        shown = sorted(listed - {MARGIN})
        fine = [part for category in shown for part in publication.members(variable, category)]
        if sorted(fine) == sorted(domain):
            found[MARGIN] = shown
    return found
