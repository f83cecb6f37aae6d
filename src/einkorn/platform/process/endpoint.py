"""struct sockaddr_in and the endpoints programs see: ("127.0.0.1", 8080)."""

from typing import Final

from einkorn.lowlevel.array import Array
from einkorn.lowlevel.integers import u8
from einkorn.lowlevel.memory import load8, store8, store16, store32
from einkorn.wire.ipv4 import Ipv4Address, parse_ipv4_address

SIZE: Final = 16
_INTERNET: Final = 2  # AF_INET


class SocketAddress:
    """Memory that the kernel reads or fills: the address, and behind it its length."""

    def __init__(self) -> None:
        self._octets: Array[u8] = Array[u8](SIZE + 8)

    def set(self, host: int, port: int) -> None:
        address = self._octets.address()
        store16(address, _INTERNET)
        store8(address + 2, port >> 8)
        store8(address + 3, port)
        for index in range(4):
            store8(address + 4 + index, host >> (24 - 8 * index))

    def endpoint(self) -> tuple[str, int]:
        address = self._octets.address()
        port = (load8(address + 2) << 8) | load8(address + 3)
        host = 0
        for index in range(4):
            host = (host << 8) | load8(address + 4 + index)
        return (str(Ipv4Address(host)), port)

    def address(self) -> int:
        return self._octets.address()

    def size_address(self) -> int:
        """Where the kernel reads how much room there is and writes how much it used."""
        store32(self._octets.address() + SIZE, SIZE)
        return self._octets.address() + SIZE


def numeric_host(text: str) -> int:
    """The IPv4 address that `text` spells, 0 for any ("" or "0.0.0.0"). Raises OSError for a name."""
    if text == "":
        return 0
    parsed = parse_ipv4_address(text)
    if parsed is None:
        raise OSError(22, f"not a numeric IPv4 address: {text!r}")
    return parsed.value
