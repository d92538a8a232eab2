"""Which files can be added up: what must be alike, and the sentence where it is not."""

import unicodedata
from collections.abc import Sequence
from datetime import date

from trafficmon_desktop.disclosure.errors import MalformedFileError, UnsafeError
from trafficmon_desktop.disclosure.publication import INTERNAL_FORMAT, Publication, Table

INTERNAL, PRACTICE = "internal", "practice"
SAME_RULES = ("version", "acceptance")
SAME_COUNTING = ("kosovo_internal",)
"""Settings of a file, printed in it, that decide what a table counts."""


def check_alone(publication: Publication, name: str) -> None:
    """What keeps a file out of every joint report.

    Raises UnsafeError (unprotected or invented figures) and MalformedFileError.
    """
    if publication.format == INTERNAL_FORMAT or publication.profile == INTERNAL:
        raise UnsafeError("merge_internal", file=name)
    if publication.extra.get(PRACTICE):
        raise UnsafeError("merge_practice", file=name)
    if not plain_name(publication.organisation):
        raise MalformedFileError("merge_no_organisation", file=name)
    if not _is_calendar(publication.period):
        raise MalformedFileError("merge_no_period", file=name)
    check_categories(publication, name)
    values = [value for table in publication.tables for value in table.cells.values()]
    if values and not any(value is None or value > 0 for value in values):
        raise MalformedFileError("merge_nobody", file=name)


def check_categories(publication: Publication, name: str) -> None:
    """A dimension of one category takes nothing apart. Raises MalformedFileError."""
    for table in publication.tables:
        for dim in table.dims:
            if len(publication.domains[dim]) < 2:
                raise MalformedFileError(
                    "summary_one_category", file=name, table=table.id, variable=dim
                )


def check_together(publication: Publication, name: str, others: Sequence[Publication]) -> None:
    """Whether a file goes with those taken already. Raises MalformedFileError."""
    for other in others:
        if plain_name(other.organisation) == plain_name(publication.organisation):
            raise MalformedFileError(
                "merge_organisation_twice", file=name, organisation=publication.organisation
            )
        _check_periods(publication, name, other)
        _check_rules(publication, name, other)
        _check_lists(publication, name, other)
        _check_populations(publication, name, other)


def plain_name(organisation: str) -> str:
    """An organisation's name as it is compared: case, spaces and forms of letters put aside."""
    return " ".join(unicodedata.normalize("NFKC", organisation).casefold().split())


def _is_calendar(period: tuple[str, str] | None) -> bool:
    try:
        return period is not None and all(date.fromisoformat(day).isoformat() == day
                                          for day in period)  # fmt: skip
    except ValueError:
        return False


def _check_periods(publication: Publication, name: str, other: Publication) -> None:
    if publication.period == other.period or publication.period is None or other.period is None:
        return
    (first, last), (begin, end) = publication.period, other.period
    if first <= end and begin <= last:
        raise MalformedFileError(
            "merge_period_overlaps", file=name, first=first, last=last, begin=begin, end=end
        )
    raise MalformedFileError(
        "merge_period_differs", file=name, first=first, last=last, begin=begin, end=end
    )


def _check_rules(publication: Publication, name: str, other: Publication) -> None:
    for rule in SAME_RULES:
        own, theirs = publication.protection.get(rule), other.protection.get(rule)
        if own is not None and theirs is not None and own != theirs:
            raise MalformedFileError(
                "merge_protection", file=name, organisation=other.organisation, rule=rule
            )
    for setting in SAME_COUNTING:
        own, theirs = publication.extra.get(setting), other.extra.get(setting)
        if own is not None and theirs is not None and own != theirs:
            raise MalformedFileError(
                "merge_counting", file=name, organisation=other.organisation, rule=setting
            )


def _check_lists(publication: Publication, name: str, other: Publication) -> None:
    for variable in publication.domains.keys() & other.domains.keys():
        own, theirs = publication.domains[variable], other.domains[variable]
        groups = publication.groups.get(variable, {})
        named = other.groups.get(variable, {})
        same = all(set(groups[each]) == set(named[each]) for each in groups.keys() & named.keys())
        if set(own) != set(theirs) or not same:
            raise MalformedFileError(
                "merge_categories", file=name, organisation=other.organisation, variable=variable
            )


def _check_populations(publication: Publication, name: str, other: Publication) -> None:
    tables = {table.id: table for table in other.tables}
    for table in publication.tables:
        same = tables.get(table.id)
        if same is not None and _form(table) != _form(same):
            raise MalformedFileError(
                "merge_table", file=name, organisation=other.organisation, table=table.id
            )
    for population in publication.populations.keys() & other.populations.keys():
        own, theirs = publication.populations[population], other.populations[population]
        if (_unit(publication, population), own.period_rule, own.open) != (
            _unit(other, population), theirs.period_rule, theirs.open
        ):  # fmt: skip
            raise MalformedFileError(
                "merge_units", file=name, organisation=other.organisation, population=population
            )


def _form(table: Table) -> tuple[str, frozenset[str]]:
    return table.population, frozenset(table.dims)


def _unit(publication: Publication, population: str) -> str:
    """The unit of a population: what it declares, else what its tables say."""
    units = [table.unit for table in publication.tables if table.population == population]
    return publication.populations[population].unit or next(iter(units), "")
