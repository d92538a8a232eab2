"""Empty cells that are hidden for nothing, so that being hidden does not say "small"."""

from itertools import product

from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.lattice import build_lattice
from trafficmon_desktop.disclosure.lines import lines_of
from trafficmon_desktop.disclosure.pattern import Policy, hidden_cells
from trafficmon_desktop.disclosure.primary import decoys
from trafficmon_desktop.disclosure.publication import Cell, Population, Publication, Table
from trafficmon_desktop.disclosure.reasons import COVER, NEAR
from trafficmon_desktop.disclosure.search import Search
from trafficmon_desktop.disclosure.suppress import protect, protect_with_report

KEYS = [bytes([number]) * 32 for number in range(1, 30)]
DOMAINS = {"a": ("a0", "a1", "a2"), "b": ("b0", "b1", "b2")}
LARGE = ((30, 0, 20), (25, 40, 0), (0, 30, 25))


def table_of(
    rows: tuple[tuple[int, ...], ...] = LARGE, zeros: tuple[Cell, ...] = ()
) -> Publication:
    counts = {(a, b): rows[x][y] for (x, a), (y, b) in product(*map(enumerate, DOMAINS.values()))}
    cells: dict[tuple[str, ...], int | None] = {
        (a, b): sum(n for (x, y), n in counts.items() if a in (x, "*") and b in (y, "*"))
        for a, b in product(*((*listed, "*") for listed in DOMAINS.values()))
    }
    return Publication(
        domains=DOMAINS,
        tables=(Table("t", "p", "person", ("a", "b"), cells),),
        populations={"p": Population("p")},
        structural_zeros=zeros,
    )


def cell_of(a: str, b: str) -> Cell:
    return Cell("p", frozenset({("a", a), ("b", b)}))


def drawn(publication: Publication, key: bytes | None) -> set[Cell]:
    lattice = build_lattice(publication, ["p"])
    found = decoys(lattice, lines_of(lattice, publication, ["p"]), key)
    return {lattice.cells[number] for number in found}


def hidden_under(publication: Publication, key: bytes | None) -> set[Cell]:
    return hidden_cells(publication, ["p"], Policy(5, key)).cells


def test_without_a_key_nothing_is_hidden_where_nothing_is_small() -> None:
    assert drawn(table_of(), None) == set()
    covering_zeros = {cell_of("a0", "b1"), cell_of("a1", "b2"), cell_of("a2", "b0")}
    assert any(drawn(table_of(), key) for key in KEYS)
    assert all(drawn(table_of(), key) <= covering_zeros for key in KEYS)


def test_decoys_are_hidden_and_the_audit_says_safe() -> None:
    plain = hidden_under(table_of(), None)
    for key in KEYS[:8]:
        found = drawn(table_of(), key)
        assert found <= hidden_under(table_of(), key)
        assert attack([protect(table_of(), key=key)]).safe
    assert any(not drawn(table_of(), key) <= plain for key in KEYS)


def test_every_empty_cell_is_a_decoy_under_some_key() -> None:
    found = set.union(*(drawn(table_of(), key) for key in KEYS))
    assert found == {cell_of("a0", "b1"), cell_of("a1", "b2"), cell_of("a2", "b0")}


def test_impossible_cells_and_empty_lines_are_spared() -> None:
    never = cell_of("a0", "b1")
    empty = ((30, 0, 20), (0, 0, 0), (20, 30, 25))
    for key in KEYS:
        assert never not in drawn(table_of(zeros=(never,)), key)
        assert drawn(table_of(empty), key) <= {cell_of("a0", "b1")}


def test_what_cannot_be_k_is_no_decoy() -> None:
    """A cell that the total bounds below k would be hidden to no purpose."""
    few = table_of(((1, 0, 1), (1, 0, 0), (0, 1, 0)))
    lattice = build_lattice(few, ["p"])
    lines = lines_of(lattice, few, ["p"])
    key = next(key for key in KEYS if decoys(lattice, lines, key))
    assert Search(lattice, lines, 5, key).decoys == set()
    assert Search(lattice, lines, 3, key).decoys == decoys(lattice, lines, key)


def test_the_same_key_draws_the_same() -> None:
    assert [drawn(table_of(), key) for key in KEYS] == [drawn(table_of(), key) for key in KEYS]
    assert len({frozenset(drawn(table_of(), key)) for key in KEYS}) > 1


def test_the_maker_is_told_that_a_decoy_is_hidden_so_that_hidden_does_not_say_small() -> None:
    key = next(key for key in KEYS if drawn(table_of(), key))
    found = protect_with_report(table_of(), key=key).reasons
    decoy_cells = drawn(table_of(), key)
    assert {found[cell] for cell in decoy_cells} == {NEAR}
    assert {found[cell] for cell in found if cell not in decoy_cells} <= {NEAR, COVER}
    assert COVER in found.values()
