"""Two tables without a common variable still say that some persons are in both."""

from tests.disclosure.linked_tables import DOMAINS, tables_of
from trafficmon_desktop.disclosure.across import given_away
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.publication import Cell, Population, Publication
from trafficmon_desktop.disclosure.suppress import protect

# 26 women and 26 reports by the police among 50 persons: at least two are both, and two are.
PERSONS = [
    {"sex": sex, "reporter": reporter}
    for number, sex, reporter in (
        (2, "female", "police"),
        (24, "female", "ngo"),
        (24, "male", "police"),
    )
    for _ in range(number)
]


def publication() -> Publication:
    return Publication(
        domains=DOMAINS,
        tables=tuple(tables_of("people", PERSONS, [("sex",), ("reporter",)], DOMAINS)),
        populations={"people": Population("people")},
    )


def count(cell: Cell) -> int:
    return sum(cell.key <= person.items() for person in PERSONS)


def test_without_the_true_count_it_is_only_noted() -> None:
    result = attack([protect(publication())])
    assert result.safe
    assert given_away(result, count)


def test_with_the_true_count_it_is_covered() -> None:
    result = protect(publication(), count=count)
    assert given_away(attack([result]), count) == []
    assert result.tables[0].cells["*",] == 50
    assert None in {value for table in result.tables for value in table.cells.values()}


def test_a_large_combination_needs_no_cover() -> None:
    plain = protect(publication())
    assert protect(publication(), count=lambda _: 12).tables == plain.tables
