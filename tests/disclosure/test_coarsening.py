"""Declared groups in the place of their members: one meaning, one system, no new risk."""

import random
from dataclasses import replace

from tests.disclosure.linked_tables import DOMAINS, tables_of
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.coarsening import (
    coarsenable,
    coarser,
    groups_to_use,
    is_coarser,
    no_longer_told,
)
from trafficmon_desktop.disclosure.ladder import Part, Step
from trafficmon_desktop.disclosure.pattern import Policy
from trafficmon_desktop.disclosure.publication import Population, Publication
from trafficmon_desktop.disclosure.reasons import reasons_of
from trafficmon_desktop.disclosure.suppress import protect, protect_with_report
from trafficmon_desktop.disclosure.tables import printed_values, publication_from_json, to_json

GROUPS = {
    "form": {
        "exploited": ("sexual", "labour", "begging"),
        "overlapping": ("begging", "crime"),
        "everything": DOMAINS["form"],
        "alone": ("crime",),
    },
    "origin": {"near": DOMAINS["origin"][:3], "far": DOMAINS["origin"][3:]},
}


def publication(count: int = 90, seed: int = 1, day: str = "2025-01-01") -> Publication:
    """A larger count holds the persons of a smaller one."""
    generator = random.Random(seed)
    names = ("sex", "age", "form", "origin")
    persons = [
        {name: generator.choice(DOMAINS[name][: 3 + at]) for at, name in enumerate(names)}
        for _ in range(count)
    ]
    pairs = [("sex", "age"), ("origin", "age"), ("form",)]
    return Publication(
        domains={name: DOMAINS[name] for name in names},
        tables=tuple(tables_of("people", persons, pairs, DOMAINS)),
        groups=GROUPS,
        period=("2024-01-01", "2024-12-31"),
        as_of=day,
        populations={"people": Population("people", "person", "once")},
    )


def test_groups_that_cannot_stand_side_by_side_are_left_aside() -> None:
    assert groups_to_use(publication(), "form") == dict.fromkeys(
        ("sexual", "labour", "begging"), "exploited"
    )
    assert groups_to_use(publication(), "sex") == {}


def test_a_group_counts_what_its_members_count() -> None:
    fine = publication()
    wide = coarser(fine, ["origin"])
    was, now = (next(t for t in p.tables if "origin" in t.dims) for p in (fine, wide))
    assert [key[0] for key in now.cells if key[1] == "*"] == ["*", "near", "far"]
    for age in ("child", "adult", "*"):
        members = [was.cells[origin, age] or 0 for origin in DOMAINS["origin"][:3]]
        assert now.cells["near", age] == sum(members)
    assert is_coarser(now, fine.domains)
    assert not is_coarser(was, fine.domains)
    assert coarser(fine, ["sex"]) == fine


def test_a_hidden_member_hides_its_group_and_a_listed_group_is_not_counted_twice() -> None:
    persons = [{"form": form} for form in ("sexual", "labour", "crime", "crime")]
    (table,) = tables_of("people", persons, [("form",)], DOMAINS)
    listed = dict(table.cells) | {("exploited",): 2}
    both = replace(publication(), tables=(replace(table, cells=listed),))
    assert coarser(both, ["form"]).tables[0].cells["exploited",] == 2
    hidden = replace(table, cells=dict(table.cells) | {("sexual",): None})
    wide = coarser(replace(both, tables=(hidden,)), ["form"])
    assert wide.tables[0].cells["exploited",] is None


def test_open_populations_stay_fine() -> None:
    fine = publication()
    is_open = {"people": Population("people", "person", "open", open=True)}
    left = replace(fine, populations=fine.populations | is_open)
    assert coarser(left, ["origin"]) == left
    assert "origin" not in coarsenable(left, ["people"])


def test_a_coarser_file_is_a_file_and_safe() -> None:
    wide = coarser(publication(60, 3), ["origin", "form"])
    safe = protect(wide, key=b"key")
    read = publication_from_json(to_json(safe))
    assert attack([read]).safe
    assert read.domains == publication().domains, "one list of categories, whatever is shown"
    assert {t.id: t.cells.keys() for t in read.tables} == {
        t.id: t.cells.keys() for t in wide.tables if t.population not in safe.not_published
    }


def test_a_coarser_release_beside_a_fine_one_is_safe() -> None:
    first = protect(publication(70, 4), key=b"key")
    grown = publication(90, 4, "2025-07-01")
    second = protect(coarser(grown, ["origin"]), key=b"key", released=[first])
    assert attack([first, second]).safe


def test_small_counts_inside_a_group_stay_protected() -> None:
    """What no table tells any more can still be formed out of what is left."""
    fine = publication(60, 3)
    wide = coarser(fine, ["origin"])
    lost = set(no_longer_told(fine, wide, ["people"], 5))
    assert lost
    assert all(any(name == "origin" for name, _ in cell.key) for cell in lost)
    assert all(0 < printed_values(fine)[cell] < 5 for cell in lost)
    safe = protect(wide, small=lost, key=b"key")
    assert attack([safe], small=lost).safe


def test_the_ladder_is_coarser_before_it_drops_a_table() -> None:
    fine = publication(90, 2)
    part = Part(fine, ("people",), Policy(5))
    part.search()
    told = []
    for _ in range(5):
        part.descend([])
        told = [(step.kind, step.name) for step in part.report() if step.kind != "approximate"]
    assert [kind for kind, _ in told] == ["coarser", "coarser", "table", "table", "totals_only"]
    assert {name for _, name in told[:2]} == {"origin", "form"}
    assert part.small > part.policy.small
    part.descend([])
    assert part.report() == [Step("left_out", "people")]


def test_every_hidden_cell_has_a_reason() -> None:
    first = protect(publication(70, 2), key=b"key")
    grown = publication(160, 2, "2025-07-01")
    for released in ([], [first]):
        found = protect_with_report(grown, key=b"key", released=released)
        truth = printed_values(grown)
        hidden = {
            cell
            for table in found.publication.tables
            for cell, value in found.publication.table_cells(table)
            if value is None
        }
        assert found.reasons.keys() == hidden
        for cell, reason in found.reasons.items():
            assert (reason == "small") == (0 < truth[cell] < 5)
            assert reason != "near" or 5 <= truth[cell] < 9
        assert ("released" in found.reasons.values()) == bool(released)


def test_a_hidden_group_has_the_reason_of_its_sum() -> None:
    fine = publication(30, 5)
    wide = coarser(fine, ["origin"])
    none = replace(
        wide, tables=tuple(replace(t, cells=dict.fromkeys(t.cells)) for t in wide.tables)
    )
    found = reasons_of(fine, none, none, 5, None)
    truth = printed_values(wide)
    for cell, reason in found.items():
        assert (reason == "small") == (0 < truth[cell] < 5)
