"""Which language a command speaks when none is named."""

from collections.abc import Mapping


def default_language(environment: Mapping[str, str]) -> str:
    """The language of the system: Serbian in the script of its locale, English elsewhere."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environment.get(name, "")
        if locale:
            if not locale.startswith("sr"):
                return "en"
            return "sr-Latn" if "latin" in locale.lower() or "Latn" in locale else "sr-Cyrl"
    return "en"
