"""Addresses of IPv4 and IPv6 as text (RFC 4291 section 2.2, RFC 5952), with CPython's words for what is wrong."""

from typing import Final

IPV4LENGTH: Final = 32
IPV6LENGTH: Final = 128
_HEX: Final = "0123456789abcdefABCDEF"


class AddressValueError(ValueError):
    """A text is no address."""


class NetmaskValueError(ValueError):
    """A text is no size of a network."""


def parse4(text: str) -> tuple[int, ...]:
    """The four octets of a dotted quad."""
    if not text:
        raise AddressValueError("Address cannot be empty")
    if "/" in text:
        raise AddressValueError(f"Unexpected '/' in {text!r}")
    parts = text.split(".")
    if len(parts) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    groups: list[int] = []
    for part in parts:
        problem = _octet_problem(part)
        if problem:
            raise AddressValueError(f"{problem} in {text!r}")
        groups.append(int(part))
    return tuple(groups)


def _octet_problem(part: str) -> str:
    if not part:
        return "Empty octet not permitted"
    if not (part.isascii() and part.isdigit()):
        return f"Only decimal digits permitted in {part!r}"
    if len(part) > 3:
        return f"At most 3 characters permitted in {part!r}"
    if part != "0" and part[0] == "0":
        return f"Leading zeros are not permitted in {part!r}"
    if int(part) > 255:
        return f"Octet {int(part)} (> 255) not permitted"
    return ""


def format4(groups: tuple[int, ...]) -> str:
    return ".".join([str(group) for group in groups])


def parse6(text: str) -> tuple[int, ...]:
    """The eight groups of 16 bits."""
    if not text:
        raise AddressValueError("Address cannot be empty")
    if "/" in text:
        raise AddressValueError(f"Unexpected '/' in {text!r}")
    parts = text.split(":")
    if len(parts) < 3:
        raise AddressValueError(f"At least 3 parts expected in {text!r}")
    if "." in parts[-1]:
        try:
            quad = parse4(parts.pop())
        except AddressValueError as error:
            raise AddressValueError(f"{error} in {text!r}") from None
        parts.append(f"{quad[0] << 8 | quad[1]:x}")
        parts.append(f"{quad[2] << 8 | quad[3]:x}")
    if len(parts) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {text!r}")
    gap = _gap_of(parts, text)
    if gap < 0:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        return tuple([_group(part, text) for part in parts])
    before, behind = _around(parts, gap, text)
    missing = 8 - len(before) - len(behind)
    if missing < 1:
        raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
    left = [_group(part, text) for part in before]
    right = [_group(part, text) for part in behind]
    return tuple(left + [0] * missing + right)


def _gap_of(parts: list[str], text: str) -> int:
    """The place of `::` among the parts, -1 for none."""
    gap = -1
    for index in range(1, len(parts) - 1):
        if not parts[index]:
            if gap >= 0:
                raise AddressValueError(f"At most one '::' permitted in {text!r}")
            gap = index
    return gap


def _around(parts: list[str], gap: int, text: str) -> tuple[list[str], list[str]]:
    before, behind = parts[:gap], parts[gap + 1 :]
    if not before[0]:
        before.pop(0)
        if before:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
    if not behind[-1]:
        behind.pop()
        if behind:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
    return before, behind


def _group(part: str, text: str) -> int:
    for character in part:
        if character not in _HEX:
            raise AddressValueError(f"Only hex digits permitted in {part!r} in {text!r}")
    if len(part) > 4:
        raise AddressValueError(f"At most 4 characters permitted in {part!r} in {text!r}")
    return int(part, 16)


def format6(groups: tuple[int, ...]) -> str:
    """The shortest form: the longest run of zeros, the first of equals, becomes `::`."""
    best, length = -1, 1
    start = 0
    while start < 8:
        end = start
        while end < 8 and groups[end] == 0:
            end += 1
        if end - start > length:
            best, length = start, end - start
        start = end + 1
    shown = [f"{group:x}" for group in groups]
    if best < 0:
        return ":".join(shown)
    return ":".join(shown[:best]) + "::" + ":".join(shown[best + length :])


def prefix_length(size: int | str, limit: int) -> int:
    """The bits of a prefix from its number, or from a netmask or hostmask of IPv4."""
    if isinstance(size, int):
        if not 0 <= size <= limit:
            raise NetmaskValueError(f"{size!r} is not a valid netmask")
        return size
    if size.isascii() and size.isdigit():
        if len(size) < 10 and int(size) <= limit:
            return int(size)
        raise NetmaskValueError(f"{size!r} is not a valid netmask")
    if limit == IPV6LENGTH:
        raise NetmaskValueError(f"{size!r} is not a valid netmask")
    try:
        groups = parse4(size)
    except AddressValueError:
        raise NetmaskValueError(f"{size!r} is not a valid netmask") from None
    value = groups[0] << 24 | groups[1] << 16 | groups[2] << 8 | groups[3]
    for mask in (value, value ^ 0xFFFF_FFFF):
        low = mask ^ 0xFFFF_FFFF
        if low & low + 1 == 0:
            return 32 - low.bit_length()
    raise NetmaskValueError(f"{size!r} is not a valid netmask")
