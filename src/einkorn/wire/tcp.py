"""TCP segments on the wire (RFC 9293 section 3.1) and their options: MSS, window scale (RFC 7323),
selective acknowledgments (RFC 2018), timestamps (RFC 7323). Unknown options are stepped over.
"""

from dataclasses import dataclass
from enum import Enum

from einkorn.wire import ipv4
from einkorn.wire.checksum import add_mutable_octets, add_octets, fold, pseudo_header
from einkorn.wire.octets import read16, read32, write16, write32

HEADER_SIZE = 20
MAXIMUM_HEADER_SIZE = 60

FIN = 0x01
SYN = 0x02
RST = 0x04
PSH = 0x08
ACK = 0x10
URG = 0x20

OPTION_END = 0
OPTION_NO_OPERATION = 1
OPTION_MSS = 2
OPTION_WINDOW_SCALE = 3
OPTION_SACK_PERMITTED = 4
OPTION_SACK = 5
OPTION_TIMESTAMPS = 8

TIMESTAMPS_SIZE = 12  # with the two no-operations that align it
MAXIMUM_WINDOW_SCALE = 14
TIMESTAMPS_WORD = 0x0101_080A  # NOP NOP TIMESTAMPS 10: how nearly every segment begins its options


class Malformed(Enum):
    TOO_SHORT = "fewer octets than a header"
    BAD_DATA_OFFSET = "header length under 20 octets or past the segment"
    BAD_CHECKSUM = "the checksum is wrong"
    BAD_PORT = "port 0"
    BAD_OPTION = "an option whose length is wrong"


@dataclass(frozen=True, slots=True)
class Options:
    """What a segment's options say; absent ones as 0, -1 or False."""

    maximum_segment_size: int = 0
    window_scale: int = -1
    is_sack_permitted: bool = False
    has_timestamps: bool = False
    timestamp_value: int = 0
    timestamp_echo: int = 0
    sack_blocks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """A header; its text is octets[text_start:text_end]."""

    source_port: int
    destination_port: int
    sequence: int
    acknowledgment: int
    flags: int
    window: int
    urgent_pointer: int
    octets: bytes
    text_start: int
    text_end: int
    has_timestamps: bool
    timestamp_value: int
    timestamp_echo: int
    options: Options | None  # None: none but timestamps, the common case

    def text_size(self) -> int:
        return self.text_end - self.text_start

    def sequence_size(self) -> int:
        """How much sequence space it takes: SEG.LEN (RFC 9293 section 3.4), SYN and FIN
        included."""
        size = self.text_end - self.text_start
        if self.flags & (SYN | FIN) != 0:
            size += int(self.flags & SYN != 0) + int(self.flags & FIN != 0)
        return size


def parse(
    octets: bytes,
    start: int,
    end: int,
    source: int,
    destination: int,
    is_checksum_known_good: bool = False,
) -> Segment | Malformed:
    """The segment at octets[start:end] of an IPv4 packet between the two addresses."""
    size = end - start
    if size < HEADER_SIZE:
        return Malformed.TOO_SHORT
    header_size = (octets[start + 12] >> 4) * 4
    if header_size < HEADER_SIZE or header_size > size:
        return Malformed.BAD_DATA_OFFSET
    if not is_checksum_known_good:
        total = pseudo_header(source, destination, ipv4.TCP, size)
        if fold(add_octets(octets, start, end, total)) != 0xFFFF:
            return Malformed.BAD_CHECKSUM
    source_port = read16(octets, start)
    destination_port = read16(octets, start + 2)
    if source_port == 0 or destination_port == 0:
        return Malformed.BAD_PORT
    has_timestamps = False
    value = 0
    echo = 0
    options: Options | None = None
    if (
        header_size == HEADER_SIZE + TIMESTAMPS_SIZE
        and read32(octets, start + 20) == TIMESTAMPS_WORD
    ):
        has_timestamps = True
        value = read32(octets, start + 24)
        echo = read32(octets, start + 28)
    elif header_size > HEADER_SIZE:
        parsed = parse_options(octets, start + HEADER_SIZE, start + header_size)
        if isinstance(parsed, Malformed):
            return parsed
        has_timestamps = parsed.has_timestamps
        value = parsed.timestamp_value
        echo = parsed.timestamp_echo
        options = parsed
    return Segment(
        source_port,
        destination_port,
        read32(octets, start + 4),
        read32(octets, start + 8),
        octets[start + 13],
        read16(octets, start + 14),
        read16(octets, start + 18),
        octets,
        start + header_size,
        end,
        has_timestamps,
        value,
        echo,
        options,
    )


def parse_options(octets: bytes, start: int, end: int) -> Options | Malformed:
    """The options of one header. A known option of a wrong length is ignored (RFC 9293 MUST-7 keeps
    the connection alive); a length that leaves the header is malformed."""
    maximum_segment_size = 0
    window_scale = -1
    is_sack_permitted = False
    has_timestamps = False
    value = 0
    echo = 0
    blocks: list[tuple[int, int]] = []
    index = start
    while index < end:
        kind = octets[index]
        if kind == OPTION_END:
            break
        if kind == OPTION_NO_OPERATION:
            index += 1
            continue
        if index + 1 >= end:
            return Malformed.BAD_OPTION
        length = octets[index + 1]
        if length < 2 or index + length > end:
            return Malformed.BAD_OPTION
        if kind == OPTION_MSS and length == 4:
            maximum_segment_size = read16(octets, index + 2)
        elif kind == OPTION_WINDOW_SCALE and length == 3:
            window_scale = min(octets[index + 2], MAXIMUM_WINDOW_SCALE)  # RFC 7323 section 2.3
        elif kind == OPTION_SACK_PERMITTED and length == 2:
            is_sack_permitted = True
        elif kind == OPTION_SACK and length > 2 and (length - 2) % 8 == 0:
            for at in range(index + 2, index + length, 8):
                blocks.append((read32(octets, at), read32(octets, at + 4)))
        elif kind == OPTION_TIMESTAMPS and length == 10:
            has_timestamps = True
            value = read32(octets, index + 2)
            echo = read32(octets, index + 6)
        index += length
    return Options(
        maximum_segment_size,
        window_scale,
        is_sack_permitted,
        has_timestamps,
        value,
        echo,
        tuple(blocks),
    )


def write_header(
    octets: bytearray,
    start: int,
    header_size: int,
    source_port: int,
    destination_port: int,
    sequence: int,
    acknowledgment: int,
    flags: int,
    window: int,
) -> None:
    """Fill the fixed part of a header under construction; the checksum comes last, by `seal`."""
    write16(octets, start, source_port)
    write16(octets, start + 2, destination_port)
    write32(octets, start + 4, sequence)
    write32(octets, start + 8, acknowledgment)
    octets[start + 12] = (header_size // 4) << 4
    octets[start + 13] = flags
    write16(octets, start + 14, window)


def write_timestamps(octets: bytearray, at: int, value: int, echo: int) -> None:
    """Twelve octets: two no-operations and the option."""
    write32(octets, at, TIMESTAMPS_WORD)
    write32(octets, at + 4, value)
    write32(octets, at + 8, echo)


def write_sack(octets: bytearray, at: int, blocks: list[tuple[int, int]]) -> None:
    """4 + 8 * len(blocks) octets: two no-operations and the option, edges as 32-bit sequence
    numbers."""
    octets[at] = OPTION_NO_OPERATION
    octets[at + 1] = OPTION_NO_OPERATION
    octets[at + 2] = OPTION_SACK
    octets[at + 3] = 2 + 8 * len(blocks)
    at += 4
    for left, right in blocks:
        write32(octets, at, left)
        write32(octets, at + 4, right)
        at += 8


def emit_options(options: Options) -> bytes:
    """Options as octets, padded to a multiple of four; raises ValueError over 40 of them."""
    parts = bytearray()
    if options.maximum_segment_size > 0:
        size = options.maximum_segment_size
        parts += bytes([OPTION_MSS, 4, size >> 8, size & 0xFF])
    if options.is_sack_permitted:
        parts += bytes([OPTION_NO_OPERATION, OPTION_NO_OPERATION, OPTION_SACK_PERMITTED, 2])
    if options.window_scale >= 0:
        parts += bytes([OPTION_NO_OPERATION, OPTION_WINDOW_SCALE, 3, options.window_scale])
    if options.has_timestamps:
        timestamps = bytearray(TIMESTAMPS_SIZE)
        write_timestamps(timestamps, 0, options.timestamp_value, options.timestamp_echo)
        parts += timestamps
    if len(options.sack_blocks) > 0:
        blocks = list(options.sack_blocks)
        selective = bytearray(4 + 8 * len(blocks))
        write_sack(selective, 0, blocks)
        parts += selective
    if len(parts) > MAXIMUM_HEADER_SIZE - HEADER_SIZE:
        raise ValueError("more than 40 octets of TCP options")
    return bytes(parts)


def seal(octets: bytearray, start: int, end: int, source: int, destination: int) -> None:
    """Compute the checksum of the segment at octets[start:end], whose checksum field is zero."""
    total = pseudo_header(source, destination, ipv4.TCP, end - start)
    write16(octets, start + 16, 0xFFFF - fold(add_mutable_octets(octets, start, end, total)))


def seal_partly(octets: bytearray, start: int, end: int, source: int, destination: int) -> None:
    """Leave the rest of the checksum to the device: the field holds the pseudo header's sum
    (virtio 1.2 section 5.1.6.2)."""
    write16(octets, start + 16, fold(pseudo_header(source, destination, ipv4.TCP, end - start)))


def emit(segment: Segment, source: int, destination: int) -> bytes:
    """A whole segment with its checksum."""
    options = b"" if segment.options is None else emit_options(segment.options)
    if segment.options is None and segment.has_timestamps:
        timestamps = bytearray(TIMESTAMPS_SIZE)
        write_timestamps(timestamps, 0, segment.timestamp_value, segment.timestamp_echo)
        options = bytes(timestamps)
    header_size = HEADER_SIZE + len(options)
    octets = bytearray(header_size + segment.text_size())
    write_header(
        octets,
        0,
        header_size,
        segment.source_port,
        segment.destination_port,
        segment.sequence,
        segment.acknowledgment,
        segment.flags,
        segment.window,
    )
    write16(octets, 18, segment.urgent_pointer)
    octets[HEADER_SIZE:header_size] = options
    octets[header_size:] = segment.octets[segment.text_start : segment.text_end]
    seal(octets, 0, len(octets), source, destination)
    return bytes(octets)
