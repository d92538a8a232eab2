"""What the database says is told in the user's terms, and what is a bug of ours stays one."""

import pytest

from trafficmon_desktop.storage.database_errors import translated_error
from trafficmon_desktop.storage.engine import DatabaseError

NOT_OPENED = DatabaseError("unable to open database file")


@pytest.mark.parametrize("writing", [True, False])
def test_a_folder_that_takes_no_file_is_told(tmp_path, writing):
    """Whoever may write everywhere (as root does) is only refused where there is no folder."""
    told = translated_error(NOT_OPENED, writing=writing, folder=tmp_path / "none")
    assert (told and told.key) == ("vault_read_only" if writing else None)


def test_the_control_a_folder_that_takes_files_is_not_the_reason(tmp_path):
    assert translated_error(NOT_OPENED, writing=True, folder=tmp_path) is None
    assert translated_error(NOT_OPENED, writing=True) is None
