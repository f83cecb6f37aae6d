"""Big-endian integers in octets, read and written by index: no slice, no temporary object."""


def read16(octets: bytes, at: int) -> int:
    return (octets[at] << 8) | octets[at + 1]


def read32(octets: bytes, at: int) -> int:
    return (octets[at] << 24) | (octets[at + 1] << 16) | (octets[at + 2] << 8) | octets[at + 3]


def read48(octets: bytes, at: int) -> int:
    return (read16(octets, at) << 32) | read32(octets, at + 2)


def write16(octets: bytearray, at: int, value: int) -> None:
    octets[at] = (value >> 8) & 0xFF
    octets[at + 1] = value & 0xFF


def write32(octets: bytearray, at: int, value: int) -> None:
    octets[at] = (value >> 24) & 0xFF
    octets[at + 1] = (value >> 16) & 0xFF
    octets[at + 2] = (value >> 8) & 0xFF
    octets[at + 3] = value & 0xFF


def write48(octets: bytearray, at: int, value: int) -> None:
    write16(octets, at, value >> 32)
    write32(octets, at + 2, value & 0xFFFF_FFFF)
