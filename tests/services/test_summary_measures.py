"""Medians and sums of a summary: from records to protected numbers and to every format."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.domain.small_book import Book
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.percentages import percentages_of
from trafficmon_desktop.disclosure.suppress import protect
from trafficmon_desktop.disclosure.tables import publication_from_json, to_json
from trafficmon_desktop.domain.indicators import Counted
from trafficmon_desktop.services.exports.formats import FORMATS
from trafficmon_desktop.services.finished_text import text_of
from trafficmon_desktop.services.summary import count_of
from trafficmon_desktop.services.summary_document import document_of, small_combinations
from trafficmon_desktop.services.summary_measures import for_profile, measures_for
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.notice import silent


def decisions(days: Sequence[int], *, inexact: int = 0, kind: str = "humanitarian") -> Counted:
    """Decisions after so many days, and some of which only the month is known."""
    book = Book()
    for number, each in enumerate((*days, *[10] * inexact)):
        victim = book.victim()
        lodged = "2024-05-01" if number < len(days) else "2024-05"
        case = book.add("permit_application", victim=victim, kind=kind, lodged_on=lodged)
        decided = f"2024-{5 + each // 31:02}-{1 + each % 31:02}"
        outcome = ("granted", "refused")[number % 2]
        book.add(
            "permit_decision",
            application=case,
            kind="on_application",
            instance="first",
            outcome=outcome,
            decided_on=decided,
        )
    return book.count()


def claims(*awarded: int) -> Counted:
    book = Book()
    for each in awarded:
        book.add(
            "claim",
            victim=book.victim(),
            kind="property_claim",
            outcome="awarded",
            decided_on="2024-06-01",
            awarded=f"{each} RSD",
        )
    return book.count()


def protected(counted: Counted, profile: str = "coordinator") -> dict[str, Any]:
    publication = publication_from_json(document_of(counted, profile, "Test"))
    measures = measures_for(counted)
    safe = protect(
        publication,
        key=b"key",
        small=small_combinations(counted, publication, 5),
        count=lambda cell: count_of(counted, measures, cell),
    )
    assert attack([safe]).safe
    return {**to_json(safe), "percentages": percentages_of(safe)}


def printed(document: dict[str, Any]) -> list[tuple[str, dict[str, str], int, int]]:
    return [
        (each["id"], each["key"], each["value"], each["valid_n"]) for each in document["measures"]
    ]


def test_a_median_is_printed_with_what_it_says() -> None:
    document = protected(decisions([*range(18, 29)] * 4))
    # all decisions are of one kind, which is hidden, and so has no median of its own
    assert printed(document) == [("P5m", {}, 21, 44)]
    measure = document["measures"][0]
    assert measure["counted"] == {"days_measured": "yes"}
    assert [each.get("by") for each in measure["constraints"]] == [None, 5, 5]


@pytest.mark.parametrize(
    ("days", "inexact"),
    [
        ([20] * 9, 0),  # too few
        ([20] * 40, 5),  # a thin rest of which no day is known
        ([*[14] * 20, *[17] * 20], 0),  # the central values lie in two classes
    ],
)
def test_a_median_that_would_tell_too_much_is_not(days: list[int], inexact: int) -> None:
    assert printed(protected(decisions(days, inexact=inexact))) == []


def test_inexact_days_are_left_out_where_they_are_enough() -> None:
    assert printed(protected(decisions([20] * 40, inexact=10)))[0] == ("P5m", {}, 21, 40)


def test_the_public_gets_what_rests_on_thirty() -> None:
    few, many = decisions([20] * 24), decisions([20] * 40)
    assert printed(protected(few))
    assert not printed(protected(few, "public"))
    assert printed(protected(many, "public"))
    again = protected(few) | {"profile": "public"}
    assert for_profile(again) == []
    assert for_profile(again | {"profile": "coordinator"}) == again["measures"]


def test_a_sum_stands_under_the_rule_of_twenty_per_cent() -> None:
    level = claims(*[1_000] * 12)
    assert [each["value"] for each in protected(level)["measures"]] == [12_000]
    assert protected(claims(*[1_000] * 8))["measures"] == []
    assert protected(claims(1_000_000, *[1_000] * 12))["measures"] == []


@pytest.mark.parametrize("language", ["en", "sr-Latn", "sr-Cyrl"])
def test_every_format_shows_the_measures_of_the_file(language: str, tmp_path: Path) -> None:
    document = protected(decisions([*range(18, 29)] * 4))
    document |= {"consent_policy": "lenient", "kosovo_internal": True}
    terms = Terms(language)
    for ending in ("xlsx", "csv", "pdf"):
        path = tmp_path / f"summary.{ending}"
        FORMATS[ending](document, terms, path, silent)
        text = text_of(path.name, path.read_bytes())
        wanted = "P5m" if ending == "csv" else terms.text("measure.P5m")
        assert wanted in " ".join(text.split()), ending
    delimiter = "," if language == "en" else ";"
    lines = (tmp_path / "summary.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(lines), delimiter=delimiter))
    assert [row["value"] for row in rows if row["table"] == "P5m"] == ["21", "44"]
    given = sorted(each["percent"] for each in document["percentages"])
    assert sorted(int(row["percent"]) for row in rows if row["percent"]) == given
    assert given
