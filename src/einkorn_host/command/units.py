"""The small notations of the command line: sizes, port forwards, environment entries."""

import re

from einkorn_host.errors import BadSetting
from einkorn_host.monitor.monitor import Port

SIZE = re.compile(r"(\d+)([kKmMgG]?)(?:i?[bB])?")
FACTORS = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30}
LARGEST_PORT = 65535


def parse_size(text: str, place: str) -> int:
    """Octets of `16M`, `512K`, `1G`, `1048576`; BadSetting for anything else and for zero."""
    found = SIZE.fullmatch(text)
    octets = int(found[1]) * FACTORS[found[2].lower()] if found else 0
    if octets == 0:
        raise BadSetting(place, f"{text!r} is not a size", "16M, 512K or 1G")
    return octets


def parse_port(text: str, place: str) -> Port:
    """`8080:80` or `127.0.0.1:8080:80`; BadSetting for anything else."""
    address, _, ports = text.rpartition(":")
    guest = ports
    address, _, host = address.rpartition(":")
    if not (host.isascii() and host.isdigit() and guest.isascii() and guest.isdigit()):
        raise BadSetting(place, f"{text!r} is not HOST:GUEST", "-p 8080:80")
    host_port, guest_port = int(host), int(guest)
    for port in (host_port, guest_port):
        if not 1 <= port <= LARGEST_PORT:
            raise BadSetting(place, f"{port} is not a port (1 to {LARGEST_PORT})", "-p 8080:80")
    return Port(host_port, guest_port, address)


def parse_environment(text: str, place: str) -> tuple[str, str]:
    """`KEY=value`; the value may be empty and may hold further equal signs."""
    key, equals, value = text.partition("=")
    if not equals or not key:
        raise BadSetting(place, f"{text!r} is not KEY=VALUE", "-e GREETING=hello")
    if "\0" in text or "\n" in text:
        raise BadSetting(place, "holds a line break or a zero octet", "-e GREETING=hello")
    return key, value


def in_words(octets: int) -> str:
    """A size as people read it: `812`, `64.5 K`, `16 M`."""
    value = float(octets)
    for unit in ("", " K", " M"):
        if value < 1024:
            return f"{value:.0f}{unit}" if value == int(value) else f"{value:.1f}{unit}"
        value /= 1024
    return f"{value:.1f} G"
