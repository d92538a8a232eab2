"""How spreadsheets name their columns."""


def column_letters(number: int) -> str:
    """``1`` is A, ``27`` is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
