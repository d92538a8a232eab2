"""Invented persons counted into linked tables: a ring of three, impossible cells, an equality.

`people` has the ring sex - age - form and a few more tables on age; `decisions` has results with
bands that exist for granted ones only; `granted` are the persons behind the granted decisions.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from itertools import product

from trafficmon_desktop.disclosure.publication import (
    MARGIN,
    Cell,
    Equality,
    Implication,
    Inequality,
    Population,
    Publication,
    Table,
)

Person = Mapping[str, str]

DOMAINS = {
    "sex": ("female", "male", "other", "unknown"),
    "age": ("child", "adult", "unknown"),
    "form": ("sexual", "labour", "begging", "crime", "marriage", "other", "multiple", "unknown"),
    "origin": tuple(f"region{number}" for number in range(1, 9)),
    "guardian": ("appointed", "missing", "unknown", "not_applicable"),
    "reporter": ("police", "welfare", "ngo", "self", "unknown"),
    "result": ("granted", "refused", "withdrawn", "unknown"),
    "kind": ("first", "extension", "reflection", "other"),
    "months": ("1-3", "4-6", "7-12", "unknown", "not_applicable"),
    "reveals": ("yes", "no", "not_applicable"),
}
_PEOPLE = [
    ("sex", "age"),
    ("form", "age"),
    ("form", "sex"),
    ("origin", "age"),
    ("age", "guardian"),
    ("reporter",),
]
_DECISIONS = [("kind", "result"), ("result", "months"), ("result", "reveals")]
_GRANTED = [("sex", "age"), ("form",)]


def publication_of(count: int, seed: int) -> Publication:
    """`count` persons, half as many decisions, and the persons behind the granted ones."""
    generator = random.Random(seed)
    people = [_person(generator) for _ in range(count)]
    decisions = [_decision(generator) for _ in range(count // 2)]
    number = sum(each["result"] == "granted" for each in decisions)
    granted = generator.sample(people, min(count, (number + 1) // 2))
    domains = DOMAINS
    tables = (
        *tables_of("people", people, _PEOPLE, domains),
        *tables_of("decisions", decisions, _DECISIONS, domains),
        *tables_of("granted", granted, _GRANTED, domains),
    )
    return Publication(
        domains=domains,
        tables=tables,
        period=("2024-01-01", "2024-12-31"),
        populations={
            "people": Population("people", "person", "once"),
            "decisions": Population("decisions", "decision"),
            "granted": Population("granted", "person", "once"),
        },
        structural_zeros=tuple(_zeros()),
        equalities=(
            Equality(
                (_cell("people", age="adult"),), (_cell("people", guardian="not_applicable"),)
            ),
        ),
        implications=(Implication((_cell("decisions", result="granted"),), (_cell("granted"),)),),
        inequalities=(Inequality((_cell("granted"),), (_cell("decisions", result="granted"),)),),
    )


def tables_of(
    population: str,
    persons: Sequence[Person],
    dims: Sequence[tuple[str, ...]],
    domains: Mapping[str, tuple[str, ...]],
) -> list[Table]:
    """Complete tables with all margins."""
    return [
        Table(
            f"{population}-{'-'.join(names)}",
            population,
            "person",
            names,
            {
                categories: sum(_belongs(person, names, categories) for person in persons)
                for categories in product(*((MARGIN, *domains[name]) for name in names))
            },
        )
        for names in dims
    ]


def only(publication: Publication, keep: Callable[[Table], bool]) -> Publication:
    """The publication with fewer tables and no relation between populations."""
    from dataclasses import replace

    return replace(
        publication,
        tables=tuple(filter(keep, publication.tables)),
        equalities=(),
        implications=(),
        inequalities=(),
    )


def _belongs(person: Person, names: Sequence[str], categories: Sequence[str]) -> bool:
    return all(c in (MARGIN, person[name]) for name, c in zip(names, categories, strict=True))


def _pick(generator: random.Random, names: Sequence[str], lean: float) -> str:
    weights = [lean**place for place in range(len(names))]
    return generator.choices(names, weights)[0]


def _person(generator: random.Random) -> Person:
    sex = _pick(generator, DOMAINS["sex"], 0.35)
    age = _pick(generator, DOMAINS["age"], 0.6 if sex == "female" else 1.1)
    forms = DOMAINS["form"] if sex == "female" else DOMAINS["form"][1:]
    guardian = (
        "not_applicable" if age == "adult" else _pick(generator, DOMAINS["guardian"][:3], 0.5)
    )
    return {
        "sex": sex,
        "age": age,
        "form": _pick(generator, forms, 0.55),
        "origin": _pick(generator, DOMAINS["origin"], 0.5),
        "guardian": guardian,
        "reporter": _pick(generator, DOMAINS["reporter"], 0.5),
    }


def _decision(generator: random.Random) -> Person:
    result = _pick(generator, DOMAINS["result"], 0.5)
    granted = result == "granted"
    return {
        "kind": _pick(generator, DOMAINS["kind"], 0.6),
        "result": result,
        "months": _pick(generator, DOMAINS["months"][:4], 0.8) if granted else "not_applicable",
        "reveals": _pick(generator, ("yes", "no"), 0.5) if granted else "not_applicable",
    }


def _zeros() -> list[Cell]:
    zeros = [_cell("people", age="adult", guardian=state) for state in DOMAINS["guardian"][:3]]
    zeros += [_cell("people", age=age, guardian="not_applicable") for age in ("child", "unknown")]
    for name in ("months", "reveals"):
        zeros.append(_cell("decisions", **{"result": "granted", name: "not_applicable"}))
        zeros += [
            _cell("decisions", **{"result": result, name: value})
            for result in DOMAINS["result"][1:]
            for value in DOMAINS[name][:-1]
        ]
    return zeros


def _cell(population: str, **key: str) -> Cell:
    return Cell(population, frozenset(key.items()), "2024-01-01/2024-12-31")
