"""Settings that reach a machine as words of its kernel command line; their monitor writes them
(src/einkorn_host/monitor/command_line.py).

    einkorn.arg=WORD  einkorn.env.NAME=VALUE  einkorn.time=NANOSECONDS
    einkorn.ip=ADDRESS/BITS or dhcp  einkorn.gateway=ADDRESS  einkorn.dns=ADDRESS
"""

from dataclasses import dataclass

_PREFIX = "einkorn."
_ENVIRONMENT = "env."


@dataclass(frozen=True)
class MachineSettings:
    arguments: list[str]
    environment: dict[str, str]
    time: int  # nanoseconds since 1970, 0 when not told
    ip: str  # "" when there is to be no network
    gateway: str
    dns: str


def decode(text: str) -> MachineSettings:
    """Read the words; what is unknown or malformed is passed over, as other programs' words stand there too."""
    arguments: list[str] = []
    environment: dict[str, str] = {}
    plain: dict[str, str] = {}
    for word in text.split(" "):
        key, separator, value = word.partition("=")
        if separator == "" or not key.startswith(_PREFIX):
            continue
        key = key[len(_PREFIX) :]
        if key == "arg":
            arguments.append(unquote(value))
        elif key.startswith(_ENVIRONMENT):
            environment[unquote(key[len(_ENVIRONMENT) :])] = unquote(value)
        else:
            plain[key] = value
    return MachineSettings(
        arguments,
        environment,
        _decimal(plain.get("time", "")),
        plain.get("ip", ""),
        plain.get("gateway", ""),
        plain.get("dns", ""),
    )


def unquote(text: str) -> str:
    """Undo %XX; a percent sign that no two hexadecimal digits follow stands for itself."""
    if "%" not in text:
        return text
    octets = text.encode()
    plain = bytearray()
    index = 0
    while index < len(octets):
        value = -1
        if octets[index] == 0x25 and index + 2 < len(octets):
            value = _hexadecimal(octets[index + 1], octets[index + 2])
        if value < 0:
            plain.append(octets[index])
            index += 1
        else:
            plain.append(value)
            index += 3
    return bytes(plain).decode("utf-8", "replace")


def _hexadecimal(high: int, low: int) -> int:
    """The octet that two digits spell, -1 when one is no digit."""
    first = _digit(high)
    second = _digit(low)
    return -1 if first < 0 or second < 0 else first << 4 | second


def _digit(octet: int) -> int:
    if 0x30 <= octet <= 0x39:
        return octet - 0x30
    letter = octet | 0x20
    return letter - 0x61 + 10 if 0x61 <= letter <= 0x66 else -1


def _decimal(text: str) -> int:
    """A number below 9 * 10**18, 0 for anything else."""
    if len(text) == 0 or len(text) > 19:
        return 0
    value = 0
    for character in text:
        digit = "0123456789".find(character)
        if digit < 0 or value > 900_000_000_000_000_000:
            return 0
        value = value * 10 + digit
    return value
