"""The Internet checksum (RFC 1071): one's complement sum of 16-bit words, over frames as they lie.

A sum is carried as a plain int and folded once at its end: 64 bits hold 2^47 words without
overflow. The same loop stands here for `bytes` and `bytearray`, so that each is compiled for its
own layout.
"""

STRIDE = 8  # octets that one turn of the loop adds: fewer compares and shifts than word by word


def add_octets(octets: bytes, start: int, end: int, total: int) -> int:
    """`total` plus the big-endian words of octets[start:end]; an odd last octet counts as a high
    one."""
    index = start
    last_stride = end - STRIDE
    while index <= last_stride:
        high = octets[index] + octets[index + 2] + octets[index + 4] + octets[index + 6]
        low = octets[index + 1] + octets[index + 3] + octets[index + 5] + octets[index + 7]
        total += (high << 8) + low
        index += STRIDE
    while index + 1 < end:
        total += (octets[index] << 8) + octets[index + 1]
        index += 2
    if index < end:
        total += octets[index] << 8
    return total


def add_mutable_octets(octets: bytearray, start: int, end: int, total: int) -> int:
    """`add_octets` for a frame under construction."""
    index = start
    last_stride = end - STRIDE
    while index <= last_stride:
        high = octets[index] + octets[index + 2] + octets[index + 4] + octets[index + 6]
        low = octets[index + 1] + octets[index + 3] + octets[index + 5] + octets[index + 7]
        total += (high << 8) + low
        index += STRIDE
    while index + 1 < end:
        total += (octets[index] << 8) + octets[index + 1]
        index += 2
    if index < end:
        total += octets[index] << 8
    return total


def fold(total: int) -> int:
    """The 16-bit one's complement sum: carries added back in."""
    while total > 0xFFFF:
        total = (total >> 16) + (total & 0xFFFF)
    return total


def pseudo_header(source: int, destination: int, protocol: int, length: int) -> int:
    """The sum that UDP and TCP begin with (RFC 9293 section 3.1): addresses, protocol, length."""
    addresses = (source >> 16) + (source & 0xFFFF) + (destination >> 16) + (destination & 0xFFFF)
    return addresses + protocol + length


def checksum(octets: bytes) -> int:
    """The checksum of a whole message, whose own checksum field is zero."""
    return 0xFFFF - fold(add_octets(octets, 0, len(octets), 0))
