"""Nothing reaches the network, and the guard against it works or it would prove nothing."""

import socket

import pytest

from tests.architecture import rules
from tests.architecture.sources import PACKAGE, python_files
from tests.architecture.test_style import found


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_socket_is_refused(family: socket.AddressFamily) -> None:
    with pytest.raises(RuntimeError, match="network"):
        socket.socket(family)


def test_a_look_up_is_refused() -> None:
    with pytest.raises(RuntimeError, match="host name"):
        socket.getaddrinfo("example.org", 80)


def test_no_part_that_reaches_out_is_imported() -> None:
    assert found(rules.network_imports, python_files(PACKAGE)) == []
