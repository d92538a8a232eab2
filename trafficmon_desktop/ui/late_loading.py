"""What is loaded once the locked screen stands, while somebody types a passphrase."""

from trafficmon_desktop.services.terms import LANGUAGES, Terms

#: What the first minute of work needs.
_REST = (
    "trafficmon_desktop.services.vaults",
    "trafficmon_desktop.services.people",
    "trafficmon_desktop.ui.workspace",
    "trafficmon_desktop.ui.pages.today_page",
    "trafficmon_desktop.ui.pages.people_page",
    "trafficmon_desktop.ui.palette",
    "trafficmon_desktop.ui.palette_finder",
)


def load_the_rest() -> None:
    """What the work needs, loaded once the locked screen is painted, in another thread."""
    import gc
    import importlib
    import threading

    def load() -> None:
        for name in _REST:
            importlib.import_module(name)
        load_words()
        gc.freeze()  # what is loaded stays: no collection need look at it again

    threading.Thread(target=load, daemon=True).start()


def load_words() -> None:
    """The words and the help in every language: the palette finds things by all of them."""
    from trafficmon_desktop.services.help_pages import help_pages

    for language in LANGUAGES:
        Terms(language).has("palette.name")
        help_pages(language)
