"""What the checks of residence find, and the nearest thing they let pass."""

from collections.abc import Callable
from typing import Any

from tests.domain.small_book import Book
from tests.domain.unusual_people import Cases

Builder = Callable[[Book, Any], object]

RECOVERY, RESIDENCE = "recovery_reflection", "victim_residence"


def _apply(born: str = "1990-05-05", **fixed: Any) -> Builder:
    """An application of one person."""

    def build(book: Book, given: dict[str, Any]) -> str:
        values = {"kind": RESIDENCE, "lodged_on": "2024-03-05"} | fixed | given
        return book.add("permit_application", victim=book.victim(born), **values)

    return build


def _decide(kind: str = RESIDENCE, lodged: str = "2024-03-05", **fixed: Any) -> Builder:
    """A decision on an application."""

    def build(book: Book, given: dict[str, Any]) -> str:
        victim = book.victim()
        asked = book.add("permit_application", victim=victim, kind=kind, lodged_on=lodged,
                         travel_document="passport")  # fmt: skip
        values = {"instance": "first", "kind": "on_application", "outcome": "granted",
                  "decided_on": "2024-04-05"} | fixed | given  # fmt: skip
        return book.add("permit_decision", application=asked, **values)

    return build


def _extend(book: Book, *, other: bool = False, **changes: Any) -> None:
    """An application, granted, and the one that extends it."""
    given = {"kind": RESIDENCE, "first": "2023-01-10", "to": "2024-02-01", "second": "2024-01-20",
             "outcome": "granted"} | changes  # fmt: skip
    victim = book.victim()
    before = book.add("permit_application", victim=victim, kind=given["kind"],
                      lodged_on=given["first"])  # fmt: skip
    book.add("permit_decision", application=before, instance="first", kind="on_application",
             outcome=given["outcome"], decided_on="2023-02-01", valid_to=given["to"])  # fmt: skip
    book.add("permit_application", victim=book.victim() if other else victim, extends=before,
             kind=given["kind"], lodged_on=given["second"])  # fmt: skip


def _extending(name: str) -> Builder:
    return lambda book, value: _extend(book, **{name: value})


def _twice(book: Book, kind: str) -> None:
    victim = book.victim()
    for each in (RESIDENCE, kind):
        book.add("permit_application", victim=victim, kind=each, lodged_on="2024-03-05")


def _of_citizen(book: Book, citizenships: str) -> None:
    victim = book.victim(citizenships=citizenships)
    book.add("permit_application", victim=victim, kind=RESIDENCE)


def _ended(book: Book, outcome: str) -> None:
    asked = book.add("permit_application", victim=book.victim(), kind=RESIDENCE,
                     ended_on="2024-06-01")  # fmt: skip
    book.add("permit_decision", application=asked, kind="on_application", outcome=outcome)


def _asylum(book: Book, status: str) -> None:
    victim = book.victim(asylum_status=status)
    book.add("permit_application", victim=victim, kind="asylum_track")


def _permanent(book: Book, lodged: str) -> None:
    victim = book.victim()
    first = book.add("permit_application", victim=victim, kind=RESIDENCE)
    book.add("permit_decision", application=first, kind="on_application", outcome="granted",
             valid_from="2021-03-05")  # fmt: skip
    book.add("permit_application", victim=victim, kind="permanent_residence", lodged_on=lodged)


def _refused(ground: str) -> Builder:
    def build(book: Book, identified: str) -> None:
        victim = book.victim()
        book.identified(victim, identified)
        asked = book.add("permit_application", victim=victim, kind=RESIDENCE)
        book.add("permit_decision", application=asked, instance="first", kind="on_application",
                 outcome="refused", decided_on="2024-04-05", refusal_ground=ground)  # fmt: skip

    return build


def _late(book: Book, decided: str) -> None:
    _decide(outcome="refused")(book, {"decided_on": decided})


def _contested(**changes: Any) -> Builder:
    """An application, its refusal and a remedy; the answer where one is given."""

    def build(book: Book, more: dict[str, Any]) -> None:
        given = {"of": "own", "lodged": "2024-04-20", "served": "2024-04-06", "outcome": "refused",
                 "answer": None, "answers": "own", "notice": None} | changes | more  # fmt: skip
        victim = book.victim()
        own = book.add("permit_application", victim=victim, kind=RESIDENCE)
        else_ = book.add("permit_application", victim=victim, kind="humanitarian")
        refusal = book.add("permit_decision", application=own, instance="first", outcome="refused",
                           kind="on_application", decided_on="2024-04-05",
                           served_on=given["served"],
                           remedy_notice_days=given["notice"])  # fmt: skip
        remedy = book.add("permit_remedy", application=own if given["of"] == "own" else else_,
                          decision=refusal, kind="appeal", lodged_on=given["lodged"],
                          outcome=given["outcome"])  # fmt: skip
        if given["answer"]:
            book.add("permit_decision", application=own if given["answers"] == "own" else else_,
                     instance=given.get("instance", "appeal"), kind="on_application",
                     remedy=remedy, outcome=given["answer"], decided_on="2024-06-05")  # fmt: skip

    return build


CASES: Cases = {
    "basis_not_in_force": (
        _apply(legal_basis="zos_2018_victim"),
        {"lodged_on": "2018-10-02"}, {"lodged_on": "2018-10-03"},
    ),
    "basis_only_a_draft": (
        _apply(), {"legal_basis": "zpt_draft_2025"}, {"legal_basis": "zos_2018_victim"},
    ),
    "basis_of_other_kind": (
        _apply(legal_basis="zos_2018_reflection"), {"kind": RESIDENCE}, {"kind": RECOVERY},
    ),
    "recovery_extended": (_extending("kind"), RECOVERY, RESIDENCE),
    "lodged_twice": (_twice, RESIDENCE, "humanitarian"),
    "residence_of_citizen": (_of_citizen, "MD RS", "MD"),
    "extends_other_person": (_extending("other"), True, False),
    "extends_later_one": (_extending("second"), "2023-01-09", "2023-01-10"),
    "extends_refused_one": (_extending("outcome"), "refused", "granted_shorter"),
    "extension_after_end": (_extending("second"), "2024-02-02", "2024-02-01"),
    "free_legal_aid_too_early": (
        _apply(legal_aid="fla_attorney"), {"lodged_on": "2019-09-30"}, {"lodged_on": "2019-10"},
    ),
    "authority_of_other_kind": (
        _apply(authority="asylum_office"), {"kind": RESIDENCE}, {"kind": "asylum_track"},
    ),
    "guardian_lodges_for_adult": (
        _apply(born="2006-03-05", lodged_by="guardian"),
        {"lodged_on": "2024-03-05"}, {"lodged_on": "2024-03-04"},
    ),
    "ground_of_a_child": (
        _apply(born="2006-03-05", ground="best_interests_of_child"),
        {"lodged_on": "2024-03-05"}, {"lodged_on": "2024-03-04"},
    ),
    "ground_of_recovery": (
        _apply(kind=RECOVERY), {"ground": "cooperation"}, {"ground": "recovery"},
    ),
    "ended_before_lodged": (_apply(), {"ended_on": "2024-03-04"}, {"ended_on": "2024-03-05"}),
    "ended_without_grant": (_ended, "refused", "granted"),
    "ended_without_reason": (
        _apply(ended_on="2024-09-05"), {}, {"end_reason": "unknown"},
    ),
    "asylum_without_status": (_asylum, "none", "unknown"),
    "permanent_too_early": (_permanent, "2024-01-04", "2024-01-05"),
    "granted_without_dates": (
        _decide(valid_from="2024-04-05"), {}, {"valid_to": "2025-04-04"},
    ),
    "length_against_dates": (
        _decide(granted_months=12, valid_from="2024-04-05"),
        {"valid_to": "2025-03-28"}, {"valid_to": "2025-03-29"},
    ),
    "length_given_twice": (_decide(granted_months=3), {"granted_days": 180}, {"granted_days": 90}),
    "stay_without_grant": (
        _decide(granted_months=6), {"outcome": "refused"}, {"outcome": "granted_shorter"},
    ),
    "ground_without_refusal": (
        _decide(refusal_ground="no_means"), {"outcome": "granted"}, {"outcome": "rejected"},
    ),
    "refusal_without_ground": (
        _decide(outcome="refused"), {}, {"refusal_ground": "not_stated"},
    ),
    "refused_though_identified": (_refused("no_victim_opinion"), "2024-04-05", "2024-04-06"),
    "no_document_despite_one": (
        _decide(outcome="refused"),
        {"refusal_ground": "no_travel_document"}, {"refusal_ground": "no_means"},
    ),
    "not_served": (
        _decide(outcome="refused"),
        {"decided_on": "2025-05-30"}, {"decided_on": "2025-05-31"},
    ),
    "decided_late": (_late, "2024-09-02", "2024-09-01"),
    "decided_before_lodged": (_decide(), {"decided_on": "2024-03-04"}, {"decided_on": "2024-03"}),
    "served_late": (_decide(), {"served_on": "2024-10-03"}, {"served_on": "2024-10-02"}),
    "valid_before_application": (
        _decide(), {"valid_from": "2024-03-04"}, {"valid_from": "2024-03-05"},
    ),
    "recovery_over_ninety_days": (
        _decide(kind=RECOVERY), {"granted_days": 91}, {"granted_days": 90},
    ),
    "longer_than_a_year": (_decide(), {"granted_months": 13}, {"granted_months": 12}),
    "confirmed_at_first": (_decide(outcome="upheld"), {}, {"instance": "appeal"}),
    "instance_without_remedy": (_decide(), {"instance": "appeal"}, {"instance": "first"}),
    "court_before_2010": (
        _decide(instance="administrative_court", lodged="2009"),
        {"decided_on": "2009-12-31"}, {"decided_on": "2010-01-01"},
    ),
    "answers_other_application": (
        _contested(answer="upheld"), {"answers": "else"}, {"answers": "own"},
    ),
    "first_instance_answers_remedy": (
        _contested(answer="upheld"), {"instance": "first"}, {"instance": "appeal"},
    ),
    "attacks_other_application": (_contested(), {"of": "else"}, {"of": "own"}),
    "lodged_before_decision": (_contested(), {"lodged": "2024-04-04"}, {"lodged": "2024-04-05"}),
    "lodged_after_limit": (_contested(), {"lodged": "2024-04-27"}, {"lodged": "2024-04-26"}),
    "outcome_against_answer": (
        _contested(outcome="allowed"), {"answer": "upheld"}, {"answer": "annulled_returned"},
    ),
}  # fmt: skip
