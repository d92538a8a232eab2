"""A casebook in which every category of every variable occurs beside every other, by dice."""

import random
from typing import Any

from tests.domain.small_book import Book
from trafficmon_desktop.domain.codes import codes_of

_BIRTHS = ("2015-01-01", "1990-01-01", None)
_FORMS = (
    "sexual",
    "labour",
    "begging",
    "criminality",
    "marriage",
    "organs",
    "sexual labour",
    None,
    None,
    None,
)
_COUNTRIES = ("RS", "BA", "DE", "MD", "SY", "NG", "IN", "BR", "stateless", "unknown", "DE RS")
_REPORTERS = ("police", "school", "centre_for_social_work", "ngo", "self", "citizen", "unknown")
_OFFENCES = ("388_1_2009", "388_4_2009", "389", "184_1", "348", None)
_SENTENCES = (
    (),
    ("imprisonment", "fine"),
    ("imprisonment",),
    ("house_detention",),
    ("suspended_sentence",),
    ("confiscation_of_assets",),
)
_RESULTS = ("refused", "rejected", *codes_of("permit_outcome"), None)


class _Dice(random.Random):
    def code(self, name: str) -> str | None:
        return self.choice((*codes_of(name), None))

    def month(self) -> str:
        return f"2024-{self.randint(1, 9):02}-15"


def dense_book(seed: int = 1) -> Book:
    """Everything happens in 2024."""
    dice, book = _Dice(seed), Book()
    for _ in range(800):
        victim = _person(dice, book)
        _residence(dice, book, victim)
        for _ in range(2):
            _claim(dice, book, victim)
        _court(dice, book, victim)
    for _ in range(1500):
        _activity(dice, book)
    return book


def _person(dice: _Dice, book: Book) -> str:
    victim = book.victim(
        dice.choice(_BIRTHS),
        sex=dice.code("sex"),
        citizenships=dice.choice(_COUNTRIES),
        guardian=dice.code("guardian"),
        asylum_status=dice.code("asylum_status"),
    )
    book.add(
        "exploitation",
        victim=victim,
        forms=dice.choice(_FORMS),
        countries=dice.choice(("RS", "DE", None)),
    )
    book.add(
        "identification",
        victim=victim,
        reported_on="2024-02-02",
        reported_by=dice.choice(_REPORTERS),
        body=dice.code("identification_body"),
        outcome=dice.choice(("identified", dice.code("identification_outcome"))),
        decided_on="2024-03-03",
    )
    before = dice.choice(("2023-05-05", "2024-05-05", "2023-12/2024-01"))
    for _ in range(dice.choice((1, 1, 1, 2))):
        book.add("support", victim=victim, kind=dice.code("support_kind"), started_on=before)
    book.add(
        "penalisation",
        victim=victim,
        kind=dice.code("penalisation_kind"),
        outcome=dice.code("penalisation_outcome"),
        decided_on="2024-06-06",
    )
    return victim


def _residence(dice: _Dice, book: Book, victim: str) -> None:
    application = book.add(
        "permit_application",
        victim=victim,
        kind=dice.code("permit_kind"),
        ground=dice.code("permit_ground"),
        legal_aid=dice.code("legal_aid"),
        lodged_on="2024-01-10",
        extends=dice.choice((None, "P-00001")),
    )
    for instance in ("first", dice.choice(("appeal", "administrative_court"))):
        book.add(
            "permit_decision",
            application=application,
            kind="on_application",
            instance=instance,
            outcome=dice.choice(_RESULTS),
            decided_on=dice.choice(
                ("2024-01-20", "2024-02-05", "2024-02-28", "2024-08-08", "2024")
            ),
            granted_months=dice.choice((3, 6, 12, 24, None)),
            valid_from="2024-09-01",
            valid_to=dice.choice(("2025-08-31", None)),
            refusal_ground=dice.code("refusal_ground"),
            reveals_status=dice.code("yes_no_unknown"),
        )
    book.add(
        "permit_remedy",
        application=application,
        kind=dice.code("remedy_kind"),
        outcome=dice.code("remedy_outcome"),
        lodged_on="2024-04-04",
        decided_on="2024-07-07",
    )


def _claim(dice: _Dice, book: Book, victim: str) -> None:
    claim = book.add(
        "claim",
        victim=victim,
        kind=dice.code("claim_kind"),
        filed_on="2024-02-02",
        outcome=dice.choice(("awarded", "awarded_in_part", "settled", dice.code("claim_outcome"))),
        decided_on="2024-03-03",
        awarded=dice.choice(("100 RSD", "100 RSD", None)),
    )
    paid = dice.choice((None, "50 RSD", "100 RSD", "100 EUR"))
    if paid:
        book.add("payment", claim=claim, paid_on="2024-05-05", paid=paid)


def _court(dice: _Dice, book: Book, victim: str) -> None:
    proceeding = book.add(
        "proceeding",
        kind="criminal",
        reported_on="2024-01-01",
        source=dice.code("proceeding_source"),
        organised_crime=dice.choice((True, False, None)),
        exploitation_forms=dice.choice(_FORMS),
    )
    book.add(
        "proceeding_event",
        proceeding=proceeding,
        stage="investigation_ordered",
        state="held",
        happened_on="2024-02-02",
    )
    book.add(
        "participation",
        proceeding=proceeding,
        victim=victim,
        vulnerable_witness=dice.code("vulnerable_witness"),
        representation=dice.code("representation"),
        penalised=dice.code("penalised"),
    )
    for _ in range(dice.choice((1, 1, 1, 9))):
        _defendant(dice, book, proceeding)


def _defendant(dice: _Dice, book: Book, proceeding: str) -> None:
    defendant = book.defendant(
        proceeding,
        sex=dice.code("sex"),
        kind=dice.choice(("natural_person",) * 4 + ("legal_person",)),
    )
    offence = dice.choice((None, *_OFFENCES))
    decided = dice.choice((offence, *_OFFENCES))
    charge = book.charge(
        defendant,
        offence,
        offence_reported=dice.choice(_OFFENCES),
        charged_on=dice.choice(("2024-01-05", "2022-01-05", "2020-01-05", None)),
        plea=dice.code("plea"),
    )
    outcome, day = dice.code("charge_outcome"), dice.month()
    final: dict[str, Any] = {"final": True, "final_on": "2024-10-10"}
    again = dice.choice((None, "appeal"))
    book.add(
        "charge_decision",
        charge=charge,
        instance="first",
        outcome=outcome,
        offence=dice.choice(_OFFENCES) if again else decided,
        decided_on=day,
        **({} if again else final),
    )
    if again:
        book.add(
            "charge_decision",
            charge=charge,
            instance=again,
            outcome=outcome,
            offence=decided,
            decided_on="2024-10-01",
            **final,
        )
    for kind in dice.choice(_SENTENCES):
        book.add(
            "sanction",
            defendant=defendant,
            kind=kind,
            months=dice.choice((12, 48, 84, None)),
            final=True,
        )


def _activity(dice: _Dice, book: Book) -> None:
    book.add(
        "activity",
        held_on=dice.month(),
        profession=dice.code("profession"),
        kind=dice.code("activity_kind"),
        participants_female=3,
    )
