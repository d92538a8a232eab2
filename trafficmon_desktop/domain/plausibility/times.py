"""What was in force when: legal bases, courts, offices, codes of procedure, versions of offences.

A proposal to be confirmed by a lawyer; a date outside is only asked about. First and last day
are both included, ``None`` where there is no bound.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from trafficmon_desktop.domain.dates import HonestDate

Span = tuple[date | None, date | None]

#: The network of courts was changed on this day.
NEW_COURTS = date(2010, 1, 1)
_OLD_COURTS = date(2009, 12, 31)
#: The supreme court and the public prosecution got their present names.
_NEW_NAMES, _OLD_NAMES = date(2023, 5, 11), date(2023, 5, 10)

#: The Centre took over from the Service for Coordination.
CENTRE_SINCE = date(2012, 4, 13)

#: The stricter art. 388, where mitigation below the minimum is barred.
STRICTER_TRAFFICKING = date(2009, 9, 11)

#: Life imprisonment in place of 30 to 40 years.
LIFE_SINCE = date(2019, 12, 1)

#: Application of the Free Legal Aid Act.
FREE_LEGAL_AID_SINCE = date(2019, 10, 1)

#: Law on Foreigners 24/2018.
FOREIGNERS_2018 = date(2018, 10, 3)

_UNTIL_2018 = date(2018, 10, 2)

LEGAL_BASES: Mapping[str, Span] = {
    "zkbs_1980": (None, date(2009, 3, 31)),
    "instruction_2004": (date(2004, 7, 5), date(2009, 3, 31)),
    "zos_2008_28_5": (date(2009, 4, 1), _UNTIL_2018),
    "zos_2008_humanitarian": (date(2009, 4, 1), _UNTIL_2018),
    "cets197_direct": (date(2009, 4, 14), _UNTIL_2018),
    "zos_2018_reflection": (FOREIGNERS_2018, None),
    "zos_2018_victim": (FOREIGNERS_2018, None),
    "zos_2018_humanitarian": (FOREIGNERS_2018, None),
    "asylum_2018": (date(2018, 6, 3), None),
    "emergency_2020": (date(2020, 3, 15), date(2020, 5, 6)),
    "zpt_draft_2025": (date(2025, 1, 1), None),
}

_COURTS: Mapping[str, Span] = {
    "supreme_serbia": (None, _OLD_COURTS),
    "cassation": (NEW_COURTS, _OLD_NAMES),
    "supreme": (_NEW_NAMES, None),
    "district_other": (None, _OLD_COURTS),
    "municipal_other": (None, _OLD_COURTS),
    "administrative": (NEW_COURTS, None),
}
_OFFICES: Mapping[str, Span] = {
    "district_other": (None, _OLD_COURTS),
    "republic": (None, _OLD_NAMES),
    "supreme": (_NEW_NAMES, None),
}
_SINCE_2010 = ("higher_", "appellate_", "basic_", "special_", "misdemeanour_")

_REGIMES: Mapping[str, Span] = {
    "cpc2001": (None, date(2013, 9, 30)),
    "cpc2011": (date(2012, 1, 15), None),
}

_NEW_OFFENCES: Mapping[str, date] = {"138a": date(2017, 6, 1), "187a": date(2017, 6, 1)}


def span_of_court(court: str) -> Span:
    """When a court of this name worked."""
    return _COURTS.get(court, (NEW_COURTS if court.startswith(_SINCE_2010) else None, None))


def span_of_office(office: str) -> Span:
    """When a prosecution office of this name worked."""
    return _OFFICES.get(office, (NEW_COURTS if office.startswith(_SINCE_2010) else None, None))


def span_of_regime(regime: str, *, organised: bool) -> Span:
    """When a code of criminal procedure was applied; to organised crime the new one came first."""
    if regime == "cpc2001" and organised:
        return None, date(2012, 1, 14)
    return _REGIMES.get(regime, (None, None))


def span_of_offence(offence: str) -> Span:
    """When this version of an offence was in the law."""
    if offence == "111b_2003":
        return None, date(2005, 12, 31)
    if offence.startswith("388") and offence.endswith("_2006"):
        return date(2006, 1, 1), date(2009, 9, 10)
    if offence.startswith("388"):
        return STRICTER_TRAFFICKING, None
    return _NEW_OFFENCES.get(offence), None


def outside(when: HonestDate | None, span: Span) -> bool:
    """Whether the date certainly lies outside."""
    first, last = span
    return when is not None and (
        (first is not None and when.last < first) or (last is not None and when.first > last)
    )


def certainly_before(earlier: HonestDate | None, later: HonestDate | None) -> bool:
    """Whether the one date certainly lies before the other."""
    return earlier is not None and later is not None and earlier.last < later.first


def least_days(start: HonestDate | None, end: HonestDate | None) -> int | None:
    """The fewest days from start to end; ``None`` where a bound is open."""
    if start is None or end is None or start.latest is None or end.earliest is None:
        return None
    return (end.earliest - start.latest).days


def earliest_of(dates: Iterable[HonestDate | None]) -> HonestDate | None:
    """The one that begins first."""
    known = [each for each in dates if each is not None]
    return min(known, key=lambda each: (each.first, each.last), default=None)
