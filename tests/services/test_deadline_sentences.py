"""A computation in one sentence, in each language, with plurals and weekdays as they are said."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.small_book import Book
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.deadlines.deadline import DeadlineNote, NoteKind
from trafficmon_desktop.domain.deadlines.everything import collect
from trafficmon_desktop.domain.deadlines.reminders import OWN_RULES
from trafficmon_desktop.services.deadline_sentences import (
    amount_in_words,
    basis,
    deadline_name,
    footer,
    sentence,
)
from trafficmon_desktop.services.legal_data import (
    restitution_rules,
    shipped_law,
    shipped_rules,
    working_days,
)
from trafficmon_desktop.services.terms import LANGUAGES, Terms

ENGLISH, LATIN, CYRILLIC = (Terms(language) for language in LANGUAGES)


def refused(**values: object) -> Book:
    book = Book()
    code = book.add("permit_application", victim=book.victim(status="open"))
    given = {"instance": "first", "kind": "on_application", "outcome": "refused"} | values
    book.add("permit_decision", application=code, **given)
    return book


def stay(kind: str, until: str) -> Book:
    book = Book()
    code = book.add("permit_application", victim=book.victim(status="open"), kind=kind)
    book.add("permit_decision", application=code, instance="first", outcome="granted",
             valid_to=until)  # fmt: skip
    return book


def said(book: Book, rule: str, terms: Terms, *notes: DeadlineNote) -> str:
    found = collect(Casebook(book.records), shipped_law(), date(2026, 11, 1), notes)
    (deadline,) = (each for each in found if each.rule.code == rule)
    return sentence(deadline, terms, working_days())


def test_a_sunday_moves() -> None:
    book = refused(served_on="2022-03-12")
    assert said(book, "permit_appeal", ENGLISH) == (
        "served 12 March 2022, 15 days, ends Sunday 27 March 2022, moved to Monday 28 March 2022."
    )
    assert said(book, "permit_appeal", CYRILLIC) == (
        "уручено 12.03.2022, 15 дана, истиче у недељу 27.03.2022, "
        "помера се на понедељак 28.03.2022."
    )
    assert said(book, "permit_appeal", LATIN) == (
        "uručeno 12.03.2022, 15 dana, ističe u nedelju 27.03.2022, "
        "pomera se na ponedeljak 28.03.2022."
    )


def test_a_disputed_saturday_has_both_readings() -> None:
    book = refused(served_on="2024-02-01")
    assert said(book, "permit_appeal", ENGLISH) == (
        "served 1 February 2024, 15 days, ends Friday 16 February 2024 (Statehood Day), moved to "
        "Saturday 17 February 2024, Saturday is disputed, by the other reading Monday 19 February "
        "2024, work by the earlier."
    )
    assert said(book, "permit_appeal", CYRILLIC) == (
        "уручено 01.02.2024, 15 дана, истиче у петак 16.02.2024. (Сретење, Дан државности), "
        "помера се на суботу 17.02.2024, субота је спорна, по другом тумачењу понедељак "
        "19.02.2024, радите по ранијем датуму."
    )


def test_an_honest_start_gives_a_range() -> None:
    book = refused(served_on="2024-03")
    assert said(book, "permit_appeal", ENGLISH) == (
        "served (March 2024), 15 days, the day lies between Saturday 16 March 2024 and Monday "
        "15 April 2024, work by the earliest."
    )
    assert said(book, "permit_appeal", CYRILLIC) == (
        "уручено (март 2024), 15 дана, тај дан је између суботе 16.03.2024. и понедељка "
        "15.04.2024, радите по најранијем."
    )
    open_start = said(refused(served_on="../2024-03"), "permit_appeal", CYRILLIC)
    assert "тај дан није после понедељка 15.04.2024, можда је већ прошао." in open_start


def test_the_instruction_says_what_the_rule_would_give() -> None:
    other = refused(served_on="2024-06-10", remedy_notice_days=8)
    assert said(other, "remedy_notice", ENGLISH) == (
        "served 10 June 2024, 8 days by the instruction in the decision, ends Tuesday 18 June "
        "2024, the general rule (15 days, General Administrative Procedure Act art. 153) "
        "would give Tuesday 25 June 2024."
    )
    same = said(refused(served_on="2024-06-10", remedy_notice_days=15), "remedy_notice", CYRILLIC)
    assert same.endswith("опште правило (ЗУП, чл. 153) даје исти дан.")


def test_the_end_of_a_stay_never_moves() -> None:
    book = stay("recovery_reflection", "2026-12-06")
    assert said(book, "recovery_end", ENGLISH) == (
        "ends Sunday 6 December 2026, this day never moves."
    )
    assert said(book, "recovery_end", CYRILLIC) == (
        "истиче у недељу 06.12.2026, овај дан се не помера."
    )
    book = stay("victim_residence", "2026-12-31")
    assert said(book, "extension_best_by", CYRILLIC) == (
        "боравак одобрен до 31.12.2026, 30 дана раније, препоручено до уторка 01.12.2026."
    )
    assert said(book, "extension_last", LATIN) == "poslednji dan je četvrtak 31.12.2026."


def test_another_date_is_said_with_its_reason() -> None:
    book = refused(served_on="2026-10-20")
    note = DeadlineNote(1, "R-00001", "permit_appeal", NoteKind.OVERRIDE, date(2026, 10, 21),
                        parse_edtf("2026-11-09"), reason="served a second time.")  # fmt: skip
    assert said(book, "permit_appeal", ENGLISH, note).endswith(
        "set to 9 November 2026 instead, because: served a second time."
    )


@pytest.mark.parametrize(
    ("amount", "unit", "english", "serbian"),
    [
        (1, "day", "1 day", "1 дан"),
        (2, "day", "2 days", "2 дана"),
        (8, "day", "8 days", "8 дана"),
        (21, "day", "21 days", "21 дан"),
        (3, "month", "3 months", "3 месеца"),
        (6, "month", "6 months", "6 месеци"),
        (1, "year", "1 year", "1 година"),
        (3, "year", "3 years", "3 године"),
        (15, "year", "15 years", "15 година"),
        (72, "hour", "72 hours", "72 сата"),
        (-30, "day", "30 days earlier", "30 дана раније"),
    ],
)
def test_amounts_are_counted_as_people_count(
    amount: int, unit: str, english: str, serbian: str
) -> None:
    assert amount_in_words(amount, unit, ENGLISH) == english
    assert amount_in_words(amount, unit, CYRILLIC) == serbian


def test_a_rule_names_its_source_and_that_nobody_confirmed_it() -> None:
    (rule,) = (each for each in shipped_rules() if each.code == "permit_appeal")
    assert basis(rule, ENGLISH) == (
        "Source: General Administrative Procedure Act art. 153. Confidence 95\u00a0%. "
        "To be confirmed."
    )
    assert basis(rule, CYRILLIC) == "Извор: ЗУП, чл. 153. Поузданост 95\u00a0%. Треба потврдити."
    assert "није правни савет" in footer(CYRILLIC)


@pytest.mark.parametrize("terms", [ENGLISH, LATIN, CYRILLIC], ids=LANGUAGES)
def test_every_rule_has_its_words(terms: Terms) -> None:
    for rule in (*shipped_rules(), *restitution_rules(), *OWN_RULES):
        assert terms.has(f"deadline.rule.{rule.code}"), rule.code
        assert terms.has(f"deadline.source.{rule.code}"), rule.code
        begins = {each.field or each.computed or each.given for each in (rule.trigger, *rule.also)}
        assert all(terms.has(f"deadline.start.{each}") for each in begins - {"happened_on"}), begins
    for holiday in set(working_days().holidays.values()):
        assert terms.has(f"deadline.holiday.{holiday}")


def test_a_task_is_named_with_the_words_of_its_user() -> None:
    book = Book()
    book.add("task", title="call the Centre", due_on="2026-11-03")
    (task,) = collect(Casebook(book.records), shipped_law(), date(2026, 11, 1))
    assert deadline_name(task, ENGLISH) == "Task: call the Centre"
    assert sentence(task, ENGLISH, working_days()) == "due Tuesday 3 November 2026."
    assert basis(task.rule, ENGLISH) == ""


def test_a_hearing_is_named_by_its_stage_time_and_room() -> None:
    book = Book()
    code = book.add("proceeding", kind="criminal", status="open")
    book.add("proceeding_event", proceeding=code, stage="main_hearing", state="planned",
             happened_on="2026-12-05", starts_at="10:30", courtroom="24")  # fmt: skip
    found = collect(Casebook(book.records), shipped_law(), date(2026, 11, 1))
    (hearing,) = (each for each in found if each.rule.code == "hearing")
    assert deadline_name(hearing, CYRILLIC) == "главни претрес: 10:30, судница 24"
    assert (
        deadline_name(replace(hearing, room="Sala 2"), ENGLISH)
        == "main hearing (trial): 10:30, Sala 2"
    )
    assert deadline_name(replace(hearing, room=""), ENGLISH) == "main hearing (trial): 10:30"
    assert sentence(hearing, CYRILLIC, working_days()) == "заказано за суботу 05.12.2026."


def test_service_is_not_before_the_decision() -> None:
    book = refused(served_on="2026", decided_on="2026-10-05")
    assert said(book, "permit_appeal", ENGLISH) == (
        "served (2026), 15 days, the day lies between Tuesday 20 October 2026 and Monday "
        "16 November 2026, work by the earliest, it was not served before it was made."
    )
    assert said(book, "permit_appeal", CYRILLIC) == (
        "уручено (2026), 15 дана, тај дан је између уторка 20.10.2026. и понедељка 16.11.2026, "
        "радите по најранијем, уручење није могло бити пре доношења."
    )


def test_what_opens_on_one_of_several_days_is_sure_on_the_last() -> None:
    book = Book()
    book.add("permit_application", victim=book.victim(status="open"), kind="victim_residence",
             lodged_on="2023-07-20")  # fmt: skip
    assert said(book, "permit_appeal_silence_from", ENGLISH) == (
        "decision due (between 19 August 2023 and 18 September 2023), 1 day, possible from Sunday "
        "20 August 2023 at the earliest, surely from Tuesday 19 September 2023."
    )
    assert said(book, "permit_appeal_silence_from", LATIN) == (
        "rok za odluku (između 19.08.2023. i 18.09.2023), 1 dan, moguće najranije od nedelje "
        "20.08.2023, sigurno od utorka 19.09.2023."
    )


def test_what_was_the_last_day_by_an_earlier_law_is_not_called_recommended() -> None:
    book = stay("victim_residence", "2023-07-31")
    (deadline,) = (
        each
        for each in collect(Casebook(book.records), shipped_law(), date(2023, 7, 10))
        if each.rule.code == "extension_best_by"
    )
    assert sentence(deadline, ENGLISH, working_days()) == (
        "stay granted until 31 July 2023, 30 days earlier, ends Saturday 1 July 2023."
    )
    assert deadline_name(deadline, CYRILLIC) == (
        "Продужење боравка: законски рок пре измена из августа 2023"
    )


@pytest.mark.parametrize(
    ("rule", "english", "serbian"),
    [
        ("echr_after_2022", "final domestic decision 30 June 2026, 4 months, ends Friday "
         "30 October 2026.", "коначна домаћа одлука 30.06.2026, 4 месеца, истиче у петак "
         "30.10.2026."),
        ("data_breach_notice", "known since 30 June 2026, 72 hours, ends Friday 3 July 2026, "
         "at the hour at which it became known.", "сазнање 30.06.2026, 72 сата, истиче у петак "
         "03.07.2026, у исти сат у којем се сазнало."),
        ("wage_limitation", "due 30 June 2026, 3 years, lapses Saturday 30 June 2029.",
         "доспело 30.06.2026, 3 године, застарева у суботу 30.06.2029."),
    ],
)  # fmt: skip
def test_a_date_that_was_given_is_called_what_it_is(rule: str, english: str, serbian: str) -> None:
    book = Book()
    given = DeadlineNote(1, book.victim(status="open"), rule, NoteKind.START, date(2026, 7, 1),
                         parse_edtf("2026-06-30"))  # fmt: skip
    assert said(book, rule, ENGLISH, given) == english
    assert said(book, rule, CYRILLIC, given) == serbian
