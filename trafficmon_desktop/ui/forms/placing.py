"""How fields are placed: groups of rows, each row a few field names beside each other."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """``title`` is English source text of the context ``FormGroups``; empty = no title.

    A ``folded`` group opens when asked; one with a ``switch`` is shown only while that setting
    of the vault is on.
    """

    title: object  # what QT_TRANSLATE_NOOP is declared to give: text
    rows: tuple[tuple[str, ...], ...]
    folded: bool = False
    switch: str = ""


#: The reference to the record above is not typed: it is where the form was opened from.
Layout = tuple[Group, ...]


def fields_placed(layout: Layout) -> list[str]:
    """All field names of a layout in the order in which they stand."""
    return [name for group in layout for row in group.rows for name in row]
