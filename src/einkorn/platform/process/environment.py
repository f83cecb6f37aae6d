"""Arguments and environment as the kernel laid them on the stack: arrays of addresses, null at the end."""

from einkorn.lowlevel.memory import copy, data_address, load8, load64, new_bytes

_PREFIX = "EINKORN_"  # settings of the launcher's; the program does not see them


class Environment:
    """`arguments` and `variables` are the addresses of argv and envp."""

    def __init__(self, argument_count: int, arguments: int, variables: int) -> None:
        self._argument_count = argument_count
        self._arguments = arguments
        self._variables = variables

    def arguments(self) -> list[str]:
        found: list[str] = []
        for index in range(self._argument_count):
            found.append(_text(load64(self._arguments + 8 * index)))
        return found

    def variables(self) -> dict[str, str]:
        found: dict[str, str] = {}
        place = self._variables
        while load64(place) != 0:
            name, separator, value = _text(load64(place)).partition("=")
            if separator != "" and not name.startswith(_PREFIX):
                found[name] = value
            place += 8
        return found

    def published_ports(self) -> dict[int, int]:
        """Which port of the host stands for which of the program's: EINKORN_PORTS, `HOST:GUEST,…`."""
        published: dict[int, int] = {}
        place = self._variables
        while load64(place) != 0:
            name, _, value = _text(load64(place)).partition("=")
            if name == "EINKORN_PORTS":
                for pair in value.split(","):
                    host, colon, guest = pair.partition(":")
                    if colon != "" and host.isdecimal() and guest.isdecimal():
                        published[int(guest)] = int(host)
            place += 8
        return published


def environment_value(variables: int, name: str) -> int:
    """The decimal number a variable holds, -1 when there is none. Needs no heap."""
    value = _find(variables, name)
    return _decimal(value) if value != 0 else -1


def has_environment_value(variables: int, name: str, wanted: str) -> bool:
    """Whether a variable holds exactly `wanted`. Needs no heap."""
    value = _find(variables, name)
    if value == 0 or not _begins_with(value, wanted):
        return False
    return load8(value + len(wanted)) == 0


def _find(variables: int, name: str) -> int:
    """The address of a variable's value, 0 when it is not there."""
    place = variables
    while load64(place) != 0:
        entry = load64(place)
        if _begins_with(entry, name) and load8(entry + len(name)) == 0x3D:
            return entry + len(name) + 1
        place += 8
    return 0


def _begins_with(address: int, text: str) -> bool:
    """Octet by octet, not to read behind the end of a shorter entry."""
    start = data_address(text)
    for index in range(len(text)):
        if load8(address + index) != load8(start + index):
            return False
    return True


def _decimal(address: int) -> int:
    value = 0
    while load8(address) != 0:
        digit = load8(address) - 0x30
        if digit < 0 or digit > 9 or value > 1 << 50:
            return -1
        value = value * 10 + digit
        address += 1
    return value


def _text(address: int) -> str:
    """The NUL-terminated UTF-8 text at `address`; what is no UTF-8 becomes U+FFFD."""
    size = 0
    while load8(address + size) != 0:
        size += 1
    octets = new_bytes(size)
    copy(data_address(octets), address, size)
    return octets.decode("utf-8", "replace")
