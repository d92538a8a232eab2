"""A vault is made once and copied for each test: deriving keys takes most of the time."""

import shutil

import pytest

from tests.storage.vault_files import make_vault


@pytest.fixture(scope="session")
def new_vault(tmp_path_factory):
    """A new, closed vault that nobody may change."""
    return make_vault(tmp_path_factory.mktemp("made") / "vault")


@pytest.fixture
def folder(new_vault, tmp_path):
    """A copy of it."""
    return shutil.copytree(new_vault, tmp_path / "vault")
