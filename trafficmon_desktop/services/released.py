"""Earlier releases as the protection of a new one needs them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from trafficmon_desktop.disclosure.errors import DisclosureError
from trafficmon_desktop.disclosure.publication import Publication
from trafficmon_desktop.disclosure.tables import publication_from_json
from trafficmon_desktop.domain.errors import RefusedError
from trafficmon_desktop.storage.releases import StoredRelease

#: What the protection says where nothing of a release can stand beside an earlier one.
WITH_RELEASED = "protection_with_released"

_PROTECTION = '"protection": '


@dataclass(frozen=True)
class Before:
    """Everything that left before: how a file names it, and what is remembered of it."""

    previous: Sequence[dict[str, Any]] = ()
    releases: Sequence[StoredRelease] = ()

    def publications(self) -> list[Publication]:
        """The released tables, in the order of their numbers."""
        return [
            publication_from_json(document_of_release(each), str(each.number))
            for each in self.releases
        ]

    def refusal(self, error: DisclosureError) -> RefusedError | None:
        """The refusal that names the earlier release, if one stands in the way."""
        if error.key != WITH_RELEASED:
            return None
        period = str(error.values["period"]).partition("@")[0]
        for each in self.releases:
            if f"{each.period_from}/{each.period_to}" == period:
                days = date.fromisoformat(each.period_from), date.fromisoformat(each.period_to)
                return RefusedError(
                    "release_with_earlier", number=each.number, first=days[0], last=days[1]
                )
        return None


def document_of_release(release: StoredRelease) -> dict[str, Any]:
    """The file of a release as an object; brought-back files may begin with a mark."""
    document: dict[str, Any] = json.loads(release.canonical_json.removeprefix("\ufeff"))
    return document


def first_of_each(earlier: Iterable[StoredRelease]) -> list[StoredRelease]:
    """Without those that went to a further recipient."""
    first: dict[str, StoredRelease] = {}
    for each in earlier:
        first.setdefault(each.sha256, each)
    return list(first.values())


@dataclass(frozen=True)
class Checked:
    """What a release says of its own protection; ``beside`` are numbers of earlier releases."""

    hidden: int
    beside: tuple[str, ...]
    verdict: str


def checked(release: StoredRelease) -> Checked:
    """Read from the one line that holds it, because the file is long."""
    text = release.canonical_json
    start = text.index(_PROTECTION) + len(_PROTECTION)
    found, _ = json.JSONDecoder().raw_decode(text, start)
    return Checked(
        found.get("hidden_cells", 0), tuple(found.get("audited_with", ())), found.get("verdict", "")
    )
