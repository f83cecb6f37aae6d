"""What one keep-alive request costs: guest instructions, processor time, requests a second (wrk)."""

import os
import re
import shutil
import subprocess
import sys
import time

from bench import subject
from bench.client import first_response
from bench.instance import ask_often, started
from bench.report import show, table
from tests.support.network import GUEST_ADDRESS, private_network

SECONDS = 5
CONNECTIONS = 32
PATH = "/health"
DONE = re.compile(r"(\d+) requests in ([\d.]+)(m?s|m|h)\b")
SECONDS_IN = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}


class LoadFailed(Exception):
    """wrk is missing, or said nothing we understand."""


def main() -> None:
    """The website as a machine (counted, then accelerated), as a process and on CPython."""
    result = table(
        f"Keep-alive requests of {PATH}, {CONNECTIONS} connections",
        "target",
        "instructions/request",
        "CPU µs/request",
        "requests/s",
    )
    with private_network():
        ask_often()
        result.add_row("machine, emulated and counted", *on_machine(counted=True))
        result.add_row("machine, as `run` does", *on_machine(counted=False))
        image = str(subject.image("website", "process"))
        result.add_row("process", *on_host([image]))
        result.add_row("cpython", *on_host([sys.executable, str(subject.WEBSITE)]))
    show(result)


def on_machine(counted: bool) -> tuple[str, str, str]:
    """The figures of a booted website."""
    image = subject.image("website", "qemu")
    with started(image, on_network=True, counted=counted, accelerated=not counted) as instance:
        if first_response(GUEST_ADDRESS, subject.WEBSITE_PORT, PATH, 30) is None:
            raise LoadFailed("the website did not answer")
        load(GUEST_ADDRESS, 1)
        instructions, processor = instance.instructions(), instance.processor_seconds()
        requests, seconds = load(GUEST_ADDRESS, SECONDS)
        cost = (instance.instructions() - instructions) / requests if counted else 0
        busy = (instance.processor_seconds() - processor) / requests
    return f"{cost:,.0f}" if counted else "", f"{busy * 1e6:.1f}", f"{requests / seconds:,.0f}"


def on_host(command: list[str]) -> tuple[str, str, str]:
    """The figures of a website on the host's own sockets."""
    environment = {"PYTHONPATH": str(subject.ROOT / "src"), "PATH": os.environ["PATH"]}
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    try:
        if first_response("127.0.0.1", subject.WEBSITE_PORT, PATH, 30) is None:
            raise LoadFailed(f"{command[0]} did not answer")
        load("127.0.0.1", 1)
        before = processor_seconds(server.pid)
        requests, seconds = load("127.0.0.1", SECONDS)
        busy = (processor_seconds(server.pid) - before) / requests
    finally:
        server.terminate()
        server.wait()
    return "", f"{busy * 1e6:.1f}", f"{requests / seconds:,.0f}"


def processor_seconds(pid: int) -> float:
    """User and system time of one process."""
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def load(address: str, seconds: int, connections: int = CONNECTIONS) -> tuple[int, float]:
    """(requests answered, seconds) of one run of wrk; LoadFailed when one of them failed."""
    if shutil.which("wrk") is None:
        raise LoadFailed("wrk is not installed (apt-get install wrk)")
    url = f"http://{address}:{subject.WEBSITE_PORT}{PATH}"
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}", url]
    before = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True)
    found = DONE.search(done.stdout)
    if found is None or int(found[1]) == 0:
        raise LoadFailed(f"wrk after {time.monotonic() - before:.0f} s: {done.stdout}{done.stderr}")
    if "Non-2xx" in done.stdout or "Socket errors" in done.stdout:
        raise LoadFailed(done.stdout)
    return int(found[1]), float(found[2]) * SECONDS_IN[found[3]]
