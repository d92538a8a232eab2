"""Chapter remedies: remedies on residence, claims and what was received."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dates import HonestDate, ordered
from trafficmon_desktop.domain.indicators.domains import NOT_APPLICABLE, UNKNOWN
from trafficmon_desktop.domain.indicators.question import Question, Unit
from trafficmon_desktop.domain.records import Claim, Payment, PermitDecision, PermitRemedy, Victim

AWARDED = frozenset({"awarded", "awarded_in_part", "settled"})
_STEPS = ("claimed", "awarded", "received_part", "received_full")

#: what the answering decision means for the remedy
_ANSWERS = {
    "granted": "allowed",
    "granted_other_basis": "allowed",
    "granted_shorter": "allowed",
    "refused": "refused",
    "upheld": "refused",
    "rejected": "dismissed_formal",
    "annulled_returned": "annulled_returned",
    "discontinued_withdrawn": "withdrawn",
    "discontinued_left": "discontinued",
}


def permit_remedies(q: Question) -> Iterator[Unit]:
    """Remedies lodged in the period with the outcome as of its last day."""
    for each in q.book.every(PermitRemedy):
        if q.holds(each.lodged_on, "permit_remedies", each.code):
            outcome = _remedy_outcome(q, each)
            yield Unit(each.code, {"remedy_kind": each.kind or UNKNOWN, "remedy_outcome": outcome})


def _remedy_outcome(q: Question, remedy: PermitRemedy) -> str:
    """As the answering decision says, where there is one; else as entered; else pending."""
    answers = [
        each
        for each in q.book.of(PermitDecision, "remedy", remedy.code)
        if q.by_last_day(each.decided_on)
    ]
    answer = max(answers, key=lambda each: (*ordered(each.decided_on), each.code), default=None)
    derived = _ANSWERS.get(answer.outcome or "") if answer else None
    if derived is not None:
        # a grant in answer to a remedy does not say which of the two it was
        return "changed" if (derived, remedy.outcome) == ("allowed", "changed") else derived
    if q.by_last_day(remedy.decided_on):
        return remedy.outcome or UNKNOWN
    if answer is not None and remedy.decided_on is None:
        return remedy.outcome or UNKNOWN
    return "pending"


def claims_decided(q: Question) -> Iterator[Unit]:
    """Claims decided in the period, and what was received by its last day."""
    for each in q.book.every(Claim):
        if each.outcome in ("pending", "not_filed"):
            continue
        if q.holds(each.decided_on, "claims_decided", each.code):
            yield Unit(
                each.code,
                {
                    "claim_kind": each.kind or UNKNOWN,
                    "claim_outcome": each.outcome or UNKNOWN,
                    "received": received(q.book, each, q.by_last_day),
                },
            )


def received(book: Casebook, claim: Claim, by_then: Callable[[HonestDate | None], bool]) -> str:
    """How much of what was awarded had been paid by then, never across currencies."""
    if claim.outcome not in AWARDED:
        return NOT_APPLICABLE
    if claim.awarded is None:
        return UNKNOWN
    payments = [each for each in book.of(Payment, "claim", claim.code) if by_then(each.paid_on)]
    amounts = [each.paid for each in payments if each.paid is not None]
    same = [each.amount for each in amounts if each.currency == claim.awarded.currency]
    if sum(same) >= claim.awarded.amount:
        return "full"
    if len(same) < len(payments):  # another currency, or a payment without an amount
        return UNKNOWN
    return "part" if sum(same) > 0 else "none"


def persons_claiming(q: Question) -> Iterator[Unit]:
    """Victims with a claim filed in the period: the furthest step on the as-of date."""
    furthest: dict[str, int] = defaultdict(int)
    for each in q.book.every(Claim):
        victim = q.book.find(Victim, q.book.claimant(each))
        if victim is not None and q.holds(each.filed_on, "persons_claiming", each.code):
            furthest[victim.code] = max(furthest[victim.code], _step(q, each))
    for code, step in furthest.items():
        yield Unit(code, {"compensation_step": _STEPS[step]})


def _step(q: Question, claim: Claim) -> int:
    if claim.outcome not in AWARDED or not q.by_as_of(claim.decided_on):
        return 0
    paid = received(q.book, claim, lambda when: when is not None and when.last <= q.as_of)
    return {"full": 3, "part": 2}.get(paid, 1)
