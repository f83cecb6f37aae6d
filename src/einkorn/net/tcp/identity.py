"""Numbers that outsiders must not guess: initial sequence numbers (RFC 6528), ports (RFC 6056),
timestamp offsets.

All come from the caller's keyed hash, whose key is drawn at each boot.
"""

from collections.abc import Callable

from einkorn.net.tcp.sequence import MASK
from einkorn.wire.octets import write16, write32

SEQUENCE = 1  # what the hash is for, so that one number tells nothing of another
PORT = 2
TIMESTAMP = 3
CLOCK_TICK = 4_000  # M of RFC 6528: four microseconds


class Identity:
    def __init__(self, keyed_hash: Callable[[bytes], int], first_port: int, last_port: int) -> None:
        self.keyed_hash: Callable[[bytes], int] = keyed_hash
        self.first_port: int = first_port
        self.port_count: int = last_port - first_port + 1
        self.next_port: int = 0

    def initial_sequence(
        self, local: int, local_port: int, remote: int, remote_port: int, now: int
    ) -> int:
        """ISN = M + F(connection, key): 32 bits."""
        mixed = self._hash(SEQUENCE, local, local_port, remote, remote_port)
        return (now // CLOCK_TICK + mixed) & MASK

    def timestamp_offset(self, local: int, remote: int) -> int:
        """One clock for each pair of hosts, so that PAWS holds across connections (RFC 7323 section
        5.4)."""
        return self._hash(TIMESTAMP, local, 0, remote, 0)

    def ephemeral_port(self, attempt: int, local: int, remote: int, remote_port: int) -> int:
        """The next port to try for a destination (RFC 6056 section 3.3.3, simple hash-based)."""
        if attempt == 0:
            self.next_port += 1
        offset = self._hash(PORT, local, 0, remote, remote_port)
        return self.first_port + (offset + self.next_port + attempt) % self.port_count

    def _hash(
        self, purpose: int, local: int, local_port: int, remote: int, remote_port: int
    ) -> int:
        octets = bytearray(13)
        octets[0] = purpose
        write32(octets, 1, local)
        write32(octets, 5, remote)
        write16(octets, 9, local_port)
        write16(octets, 11, remote_port)
        return self.keyed_hash(bytes(octets)) & MASK
