"""Folders of the source checkout, and a data folder that does not say what it is for."""

from tests.architecture.sources import ROOT
from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.paths import data_dir, default_vault, resources_dir, translations_dir


def test_a_checkout_uses_its_own_folders() -> None:
    assert resources_dir() == ROOT / "resources"
    assert translations_dir() == ROOT / "translations"


def test_the_data_folder_bears_the_neutral_name() -> None:
    assert data_dir().name == DISPLAY_NAME
    assert "traffic" not in str(default_vault()).lower()
