"""Checksums that one side of a virtual wire leaves to the other: only the pseudo-header's sum stands in the field."""

ETHERNET_HEADER = 14
IPV4_TYPE = 0x0800
TCP = 6


def tcp_checksum_start(frame: bytes) -> int:
    """Where the TCP header of a frame begins, 0 when it carries no TCP over IPv4."""
    if len(frame) < ETHERNET_HEADER + 20 or (frame[12] << 8 | frame[13]) != IPV4_TYPE:
        return 0
    if frame[ETHERNET_HEADER + 9] != TCP:
        return 0
    return ETHERNET_HEADER + 4 * (frame[ETHERNET_HEADER] & 0xF)


def complete(frame: bytes, start: int, offset: int) -> bytes:
    """The frame with the checksum over frame[start:] in its field at start + offset; as it is when that lies outside."""
    place = start + offset
    if place + 2 > len(frame):
        return frame
    # What stands in the field is part of the sum, as section 5.1.6.2 has it.
    total = 0xFFFF - _sum(frame, start)
    completed = bytearray(frame)
    completed[place] = total >> 8
    completed[place + 1] = total & 0xFF
    return bytes(completed)


def _sum(frame: bytes, start: int) -> int:
    """The one's complement sum of frame[start:] in 16-bit words (RFC 1071)."""
    total = 0
    for index in range(start, len(frame) - 1, 2):
        total += frame[index] << 8 | frame[index + 1]
    if (len(frame) - start) & 1 != 0:
        total += frame[len(frame) - 1] << 8
    while total > 0xFFFF:
        total = (total >> 16) + (total & 0xFFFF)
    return total
