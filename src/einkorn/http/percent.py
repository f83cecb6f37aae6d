"""Percent-encoding and the pairs of queries and forms (RFC 3986 section 2.1; WHATWG URL section 5)."""

from typing import Final

from einkorn.http.octet_class import PERCENT, hex_digit

_PLUS: Final = 0x2B


def decode_percent(text: str, plus_is_space: bool) -> str | None:
    """Return the decoded text; None: a "%" without two digits, a NUL, or octets that are no UTF-8."""
    if "%" not in text and "+" not in text:
        return text
    encoded = text.encode()
    decoded = bytearray()
    at = 0
    while at < len(encoded):
        octet = encoded[at]
        if octet == PERCENT:
            if at + 2 >= len(encoded):
                return None
            high = hex_digit(encoded[at + 1])
            low = hex_digit(encoded[at + 2])
            if high < 0 or low < 0 or high + low == 0:
                return None
            octet = high * 16 + low
            at += 2
        elif octet == _PLUS and plus_is_space:
            octet = 0x20
        decoded.append(octet)
        at += 1
    try:
        return bytes(decoded).decode()
    except UnicodeDecodeError:
        return None


class Pairs:
    """Names with values in order of arrival, as in a query or an urlencoded form."""

    def __init__(self, items: list[tuple[str, str]]) -> None:
        self._items = items

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, name: str) -> bool:
        return self.get(name) is not None

    def get(self, name: str) -> str | None:
        """Return the first value of that name."""
        for key, value in self._items:
            if key == name:
                return value
        return None

    def get_all(self, name: str) -> list[str]:
        """Return every value of that name."""
        return [value for key, value in self._items if key == name]

    def items(self) -> list[tuple[str, str]]:
        """Return all pairs."""
        return list(self._items)


def parse_pairs(text: str, most: int) -> Pairs | None:
    """Parse `a=1&b=2`; None: badly encoded, or more than `most` pairs."""
    items: list[tuple[str, str]] = []
    if text == "":
        return Pairs(items)
    for part in text.split("&"):
        if part == "":
            continue
        equals = part.find("=")
        name = decode_percent(part if equals < 0 else part[:equals], True)
        value = "" if equals < 0 else decode_percent(part[equals + 1 :], True)
        if name is None or value is None or len(items) == most:
            return None
        items.append((name, value))
    return Pairs(items)
