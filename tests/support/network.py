"""A private network for one test: a namespace of its own with one tap device, and raw frames on it.

The namespace belongs to the calling thread while the `with` block lasts; what is started or opened inside is in
it. Nothing has a name outside, so tests run side by side, and nothing stays behind. Needs root and Python 3.12.
"""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

TAP = "tap0"
HOST_ADDRESS = "10.0.0.1"
GUEST_ADDRESS = "10.0.0.2"
PREFIX = 24
GUEST_MAC = "52:54:00:12:34:56"
ETH_P_ALL = 3


def missing() -> str:
    """Why no private network can be made here, or an empty text."""
    if os.geteuid() != 0:
        return "private networks need root"
    if not os.path.exists("/dev/net/tun"):
        return "there is no /dev/net/tun"
    if find_ip() is None:
        return "the program ip (iproute2) is not installed"
    return ""


def find_ip() -> str | None:
    """Where `ip` is; /sbin is not on everybody's PATH."""
    return shutil.which("ip") or shutil.which("ip", path="/sbin:/usr/sbin")


def ip(*arguments: str) -> None:
    """Run one `ip` command; its error is the test's."""
    program = find_ip()
    assert program is not None
    subprocess.run([program, *arguments], check=True, capture_output=True, text=True)


@dataclass(frozen=True)
class PrivateNetwork:
    """The host's end of the wire: the tap and a raw socket on it."""

    wire: socket.socket

    def transmit(self, frame: bytes) -> None:
        """Put one Ethernet frame on the wire towards the guest."""
        self.wire.send(frame)

    def receive(self, seconds: float) -> bytes | None:
        """The next frame the guest put on the wire, or None after `seconds`."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            self.wire.settimeout(left)
            try:
                frame, (_, _, kind, *_) = self.wire.recvfrom(65536)
            except TimeoutError:
                return None
            if kind != socket.PACKET_OUTGOING:
                return frame
        return None

    def wait_for(self, wanted: Callable[[bytes], bool], seconds: float) -> bytes | None:
        """The first frame from the guest that is `wanted`, or None after `seconds`."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            frame = self.receive(left)
            if frame is not None and wanted(frame):
                return frame
        return None


@contextmanager
def private_network(host_address: str = HOST_ADDRESS) -> Iterator[PrivateNetwork]:
    """Move this thread into a fresh namespace with a tap; an empty address leaves the tap without one."""
    before = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
    try:
        os.unshare(os.CLONE_NEWNET)
        try:
            ip("link", "set", "lo", "up")
            ip("tuntap", "add", "dev", TAP, "mode", "tap")
            if host_address:
                ip("addr", "add", f"{host_address}/{PREFIX}", "dev", TAP)
            ip("link", "set", TAP, "up")
            with socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_ALL)) as wire:
                wire.bind((TAP, ETH_P_ALL))
                yield PrivateNetwork(wire)
        finally:
            os.setns(before, os.CLONE_NEWNET)
    finally:
        os.close(before)
