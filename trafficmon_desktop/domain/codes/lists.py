"""What a code list is."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class CodeList:
    """A closed vocabulary: a name and its codes in the order in which they are offered.

    ``text`` holds the codes separated by white space; ``retired`` those that are still
    understood but no longer offered. A code is never deleted, renamed or reused.
    """

    name: str
    text: str
    retired: str = ""
    codes: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        codes = tuple(self.text.split())
        if len(set(codes)) != len(codes):
            raise ValueError(f"code list {self.name} names a code twice")
        object.__setattr__(self, "codes", codes)

    @property
    def offered(self) -> tuple[str, ...]:
        """The codes without the retired ones, in order."""
        retired = set(self.retired.split())
        return tuple(code for code in self.codes if code not in retired)

    def __contains__(self, code: object) -> bool:
        return code in self.codes
