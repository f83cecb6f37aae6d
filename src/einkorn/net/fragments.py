"""IPv4 reassembly (RFC 791 section 3.2, RFC 815): fragments to packets, within limits of memory,
number and time.

Fragments that overlap are an attack, not a network: the whole packet is thrown away (as RFC 5722
decides for IPv6); an exact repetition is ignored.
"""

from dataclasses import dataclass

from einkorn.net.budget import Budget
from einkorn.net.instant import NEVER, SECOND
from einkorn.wire import ethernet, ipv4

PACKET_LIMIT = 16
FRAGMENT_LIMIT = 64  # of one packet
LIFETIME = 30 * SECOND  # from the first fragment (RFC 791 says 15, RFC 1122 60 to 120)


@dataclass(frozen=True, slots=True)
class Key:
    """What fragments of one packet share."""

    source: int
    destination: int
    protocol: int
    identification: int


class Partial:
    """A packet in the making: sorted, disjoint parts of its payload."""

    def __init__(self, packet: ipv4.Packet, expires_at: int) -> None:
        self.first: ipv4.Packet = packet
        self.expires_at: int = expires_at
        self.offsets: list[int] = []
        self.parts: list[bytes] = []
        self.held: int = 0
        self.total: int = -1  # octets of payload, known from the last fragment
        self.quote: bytes = b""  # header and 8 octets of the first fragment, for the error message


class Fragments:
    def __init__(self, budget: Budget) -> None:
        self.budget: Budget = budget
        self.partials: dict[Key, Partial] = {}
        self.deadline: int = NEVER
        self.reassembled: int = 0
        self.overlapping: int = 0
        self.timed_out: int = 0
        self.over_limit: int = 0

    def receive(self, octets: bytes, packet: ipv4.Packet, start: int, now: int) -> bytes | None:
        """Take a fragment, whose header is at octets[start:]; the whole packet once complete,
        without options."""
        key = Key(
            packet.source.value, packet.destination.value, packet.protocol, packet.identification
        )
        partial = self.partials.get(key)
        if partial is None:
            if len(self.partials) >= PACKET_LIMIT:
                self.over_limit += 1
                return None
            partial = Partial(packet, now + LIFETIME)
            self.partials[key] = partial
            self.deadline = min(self.deadline, partial.expires_at)
        payload = octets[packet.payload_start : packet.payload_end]
        offset = packet.fragment_offset
        if offset == 0:
            partial.quote = octets[start : packet.payload_start + 8]
        if not self._insert(key, partial, offset, payload):
            return None
        if not packet.is_more_fragments:
            if partial.total >= 0 and partial.total != offset + len(payload):
                self.overlapping += 1
                self._drop(key)
                return None
            partial.total = offset + len(payload)
        if partial.total < 0:
            return None
        last = len(partial.parts) - 1
        if partial.offsets[last] + len(partial.parts[last]) > partial.total:
            self.overlapping += 1
            self._drop(key)
            return None
        if partial.held < partial.total:
            return None
        self._drop(key)
        self.reassembled += 1
        whole = ipv4.Packet(
            packet.source,
            packet.destination,
            packet.protocol,
            partial.first.time_to_live,
            partial.first.type_of_service,
            packet.identification,
            False,
            False,
            0,
            0,
            0,
        )
        return ipv4.emit(whole, b"".join(partial.parts))

    def expire(self, now: int) -> list[bytes]:
        """Give up on what is too old; what to quote in "time exceeded" where the first fragment
        came."""
        quotes: list[bytes] = []
        deadline = NEVER
        for key in list(self.partials):
            partial = self.partials[key]
            if partial.expires_at <= now:
                self.timed_out += 1
                if len(partial.quote) > 0:
                    quotes.append(partial.quote)
                self._drop(key)
            else:
                deadline = min(deadline, partial.expires_at)
        self.deadline = deadline
        return quotes

    def _insert(self, key: Key, partial: Partial, offset: int, payload: bytes) -> bool:
        """Whether the part is new and was kept."""
        end = offset + len(payload)
        at = len(partial.offsets)
        while at > 0 and partial.offsets[at - 1] >= offset:
            at -= 1
        if at < len(partial.offsets):
            if partial.offsets[at] == offset and partial.parts[at] == payload:
                return False
            if partial.offsets[at] < end:
                self.overlapping += 1
                self._drop(key)
                return False
        if at > 0 and partial.offsets[at - 1] + len(partial.parts[at - 1]) > offset:
            self.overlapping += 1
            self._drop(key)
            return False
        if len(partial.parts) >= FRAGMENT_LIMIT or not self.budget.reserve(len(payload)):
            self.over_limit += 1
            self._drop(key)
            return False
        partial.offsets.insert(at, offset)
        partial.parts.insert(at, payload)
        partial.held += len(payload)
        return True

    def _drop(self, key: Key) -> None:
        partial = self.partials.pop(key)
        self.budget.release(partial.held)


def fragment(frame: bytearray, mtu: int) -> list[bytearray]:
    """Cut a frame whose packet, without options, exceeds the link into frames that fit (RFC 791
    section 3.2)."""
    header_end = ethernet.HEADER_SIZE + ipv4.HEADER_SIZE
    room = (mtu - ipv4.HEADER_SIZE) // 8 * 8
    frames: list[bytearray] = []
    for start in range(header_end, len(frame), room):
        end = min(start + room, len(frame))
        part = bytearray(header_end + end - start)
        part[header_end:] = frame[start:end]
        fields = (start - header_end) // 8
        if end < len(frame):
            fields |= ipv4.MORE_FRAGMENTS
        ip = ethernet.HEADER_SIZE
        ipv4.write_header(
            part,
            ip,
            len(part) - ip,
            read32(frame, ip + 12),
            read32(frame, ip + 16),
            frame[ip + 9],
            frame[ip + 8],
            (frame[ip + 4] << 8) | frame[ip + 5],
            fields,
        )
        frames.append(part)
    return frames


def read32(octets: bytearray, at: int) -> int:
    """A big-endian number of a frame under construction."""
    return (octets[at] << 24) | (octets[at + 1] << 16) | (octets[at + 2] << 8) | octets[at + 3]
