"""A publication under another period's name, or with some of its populations only."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from trafficmon_desktop.disclosure.publication import (
    Cell,
    Equality,
    Implication,
    Measure,
    Publication,
)


def renamed(publication: Publication, label: str) -> Publication:
    """The same file with ``label`` as the period of all its cells."""

    def cells(side: Iterable[Cell]) -> tuple[Cell, ...]:
        return tuple(cell._replace(period=label) for cell in side)

    return replace(
        publication,
        label=label,
        structural_zeros=cells(publication.structural_zeros),
        equalities=tuple(Equality(cells(e.left), cells(e.right)) for e in publication.equalities),
        implications=tuple(
            Implication(cells(e.when), cells(e.then)) for e in publication.implications
        ),
        inequalities=tuple(
            replace(e, less=cells(e.less), more=cells(e.more)) for e in publication.inequalities
        ),
        measures=tuple(
            replace(
                measure,
                constraints=tuple(
                    replace(e, less=cells(e.less), more=cells(e.more)) for e in measure.constraints
                ),
                valid=measure.valid and measure.valid._replace(period=label),
            )
            for measure in publication.measures
        ),
    )


def only_of(publication: Publication, populations: Collection[str]) -> Publication:
    """The file as far as it speaks of these populations (and of nothing else)."""

    def inside(*sides: Iterable[Cell]) -> bool:
        return all(cell.population in populations for side in sides for cell in side)

    def measure_inside(measure: Measure) -> bool:
        return measure.population in populations and inside(measure.cells())

    return replace(
        publication,
        tables=tuple(t for t in publication.tables if t.population in populations),
        cliques=tuple(c for c in publication.cliques if c.population in populations),
        structural_zeros=tuple(z for z in publication.structural_zeros if inside([z])),
        equalities=tuple(e for e in publication.equalities if inside(e.left, e.right)),
        implications=tuple(e for e in publication.implications if inside(e.when, e.then)),
        inequalities=tuple(e for e in publication.inequalities if inside(e.less, e.more)),
        measures=tuple(m for m in publication.measures if measure_inside(m)),
        late=tuple(each for each in publication.late if each.population in populations),
    )


def linked_populations(publications: Collection[Publication]) -> list[frozenset[str]]:
    """Populations that declared relations link in any of the files, each group once."""
    links: list[set[str]] = []
    for file in publications:
        names = {table.population for table in file.tables}
        names |= {clique.population for clique in file.cliques}
        names |= {zero.population for zero in file.structural_zeros}
        names |= {late.population for late in file.late}
        links += [{name} for name in sorted(names)]
        links += [_names(e.left, e.right) for e in file.equalities]
        links += [_names(e.when, e.then) for e in file.implications]
        links += [_names(e.less, e.more) for e in file.inequalities]
        for measure in file.measures:
            links.append({measure.population} | _names(measure.cells()))
    groups: list[set[str]] = []
    for link in links:
        near = [group for group in groups if group & link]
        groups = [group for group in groups if not group & link]
        groups.append(link.union(*near))
    return sorted((frozenset(group) for group in groups), key=sorted)


def _names(*sides: Iterable[Cell]) -> set[str]:
    return {cell.population for side in sides for cell in side}
