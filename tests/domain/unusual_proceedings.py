"""What the checks of proceedings find, and the nearest thing they let pass."""

from collections.abc import Callable
from typing import Any

from tests.domain.small_book import Book
from tests.domain.unusual_people import Cases

Builder = Callable[[Book, Any], object]

BASIC = "388_1_2009"


def _proceeding(**fixed: Any) -> Builder:
    return lambda book, given: book.add("proceeding", **({"kind": "criminal"} | fixed | given))


def _charged(*fixed_charges: str, **fixed: Any) -> Builder:
    """A proceeding with charges: what is given are further ones."""

    def build(book: Book, charges: str) -> None:
        where = book.add("proceeding", **({"kind": "criminal"} | fixed))
        for offence in (*fixed_charges, *charges.split()):
            book.charge(book.defendant(where), offence)

    return build


def _field_of_charged(field: str, *charges: str, **fixed: Any) -> Builder:
    def build(book: Book, value: Any) -> None:
        _charged(**(fixed | {field: value}))(book, " ".join(charges))

    return build


def _finals(book: Book, decisions: str) -> None:
    where = book.add("proceeding", kind="criminal", status="ended_finally")
    book.charge(book.defendant(where), BASIC, *decisions.split(";"))


def _open(book: Book, apart: str) -> None:
    where = book.add("proceeding", kind="criminal", status="open")
    book.add("proceeding", kind="criminal", status=apart, split_from=where)
    book.charge(book.defendant(where), BASIC, "first acquitted - 2024-05-05 final 2024-06-05")


def _event(**fixed: Any) -> Builder:
    def build(book: Book, given: dict[str, Any]) -> None:
        values = {"stage": "main_hearing", "state": "held", "happened_on": "2024-05-05"}
        where = book.add("proceeding", kind=given.pop("kind", "criminal"))
        book.add("proceeding_event", proceeding=where, **(values | fixed | given))

    return build


def _event_of(book: Book, whose: str) -> None:
    here, there = (book.add("proceeding", kind="criminal") for _ in range(2))
    accused = book.defendant(here if whose == "own" else there)
    book.add("proceeding_event", proceeding=here, defendant=accused, stage="detention")


def _event_of_victim(book: Book, whose: str) -> None:
    here, there = (book.add("proceeding", kind="criminal") for _ in range(2))
    victim = book.victim()
    book.add("participation", proceeding=here if whose == "own" else there, victim=victim)
    book.add("proceeding_event", proceeding=here, victim=victim, stage="evidentiary_hearing")


def _victims(offence: str, *more: str, **times: str) -> Builder:
    """A proceeding about one person; what is given is the date of birth."""

    def build(book: Book, born: str) -> None:
        where = book.add("proceeding", kind="criminal")
        book.add("participation", proceeding=where, victim=book.victim(born))
        accused = book.defendant(where)
        for each in (offence, *more):
            book.charge(accused, each, **times)

    return build


def _beside(book: Book, other: str) -> None:
    _victims(BASIC, other, committed_to="2024-03-05")(book, "2010")


def _charge(**fixed: Any) -> Builder:
    def build(book: Book, given: dict[str, Any]) -> None:
        values = {"offence": BASIC} | fixed | given
        where = book.add("proceeding", kind=values.pop("kind", "criminal"),
                         reported_on=values.pop("reported_on", None))  # fmt: skip
        book.charge(book.defendant(where), **values)

    return build


def _defendant(committed: str = "2024-03-05", kind: str = "criminal", **fixed: Any) -> Builder:
    def build(book: Book, given: dict[str, Any]) -> None:
        values = fixed | given
        where = book.add("proceeding", kind=values.pop("where", kind), reported_on="2024-06-05")
        book.charge(book.defendant(where, **values), BASIC, committed_to=committed)

    return build


def _continued(book: Book, how: str) -> None:
    first = book.add("proceeding", kind="criminal")
    split = book.add("proceeding", kind="criminal", split_from=first if how == "split" else None)
    before = book.defendant(first)
    book.defendant(first if how == "same" else split, continues=before)


def _decided(*decisions: str, offence: str = BASIC, **charge: Any) -> Builder:
    """A charge with decisions; what is given is a further one."""

    def build(book: Book, last: str) -> None:
        book.charge(book.defendant(), offence, *decisions, last, **charge)

    return build


def _decision(**fixed: Any) -> Builder:
    def build(book: Book, given: dict[str, Any]) -> None:
        values = {"instance": "first", "outcome": "acquitted", "decided_on": "2024-05-05"}
        charge = book.charge(book.defendant(), BASIC)
        book.add("charge_decision", charge=charge, **(values | fixed | given))

    return build


def _punished(decision: str, offence: str = BASIC, kind: str = "natural_person",
              committed: str | None = None, **fixed: Any) -> Builder:  # fmt: skip
    """A defendant judged and punished at first instance."""

    def build(book: Book, given: dict[str, Any]) -> None:
        accused = book.defendant(kind=given.pop("who", kind))
        charge = book.charge(accused, given.pop("offence", offence),
                             committed_from=given.pop("committed", committed))  # fmt: skip
        book.decide(charge, given.pop("decision", decision))
        values = {"instance": "first", "kind": "imprisonment", "months": 48,
                  "imposed_on": "2024-05-05"} | fixed | given  # fmt: skip
        book.add("sanction", defendant=accused, **values)

    return build


def _unpunished(book: Book, instance: str) -> None:
    accused = book.defendant()
    book.charge(accused, BASIC, "first convicted - 2024-05-05 final 2024-06-05")
    book.add("sanction", defendant=accused, instance=instance, kind="released_from_punishment")


def _place(born: str | None = "1990-05-05", **fixed: Any) -> Builder:
    def build(book: Book, given: dict[str, Any]) -> None:
        values = {"capacities": "injured_party"} | fixed | given
        where = book.add("proceeding", kind=values.pop("kind", "criminal"),
                         reported_on="2024-03-05")  # fmt: skip
        victim = book.victim(values.pop("born", born))
        book.add("participation", proceeding=where, victim=victim, **values)

    return build


def _plea(book: Book, outcome: str) -> None:
    where = book.add("proceeding", kind="criminal", procedure="plea")
    book.charge(book.defendant(where), BASIC, "first convicted - 2024-05-05", plea="concluded")
    part = book.add("participation", proceeding=where, victim=book.victim(),
                    capacities="injured_party witness")  # fmt: skip
    book.add("claim", participation=part, kind="property_claim", outcome=outcome)


def _penalised(book: Book, recorded: bool) -> None:
    victim = book.victim()
    where = book.add("proceeding", kind="criminal")
    book.add("participation", proceeding=where, victim=victim, penalised="convicted_criminal")
    if recorded:
        book.add("penalisation", victim=victim, kind="criminal", outcome="convicted")


def _claim(**fixed: Any) -> Builder:
    return lambda book, given: book.add("claim", **({"kind": "property_claim"} | fixed | given))


def _claim_of(book: Book, whose: str) -> None:
    first, second = book.victim(), book.victim()
    where, other = (book.add("proceeding", kind=kind) for kind in ("criminal", "civil"))
    part = book.add("participation", proceeding=where, victim=first)
    book.add("claim", participation=part, victim=second if whose == "person" else first,
             kind="property_claim",
             proceeding=other if whose == "proceeding" else where)  # fmt: skip


def _following(book: Book, whose: str) -> None:
    victim = book.victim()
    before = book.add("claim", victim=victim, kind="property_claim")
    book.add("claim", victim=victim if whose == "own" else book.victim(), follows=before,
             kind="civil_suit")  # fmt: skip


def _claimed(book: Book, filed: str) -> None:
    where = book.add("proceeding", kind="criminal")
    part = book.add("participation", proceeding=where, victim=book.victim())
    book.charge(book.defendant(where), BASIC, "first acquitted - 2024-05-05")
    book.add("claim", participation=part, kind="property_claim", filed_on=filed)


def _paid(book: Book, given: dict[str, str]) -> None:
    claim = book.add("claim", kind="civil_suit", awarded="1000 EUR", decided_on="2024-05-05")
    book.add("payment", claim=claim, paid="600 EUR", paid_on="2024-06-05")
    book.add("payment", claim=claim, **({"paid": "400 EUR", "paid_on": "2024-07-05"} | given))


CASES: Cases = {
    "court_of_other_time": (
        _proceeding(court="cassation"),
        {"reported_on": "2023-05-11"}, {"reported_on": "2023-05-10"},
    ),
    "office_of_other_time": (
        _proceeding(prosecutor="supreme", status="ended_finally"),
        {"reported_on": "2023-05-10"}, {"reported_on": "2023-05"},
    ),
    "regime_of_other_time": (
        _proceeding(regime="cpc2001"), {"reported_on": "2013-10-01"}, {"reported_on": "2013-09-30"},
    ),
    "trafficking_before_basic_court": (_charged(court="basic_other"), BASIC, "388_8_2009"),
    "mediation_before_higher_court": (_charged("184_1", court="higher_nis"), "194", BASIC),
    "summary_for_grave_offence": (_charged(procedure="summary"), "184_2", "184_1"),
    "special_court_without_organised_crime": (
        _proceeding(court="special_higher"), {"organised_crime": False}, {"organised_crime": True},
    ),
    "ended_without_final": (
        _finals, "first acquitted - 2024-05-05", "first acquitted - 2024-05-05 final 2024-06-05",
    ),
    "open_though_final": (_open, "ended_finally", "open"),
    "event_of_other_defendant": (_event_of, "other", "own"),
    "event_of_other_victim": (_event_of_victim, "other", "own"),
    "stage_of_other_kind": (
        _event(), {"kind": "civil", "stage": "indictment"}, {"kind": "civil"},
    ),
    "held_in_future": (_event(), {"happened_on": "2025-07-01"}, {"happened_on": "2025-06-30"}),
    "held_but_postponed": (
        _event(), {"postponed": "victim_absent"}, {"postponed": "not_postponed"},
    ),
    "child_charged_as_adult": (
        _victims(BASIC, committed_to="2024-03-05"), "2006-03-06", "2006-03-05",
    ),
    "adult_charged_as_child": (
        _victims("388_3_2009", committed_from="2024-03-05"), "2006-03-05", "2006-03-06",
    ),
    "version_too_new": (_charge(), {"committed_to": "2009-09-10"}, {"committed_to": "2009-09"}),
    "version_too_old": (
        _charge(offence="388_1_2006"),
        {"committed_from": "2009-09-11"}, {"committed_from": "2009-09"},
    ),
    "charged_before_offence": (
        _charge(committed_from="2024-03-05"),
        {"charged_on": "2024-03-04"}, {"charged_on": "2024-03-05"},
    ),
    "reported_before_offence": (
        _charge(committed_from="2024-03-05"),
        {"reported_on": "2024-03-04"}, {"reported_on": "2024-03"},
    ),
    "charge_in_other_kind": (_charge(), {"kind": "civil"}, {"kind": "misdemeanour"}),
    "charge_without_offence": (_charge(), {"offence": None}, {"offence": "other"}),
    "defendant_over_hundred": (
        _defendant(), {"birth_date": "1923-06-05"}, {"birth_date": "1923-06-06"},
    ),
    "defendant_under_fourteen": (
        _defendant(), {"birth_date": "2010-03-06"}, {"birth_date": "2010-03-05"},
    ),
    "minor_in_adult_proceeding": (
        _defendant(birth_date="2007-03-05"), {"where": "criminal"}, {"where": "juvenile"},
    ),
    "legal_person_with_sex": (
        _defendant(kind="criminal", sex="male"),
        {"kind": "legal_person"}, {"kind": "natural_person"},
    ),
    "continues_in_same": (_continued, "same", "split"),
    "continues_elsewhere": (_continued, "elsewhere", "split"),
    "convicted_by_later_law": (
        _decided(offence="184_1", committed_to="2009-09-10"),
        f"first convicted_requalified {BASIC} 2024-05-05",
        "first convicted_requalified 388_1_2006 2024-05-05",
    ),
    "requalified_to_the_same": (
        _decided(), f"first convicted_requalified {BASIC}", "first convicted_requalified 184_1",
    ),
    "other_offence_as_charged": (
        _decided(), "first convicted 184_1", f"first convicted {BASIC}",
    ),
    "requalified_to_what": (
        _decided(), "first convicted_requalified", "first convicted_requalified other",
    ),
    "prosecutor_judges": (_decided(), "prosecutor acquitted", "prosecutor dismissed"),
    "judged_before_indictment": (
        _decided(charged_on="2024-03-05"),
        "first acquitted - 2024-03-04", "prosecutor dismissed - 2024-03-04",
    ),
    "appeal_before_judgment": (
        _decided("first acquitted - 2024-05-05"),
        "appeal acquitted - 2024-05-04", "appeal acquitted - 2024-05",
    ),
    "judged_twice_at_first": (
        _decided("first acquitted - 2024-05-05"),
        "first convicted - 2024-09-05", "retrial convicted - 2024-09-05",
    ),
    "final_twice": (
        _decided("first acquitted - 2024-05-05 final 2024-06-05"),
        "appeal acquitted - 2024-09-05 final 2024-09-05",
        "extraordinary acquitted - 2024-09-05 final 2024-09-05",
    ),
    "final_without_day": (
        _decided(), "first acquitted - 2024-05-05 final", "first acquitted - 2024-05-05 final 2024",
    ),
    "day_without_final": (_decision(final_on="2024-06-05"), {"final": False}, {"final": True}),
    "effect_without_appeal": (
        _decision(appeal_effect="confirmed"), {"instance": "retrial"}, {"instance": "appeal"},
    ),
    "effect_against_outcome": (
        _decision(instance="appeal", appeal_effect="annulled_retrial"),
        {"outcome": "acquitted"}, {"outcome": "annulled_retrial"},
    ),
    "suspended_for_trafficking": (
        _punished("first convicted", kind="natural_person"),
        {"kind": "suspended_sentence"},
        {"kind": "suspended_sentence", "decision": "first convicted_requalified 184_1"},
    ),
    "below_least_sentence": (_punished("first convicted"), {"months": 35}, {"months": 36}),
    "over_twenty_years": (_punished("first convicted"), {"months": 241}, {"months": 240}),
    "legal_person_imprisoned": (
        _punished("first convicted", kind="legal_person"),
        {"kind": "imprisonment"}, {"kind": "fine"},
    ),
    "life_before_2019": (
        _punished("first convicted"),
        {"kind": "life_imprisonment", "imposed_on": "2019-11-30"},
        {"kind": "life_imprisonment", "imposed_on": "2019-12-01"},
    ),
    "thirty_years_after_2019": (
        _punished("first convicted"),
        {"kind": "imprisonment_30_40", "committed": "2019-12-01"},
        {"kind": "imprisonment_30_40", "committed": "2019-11-30"},
    ),
    "sanction_on_acquitted": (
        _punished("first acquitted"), {}, {"decision": "first convicted"},
    ),
    "sanction_without_decision": (
        _punished("first convicted"), {"instance": "appeal"}, {"instance": "first"},
    ),
    "sanction_final_alone": (
        lambda book, final: _not_final(book, final=final), True, False,
    ),
    "sentence_without_length": (
        _punished("first convicted"), {"months": None}, {"months": None, "days": 40},
    ),
    "sanction_without_day": (
        _punished("first convicted"), {"imposed_on": None}, {"imposed_on": "2024"},
    ),
    "convicted_without_sanction": (_unpunished, "appeal", "first"),
    "place_in_other_kind": (
        _place(), {"kind": "civil"}, {"kind": "civil", "capacities": "witness"},
    ),
    "child_examined_often": (
        _place(born="2010"), {"times_examined": 3}, {"times_examined": 2},
    ),
    "confronted_though_protected": (
        _place(confronted="yes"),
        {"vulnerable_witness": "granted_ex_officio"}, {"vulnerable_witness": "refused"},
    ),
    "child_without_proxy": (
        _place(representation="none"), {"born": "2006-03-06"}, {"born": "2006-03-05"},
    ),
    "child_proxy_of_adult": (
        _place(representation="mandatory_child_proxy"),
        {"born": "2006-03-05"}, {"born": "2006-03-06"},
    ),
    "plea_without_claim": (_plea, "pending", "referred_to_civil"),
    "penalised_without_record": (_penalised, False, True),
    "granted_day_without_grant": (
        _place(vulnerable_witness_on="2024-04-05"),
        {"vulnerable_witness": "requested"}, {"vulnerable_witness": "granted"},
    ),
    "property_claim_refused": (
        _claim(outcome="refused"), {"kind": "property_claim"}, {"kind": "civil_suit"},
    ),
    "referred_by_civil_court": (
        _claim(outcome="referred_to_civil"), {"kind": "civil_suit"}, {"kind": "property_claim"},
    ),
    "claim_on_missing_fund": (_claim(), {"kind": "state"}, {"kind": "constitutional"}),
    "claim_of_other_person": (_claim_of, "person", "own"),
    "claim_in_two_proceedings": (_claim_of, "proceeding", "own"),
    "property_claim_without_place": (_claim(), {}, {"kind": "wage_claim"}),
    "follows_other_person": (_following, "other", "own"),
    "property_claim_too_late": (_claimed, "2024-05-06", "2024-05-05"),
    "awarded_over_claimed": (
        _claim(claimed="1000 EUR"), {"awarded": "1001 EUR"}, {"awarded": "117000 RSD"},
    ),
    "amount_without_award": (
        _claim(awarded="1000 EUR"), {"outcome": "refused"}, {"outcome": "settled"},
    ),
    "award_without_amount": (_claim(outcome="awarded"), {}, {"awarded": "1 EUR"}),
    "claim_decided_without_day": (
        _claim(outcome="withdrawn"), {}, {"decided_on": "2024"},
    ),
    "paid_over_awarded": (_paid, {"paid": "401 EUR"}, {}),
    "paid_before_decision": (_paid, {"paid_on": "2024-05-04"}, {"paid_on": "2024-05-05"}),
}  # fmt: skip


def _not_final(book: Book, *, final: bool) -> None:
    accused = book.defendant()
    charge = book.charge(accused, BASIC)
    book.add("charge_decision", charge=charge, instance="first", outcome="convicted", final=False)
    book.add("sanction", defendant=accused, instance="first", kind="fine", final=final)
