"""The examples compiled: what they print, and what clients of the servers hear, through `einkorn run` itself.

On CPython they are tested beside their source (examples/tests).
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from examples.tests.exchanges import EXCHANGES, Example
from tests.support.backends import BACKENDS_BY_NAME
from tests.support.outcome import disagreements
from tests.support.program import Program, read_program

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
TARGETS = {"process": "process", "machine": "qemu"}
PATIENCE = 120.0  # seconds: building, then booting an emulated machine

PRINTING = [
    program
    for path in sorted(EXAMPLES.glob("tutorial/*.py"))
    if (program := read_program(path)).output
]


def cases(subjects: list[tuple[str, object]]) -> list[object]:
    """Every subject on every compiled backend; the images of one stay with one worker."""
    return [
        pytest.param(subject, backend, id=f"{name}-{backend}", marks=pytest.mark.xdist_group(name))
        for name, subject in subjects
        for backend in TARGETS
    ]


@pytest.mark.parametrize(
    ("program", "backend_name"), cases([(each.path.stem, each) for each in PRINTING])
)
def test_prints_what_it_says(
    program: Program, backend_name: str, record_property: Callable[[str, object], None]
) -> None:
    backend = BACKENDS_BY_NAME[backend_name]
    if reason := backend.missing():
        pytest.skip(reason)
    record_property("backend", backend_name)
    assert not (found := disagreements(program, backend.run(program, {}))), "\n".join(found)


def free_port() -> int:
    """A port that nobody has now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port


def is_answering(port: int) -> bool:
    """Whether a connection is taken and kept: QEMU's user network takes it before the guest listens."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
            connection.settimeout(0.5)
            try:
                return connection.recv(1) != b""
            except TimeoutError:
                return True
    except OSError:
        return False


@pytest.mark.parametrize(
    ("example", "backend_name"), cases([(each.path, each) for each in EXCHANGES])
)
def test_answers_as_exchanges_say(
    example: Example, backend_name: str, record_property: Callable[[str, object], None]
) -> None:
    if reason := BACKENDS_BY_NAME[backend_name].missing():
        pytest.skip(reason)
    record_property("backend", backend_name)
    port = free_port()
    tool = [sys.executable, "-c", "from einkorn_host.command.main import main; main()"]
    options = ["run", "--on", TARGETS[backend_name], "-p", f"127.0.0.1:{port}:{example.port}"]
    with subprocess.Popen(
        [*tool, *options, str(EXAMPLES / example.path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=dict(os.environ),
    ) as server:
        try:
            deadline = time.monotonic() + PATIENCE
            while not is_answering(port):
                assert server.poll() is None, "the server ended"
                assert time.monotonic() < deadline, "the server does not answer"
                time.sleep(0.1)
            for exchange in example.exchanges:
                exchange("127.0.0.1", port)
                exchange("127.0.0.1", port)
            assert server.poll() is None, "the server ended"
        finally:
            server.terminate()
            assert server.stderr is not None
            said = server.stderr.read().decode("utf-8", "replace")
            print(said)
    assert "fault" not in said and "Traceback" not in said
