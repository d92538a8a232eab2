"""Measures beside tables: what the attack makes of them, and which of them are printed."""

from collections.abc import Sequence
from itertools import product
from typing import Any

import pytest

from tests.disclosure.brute_force import compare
from tests.disclosure.small_tables import Counts, publish, summary, table
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.publication import Publication
from trafficmon_desktop.disclosure.suppress import protect_with_report

BANDS = ["short", "middle", "long"]
DOMAINS = {"band": [*BANDS, "unknown"], "measured": ["yes", "no"], "kind": ["first", "other"]}
YEAR = {"from": "2024-01-01", "to": "2024-12-31"}
QUARTER = {"from": "2024-01-01", "to": "2024-03-31"}


def cell(**key: str) -> dict[str, Any]:
    return {"population": "people", "key": key}


def median(valid: int, band: int = 1, **key: str) -> dict[str, Any]:
    """A median in one band, with everything it says."""
    cells = [cell(**key, measured="yes", band=name) for name in BANDS]
    sides = [(cells[:band], cells[band:]), (cells[band + 1 :], cells[: band + 1])]
    return {
        "id": "m",
        "population": "people",
        "key": key,
        "statistic": "median",
        "unit": "days",
        "value": 21,
        "rounded_to": 7,
        "valid_n": valid,
        "counted": {"measured": "yes"},
        "constraints": [
            {"less": [cell(**key, measured="yes")], "more": cells},
            *({"less": less, "more": more, "by": 5} for less, more in sides if less),
        ],
    }


def joint(counts: Sequence[tuple[int, str, str]], kind: str = "first") -> list[int]:
    """The joint table of (how many, band, measured), all of one kind."""
    found = {(band, measured): count for count, band, measured in counts}
    return [
        found.get((band, measured), 0) if each == kind else 0
        for band, measured, each in product(*DOMAINS.values())
    ]


def counted(filling: list[int], *measures: dict[str, Any], **more: Any) -> Publication:
    """Every count of kind x band, with measures."""
    tables = [table("t", ["kind", "band"], DOMAINS, filling)]
    given = {"period": YEAR, "populations": {"people": {}}} | more
    return publish(DOMAINS, tables, measures=list(measures), **given)


def two_kinds(first: int, other: int, left: int = 0) -> list[int]:
    """Both kinds with their values around the middle band, `left` of each not measured."""
    each = [
        joint(
            [(4 * n // 20, "short", "yes"), (12 * n // 20, "middle", "yes"),
             (4 * n // 20, "long", "yes"), (left, "middle", "no")],
            kind,
        )
        for kind, n in (("first", first), ("other", other))
    ]  # fmt: skip
    return [sum(pair) for pair in zip(*each, strict=True)]


@pytest.mark.parametrize(("total", "valid"), [(12, 12), (12, 11), (11, 10)])
@pytest.mark.parametrize("band", range(3))
def test_intervals_are_those_of_every_filling_that_fits_the_ranks(
    total: int, valid: int, band: int
) -> None:
    """Brute force: fillings whose central values all lie in the band, rank by rank."""
    domains = {"band": BANDS, "measured": ["yes", "no"]}

    def fits(counts: Counts) -> Any:
        inside = [counts.of({"band": name, "measured": "yes"}) for name in BANDS]
        half, odd = valid // 2, valid % 2
        first, last = (half - 2, half + 2) if odd else (half - 3, half + 2)  # ranks from nought
        before = sum(inside[:band]) if band else 0
        through = sum(inside[: band + 1])
        return (sum(inside) == valid) & (before <= first) & (through > last)

    everything = Counts(domains, total)
    everything.keep(fits(everything))
    filling = everything.fillings[len(everything.fillings) // 2].tolist()
    tables = [table("t", ["band"], domains, filling, lambda key: key["band"] != "*")]
    declared = median(valid, band)
    compare(summary(domains, tables, measures=[declared]), domains, total, fits)


def test_a_median_without_its_rules_gives_a_small_cell_away() -> None:
    """The control. Eleven cases: at most three are longer than the class of the median."""
    filling = joint([(4, "middle", "yes"), (4, "short", "no"), (3, "long", "no")])
    tables = [
        table("t", ["band"], DOMAINS, filling, lambda key: key["band"] not in ("*", "unknown"))
    ]
    plain = publish(DOMAINS, tables, populations={"people": {}})
    assert attack([plain]).safe
    betrayed = publish(DOMAINS, tables, populations={"people": {}}, measures=[median(11)])
    found = attack([betrayed])
    assert not found.safe
    long = next(each for each in found.cells if dict(each.key) == {"band": "long"})
    assert (long.lo, long.hi) == (0, 3)


def kept_in(publication: Publication, **more: Any) -> list[tuple[dict[str, str], int]]:
    found = protect_with_report(publication, **more).publication
    assert attack([*more.get("released", ()), found]).safe
    return [(each.fields["key"], each.valid_count) for each in found.measures]


def test_a_median_of_enough_is_printed_with_how_many_it_rests_on() -> None:
    assert kept_in(counted(two_kinds(40, 40), median(80))) == [({}, 80)]


@pytest.mark.parametrize(("left", "kept"), [(0, True), (4, False), (5, True)])
def test_what_is_not_measured_is_none_or_enough(left: int, *, kept: bool) -> None:
    """Twice four are left over, or twice five."""
    assert bool(kept_in(counted(two_kinds(40, 40, left), median(80)))) is kept


def test_public_figures_need_thirty() -> None:
    measure = median(20)
    filling = joint([(20, "middle", "yes")])
    assert kept_in(counted(filling, measure)) == [({}, 20)]
    assert kept_in(counted(filling, measure, profile="public")) == []


def test_a_group_that_leaves_few_others_has_no_median_of_its_own() -> None:
    few, enough = two_kinds(60, 5), two_kinds(60, 20)
    first = median(60, kind="first")
    assert kept_in(counted(few, median(65), first)) == [({}, 65)]
    assert kept_in(counted(enough, median(80), first)) == [({}, 80), ({"kind": "first"}, 60)]


@pytest.mark.parametrize(
    ("grown", "kept"), [((40, 40), True), ((80, 40), True), ((60, 40), False), ((45, 40), False)]
)
def test_a_median_beside_an_earlier_one(grown: tuple[int, int], *, kept: bool) -> None:
    """None more or many more. Of twenty more, four each on either side are a hidden rest that
    the second median would give away; five more are too few by themselves."""
    quarter = counted(two_kinds(40, 40), median(80), period=QUARTER, as_of="1")
    released = [protect_with_report(quarter).publication]
    assert [each.valid_count for each in released[0].measures] == [80]
    year = counted(two_kinds(*grown), median(sum(grown)), as_of="2")
    assert bool(kept_in(year, released=released)) is kept
    dropped = protect_with_report(year, released=released).steps
    assert (("measure", "m") in [(step.kind, step.name) for step in dropped]) is not kept
