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
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from bench import subject
from bench.client import first_response
from bench.heap import HeapFigures, MachineMonitor, of_process
from bench.instance import MIB, ask_often, started
from bench.report import show, table
from bench.requests import load
from tests.support.network import GUEST_ADDRESS, private_network

CONNECTIONS = 64
MEMORY = 32 * MIB
BAD_CLIENTS = 8
RESET_NOW = struct.pack("ii", 1, 0)  # SO_LINGER: close with a reset


def main() -> None:
    """Soak the website as a machine, then as a process; print a table of each."""
    minutes = float(os.environ.get("SOAK_MINUTES", "1"))
    with private_network():
        ask_often()
        soak_machine(minutes)
        soak_process(minutes)


def soak_machine(minutes: float) -> None:
    """The booted website, its heap read through QEMU's monitor."""
    image = subject.image("website", "qemu")
    with tempfile.TemporaryDirectory(prefix="einkorn-soak.") as folder:
        monitor = MachineMonitor(Path(folder))
        arguments = tuple(monitor.arguments())
        with started(image, MEMORY, on_network=True, accelerated=True, arguments=arguments):
            soak("machine", GUEST_ADDRESS, minutes, lambda: monitor.heap(image))


def soak_process(minutes: float) -> None:
    """The website as a process, its heap read through /proc."""
    image = subject.image("website", "process")
    server = subprocess.Popen([str(image)], stdout=subprocess.DEVNULL)
    try:
        soak("process", "127.0.0.1", minutes, lambda: of_process(server.pid, image))
    finally:
        server.terminate()
        server.wait()


def soak(name: str, address: str, minutes: float, heap: Callable[[], HeapFigures]) -> None:
    """Print requests served, what the bad clients did, and the server's health and heap before and after.

    Before is after a first second of the same load, so that both figures are of a server that has worked.
    """
    result = table(f"Soak of the {name}, {minutes:g} minutes", "what", "figure")
    if first_response(address, subject.WEBSITE_PORT, "/health", 30) is None:
        raise SystemExit("the website did not answer")
    load(address, 1, CONNECTIONS)
    result.add_row("heap before", str(heap()))
    result.add_row("health before", health(address))
    bad = BadClients(address)
    bad.start()
    try:
        requests, seconds = load(address, int(minutes * 60), CONNECTIONS)
    finally:
        bad.stop()
    time.sleep(2)
    load(address, 1, CONNECTIONS)
    result.add_row("requests answered", f"{requests:,}")
    result.add_row("requests/s", f"{requests / seconds:,.0f}")
    for deed, count in sorted(bad.counts.items()):
        result.add_row(f"clients that {deed}", f"{count:,}")
    result.add_row("heap after", str(heap()))
    result.add_row("health after", health(address))
    show(result)


def health(address: str) -> str:
    """What the server says of itself."""
    connection = http.client.HTTPConnection(address, subject.WEBSITE_PORT, timeout=20)
    connection.request("GET", "/health")
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    if answer.status != 200:
        raise SystemExit(f"health: {answer.status} {text}")
    return text


class BadClients:
    """Threads that each misbehave in turn until they are stopped. Seeded, so that runs compare."""

    def __init__(self, address: str) -> None:
        self._address = address
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
                place = (self._address, subject.WEBSITE_PORT)
                with socket.create_connection(place, timeout=20) as connection:
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
