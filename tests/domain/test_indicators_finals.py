"""Defendants whose case ended finally, against figures counted by hand."""

import pytest

from tests.domain.small_book import Book, cells, total


def test_requalified_trafficking_beside_a_drugs_conviction() -> None:
    """388 requalified to 184 and 246 convicted: never a trafficking conviction."""
    book = Book()
    who = book.defendant(sex="male")
    book.charge(
        who,
        "388_1_2009",
        "first convicted_requalified 184_1 2024-03-01 final 2024-05-01",
        offence_reported="388_1_2009",
    )
    book.charge(who, "246", "first convicted 246 2024-03-01 final 2024-05-01")
    counted = book.count()
    # one defendant; lead charge = the trafficking one
    assert cells(counted, "J8") == {("convicted_requalified", "trafficking"): 1}
    assert cells(counted, "J8d") == {("convicted_requalified", "184"): 1}
    assert cells(counted, "J12") == {("convicted_requalified", "yes"): 1}
    assert cells(counted, "J12s") == {("first_instance",): 1}
    assert cells(counted, "J9") == {("convicted_requalified", "male"): 1}
    assert cells(counted, "J7") == {("convicted_requalified", "trafficking"): 1}


def test_gravest_outcome_within_the_highest_group() -> None:
    book = Book()
    who = book.defendant()
    book.charge(who, "388_3_2009", "first acquitted - 2024-03-01 final 2024-04-01")
    book.charge(who, "388_1_2009", "first convicted - 2024-03-01 final 2024-04-01", plea="none")
    book.charge(who, "184_1", "first convicted - 2024-03-01 final 2024-04-01", plea="concluded")
    counted = book.count()
    assert cells(counted, "J8") == {("convicted", "trafficking"): 1}
    assert cells(counted, "J8d") == {("convicted", "trafficking"): 1}
    assert cells(counted, "J8p") == {("convicted", "no"): 1}  # the plea of the lead charge
    assert cells(counted, "J12s") == {("not_lost",): 1}


@pytest.mark.parametrize(
    ("charged", "entered", "decided", "outcome", "group", "group_decided"),
    [
        # versions of one paragraph are equal
        ("388_1_2006", "convicted", "388_1_2009", "convicted", "trafficking", "trafficking"),
        # another paragraph is a requalification, inside trafficking too
        (
            "388_3_2009",
            "convicted",
            "388_1_2009",
            "convicted_requalified",
            "trafficking",
            "trafficking",
        ),
        # entered as convicted under another article
        ("388_1_2009", "convicted", "185", "convicted_requalified", "trafficking", "other"),
        # entered as requalified, the other offence not named
        ("389", "convicted_requalified", "-", "convicted_requalified", "389_390", "unknown"),
        # an empty offence counts as the other one
        (None, "convicted", "390", "convicted", "389_390", "389_390"),
        ("184_2", "convicted", "-", "convicted", "184", "184"),
        (None, "convicted", "-", "convicted", "unknown", "unknown"),
        ("388_1_2009", "acquitted", "-", "acquitted", "trafficking", "none"),
        # entered as requalified, though to the same paragraph
        (
            "184_1",
            "convicted_requalified",
            "184_1",
            "convicted_requalified",
            "184",
            "184",
        ),
    ],
)
def test_offence_charged_and_decided(
    charged: str | None, entered: str, decided: str, outcome: str, group: str, group_decided: str
) -> None:
    book = Book()
    book.charge(book.defendant(), charged, f"first {entered} {decided} 2024-03-01 final 2024-04-01")
    counted = book.count()
    assert cells(counted, "J8") == {(outcome, group): 1}
    assert cells(counted, "J8d") == {(outcome, group_decided): 1}


def test_counted_on_the_first_day_on_which_all_charges_were_final() -> None:
    book = Book()
    who = book.defendant()
    book.charge(who, "388_1_2009", "appeal convicted - 2023-05-01 final 2023-05-01")
    late = book.charge(who, "246", "first acquitted - 2023-05-01")
    open_year = ("2023-01-01", "2023-12-31")
    assert total(book.count(open_year), "J8") == 0  # one charge is not final
    book.decide(late, "appeal acquitted - 2024-02-01 final 2024-02-10")
    assert total(book.count(open_year), "J8") == 0
    assert cells(book.count(), "J8") == {("convicted", "trafficking"): 1}
    # an extraordinary remedy changes neither day nor outcome
    book.decide(late, "extraordinary convicted - 2025-02-01 final 2025-02-01")
    assert cells(book.count(), "J8") == {("convicted", "trafficking"): 1}
    assert total(book.count(("2025-01-01", "2025-12-31")), "J8") == 0


def test_of_one_day_the_higher_instance_is_the_later() -> None:
    """Both decisions are marked final on the day of the appeal: the appeal is what stands."""
    for codes in (("J-00001", "J-00002"), ("J-00002", "J-00001")):
        book = Book()
        charge = book.charge(book.defendant(), "388_1_2009")
        for code, instance, outcome in zip(codes, ("first", "appeal"), ("convicted", "acquitted"),
                                           strict=True):  # fmt: skip
            book.add(
                "charge_decision",
                code,
                charge=charge,
                instance=instance,
                outcome=outcome,
                decided_on="2024",
                final=True,
                final_on="2024-05-01",
            )
        assert cells(book.count(), "J8") == {("acquitted", "trafficking"): 1}


def test_of_equal_charges_the_higher_offence_decided_leads() -> None:
    for offences in (("348", "184_1"), ("184_1", "348")):
        book = Book()
        who = book.defendant()
        for offence in offences:
            book.charge(
                who,
                "388_1_2009",
                f"first convicted_requalified {offence} 2024-03-01 final 2024-04-01",
            )
        assert cells(book.count(), "J8d") == {("convicted_requalified", "184"): 1}


def test_charges_left_aside() -> None:
    book = Book()
    # trafficking dropped by the prosecutor, 184 convicted: the lead is 184
    who = book.defendant()
    book.charge(
        who,
        "388_1_2009",
        "prosecutor dismissed - 2023-01-01 final 2023-01-01",
        offence_reported="388_1_2009",
    )
    book.charge(who, "184_1", "first convicted - 2024-03-01 final 2024-04-01")
    # all charges ended by the prosecutor: not counted
    book.charge(book.defendant(), "184_1", "prosecutor discontinued - 2024-03-01 final 2024-03-01")
    # severed, nothing else: not counted, whatever is ticked
    book.charge(book.defendant(), "184_1", "first severed - 2024-03-01 final 2024-03-01")
    # annulled is never final
    book.charge(book.defendant(), "184_1", "appeal annulled_retrial - 2024-03-01 final 2024-03-01")
    # taken over after the prosecutor's dismissal and judged: counted
    book.charge(
        book.defendant(),
        "389",
        "prosecutor dismissed - 2022-03-01 final 2022-03-01",
        "first acquitted - 2024-03-01 final 2024-06-01",
    )
    counted = book.count()
    assert cells(counted, "J8") == {("convicted", "184"): 1, ("acquitted", "389_390"): 1}
    assert cells(counted, "J12s") == {("before_indictment",): 1, ("never_trafficking",): 1}


def test_severed_defendant_is_counted_once_under_the_root() -> None:
    book = Book()
    first = book.add("proceeding", "K-1", kind="criminal")
    split = book.add("proceeding", "K-2", kind="criminal", split_from=first)
    root = book.defendant(first, sex="female")
    book.charge(root, "388_1_2009", "first severed - 2023-03-01")
    again = book.defendant(split, continues=root, sex="female")
    third = book.defendant(book.add("proceeding", "K-3", kind="criminal", split_from=split),
                           continues=again)  # fmt: skip
    book.charge(again, "388_1_2009", "first convicted - 2024-03-01 final 2024-09-01",
                charged_on="2021-03-01")  # fmt: skip
    charge = book.charge(third, "185", "first acquitted - 2024-03-01")
    assert total(book.count(), "J8") == 0  # the chain is final when all of it is
    book.decide(charge, "appeal acquitted - 2024-10-01 final 2024-10-01")
    counted = book.count()
    assert cells(counted, "J9") == {("convicted", "female"): 1}
    assert cells(counted, "J7") == {("convicted", "trafficking"): 1}
    assert cells(counted, "X1") == {("no",): 1}  # the root proceeding, once
    assert [unit.code for unit in counted.units["proceedings_ended"]] == ["K-1"]


def test_proceedings_of_other_kinds_are_not_counted() -> None:
    book = Book()
    for kind in ("misdemeanour", "civil", "juvenile"):
        who = book.defendant(book.add("proceeding", kind=kind, reported_on="2024-02-02"))
        book.charge(who, "184_1", "first convicted - 2024-03-01 final 2024-04-01")
    counted = book.count()
    assert total(counted, "J8") == total(counted, "J4") == total(counted, "X1") == 1


@pytest.mark.parametrize(
    ("sanctions", "expected"),
    [
        ([("imprisonment", 36, None)], "up_to_3"),
        ([("imprisonment", 36, 1)], "over_3_to_5"),
        ([("imprisonment", 60, None)], "over_3_to_5"),
        ([("imprisonment", 30, None), ("imprisonment", 40, None)], "over_3_to_5"),  # never summed
        ([("imprisonment", 61, None), ("suspended_sentence", 12, None)], "over_5"),
        ([("imprisonment", None, None)], "unknown_length"),
        ([("imprisonment_30_40", None, None)], "over_5"),
        ([("life_imprisonment", None, None), ("imprisonment", 3, None)], "over_5"),
        ([("juvenile_prison", 48, None), ("fine", None, None)], "over_3_to_5"),
        ([("house_detention", 6, None), ("suspended_sentence", 6, None)], "house_detention"),
        ([("suspended_sentence", 24, None), ("fine", None, None)], "suspended"),
        ([("confiscation_of_proceeds", None, None)], "other_sanction"),
        ([], "unknown"),
    ],
)
def test_sentence_class(sanctions: list[tuple[str, int | None, int | None]], expected: str) -> None:
    book = Book()
    who = book.defendant()
    book.charge(who, "388_1_2009", "first convicted - 2024-03-01 final 2024-04-01")
    for kind, months, days in sanctions:
        book.add(
            "sanction",
            defendant=who,
            instance="first",
            kind=kind,
            months=months,
            days=days,
            final=True,
        )
    # a longer one that was not final does not count
    book.add("sanction", defendant=who, instance="first", kind="imprisonment", months=240)
    counted = book.count()
    assert cells(counted, "J10") == {("convicted", expected): 1}
    assert cells(counted, "X1") == {
        ("yes" if sanctions and "confiscation" in sanctions[0][0] else "no",): 1
    }


def test_sentence_of_an_acquitted_lead_is_none() -> None:
    book = Book()
    who = book.defendant()
    book.charge(who, "388_1_2009", "first acquitted - 2024-03-01 final 2024-04-01")
    book.charge(who, "246", "first convicted - 2024-03-01 final 2024-04-01")
    book.add(
        "sanction", defendant=who, instance="first", kind="imprisonment", months=24, final=True
    )
    assert cells(book.count(), "J10") == {("acquitted", "none"): 1}


@pytest.mark.parametrize(
    ("reported", "charged", "decisions", "expected"),
    [
        ("388_1_2009", "388_1_2009", ["first acquitted - 2024-01-01 final 2024-02-01"], "not_lost"),
        (
            "388_1_2009",
            "184_1",
            ["first convicted - 2024-01-01 final 2024-02-01"],
            "before_indictment",
        ),
        ("184_1", "184_1", ["first convicted - 2024-01-01 final 2024-02-01"], "never_trafficking"),
        (
            "388_1_2009",
            "388_1_2009",
            [
                "first convicted 388_1_2009 2023-01-01",
                "appeal convicted_requalified 184_1 2024-01-01 final 2024-01-01",
            ],
            "appeal",
        ),
        (
            "388_1_2009",
            "388_1_2009",
            [
                "first convicted 388_1_2009 2022-01-01",
                "appeal annulled_retrial - 2022-06-01",
                "retrial convicted_requalified 389 2023-01-01",
                "appeal convicted_requalified 389 2024-01-01 final 2024-01-01",
            ],
            "first_instance",
        ),
        (
            None,
            "388_1_2009",
            ["first convicted_requalified - 2024-01-01 final 2024-02-01"],
            "unknown",
        ),
        (  # the day of the first instance is known less well than that of the appeal
            "388_1_2009",
            "388_1_2009",
            [
                "first convicted_requalified 184_1 2024-02/2024-06",
                "appeal convicted_requalified 184_1 2024 final 2024-07-01",
            ],
            "first_instance",
        ),
        (  # judged anew after an extraordinary remedy: too late to tell where it was lost
            "388_1_2009",
            "388_1_2009",
            [
                "first convicted 388_1_2009 2023-01-01",
                "appeal convicted_requalified 184_1 2024-01-01 final 2024-01-01",
                "extraordinary annulled_retrial - 2024-06-01",
                "retrial convicted 389 2024-09-01 final 2025-01-01",
            ],
            "appeal",
        ),
    ],
)
def test_where_trafficking_was_lost(
    reported: str | None, charged: str, decisions: list[str], expected: str
) -> None:
    book = Book()
    book.charge(book.defendant(), charged, *decisions, offence_reported=reported)
    assert cells(book.count(), "J12s") == {(expected,): 1}


def test_proceeding_ends_with_its_last_defendant() -> None:
    book = Book()
    case = book.add("proceeding", kind="criminal")
    one, two, gone = (book.defendant(case) for _ in range(3))
    book.charge(one, "184_1", "first convicted - 2023-03-01 final 2023-04-01")
    book.charge(two, "184_1", "first acquitted - 2024-03-01 final 2024-04-01")
    book.charge(gone, "184_1", "prosecutor dismissed - 2025-01-01")  # does not hold it open
    book.add("sanction", defendant=one, instance="first", kind="confiscation_of_assets", final=True)
    counted = book.count()
    assert cells(counted, "X1") == {("yes",): 1}
    assert total(counted, "J8") == 1  # the second defendant; the first belongs to 2023
