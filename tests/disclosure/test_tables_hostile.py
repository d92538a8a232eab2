"""Files that were tampered with anywhere: one error of the family, or a verdict, never a crash."""

import json
from random import Random
from typing import Any

import pytest

from tests.disclosure.small_tables import publish, summary, table
from tests.disclosure.test_tables import example
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.errors import DisclosureError, MalformedFileError
from trafficmon_desktop.disclosure.json_input import parse_bytes
from trafficmon_desktop.disclosure.tables import publication_from_json, to_json

JUNK: list[Any] = [None, True, -1, 0, 1, 3.5, 10**400, "", "*", "x", "a", [], [[]], {}, {"a": "1"}]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every path into a JSON value."""
    found = [path] if path else []
    if isinstance(value, dict):
        for key, inner in value.items():
            found += places(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            found += places(inner, (*path, number))
    return found


def tamper(file: dict[str, Any], random: Random) -> None:
    path = random.choice(places(file))
    place: Any = file
    for step in path[:-1]:
        place = place[step]
    what = random.randrange(3)
    if what == 0 and isinstance(place, dict):
        del place[path[-1]]
    elif what == 1 and isinstance(place, list):
        place.append(place[path[-1]])
    else:
        place[path[-1]] = random.choice(JUNK)


def judge(file: dict[str, Any]) -> int:
    """Exit code of the error a file gives, 0 where it is judged."""
    try:
        publication = publication_from_json(file, "summary.json")
        attack([publication])
    except DisclosureError as error:
        return error.exit_code
    assert publication_from_json(to_json(publication)) == publication
    return 0


@pytest.mark.parametrize("seed", range(4))
def test_tampered_files_are_refused_or_judged(seed: int) -> None:
    random = Random(seed)
    codes = []
    for _ in range(150):
        file = example()
        for _ in range(random.randrange(1, 4)):
            tamper(file, random)
        codes.append(judge(file))
    assert set(codes) == {0, 4}


@pytest.mark.parametrize("seed", range(3))
def test_bytes_that_were_cut_or_changed_are_refused(seed: int) -> None:
    random = Random(seed)
    whole = json.dumps(example()).encode()
    for _ in range(100):
        content = bytearray(whole)
        for _ in range(random.randrange(1, 4)):
            content[random.randrange(len(content))] = random.randrange(256)
        with pytest.raises(MalformedFileError):
            publication_from_json(parse_bytes(bytes(content[: random.randrange(len(whole))]), "f"))


def test_very_large_counts_are_never_called_safe_by_mistake() -> None:
    domains = {"a": ["1", "2"], "b": ["x", "y"]}
    large = 10**11
    joint = [large, large + 3, large + 1, large]
    hidden = table("t", "ab", domains, joint, lambda key: "*" not in key.values())
    (one, two, three, four) = attack([publish(domains, [hidden])]).cells
    assert (one.lo, one.hi) == (0, 2 * large + 1)
    assert (two.lo, two.hi) == (2, 2 * large + 3)
    assert (three.lo, three.hi) == (0, 2 * large + 1)
    assert (four.lo, four.hi) == (0, 2 * large + 1)
    assert two.verdict != "safe"


def test_an_unknown_field_is_kept_for_later_versions() -> None:
    file = summary({"a": ["1"]}, [table("t", "a", {"a": ["1"]}, [9])], new={"x": [1]})
    assert to_json(publication_from_json(file))["new"] == {"x": [1]}
