"""The casebook: indexes, persons taken out, dates bounded, figures traced to records."""

from datetime import date

from tests.domain.small_book import Book
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.indicators import TABLES
from trafficmon_desktop.domain.records import Claim, Exploitation, Identification, Support, Victim


def test_records_are_found_by_code_and_by_reference() -> None:
    book = Book()
    ana = book.victim()
    one = book.add("exploitation", victim=ana, forms="labour")
    two = book.add("exploitation", victim=ana, forms="begging")
    book.add("exploitation", victim=book.victim(), forms="other")
    found = Casebook(book.records)
    assert [each.code for each in found.of(Exploitation, "victim", ana)] == [one, two]
    assert found.find(Victim, ana) is not None
    assert found.find(Victim, "V-none") is None
    assert found.find(Victim, None) is None
    assert found.every(Claim) == ()
    assert list(found.of(Claim, "victim", ana)) == []


def test_past_dates_are_bounded_and_others_are_not() -> None:
    book = Book()
    ana = book.victim()
    book.add("identification", victim=ana, reported_on="2024-05/..", decided_on="2026")
    book.add("support", victim=ana, started_on="2024-05/..", ended_on="2024-06/..")
    bounded = Casebook(book.records).as_of(date(2025, 1, 20))
    (identification,) = bounded.every(Identification)
    (support,) = bounded.every(Support)
    assert identification.reported_on is not None
    assert identification.reported_on.last == date(2025, 1, 20)
    assert identification.decided_on is not None
    assert identification.decided_on.last == date(2026, 12, 31)  # wholly after: a mistake to mend
    assert support.started_on is not None
    assert support.started_on.last == date(2025, 1, 20)
    assert support.ended_on is not None
    assert support.ended_on.latest is None  # an end may lie ahead


def test_nobody_taken_out_is_the_same_book() -> None:
    found = Casebook(Book().records)
    assert found.without(frozenset()) is found


def test_figure_leads_to_its_records() -> None:
    book = Book()
    ana, vera = book.victim(sex="female"), book.victim(sex="female")
    boro = book.victim(sex="male")
    for person in (ana, vera, boro):
        book.identified(person, "2024-05-05")
    counted = book.count()
    table = next(each for each in TABLES if each.id == "V2a")
    assert counted.behind(table, ("female", "adult")) == (ana, vera)
    assert counted.behind(table, ("*", "*")) == (ana, vera, boro)
    assert counted.behind(table, ("male", "child")) == ()
