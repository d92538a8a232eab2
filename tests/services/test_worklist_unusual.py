"""The worklist holds what is unusual until somebody says that it is right."""

from datetime import date

from tests.domain.small_book import Book
from trafficmon_desktop.services import records
from trafficmon_desktop.services.plausibility import confirm
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.services.worklist import worklist
from trafficmon_desktop.services.worklist_text import as_json, line_sentence
from trafficmon_desktop.storage.vault import Vault

TODAY = date(2024, 3, 20)


def test_what_is_unusual_is_listed_until_it_is_answered(vault: Vault) -> None:
    book = Book()
    victim = book.victim(status="open", sex="female", citizenships="MD")
    asked = book.add("permit_application", victim=victim, kind="victim_residence",
                     legal_basis="zos_2018_victim", lodged_on="2018-09-30")  # fmt: skip
    refusal = book.add("permit_decision", application=asked, instance="first", outcome="refused",
                       kind="on_application", decided_on="2018-10-30")  # fmt: skip
    records.save_all(vault, [each for group in book.records.values() for each in group])
    found = worklist(vault, TODAY)
    (line,) = found.lines["unusual"]
    assert (line.kind, line.code, line.subject, line.person) == ("unusual", asked, asked, victim)
    (gap,) = [each for each in found.lines["gaps"] if each.kind == "unusual"]
    assert (gap.code, gap.subject) == (asked, refusal)
    assert [each.kind for each in found.lines["gaps"] if each.subject == refusal] == [
        "gap_served",
        "unusual",
    ]
    told = as_json(found, Terms("en"))
    groups = {each["group"]: each["lines"] for each in told["groups"]}
    assert groups["unusual"][0]["fields"] == ["legal_basis"]
    for language in ("en", "sr-Latn", "sr-Cyrl"):
        assert line_sentence(line, Terms(language))
    for each in (line, gap):
        confirm(vault, each.values["finding"])
    again = worklist(vault, TODAY)
    assert again.lines["unusual"] == ()
    assert [each.kind for each in again.lines["gaps"]] == ["gap_served"]
