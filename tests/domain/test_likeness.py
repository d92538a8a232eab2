"""Which two people may be one: pairs that must be found, and pairs that must not."""

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.likeness import Likelihood, Portrait, likeness, portrait_of
from trafficmon_desktop.domain.namesakes import Namesakes

VERY, POSSIBLE = Likelihood.VERY_LIKELY, Likelihood.POSSIBLE


def person(
    given_name: str | None, family: str | None, born: str = "", others: str = "", **more: Any
) -> Portrait:
    birth = parse_edtf(born) if born else None
    return portrait_of(given_name, family, others, birth=birth, **more)


#: one, other, level, a reason that must be among those given
FOUND = [
    (person("Ана", "Јовановић", "1998~"), person("Jovanovic", "Ana", "1999-03-05"),
     VERY, "halves_swapped"),
    (person("Џејла", "Ђорђевић", "1998"), person("Dzejla", "Djordjevic", "1998-02-01"),
     VERY, "same_name"),
    (person("Dzejla", "Dordevic"), person("Џејла", "Ђорђевић"), POSSIBLE, "same_name"),
    (person("Ivanka", "Petrova", "1990"), person("Iwanka", "Petrowa", "1990-02"),
     VERY, "other_spelling"),
    (person("Oleksandr", "Moroz"), person("Aleksandar", "Moroz"), POSSIBLE, "other_spelling"),
    (person("Olexandr", "Shevchenko", "1991"), person("Oleksandr", "Ševčenko", "1991"),
     VERY, "other_spelling"),
    (person("Sergey", "Bondarenko"), person("Сергеј", "Бондаренко"), POSSIBLE, "other_spelling"),
    (person("Ayşe", "Şahin", "2001"), person("Ajše", "Šahin", "2001-05"), VERY, "other_spelling"),
    (person("Ana-Marija", "Kolar"), person("Anamarija", "Kolar"), POSSIBLE, "other_spelling"),
    (person("Blerta", "Hoxha", "2000~"), person("Blerta", "Hodža", "2001"),
     VERY, "other_spelling"),
    (person("Ana", "Jovanović", "1998", "рођ. Петровић"), person("Ana", "Petrović", "1998"),
     VERY, "other_name"),
    (person("Blessing", "Okafor", "2001"), person("Blessing Chioma", "Okafor", "2001~"),
     POSSIBLE, "more_words"),
    (person("Svetlana", "Petrović", "1998"), person("Svetlana", "Petorvić", "1998-02-03"),
     POSSIBLE, "nearly_the_same"),
    (person("Svetlana", "Petrović", "1998-02-03"), person("Svetlna", "Petrović", "1998-02-03"),
     VERY, "same_birth_day"),
    (person("Ana", "Jovanović", "1998-03-05"), person("Ana", "Jovanović", "1998-05-03"),
     POSSIBLE, "birth_mistyped"),
    (person("Ana", "Jovanović", "1998-03-05"), person("Ana", "Jovanović", "1998-03-06"),
     POSSIBLE, "birth_mistyped"),
    (person("Blessing", None, "2001", citizenships=("NG",)),
     person("Blessing", "Okafor", "2001-03", citizenships=("NG",)), POSSIBLE, "one_name"),
    (person("Mary", "Roe", "1990", document="AB 123 456"),
     person("Linh", "Tran", "1990", document="ab123456"), VERY, "same_document"),
    (person("Ana", "Ilić", "1998-03-05", citizenships=("YU",)),
     person("Ana", "Ilić", "1998-03-05", citizenships=("RS",)), VERY, "same_citizenship"),
    (person("Ana", "Ilić", "1998-03-05", citizenships=("AL",)),
     person("Ana", "Ilić", "1998-03-05", citizenships=("RS",)), POSSIBLE, "citizenship_differs"),
]  # fmt: skip

NOT_FOUND = [
    # brothers and sisters
    (person("Marko", "Ilić", "1998"), person("Mirko", "Ilić", "2000")),
    (person("Marko", "Ilić", "1998-02-03"), person("Mirko", "Ilić", "1998-02-03")),
    (person("Ana", "Ilić", "1998~"), person("Anja", "Ilić", "1999-02-03")),
    (person("Marija", "Ilić", "1998~"), person("Marina", "Ilić", "1999")),
    (person("Jelena", "Ilić", "1998-02-03"), person("Milena", "Ilić", "1998-02-03")),
    (person("Jovan", "Ilić", "1998-02-03", sex="male"),
     person("Jovana", "Ilić", "1998-02-03", sex="female")),
    # a common name is no person
    (person("Ana", "Jovanović", "1998"), person("Ana", "Jovanović", "2000")),
    (person("Ana", "Jovanović", "1998-03-05"), person("Jovanović", "Ana", "2001-03-14")),
    (person("Ana", "Jovanović", "1998~"), person("Ана", "Јовановић", "2001-03-14")),
    (person("Ana", "Jovanović", citizenships=("RS",)),
     person("Ana", "Jovanović", citizenships=("UA",))),
    (person("Ana", "Marković"), person("Ana", "Mirković")),
    (person("Ana", None), person("Ana", None)),
    (person("Ana", None, "1998"), person("Ana", "Ilić", "1998")),
    # nothing to compare by
    (person(None, None, "1998-02-03"), person(None, None, "1998-02-03")),
    (person("Ana", "Ilić", "1990", document="0000000"),
     person("Linh", "Tran", "1990", document="0000000")),
    (person("Ana", "Ilić", document="br. 12"), person("Linh", "Tran", document="br. 12")),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "level", "reason"), FOUND)
def test_it_is_found_from_either_side(
    one: Portrait, other: Portrait, level: Likelihood, reason: str
) -> None:
    for mine, yours in permutations((one, other)):
        alike = likeness(mine, yours)
        assert alike is not None
        assert (alike.level, reason in alike.reasons) == (level, True), alike


@pytest.mark.parametrize(("one", "other"), NOT_FOUND)
def test_it_is_not_offered(one: Portrait, other: Portrait) -> None:
    assert likeness(one, other) is None
    assert likeness(other, one) is None


def test_the_index_finds_what_comparing_everybody_finds() -> None:
    everybody = [each for pair in FOUND for each in pair[:2]]
    everybody += [each for pair in NOT_FOUND for each in pair]
    index = Namesakes((str(place), each) for place, each in enumerate(everybody))
    for place, mine in enumerate(everybody):
        wanted = {
            str(other)
            for other, yours in enumerate(everybody)
            if other != place and likeness(mine, yours) is not None
        }
        assert {match.code for match in index.like(mine, beside=str(place))} == wanted


_WORDS = st.lists(
    st.sampled_from("ana anja Ана-Марија Anamarija jovanović jovanovic ivanka iwanka".split()),
    max_size=2,
).map(" ".join)
_PEOPLE = st.builds(
    person,
    _WORDS,
    _WORDS,
    st.sampled_from(["", "1998", "1998~", "1998-03-05", "1998-05-03", "2004"]),
    st.sampled_from(["", "Ana", "rođ. Jovanović", "Iwanka; Ana Ivanka"]),
    citizenships=st.sampled_from([(), ("RS",), ("UA",)]),
    document=st.sampled_from([None, "AB123456"]),
)


@given(st.lists(_PEOPLE, max_size=8))
def test_every_pair_of_any_people_is_found_once(people: list[Portrait]) -> None:
    index = Namesakes((str(place), each) for place, each in enumerate(people))
    wanted = {
        (str(one), str(other))
        for one in range(len(people))
        for other in range(one + 1, len(people))
        if likeness(people[one], people[other]) is not None
    }
    pairs = index.pairs()
    assert {(pair.first, pair.second) for pair in pairs} == wanted
    assert len(pairs) == len(wanted)


def test_who_was_put_anew_or_removed_is_found_as_they_are_now() -> None:
    index = Namesakes([("V-1", person("Ana", "Ilić")), ("V-2", person("Linh", "Tran"))])
    index.put("V-2", person("Ана", "Илић"))
    assert [match.code for match in index.like(person("Ana", "Ilić"))] == ["V-1", "V-2"]
    index.remove("V-1")
    assert [match.code for match in index.like(person("Ana", "Ilić"))] == ["V-2"]
    assert index.like(person("Linh", "Tran")) == []
    assert len(index) == 1
