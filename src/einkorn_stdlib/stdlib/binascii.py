"""Conversions between octets and ASCII: base64, hexadecimal; CRC-32."""

from einkorn.lowlevel.integers import u32

type _Octets = bytes | bytearray | memoryview

_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_HEX = b"0123456789abcdef"


class Error(ValueError):
    """Text that is not in the form expected."""


class Incomplete(Exception):
    """Data that ends too early."""


def _ascii(data: str | _Octets) -> bytes:
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode()
    return bytes(data)


def b2a_base64(data: _Octets, /, *, newline: bool = True) -> bytes:
    """One line of base64."""
    octets = bytes(data)
    size = len(octets)
    result = bytearray((size + 2) // 3 * 4 + int(newline))
    out = 0
    place = 0
    while place + 2 < size:
        group = octets[place] << 16 | octets[place + 1] << 8 | octets[place + 2]
        result[out] = _BASE64[group >> 18]
        result[out + 1] = _BASE64[group >> 12 & 63]
        result[out + 2] = _BASE64[group >> 6 & 63]
        result[out + 3] = _BASE64[group & 63]
        out += 4
        place += 3
    if place < size:
        group = octets[place] << 16
        if place + 1 < size:
            group |= octets[place + 1] << 8
        result[out] = _BASE64[group >> 18]
        result[out + 1] = _BASE64[group >> 12 & 63]
        result[out + 2] = _BASE64[group >> 6 & 63] if place + 1 < size else 0x3D
        result[out + 3] = 0x3D
        out += 4
    if newline:
        result[out] = 0x0A
    return bytes(result)


def _sextet(octet: int) -> int:
    """The value of a base64 digit, -1 for anything else."""
    if 0x41 <= octet <= 0x5A:
        return octet - 0x41
    if 0x61 <= octet <= 0x7A:
        return octet - 0x47
    if 0x30 <= octet <= 0x39:
        return octet + 4
    if octet == 0x2B:
        return 62
    if octet == 0x2F:
        return 63
    return -1


def a2b_base64(data: str | _Octets, /, *, strict_mode: bool = False) -> bytes:
    """The octets that base64 stands for; Error. Other characters are skipped unless `strict_mode`."""
    octets = _ascii(data)
    size = len(octets)
    result = bytearray()
    if strict_mode and size and octets[0] == 0x3D:
        raise Error("Leading padding not allowed")
    digits = 0  # of the group of four
    pads = 0
    padded = False
    waiting = 0
    place = 0
    while place < size:
        octet = octets[place]
        place += 1
        if octet == 0x3D:
            padded = True
            if digits >= 2:
                pads += 1
                if digits + pads >= 4:
                    if strict_mode and place < size:
                        raise Error("Excess data after padding")
                    return bytes(result)
            continue
        value = _sextet(octet)
        if value < 0:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if padded and strict_mode:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        if digits == 0:
            waiting = value
        elif digits == 1:
            result.append(waiting << 2 | value >> 4)
            waiting = value & 15
        elif digits == 2:
            result.append(waiting << 4 | value >> 2)
            waiting = value & 3
        else:
            result.append(waiting << 6 | value)
        digits = digits + 1 & 3
    if digits == 1:
        count = len(result) // 3 * 4 + 1
        raise Error(
            f"Invalid base64-encoded string: number of data characters ({count}) "
            "cannot be 1 more than a multiple of 4"
        )
    if digits:
        raise Error("Incorrect padding")
    return bytes(result)


def hexlify(data: _Octets, sep: str | bytes = b"", bytes_per_sep: int = 1) -> bytes:
    """Two hexadecimal digits for each octet."""
    octets = bytes(data)
    result = bytearray()
    separator = _ascii(sep)
    group = abs(bytes_per_sep)
    size = len(octets)
    for place in range(size):
        if separator and group and place:
            # Counted from the right for a positive group, from the left for a negative one.
            distance = size - place if bytes_per_sep > 0 else place
            if distance % group == 0:
                result.extend(separator)
        octet = octets[place]
        result.append(_HEX[octet >> 4])
        result.append(_HEX[octet & 15])
    return bytes(result)


def b2a_hex(data: _Octets, sep: str | bytes = b"", bytes_per_sep: int = 1) -> bytes:
    return hexlify(data, sep, bytes_per_sep)


def _digit(octet: int) -> int:
    if 0x30 <= octet <= 0x39:
        return octet - 0x30
    octet |= 0x20
    if 0x61 <= octet <= 0x66:
        return octet - 0x57
    return -1


def unhexlify(hexstr: str | _Octets, /) -> bytes:
    """The octets that hexadecimal digits stand for; Error."""
    octets = _ascii(hexstr)
    if len(octets) & 1:
        raise Error("Odd-length string")
    result = bytearray(len(octets) // 2)
    for place in range(len(result)):
        high = _digit(octets[2 * place])
        low = _digit(octets[2 * place + 1])
        if high < 0 or low < 0:
            raise Error("Non-hexadecimal digit found")
        result[place] = high << 4 | low
    return bytes(result)


def a2b_hex(hexstr: str | _Octets, /) -> bytes:
    return unhexlify(hexstr)


def crc_hqx(data: bytes | bytearray | memoryview, crc: int, /) -> int:
    """The CRC of 16 bits of BinHex (CCITT's polynomial), from `crc` on."""
    crc &= 0xFFFF
    for octet in data:
        crc ^= octet << 8
        for _ in range(8):
            crc = crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1
        crc &= 0xFFFF
    return crc


def crc32(data: _Octets, crc: int = 0, /) -> int:
    """The checksum of Ethernet, gzip and PNG, bit by bit in groups of four (no table of 1 KiB)."""
    value = u32(crc & 0xFFFF_FFFF) ^ 0xFFFF_FFFF
    for octet in bytes(data):
        value = value ^ octet
        value = value >> 4 ^ _CRC[int(value & 15)]
        value = value >> 4 ^ _CRC[int(value & 15)]
    return int(value ^ 0xFFFF_FFFF)


_CRC: tuple[int, ...] = (
    0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
    0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
)  # fmt: skip
