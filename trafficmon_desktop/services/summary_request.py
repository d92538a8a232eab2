"""What a summary is asked for: period, profile, day, recipient."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from trafficmon_desktop.domain.errors import RefusedError, UsageError
from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.services.exports.formats import FORMATS

PROFILES = ("coordinator", "public", "internal")
INTERNAL = "internal"

#: Among the formats: all of them go into one signed file in place of lying side by side.
BUNDLE = "bundle"


@dataclass(frozen=True, kw_only=True)
class SummaryRequest:
    """A wish for a summary. Checked by :func:`check_request`.

    ``as_of`` is the day on which things are judged as they stand. ``release_number`` and
    ``released_at`` (ISO 8601) are chosen by the program where they are ``None``. ``encrypt_to``
    is an address of age (``age1…``) for which the one signed file is encrypted. ``coarser`` are
    variables to be shown in their declared groups, ``without`` tables to be left out (ids); both
    count only for a period that was not released yet.
    """

    period_from: date
    period_to: date
    as_of: date
    profile: str = "coordinator"
    recipient: str | None = None
    release_number: int | None = None
    released_at: str | None = None
    formats: Collection[str] = tuple(FORMATS)
    encrypt_to: str | None = None
    coarser: Collection[str] = ()
    without: Collection[str] = ()

    @property
    def bundled(self) -> bool:
        """Whether it leaves as one signed file."""
        return BUNDLE in self.formats or self.encrypt_to is not None

    @property
    def renderings(self) -> tuple[str, ...]:
        """The formats that are made, each once; in a bundle JSON is always among them."""
        chosen = dict.fromkeys(each for each in self.formats if each != BUNDLE)
        if not self.bundled:
            return tuple(chosen)
        return tuple(each for each in FORMATS if each in chosen or each == "json" or not chosen)

    @property
    def period(self) -> Period:
        """The period. Raises ``UsageError`` where it is reversed."""
        return Period(self.period_from, self.period_to)

    @property
    def internal(self) -> bool:
        """Whether it stays inside the organisation."""
        return self.profile == INTERNAL


def check_request(request: SummaryRequest) -> None:
    """Raises ``UsageError`` for what cannot be asked, ``RefusedError`` for what is not given out.

    What leaves covers a calendar month, quarter, half-year or year, so that periods of two
    releases are either apart or one inside the other.
    """
    period = request.period
    if request.profile not in PROFILES:
        raise UsageError("summary_profile", profile=request.profile)
    for name in request.formats:
        if name not in FORMATS and name != BUNDLE:
            raise UsageError("summary_format_unknown", format=name)
    if not request.formats:
        raise UsageError("summary_format_none")
    if request.internal and request.bundled:
        raise RefusedError("bundle_of_internal")
    if request.release_number is not None and request.release_number < 1:
        raise UsageError("release_number", number=request.release_number)
    if request.released_at is not None:
        _check_time(request.released_at)
    if request.as_of < period.first:
        raise UsageError("as_of_before_period", as_of=request.as_of, first=period.first)
    if not request.internal and period.calendar_kind is None:
        raise RefusedError("summary_period_not_calendar", first=period.first, last=period.last)


def _check_time(text: str) -> None:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        raise UsageError("released_at", time=text[:40]) from None
