"""Only the icons that are used are shipped."""

from pathlib import Path

from trafficmon_desktop import ui
from trafficmon_desktop.paths import resources_dir


def test_every_icon_is_used() -> None:
    code = "".join(path.read_text() for path in Path(ui.__path__[0]).rglob("*.py"))
    shipped = {path.stem for path in (resources_dir() / "icons").glob("*.svg")}
    assert {name for name in shipped if f'"{name}"' not in code} == set()


def test_icons_take_the_colour_of_the_palette() -> None:
    for path in (resources_dir() / "icons").glob("*.svg"):
        assert "currentColor" in path.read_text(), path.name
