"""Run a child in the foreground: its ending, Ctrl-C, and the pipes through which it speaks to us."""

import ctypes
import os
import selectors
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

INTERRUPTED = 130
_GRACE_SECONDS = 3.0
_PR_SET_PDEATHSIG = 1


def die_with_parent() -> None:
    """In the child, before exec: end when the parent does, however that ends (Linux; elsewhere nothing)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)


def run(
    command: Sequence[str],
    stdin: int,
    stdout: int,
    stderr: int,
    environment: Mapping[str, str],
    executable: str,
) -> int:
    """Run `executable` with argv `command` on the given descriptors; its exit status, 128 + n after signal n, INTERRUPTED after Ctrl-C."""
    with subprocess.Popen(
        command,
        executable=executable,
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        env=environment,
        preexec_fn=die_with_parent,
    ) as child:
        try:
            status = child.wait()
        except KeyboardInterrupt:  # the terminal sent it to the child as well
            stop(child)
            return INTERRUPTED
    return status if status >= 0 else 128 - status


def stop(child: subprocess.Popen[bytes]) -> None:
    """End a child that was asked to end: politely, then for good."""
    with suppress(subprocess.TimeoutExpired):
        child.terminate()
        child.wait(_GRACE_SECONDS)
        return
    child.kill()
    child.wait()


def drain(pipes: Mapping[int, Callable[[bytes], None]]) -> None:
    """Hand what arrives on pipes to their receivers until all are closed at the other end; closes them."""
    with selectors.DefaultSelector() as selector:
        for pipe in pipes:
            selector.register(pipe, selectors.EVENT_READ)
        try:
            while selector.get_map():
                for key, _ in selector.select():
                    octets = os.read(key.fd, 65536)
                    if octets:
                        pipes[key.fd](octets)
                    else:
                        selector.unregister(key.fd)
        finally:
            for pipe in pipes:
                os.close(pipe)


def write_whole(descriptor: int, octets: bytes) -> None:
    """Write all of it, also to a descriptor that something set to non-blocking."""
    while octets:
        try:
            octets = octets[os.write(descriptor, octets) :]
        except BlockingIOError:
            with selectors.DefaultSelector() as selector:
                selector.register(descriptor, selectors.EVENT_WRITE)
                selector.select()
