"""The guard against network access works, or the tests would prove nothing."""

import socket

import pytest


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_socket_is_refused(family: socket.AddressFamily) -> None:
    with pytest.raises(RuntimeError, match="network"):
        socket.socket(family)


def test_a_look_up_is_refused() -> None:
    with pytest.raises(RuntimeError, match="host name"):
        socket.getaddrinfo("example.org", 80)
