"""Folders and files that only their owner may read."""

import os
from pathlib import Path


def private_folder(folder: Path) -> None:
    """Make ``folder`` readable by its owner only (0700 where modes exist).

    So is each parent that is missing; those that stand there already belong to somebody else.
    """
    missing = [folder, *folder.parents]
    for each in reversed([each for each in missing if not each.exists()]):
        each.mkdir(mode=0o700, exist_ok=True)
        _own(each, 0o700)
    if not folder.is_dir():
        raise NotADirectoryError(str(folder))
    _own(folder, 0o700)


def private_file(path: Path) -> None:
    """Make an existing file readable and writable by its owner only (0600)."""
    _own(path, 0o600)


def _own(path: Path, mode: int) -> None:
    if os.name == "posix":
        path.chmod(mode)
