"""Every example on CPython: printed lines against `# expect:` comments, servers against exchanges."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from examples.tests.exchanges import EXCHANGES, Example

EXAMPLES = Path(__file__).resolve().parents[1]
SOURCE = EXAMPLES.parent / "src"
EXPECT = "# expect: "
PRINTING = sorted(
    path for path in EXAMPLES.glob("tutorial/*.py") if f"\n{EXPECT}" in path.read_text()
)


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(SOURCE), **more}


@pytest.mark.parametrize("program", PRINTING, ids=lambda path: path.name)
def test_prints_what_it_says(program: Path) -> None:
    lines = program.read_text().splitlines()
    expected = [line.removeprefix(EXPECT) for line in lines if line.startswith(EXPECT)]
    run = subprocess.run(
        [sys.executable, str(program)],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert (run.stdout.splitlines(), run.stderr, run.returncode) == (expected, "", 0)


@pytest.mark.parametrize("place", ["tutorial", "application/website"])
def test_is_strictly_typed_for_plain_mypy(place: str) -> None:
    """What our own typeshed accepts must be ordinary typed Python for everybody else."""
    folder = EXAMPLES / place
    files = sorted(str(path) for path in folder.glob("*.py"))
    options = ["--config-file=", "--strict", "--disallow-any-expr", "--python-version=3.12"]
    bases = ["--explicit-package-bases", "--namespace-packages"]
    run = subprocess.run(
        [sys.executable, "-m", "mypy", *options, *bases, *files],
        env=environment(MYPYPATH=f"{SOURCE}{os.pathsep}{folder}"),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert run.returncode == 0, run.stdout + run.stderr


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        assert server.poll() is None, "the server ended"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the server does not answer")


@pytest.mark.parametrize("example", EXCHANGES, ids=lambda example: example.path)
def test_answers_as_exchanges_say(example: Example) -> None:
    port = free_port()
    command = [sys.executable, str(EXAMPLES / example.path)]
    with subprocess.Popen(
        command, env=environment(PORT=str(port)), stdout=subprocess.DEVNULL
    ) as server:
        try:
            wait_for(port, server)
            for exchange in example.exchanges:
                exchange("127.0.0.1", port)
                exchange("127.0.0.1", port)
            assert server.poll() is None, "the server ended"
        finally:
            server.terminate()
