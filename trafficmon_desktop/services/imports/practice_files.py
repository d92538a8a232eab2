"""What is invented is never mixed with what is real."""

from collections.abc import Sequence

from trafficmon_desktop.domain.errors import RefusedError
from trafficmon_desktop.services.exports.stamp import COLUMN
from trafficmon_desktop.services.imports.sheet import Sheet


def refuse_mixing(sheets: Sequence[Sheet], *, practice: bool) -> None:
    """Refuses invented people in a real vault, and real ones in one that nothing protects.

    ``practice`` says which vault it is. Takes the stamp off what may come in. Raises
    ``RefusedError`` ``practice_into_real`` or ``practice_vault_only`` before anything is read.
    """
    for sheet in sheets:
        stamped = COLUMN in sheet.header
        if stamped and not practice:
            raise RefusedError("practice_into_real", file=sheet.file)
        if practice and not stamped:
            raise RefusedError("practice_vault_only")
        if stamped:
            _take_stamp_off(sheet)


def _take_stamp_off(sheet: Sheet) -> None:
    at = sheet.header.index(COLUMN)
    del sheet.header[at]
    for _, cells in sheet.rows:
        del cells[at : at + 1]
