"""Dates as they are typed, in every form that people use, and in none that they do not."""

import pytest

from trafficmon_desktop.domain.date_input import read_date
from trafficmon_desktop.domain.dates import NotADateError

TYPED = {
    "2024": "2024",
    "2024.": "2024",
    "3.2024": "2024-03",
    "03/2024": "2024-03",
    "mart 2024": "2024-03",
    "март 2024.": "2024-03",
    "Mart 2024. godine": "2024-03",
    "5.3.2024.": "2024-03-05",
    "5. 3. 2024": "2024-03-05",
    "5. mart 2024.": "2024-03-05",
    "5. марта 2024. године": "2024-03-05",
    "March 5, 2024": "2024-03-05",
    "5 March 2024": "2024-03-05",
    "~2024": "2024~",
    "oko 2024": "2024~",
    "око марта 2024.": "2024-03~",
    "about 3.2024": "2024-03~",
    "pre 2024": "../2023",
    "пре 5.3.2024.": "../2024-03-04",
    "before March 2024": "../2024-02",
    "posle 3.2024": "2024-04/..",
    "after 31.12.2023.": "2024-01-01/..",
    "do 2024": "../2024",
    "od 2024": "2024/..",
    "2023-2024": "2023/2024",
    "2023 – 2024": "2023/2024",
    "3.2024 - 5.2024": "2024-03/2024-05",
    "između 2020 i 2021": "2020/2021",
    "између 2020. и 3.2021.": "2020/2021-03",
    "2024-03-15": "2024-03-15",
    "../2024-03": "../2024-03",
    "2024-03~": "2024-03~",
    "15.03.2024. godine": "2024-03-15",
    "15.3.2024. г.": "2024-03-15",
    "од 2023. до 2024.": "2023/2024",
    "from March 2023 to 5.4.2024": "2023-03/2024-04-05",
    "2024 March 5": "2024-03-05",
    "5-mar-2024": "2024-03-05",
    "٢٠٢٤": "2024",
    "5.３.2024": "2024-03-05",
    "1.1.0001": "0001-01-01",
    "31.12.9999.": "9999-12-31",
}


@pytest.mark.parametrize(("typed", "stored"), TYPED.items())
def test_what_is_typed_is_understood_and_nothing_is_completed(typed: str, stored: str) -> None:
    read = read_date(typed)
    assert read is not None
    assert read.edtf == stored


@pytest.mark.parametrize("typed", ["", "  ", "?", "nepoznato", "непознато", "unknown"])
def test_not_known_is_an_answer(typed: str) -> None:
    assert read_date(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "31.2.2024",
        "13/13/24",
        "2024-3-",
        "abc",
        "5.3.24",
        "32.1.2024",
        "2024-2023",
        "mart",
        "0.2024",
        "0.0.0000",
        "~~2024",
        "2024~/2025",
        "од до",
        "oko 9999",
        "pre 0001",
        "posle 9999",
        "pre 1.1.0001",
        "posle 31.12.9999.",
        "5. ² mart 2024",
        "²024",
        "2024\ud800",
        "2024\x00",
        "2024\u200b",
        "1" * 10_000,
        "mart " * 10_000,
    ],
)
def test_what_cannot_be_read_is_refused(typed: str) -> None:
    with pytest.raises(NotADateError):
        read_date(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "mart 2024?",
        "mart 2024~",
        "<mart 2024",
        "mart (2024)",
        "mart 12345 2024",
        "3.2024 mart",
        "2024.03 mart",
        "5-7 mart 2024",
        "mart 2023-2024",
    ],
)
def test_nothing_that_was_typed_is_left_out_of_a_date_with_a_name(typed: str) -> None:
    with pytest.raises(NotADateError):
        read_date(typed)
