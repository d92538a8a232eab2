"""Who is left out of what leaves the computer, for lack of consent to statistics.

Source: the organisation's policy. *Lenient*: left out is only who withdrew, refused or let expire
that consent; *strict*: also who has none on record. Of an honest date the earliest reading counts.
A refusal is recorded as a consent with the day it was withdrawn and without a day it was given.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from trafficmon_desktop.domain.agreement import Consent
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.victim import Victim

SCOPE = "share_statistics"


class ConsentPolicy(StrEnum):
    """The two policies an organisation can choose from."""

    LENIENT = "lenient"
    STRICT = "strict"


def left_out(book: Casebook, as_of: date, policy: ConsentPolicy) -> frozenset[str]:
    """The codes of the persons who are left out."""
    return frozenset(
        each.code
        for each in book.every(Victim)
        if not _may_be_counted(book.of(Consent, "victim", each.code), as_of, policy)
    )


def _may_be_counted(consents: Iterable[Consent], as_of: date, policy: ConsentPolicy) -> bool:
    known = [each for each in consents if each.scope == SCOPE]
    withdrawn = [each for each in known if _reached(each.withdrawn_on, as_of)]
    expired = [each for each in known if _reached(each.expires_on, as_of)]
    standing = [each for each in known if each not in withdrawn and each not in expired]
    given = [each for each in standing if each.given_on and each.given_on.last <= as_of]
    if withdrawn:
        # only a consent that was certainly given after the last withdrawal counts again
        last = max(each.withdrawn_on.by(as_of).last for each in withdrawn if each.withdrawn_on)
        return any(each.given_on.first > last for each in given if each.given_on)
    if expired or policy is ConsentPolicy.STRICT:
        return bool(given)
    return True


def _reached(when: object, as_of: date) -> bool:
    first = getattr(when, "first", None)
    return first is not None and first <= as_of
