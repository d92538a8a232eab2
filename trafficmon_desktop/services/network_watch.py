"""Sees whether anything of this process reaches for the network."""

import sys
from typing import Any

from trafficmon_desktop.system.process import LOCAL_FAMILIES, NetworkRefusedError

#: What reaches out although the socket was made before, or looks up a name.
REACHING = frozenset({"socket.connect", "socket.getaddrinfo", "socket.gethostbyname"})


class NetworkWatch:
    """Sees every socket that is made and every host that is looked up, from now on."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        sys.addaudithook(self._see)

    def _see(self, event: str, arguments: tuple[Any, ...]) -> None:
        made = event == "socket.__new__" and arguments[1] not in LOCAL_FAMILIES
        if made or event in REACHING:
            self.seen.append(event)

    def works(self) -> bool:
        """Whether a socket would be seen: one is announced, none is made.

        Where this process refuses every socket, that one is refused before it is seen.
        """
        before = len(self.seen)
        try:
            sys.audit("socket.__new__", None, 2, 1, 0)
        except NetworkRefusedError:
            return len(self.seen) == before
        return len(self.seen) == before + 1 and self.seen.pop() == "socket.__new__"
