"""Groups whose members all fall in one category: nobody may learn it from the tables."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import pytest

from tests.disclosure.linked_tables import DOMAINS, publication_of, tables_of
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.auditor import Auditor
from trafficmon_desktop.disclosure.primary import SILENT_CATEGORIES
from trafficmon_desktop.disclosure.publication import MARGIN, Cell, Population, Publication, Table
from trafficmon_desktop.disclosure.suppress import protect
from trafficmon_desktop.disclosure.system import build_system


class Told(NamedTuple):
    """A group that is certain to fall in one category, but for fewer than k of its members."""

    group: Cell
    category: str
    most_outside: int


def told(counted: Publication, printed: Publication, threshold: int = 5) -> Iterator[Told]:
    """Found from the outside: the intervals of everything beside the one category."""
    system = build_system([printed])
    found = Auditor(system).audit(targets=system.cells)
    for table in counted.tables:
        if table.population not in {each.population for each in printed.tables}:
            continue
        for group, inside, others in _lines(counted, table):
            whole, one = counted_at(counted, table, group), counted_at(counted, table, inside)
            others = [each for each in others if system.index[each] not in system.zeros]
            category = next(value for name, value in inside.key - group.key)
            if not whole or whole != one or category in SILENT_CATEGORIES or not others:
                continue
            highest = [found[each].high for each in others]
            most = sum(high for high in highest if high is not None)
            if None not in highest and most < threshold:
                yield Told(group, category, most)


def _lines(counted: Publication, table: Table) -> Iterator[tuple[Cell, Cell, Sequence[Cell]]]:
    """Each margin, one cell of its sum, and the others."""
    for categories in table.cells:
        for place, category in enumerate(categories):
            if category == MARGIN:
                continue
            variable = table.dims[place]
            row = [
                counted.cell(
                    table.population,
                    dict(zip(table.dims, categories, strict=True)) | {variable: each},
                )
                for each in (MARGIN, category, *counted.domains[variable])
            ]
            yield row[0], row[1], [each for each in row[2:] if each != row[1]]


def counted_at(counted: Publication, table: Table, wanted: Cell) -> int:
    return next(value or 0 for cell, value in counted.table_cells(table) if cell == wanted)


def people(*listed: tuple[int, str, str]) -> Publication:
    persons = [{"sex": sex, "age": age} for number, sex, age in listed for _ in range(number)]
    return Publication(
        domains=DOMAINS,
        tables=tuple(tables_of("people", persons, [("sex", "age")], DOMAINS)),
        populations={"people": Population("people")},
    )


CHILDREN = people((9, "female", "child"), (14, "male", "child"), (12, "male", "adult"))


def test_a_group_in_one_category_is_not_told() -> None:
    assert not list(told(CHILDREN, protect(CHILDREN)))


def test_hiding_small_counts_alone_tells_it() -> None:
    """The control: no count of the table is small, so the audit of counts finds nothing."""
    assert attack([CHILDREN]).safe
    women = CHILDREN.cell("people", {"sex": "female"})
    assert Told(women, "child", 0) in list(told(CHILDREN, CHILDREN))


def test_one_who_knows_of_himself_learns_nothing_of_the_others() -> None:
    """All but one of the women: the one exception is a small count like any other."""
    counted = people(
        (9, "female", "child"), (1, "female", "adult"), (14, "male", "child"), (12, "male", "adult")
    )
    printed = protect(counted)
    found = Auditor(build_system([printed])).audit()
    adult = found[counted.cell("people", {"sex": "female", "age": "adult"})]
    assert adult.low == 0
    assert adult.high is None or adult.high >= 5


@pytest.mark.parametrize("silent", sorted(SILENT_CATEGORIES & {*DOMAINS["age"]}))
def test_silent_categories_say_nothing(silent: str) -> None:
    others = [(14, "male", "child"), (12, "male", "adult"), (9, "other", "child"),
              (8, "other", "adult"), (11, "male", silent)]  # fmt: skip
    counted = people((9, "female", silent), *others)
    printed = protect(counted)
    values = dict(printed.tables[0].cells)
    assert values["female", silent] == values["female", MARGIN] == 9


@pytest.mark.parametrize(("count", "seed"), [(40, 0), (40, 3), (120, 2)])
def test_linked_tables_tell_of_no_group(count: int, seed: int) -> None:
    counted = publication_of(count, seed)
    assert not list(told(counted, protect(counted, key=b"key")))
    small_hidden = replace(counted, tables=tuple(_without_small(t) for t in counted.tables))
    assert list(told(counted, small_hidden))


def _without_small(table: Table) -> Table:
    cells = {
        key: None if value is not None and 0 < value < 5 else value
        for key, value in table.cells.items()
    }
    return replace(table, cells=cells)
