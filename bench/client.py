"""The least HTTP client that tells when a server is up: one request, again and again until it is answered."""

import socket
import time

RETRY = 0.001  # seconds between attempts
CONNECT = 0.05  # seconds


def first_response(address: str, port: int, path: str, seconds: float) -> float | None:
    """The instant (monotonic) of the last octet of the first whole response; None when none came in time."""
    request = f"GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n".encode()
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            # Not the system's second until it repeats a SYN that nobody was there to hear.
            with socket.create_connection((address, port), timeout=CONNECT) as connection:
                connection.settimeout(2)
                connection.sendall(request)
                octets = b""
                while part := connection.recv(65536):
                    octets += part
            if octets.startswith(b"HTTP/1.1 200"):
                return time.monotonic()
        except OSError:
            pass
        time.sleep(RETRY)
    return None
