"""Minutes of load by well and badly behaved clients; then the server must be as it was.

    python -m bench.run soak            (SOAK_MINUTES=10 for the figure of the books)

wrk keeps 64 connections busy; others connect and vanish at a random moment, send half requests, or read an octet now
and then. No well-behaved request may fail, and the health report afterwards should show the memory of before.
"""

import http.client
import os
import random
import socket
import struct
import threading
import time

from bench import subject
from bench.client import first_response
from bench.instance import MIB, ask_often, started
from bench.report import show, table
from bench.requests import load
from tests.support.network import GUEST_ADDRESS, private_network

CONNECTIONS = 64
MEMORY = 32 * MIB
BAD_CLIENTS = 8
RESET_NOW = struct.pack("ii", 1, 0)  # SO_LINGER: close with a reset


def main() -> None:
    """Print requests served, what the bad clients did, and the health report before and after."""
    minutes = float(os.environ.get("SOAK_MINUTES", "1"))
    result = table(f"Soak, {minutes:g} minutes", "what", "figure")
    image = subject.image("website", "qemu")
    with private_network():
        ask_often()
        with started(image, MEMORY, on_network=True, accelerated=True):
            if first_response(GUEST_ADDRESS, subject.WEBSITE_PORT, "/health", 30) is None:
                raise SystemExit("the website did not answer")
            before = health()
            bad = BadClients()
            bad.start()
            try:
                requests, seconds = load(GUEST_ADDRESS, int(minutes * 60), CONNECTIONS)
            finally:
                bad.stop()
            time.sleep(2)
            result.add_row("requests answered", f"{requests:,}")
            result.add_row("requests/s", f"{requests / seconds:,.0f}")
            for name, count in sorted(bad.counts.items()):
                result.add_row(f"clients that {name}", f"{count:,}")
            result.add_row("health before", before)
            result.add_row("health after", health())
    show(result)


def health() -> str:
    """What the server says of itself."""
    connection = http.client.HTTPConnection(GUEST_ADDRESS, subject.WEBSITE_PORT, timeout=20)
    connection.request("GET", "/health")
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    if answer.status != 200:
        raise SystemExit(f"health: {answer.status} {text}")
    return text


class BadClients:
    """Threads that each misbehave in turn until they are stopped. Seeded, so that runs compare."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self._ended = threading.Event()
        self._lock = threading.Lock()
        self._threads = [
            threading.Thread(target=self._run, args=(number,)) for number in range(BAD_CLIENTS)
        ]

    def start(self) -> None:
        """Start them. They are in the network namespace of the calling thread."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Ask them to end and wait for it."""
        self._ended.set()
        for thread in self._threads:
            thread.join()

    def _run(self, number: int) -> None:
        chance = random.Random(number)
        while not self._ended.is_set():
            name, act = chance.choice(
                [
                    ("vanish", vanish),
                    ("reset", reset),
                    ("read slowly", read_slowly),
                    ("stall", stall),
                ]
            )
            try:
                with socket.create_connection(
                    (GUEST_ADDRESS, subject.WEBSITE_PORT), timeout=20
                ) as connection:
                    act(connection, chance)
            except OSError:
                name += " and were cut off"
            with self._lock:
                self.counts[name] = self.counts.get(name, 0) + 1


def vanish(connection: socket.socket, chance: random.Random) -> None:
    """Leave somewhere inside a pipeline of requests."""
    octets = b"GET /notes HTTP/1.1\r\nHost: soak\r\n\r\n" * 4
    connection.sendall(octets[: chance.randrange(1, len(octets))])
    time.sleep(chance.random() * 0.05)


def reset(connection: socket.socket, chance: random.Random) -> None:
    """Ask, read a little, and reset."""
    connection.sendall(b"GET /static/field.png HTTP/1.1\r\nHost: soak\r\n\r\n")
    connection.recv(chance.randrange(1, 2000))
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_NOW)


def read_slowly(connection: socket.socket, chance: random.Random) -> None:
    """Ask for more than the windows hold, and read a little at a time."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    connection.sendall(b"GET /static/field.png HTTP/1.1\r\nHost: soak\r\n\r\n" * 16)
    for _ in range(20):
        if not connection.recv(chance.randrange(1, 200)):
            return
        time.sleep(0.05)


def stall(connection: socket.socket, chance: random.Random) -> None:
    """Send half a request, wait, and go."""
    connection.sendall(b"POST /notes HTTP/1.1\r\nHost: soak\r\nContent-Length: 100\r\n\r\nhalf")
    time.sleep(chance.random() * 2)
