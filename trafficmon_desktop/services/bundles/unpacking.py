"""The files of a bundle, laid out for reading: all of them or none, over no other file."""

from pathlib import Path

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.bundles.bundle import Opened
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.platform_files import private_folder, replace_file


def write_files(opened: Opened, folder: Path) -> tuple[Path, ...]:
    """Writes them into ``folder``, readable by this user only.

    Raises ``UserError`` where another file has one of the names, or nothing can be written.
    """
    with file_errors(folder):
        if not folder.exists():
            private_folder(folder)
        targets = {folder / name: content for name, content in opened.files.items()}
        for path, content in targets.items():
            if path.is_dir() or (path.exists() and path.read_bytes() != content):
                raise UserError("files_exist", file=path.name)
        for path, content in targets.items():
            replace_file(path, content)
    return tuple(targets)
