"""The network settings of a command line as the interface wants them."""

from einkorn.net.configuration import AddressPlan
from einkorn.platform.command_line import MachineSettings
from einkorn.wire.ipv4 import Ipv4Address, parse_ipv4_address


def address_plan(settings: MachineSettings) -> AddressPlan | str | None:
    """The static address, None to ask DHCP, or what is wrong with the settings."""
    if settings.ip == "dhcp":
        return None
    text, slash, bits = settings.ip.partition("/")
    address = parse_ipv4_address(text)
    prefix_length = _small_number(bits) if slash != "" else 24
    if address is None or prefix_length < 0 or prefix_length > 32:
        return f"einkorn.ip={settings.ip}: not ADDRESS/BITS and not dhcp"
    gateway: Ipv4Address | None = None
    if settings.gateway != "":
        gateway = parse_ipv4_address(settings.gateway)
        if gateway is None:
            return f"einkorn.gateway={settings.gateway}: not an IPv4 address"
    servers: tuple[Ipv4Address, ...] = ()
    if settings.dns != "":
        server = parse_ipv4_address(settings.dns)
        if server is None:
            return f"einkorn.dns={settings.dns}: not an IPv4 address"
        servers = (server,)
    return AddressPlan(address, prefix_length, gateway, servers)


def _small_number(text: str) -> int:
    if len(text) == 0 or len(text) > 2:
        return -1
    value = 0
    for character in text:
        digit = "0123456789".find(character)
        if digit < 0:
            return -1
        value = value * 10 + digit
    return value
