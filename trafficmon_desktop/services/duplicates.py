"""Nobody is entered twice: who may be in the vault already, and what was said to be different."""

from collections.abc import Callable, Iterable, Sequence

from trafficmon_desktop.domain.likeness import (
    Likelihood,
    Likeness,
    likeness,
    portrait,
    portrait_of,
)
from trafficmon_desktop.domain.namesakes import Match, Namesakes, Pair
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services.journal import recorded
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage import not_same as store
from trafficmon_desktop.storage import records as record_store
from trafficmon_desktop.storage.vault import Vault

__all__ = [
    "Likelihood", "Likeness", "Match", "Namesakes", "Pair", "differ", "doubtful_pairs", "how_many",
    "likeness", "matches", "namesakes", "not_the_same",
    "pairs_of", "portrait", "possible_duplicates", "reasons", "take_in",
    "why",
]  # fmt: skip

_COMPARED = (
    "code",
    "given_name",
    "family_name",
    "other_names",
    "birth_date",
    "sex",
    "citizenships",
    "document_number",
)

#: Told how much is done of how much; raises ``Cancelled`` where the user has stopped it.
Report = Callable[[int, int], None]


def _silent(_done: int, _total: int) -> None:
    """Nobody wants to know."""


def namesakes(vault: Vault) -> Namesakes:
    """The people of a vault, ready to be compared with (0.4 s for 100,000)."""
    with vault.read() as connection:
        rows = record_store.fetch_columns(connection, Victim, *_COMPARED)
        return Namesakes(
            (
                code,
                portrait_of(
                    given, family, others,
                    birth=birth, sex=sex, citizenships=citizenships, document=document,
                ),
            )
            for code, given, family, others, birth, sex, citizenships, document in rows
        )  # fmt: skip


def take_in(people: Namesakes, vault: Vault, code: str) -> None:
    """Brings one person up to date, after a change of the record ``code``."""
    with vault.read() as connection:
        victim = record_store.fetch(connection, Victim, code)
    if victim is None:
        people.remove(code)
    else:
        people.put(code, portrait(victim))


def matches(vault: Vault, people: Namesakes, victim: Victim) -> list[Match]:
    """Who may be the same person as ``victim`` and was not said to be another."""
    settled = differ(vault)
    return [
        match
        for match in people.like(portrait(victim), beside=victim.code)
        if store.ordered(victim.code, match.code) not in settled
    ]


def possible_duplicates(
    vault: Vault, people: Namesakes | None = None, report: Report = _silent
) -> list[Pair]:
    """All pairs of a vault who may be one person, without those said to be different."""
    settled = differ(vault)
    pairs = (people or namesakes(vault)).pairs(report)
    return [pair for pair in pairs if (pair.first, pair.second) not in settled]


def pairs_of(vault: Vault, people: Namesakes, code: str) -> list[Pair]:
    """The pairs of one person; of somebody who is not there none."""
    known = people.portrait(code)
    if known is None:
        return []
    settled = differ(vault)
    found = [
        Pair(*store.ordered(code, match.code), match.likeness)
        for match in people.like(known, beside=code)
    ]
    return [pair for pair in found if (pair.first, pair.second) not in settled]


def how_many(vault: Vault) -> int:
    """How many people there are."""
    with vault.read() as connection:
        return record_store.count_of(connection, Victim)


def doubtful_pairs(
    vault: Vault,
    incoming: Sequence[Victim],
    people: Namesakes | None = None,
    report: Report = _silent,
) -> list[Pair]:
    """People about to be taken in who may be here already, or stand among them twice.

    ``first`` is the code of the incoming person, or ``#`` and the place in ``incoming`` where
    there is none; ``second`` the code of the one in the vault, or again an incoming one (each
    such pair once). The likeliest come first. Nothing is stored.
    """
    known = people or namesakes(vault)
    settled = differ(vault)
    total = len(incoming)
    found: list[Pair] = []
    among = Namesakes()
    for place, victim in enumerate(incoming):
        report(place, 2 * total)
        name, face = victim.code or f"#{place}", portrait(victim)
        among.put(name, face)
        found += [
            Pair(name, match.code, match.likeness)
            for match in known.like(face, beside=victim.code)
            if store.ordered(name, match.code) not in settled
        ]
    found += among.pairs(lambda done, _all: report(total + done, 2 * total))
    return sorted(found, key=lambda pair: pair.likeness.level is not Likelihood.VERY_LIKELY)


# --- "not the same" -----------------------------------------------------------------------


def differ(vault: Vault) -> set[tuple[str, str]]:
    """The pairs of whom somebody said that they are not the same, the smaller code first."""
    with vault.read() as connection:
        return store.all_not_same(connection)


def not_the_same(vault: Vault, one: str, other: str) -> None:
    """Remembers that these are two people; they are never offered again. Can be undone."""
    with recorded(vault, "not_same", one) as unit:
        store.add_not_same(unit, (one, other), vault.today.isoformat())


# --- in words --------------------------------------------------------------------------------


def why(terms: Terms, alike: Likeness) -> str:
    """The level and the reasons as one sentence."""
    level = terms.text(f"likeness.{alike.level.value}")
    return f"{level}: {reasons(terms, alike.reasons)}"


def reasons(terms: Terms, keys: Iterable[str]) -> str:
    """The reasons one after another."""
    return "; ".join(terms.text(f"likeness.reason.{key}") for key in keys)
