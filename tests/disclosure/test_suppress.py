"""What a protected publication holds and does not hold, and when protecting is refused."""

import json
from dataclasses import replace

import pytest

from tests.disclosure.linked_tables import DOMAINS, publication_of, tables_of
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.errors import UnsafeError, WrongUseError
from trafficmon_desktop.disclosure.publication import (
    INTERNAL_FORMAT,
    Cell,
    Inequality,
    Measure,
    Population,
    Publication,
)
from trafficmon_desktop.disclosure.suppress import protect, protect_with_report
from trafficmon_desktop.disclosure.tables import publication_from_json, to_json

KEY = b"secret of the vault"


def test_same_data_and_key_same_bytes() -> None:
    publication = publication_of(60, 4)
    first, second = (json.dumps(to_json(protect(publication, key=KEY))) for _ in range(2))
    assert first == second


def test_another_key_hides_other_cells() -> None:
    publication = publication_of(120, 4)
    assert protect(publication, key=b"one").tables != protect(publication, key=b"two").tables


def test_the_file_can_be_read_back_and_attacked() -> None:
    result = protect(publication_of(60, 4), key=KEY)
    again = publication_from_json(json.loads(json.dumps(to_json(result))))
    assert attack([again]).safe
    assert again.threshold == 5


def test_the_ring_of_tables_is_published_as_one_clique() -> None:
    result = protect(publication_of(60, 4))
    assert ("age", "form", "sex") in {
        clique.variables for clique in result.cliques if clique.population == "people"
    }


def test_impossible_cells_are_printed_as_nought() -> None:
    result = protect(publication_of(120, 0), key=KEY)
    table = next(table for table in result.tables if table.dims == ("age", "guardian"))
    assert table.cells["adult", "appointed"] == 0
    assert table.cells["child", "not_applicable"] == 0


def test_nothing_secret_is_published() -> None:
    publication = replace(publication_of(60, 4), protection={"weights": [1, 2]}, extra={"rows": 99})
    result = protect(publication, key=KEY)
    hidden = {
        cell
        for table in result.tables
        for cell, value in result.table_cells(table)
        if value is None
    }
    assert set(result.protection) == {
        "version",
        "threshold",
        "rules",
        "acceptance",
        "threshold_noise",
        "silent_categories",
        "hidden_cells",
        "verdict",
        "audited_with",
    }
    assert result.protection["hidden_cells"] == len(hidden)
    text = json.dumps(to_json(result))
    for word in ("weight", "key of", KEY.hex(), KEY.decode(), "primary", "objective", "seconds"):
        assert word not in text
    assert result.extra == {}


def test_what_is_left_out_is_named_and_reported() -> None:
    result = protect_with_report(publication_of(30, 0))
    assert result.publication.not_published == ("decisions", "granted")
    assert {table.population for table in result.publication.tables} == {"people"}
    assert [(step.kind, step.population) for step in result.steps] == [
        ("too_small", "decisions"),
        ("too_small", "granted"),
    ]


def test_open_populations_pass_as_they_are() -> None:
    tables = tuple(tables_of("activities", [{"sex": "female"}] * 2, [("sex",)], DOMAINS))
    publication = Publication(
        domains=DOMAINS,
        tables=tables,
        populations={"activities": Population("activities", open=True)},
    )
    assert protect(publication).tables == tables


def test_a_total_that_gives_a_small_count_away_is_not_shown() -> None:
    """Six decisions of which at least five were granted: at most one was not."""
    persons = [{"sex": "female"}] * 5
    decisions = [{"result": "granted"}] * 5 + [{"result": "refused"}]
    publication = Publication(
        domains=DOMAINS,
        tables=(
            *tables_of("granted", persons, [("sex",)], DOMAINS),
            *tables_of("decisions", decisions, [("result",)], DOMAINS),
        ),
        populations={name: Population(name) for name in ("granted", "decisions")},
        inequalities=(
            Inequality(
                (Cell("granted", frozenset()),),
                (Cell("decisions", frozenset({("result", "granted")})),),
            ),
        ),
    )
    result = protect_with_report(publication)
    assert result.publication.not_published == ("decisions", "granted")
    assert {step.kind for step in result.steps} == {"left_out"}


def test_combinations_known_to_be_small_are_protected() -> None:
    publication = publication_of(120, 2)
    cell = Cell(
        "people",
        frozenset({("sex", "male"), ("age", "adult"), ("form", "labour")}),
        publication.period_name,
    )
    assert attack([protect(publication, small=[cell])], small=[cell]).safe


def test_progress_is_told_and_may_cancel() -> None:
    told: list[tuple[int, int]] = []
    protect(publication_of(30, 1), report=lambda done, total: told.append((done, total)))
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1]

    def cancel(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        protect(publication_of(30, 1), report=cancel)


def test_no_time_is_refused() -> None:
    with pytest.raises(UnsafeError):
        protect(publication_of(120, 1), time_limit=0.0)


def test_wrong_use_is_refused() -> None:
    publication = publication_of(8, 1)
    with pytest.raises(WrongUseError):
        protect(publication, threshold=2)
    with pytest.raises(UnsafeError):
        protect(replace(publication, format=INTERNAL_FORMAT))


def median(valid: int, *, declared: bool = True) -> Measure:
    """A median that says: at least half of the decisions are first permits."""
    half = Inequality(
        (Cell("decisions", frozenset({("kind", "extension")}), "2024-01-01/2024-12-31"),),
        (Cell("decisions", frozenset({("kind", "first")}), "2024-01-01/2024-12-31"),),
    )
    return Measure(
        "P5m",
        "decisions",
        {
            "id": "P5m",
            "population": "decisions",
            "key": {},
            "statistic": "median",
            "value": 35,
            "valid_n": valid,
        },
        (half,) if declared else (),
    )


@pytest.mark.parametrize(
    ("measure", "kept"),
    [
        (median(60), True),
        (median(55), False),
        (median(9), False),
        (median(60, declared=False), False),
    ],
)
def test_measures_need_enough_behind_them(measure: Measure, *, kept: bool) -> None:
    publication = replace(publication_of(120, 0), measures=(measure,))
    result = protect_with_report(publication)
    assert bool(result.publication.measures) is kept
    assert [step.name for step in result.steps if step.kind == "measure"] == (
        [] if kept else ["P5m"]
    )
    assert all("valid_n" not in each.fields for each in result.publication.measures)


def test_tables_are_dropped_until_the_joint_table_can_be_audited() -> None:
    domains = {name: tuple(f"{name}{number}" for number in range(40)) for name in "abc"}
    persons = [{name: domains[name][number % 2] for name in "abc"} for number in range(40)]
    publication = Publication(
        domains=domains,
        tables=tuple(tables_of("p", persons, [("a", "b"), ("b", "c"), ("a", "c")], domains)),
        populations={"p": Population("p")},
    )
    result = protect_with_report(publication)
    assert [(step.kind, step.name) for step in result.steps] == [("table", "p-a-b")]
    assert [table.id for table in result.publication.tables] == ["p-b-c", "p-a-c"]
    assert attack([result.publication]).safe
