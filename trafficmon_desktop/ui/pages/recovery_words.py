"""How far a recovery code was read, said beneath the field while it is typed."""

from PySide6.QtCore import QCoreApplication


def words_of_typed(typed: str) -> str:
    """One sentence; empty while nothing is typed."""
    from trafficmon_desktop.services.recovery_typing import read_typed

    read = read_typed(typed)
    if not typed.strip():
        return ""
    if read.share:
        return _of_share(read.share, read.needed, read.done, read.groups, read.wrong)
    if read.wrong > read.groups:
        return QCoreApplication.translate("RecoveryWords", "There are more groups than 13.")
    if read.wrong:
        words = QCoreApplication.translate(
            "RecoveryWords", "Group %1 is not as on the sheet: look at it again."
        )
        return words.replace("%1", str(read.wrong))
    if read.whole:
        return QCoreApplication.translate("RecoveryWords", "All 13 groups are typed right.")
    words = QCoreApplication.translate("RecoveryWords", "%1 of 13 groups are right so far.")
    return words.replace("%1", str(read.done))


def _of_share(share: int, needed: int, done: int, groups: int, wrong: int) -> str:
    if wrong:
        words = QCoreApplication.translate(
            "RecoveryWords", "Share %1: group %2 is not as on the sheet: look at it again."
        )
        return words.replace("%1", str(share)).replace("%2", str(wrong))
    if done < groups:
        words = QCoreApplication.translate(
            "RecoveryWords", "Share %1: %2 of 10 groups are right so far."
        )
        return words.replace("%1", str(share)).replace("%2", str(done))
    words = QCoreApplication.translate(
        "RecoveryWords", "%1 of %2 shares are typed right. Type the next one after it."
    )
    if share >= needed > 0:
        words = QCoreApplication.translate("RecoveryWords", "%1 of %2 shares: that is enough.")
    return words.replace("%1", str(share)).replace("%2", str(needed))
