"""What is written into a cell is read back as the same value, whatever it is."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from trafficmon_desktop.domain.dates import NotADateError, parse_edtf
from trafficmon_desktop.domain.fields import field_of
from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.domain.records import Claim, Note, Victim
from trafficmon_desktop.services.imports.cells import clean, reader_for
from trafficmon_desktop.services.record_cells import cells_of, header_of


def read_back(record: Victim | Note | Claim, field: str) -> object:
    cell = dict(zip(header_of(type(record)), cells_of(record), strict=True))[field]
    return reader_for(field_of(type(record), field), None)(cell)


lines = st.text(max_size=60).map(lambda text: " ".join(clean(text).split())).filter(bool)
blocks = st.text(alphabet="аб'=+-@ \n\tx", max_size=60).map(clean).filter(bool)


@given(lines)
def test_lines(text: str) -> None:
    assert read_back(Victim(given_name=text), "given_name") == text


@given(blocks)
def test_blocks(text: str) -> None:
    assert read_back(Note(text=text), "text") == text


@given(st.text(alphabet="'=+-@x ", max_size=8).map(clean).filter(bool))
def test_formulas(text: str) -> None:
    cell = cells_of(Victim(given_name=text))[1]
    assert cell[0] not in "=+-@"
    assert read_back(Victim(given_name=text), "given_name") == " ".join(text.split())


points = st.builds(lambda day, form: str(day)[:form], st.dates(), st.sampled_from((4, 7, 10)))


@given(points, st.sampled_from(("", "~", "/..", "../", "/")), points)
def test_dates(first: str, form: str, second: str) -> None:
    text = {"../": f"../{first}", "/": f"{first}/{second}"}.get(form, f"{first}{form}")
    try:
        when = parse_edtf(text)
    except NotADateError:
        return
    found = read_back(Victim(birth_date=when), "birth_date")
    assert found == when or (found.first, found.last) == (when.first, when.last)  # type: ignore[attr-defined]


@given(st.decimals(0, 10**12, places=2), st.sampled_from(("RSD", "EUR")))
def test_money(amount: Decimal, currency: str) -> None:
    money = Money(amount, currency)
    assert read_back(Claim(claimed=money), "claimed") == money
