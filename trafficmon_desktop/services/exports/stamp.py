"""What marks a file as written from a practice vault: all in it is invented."""

from collections.abc import Mapping
from typing import Any

#: The column that such a file has beside its own, and what stands in it. Summaries in JSON have
#: a field of the same name.
COLUMN, YES = "practice", "yes"


def is_stamped(summary: Mapping[str, Any]) -> bool:
    """Whether a summary was counted in a practice vault."""
    return summary.get(COLUMN) is True
