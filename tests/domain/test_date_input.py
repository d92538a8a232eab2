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
    ],
)
def test_what_cannot_be_read_is_refused(typed: str) -> None:
    with pytest.raises(NotADateError):
        read_date(typed)
