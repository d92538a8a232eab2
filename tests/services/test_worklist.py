"""What needs attention: each group on a small vault, and every line explained on a sample."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.domain.small_book import Book
from trafficmon_desktop.services import records
from trafficmon_desktop.services.calendar_file import write_calendar
from trafficmon_desktop.services.practice import open_practice_vault
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.services.vaults import backup_vault, change_setting
from trafficmon_desktop.services.worklist import GROUPS, Line, Worklist, worklist
from trafficmon_desktop.services.worklist_lines import by_day
from trafficmon_desktop.services.worklist_text import as_json, days_in_words, line_sentence
from trafficmon_desktop.storage.vault import Vault

TODAY = date(2024, 3, 20)
ENGLISH = Terms("en")


def filled(vault: Vault, book: Book, today: date = TODAY) -> Worklist:
    records.save_all(vault, [each for group in book.records.values() for each in group])
    return worklist(vault, today)


def group(found: Worklist, name: str) -> list[tuple[str, str]]:
    """Kind (of a deadline its rule) and code of each line."""
    return [
        (each.deadlines[0].rule.code if each.kind == "deadline" else each.kind, each.code)
        for each in found.lines[name]
    ]


def said(found: Worklist, name: str) -> list[str]:
    return [line_sentence(each, ENGLISH) for each in found.lines[name]]


def person(book: Book, **values: str) -> str:
    """Somebody of whom nothing is missing."""
    given = {"status": "open", "sex": "female", "citizenships": "RS"}
    return book.victim(**{**given, **values})


def test_an_empty_vault_asks_only_for_a_copy(vault: Vault) -> None:
    found = worklist(vault, TODAY)
    assert {name: len(found.lines[name]) for name in GROUPS if found.lines[name]} == {
        "reminders": 1
    }
    assert said(found, "reminders") == ["no copy of the vault has been made."]


def test_overdue_soon_and_later(vault: Vault) -> None:
    book = Book()
    book.add("task", subject=person(book), title="late", due_on="2024-03-19")
    for due in ("2024-03-19", "2024-03-20", "2024-04-19", "2024-04-20"):
        book.add("set_deadline", subject=person(book), what="x", due_on=due)
    found = filled(vault, book)
    assert [str(each.on) for each in found.lines["overdue"]] == ["2024-03-19"]
    assert group(found, "overdue") == [("set_deadline", "V-00002")]
    assert [(each.deadlines[0].rule.code, str(each.on)) for each in found.lines["soon"]] == [
        ("task", "2024-03-19"),
        ("set_deadline", "2024-03-20"),
        ("set_deadline", "2024-04-19"),
    ]
    left = [days_in_words(each, TODAY, ENGLISH) for each in found.lines["soon"]]
    assert left == ["1 day ago", "today", "30 days left"]
    serbian = [days_in_words(each, TODAY, Terms("sr-Cyrl")) for each in found.lines["soon"]]
    assert serbian == ["пре 1 дан", "данас", "још 30 дана"]


def test_what_lapsed_more_than_a_year_ago_is_only_counted(vault: Vault) -> None:
    book = Book()
    book.add("set_deadline", subject=person(book), what="x", due_on="2023-03-20")
    found = filled(vault, book)
    assert (group(found, "overdue"), found.older) == ([], 1)


def test_waiting_says_since_when_and_what_silence_opens(vault: Vault) -> None:
    book = Book()
    code = book.add("permit_application", victim=person(book), kind="victim_residence",
                    lodged_on="2024-02-01")  # fmt: skip
    found = filled(vault, book)
    assert group(found, "waiting") == [("waiting_first", code)]
    assert said(found, "waiting") == [
        "waiting for the decision since 1 February 2024, decision due by 2 March 2024, appeal for "
        "silence of the administration possible from 3 March 2024, and until 3 March 2025."
    ]


def test_an_unknown_procedure_has_two_dates_for_the_decision(vault: Vault) -> None:
    book = Book()
    book.add("permit_application", victim=person(book), kind="victim_residence",
             lodged_on="2023-07-20")  # fmt: skip
    found = filled(vault, book, date(2023, 8, 1))
    assert [line_sentence(each, Terms("sr-Cyrl")) for each in found.lines["waiting"]] == [
        "одлука се чека од 20.07.2023, рок за одлуку је 19.08.2023. ако се одлучује непосредно, "
        "рок за одлуку је 18.09.2023. ако се води испитни поступак, жалба због ћутања управе "
        "могућа је најраније од 20.08.2023, сигурно од 19.09.2023, најкасније до 19.08.2024."
    ]


def test_a_pending_remedy_is_waited_for(vault: Vault) -> None:
    book = Book()
    code = book.add("permit_application", victim=person(book), kind="victim_residence",
                    lodged_on="2023-11-01")  # fmt: skip
    decision = book.add("permit_decision", application=code, instance="first",
                        kind="on_application", outcome="refused", decided_on="2023-12-01",
                        served_on="2023-12-05")  # fmt: skip
    book.add("permit_remedy", application=code, decision=decision, kind="appeal",
             lodged_on="2024-01-15", outcome="pending")  # fmt: skip
    found = filled(vault, book)
    assert group(found, "waiting") == [("waiting_remedy", code)]
    assert said(found, "waiting") == [
        "waiting for the decision on the remedy since 15 January 2024, decision due by "
        "15 March 2024, reminder possible after 15 March 2024."
    ]


def test_an_application_that_was_returned_waits_again(vault: Vault) -> None:
    book = Book()
    code = book.add("permit_application", victim=person(book), kind="victim_residence",
                    lodged_on="2023-11-01")  # fmt: skip
    for instance, outcome, decided in (
        ("first", "refused", "2023-12-01"),
        ("appeal", "annulled_returned", "2024-02-01"),
    ):
        book.add("permit_decision", application=code, instance=instance, kind="on_application",
                 outcome=outcome, decided_on=decided, served_on=decided)  # fmt: skip
    found = filled(vault, book)
    assert said(found, "waiting")[0].startswith("waiting for the decision since 1 February 2024")


def test_a_stay_that_ends_is_listed_with_both_dates_of_its_extension(vault: Vault) -> None:
    book = Book()
    code = book.add("permit_application", victim=person(book), kind="victim_residence",
                    lodged_on="2023-03-01")  # fmt: skip
    book.add("permit_decision", application=code, instance="first", kind="on_application",
             outcome="granted", decided_on="2023-04-01", valid_from="2023-04-10",
             valid_to="2024-04-10")  # fmt: skip
    found = filled(vault, book)
    assert group(found, "soon") == [("extension_best_by", code), ("extension_last", code)]
    assert group(found, "overdue") == []


def test_a_consent_that_ends_is_told_unless_a_longer_one_stands(vault: Vault) -> None:
    book = Book()
    first, second = person(book), person(book)
    for victim in (first, second):
        book.add("consent", victim=victim, scope="share_statistics", given_on="2023-04-01",
                 expires_on="2024-04-01")  # fmt: skip
    book.add("consent", victim=second, scope="share_statistics", given_on="2024-03-01",
             expires_on="2025-03-01")  # fmt: skip
    book.add("authorisation", victim=second, kind="power_of_attorney", given_on="2023-01-01",
             expires_on="2024-03-15")  # fmt: skip
    found = filled(vault, book)
    assert group(found, "consents") == [("consent_over", second), ("consent_ends", first)]
    assert said(found, "consents")[1].endswith("ends 1 April 2024.")


def test_an_open_case_without_any_next_step_is_listed(vault: Vault) -> None:
    book = Book()
    idle, busy, tried, closed = (person(book) for _ in range(4))
    book.records["victim"][3] = replace(book.records["victim"][3], status="closed")
    book.add("task", subject=busy, title="x", due_on="2024-09-01")
    trial = book.add("proceeding", kind="criminal", status="open")
    book.add("participation", proceeding=trial, victim=tried, capacities="witness")
    book.add("proceeding_event", proceeding=trial, stage="preparatory_hearing", state="planned",
             happened_on="2024-09-01")  # fmt: skip
    alone = book.add("proceeding", kind="criminal", status="open")
    book.add("proceeding", kind="criminal", status="ended_finally")
    found = filled(vault, book)
    assert group(found, "no_next_step") == [
        ("no_next_proceeding", alone),
        ("no_next_person", idle),
    ]
    assert closed


def test_gaps_name_the_fields_and_what_became_unknown(vault: Vault) -> None:
    book = Book()
    nameless = book.victim(None, status="open")
    code = book.add("permit_application", victim=person(book), kind="victim_residence",
                    lodged_on="2023-11-01")  # fmt: skip
    book.add("permit_decision", application=code, instance="first", kind="on_application",
             outcome="refused", decided_on="2024-03-01", refusal_ground="not_stated")  # fmt: skip
    other = book.add("permit_application", victim=person(book), lodged_on="2023-11-01",
                     kind="recovery_reflection")  # fmt: skip
    book.add("permit_decision", application=other, instance="first", kind="on_application",
             outcome="granted", decided_on="2023-11-20", valid_from="2023-11-20",
             valid_to="2024-02-20")  # fmt: skip
    trial = book.add("proceeding", kind="criminal", status="open")
    book.add("proceeding_event", proceeding=trial, stage="main_hearing", state="planned",
             happened_on="2024-03-01")  # fmt: skip
    found = filled(vault, book)
    assert sorted(group(found, "gaps")) == [
        ("gap_fields", nameless),
        ("gap_planned", trial),
        ("gap_served", code),
        ("gap_stay", other),
    ]
    assert "missing: Sex, Date of birth, Citizenship." in said(found, "gaps")


def test_copies_and_rehearsals_are_remembered(vault: Vault, tmp_path: Path) -> None:
    backup_vault(vault, tmp_path / "copies")
    today = vault.clock().astimezone().date()
    assert group(worklist(vault, today), "reminders") == []
    later = date.fromordinal(today.toordinal() + 8)
    assert group(worklist(vault, later), "reminders") == [("backup_due", "")]
    change_setting(vault, "backup_every_days", "30")
    assert group(worklist(vault, later), "reminders") == []
    change_setting(vault, "backup_every_days", "1000")
    in_half_a_year = date.fromordinal(today.toordinal() + 181)
    assert group(worklist(vault, in_half_a_year), "reminders") == [("rehearsal_due", "")]


# --- a sample vault ------------------------------------------------------------------------------


@pytest.fixture
def sample_vault(tmp_path: Path) -> Iterator[Vault]:
    vault = open_practice_vault(tmp_path / "practice", "Test", state=tmp_path / "state")
    yield vault
    vault.close()


LINE_KEYS = {
    "kind", "code", "person", "record", "subject", "what", "sentence", "basis", "date",
    "last_date", "days_left", "fields", "rule", "role", "state", "source", "confidence",
    "confirmed", "other_reading",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", ["2025-02-14", "2026-11-21", "2024-06-01"])
def test_every_line_of_a_sample_explains_itself(
    sample_vault: Vault, language: str, day: str
) -> None:
    terms = Terms(language)
    told = as_json(worklist(sample_vault, date.fromisoformat(day)), terms)
    assert [each["group"] for each in told["groups"]] == list(GROUPS)
    assert told["today"] == day
    assert told["footer"]
    lines = [line for each in told["groups"] for line in each["lines"]]
    assert len(lines) > 5
    for line in lines:
        assert line.keys() == LINE_KEYS
        assert line["sentence"].endswith(".")
        assert "{" not in line["sentence"]
        assert line["kind"] != "deadline" or line["what"]
        if line["date"]:
            assert (
                line["days_left"]
                == (date.fromisoformat(line["date"]) - date.fromisoformat(day)).days
            )
    assert json.loads(json.dumps(told)) == told


def test_on_an_earlier_day_nothing_later_is_known(sample_vault: Vault) -> None:
    found = worklist(sample_vault, date(2025, 2, 14))
    waiting = [each.on for each in found.lines["waiting"]]
    assert all(each is None or each <= found.today for each in waiting)


def test_a_calendar_tells_days_and_nothing_else(sample_vault: Vault, tmp_path: Path) -> None:
    found = worklist(sample_vault, date(2026, 11, 21))
    written = write_calendar(sample_vault, found, tmp_path / "days.ics", ENGLISH)
    text = (tmp_path / "days.ics").read_bytes().decode("utf-8")
    lines = text.split("\r\n")
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == written > 0
    for line in lines[3:-2]:
        name = line.partition(":")[0].partition(";")[0]
        assert name in {"BEGIN", "END", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "TRANSP"}
        if name == "SUMMARY":
            stamp = "PRACTICE – all cases are invented: "
            assert re.fullmatch(rf"SUMMARY:({stamp})?Beleg: (1 date|\d+ dates)", line)
    with sample_vault.read() as connection:
        codes = list(connection.exec_driver_sql("SELECT code FROM record_code").scalars())
    assert [code for code in codes if code in text] == []
    assert sample_vault.header.vault_id not in text


def test_the_same_days_keep_their_identifiers(sample_vault: Vault, tmp_path: Path) -> None:
    found = worklist(sample_vault, date(2026, 11, 21))
    for name in "ab":
        write_calendar(sample_vault, found, tmp_path / name, ENGLISH)
    first, second = (
        [line for line in (tmp_path / name).read_text().splitlines() if line.startswith("UID")]
        for name in "ab"
    )
    assert first == second
    assert len(set(first)) == len(first)


def test_lines_without_a_day_come_last() -> None:
    lines = [Line("a", "X", "X", "task"), Line("b", "Y", "Y", "task", on=TODAY)]
    assert [each.kind for each in sorted(lines, key=by_day)] == ["b", "a"]


def test_what_has_no_certain_day_or_passed_long_ago_stands_apart(vault: Vault) -> None:
    book = Book()
    book.add("task", subject=person(book), title="long ago", due_on="2023-06-01")
    found = filled(vault, book)
    assert group(found, "soon") == []
    assert [str(each.on) for each in found.lines["check"]] == ["2023-06-01"]
