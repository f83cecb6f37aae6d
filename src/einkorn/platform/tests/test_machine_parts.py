"""What of the machine platform needs no machine: ticks, command line, address plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from einkorn.net.configuration import AddressPlan
from einkorn.platform.address_plan import address_plan
from einkorn.platform.command_line import MachineSettings, decode, unquote
from einkorn.platform.ticks import FARTHEST, TickScale
from einkorn.wire.ipv4 import Ipv4Address
from einkorn_host.monitor import command_line as host

FREQUENCIES = [1_000_000, 1_000_000_000, 2_394_454_123, 5_800_000_000]
LARGEST = (1 << 63) - 1


@pytest.mark.parametrize("frequency", FREQUENCIES)
@given(nanoseconds=st.integers(0, FARTHEST))
def test_a_deadline_in_ticks_is_never_early_and_hardly_late(
    frequency: int, nanoseconds: int
) -> None:
    scale = TickScale(frequency)
    ticks = scale.ticks(nanoseconds)
    assert ticks * 1_000_000_000 >= nanoseconds * frequency
    assert (ticks - 1) * 1_000_000_000 < nanoseconds * frequency
    assert ticks < LARGEST


@pytest.mark.parametrize("frequency", FREQUENCIES)
def test_a_century_does_not_overflow(frequency: int) -> None:
    century = 100 * 366 * 86400
    assert TickScale(frequency).nanoseconds(century * frequency) == century * 1_000_000_000
    assert (frequency - 1) * 1_000_000_000 <= LARGEST


SETTINGS = {
    "nothing": host.MachineSettings(),
    "arguments": host.MachineSettings(("program", "", "a b", 'quo"te', "%41", "=x=", "ü 🌾")),
    "environment": host.MachineSettings(environment={"K": ' "=%41 🌾', "EMPTY": "", "Ü.=": "1"}),
    "network": host.MachineSettings(ip="10.0.2.15/24", gateway="10.0.2.2", dns="10.0.2.3"),
    "time": host.MachineSettings(time=1_795_000_000_123_456_789),
}


@pytest.mark.parametrize("case", SETTINGS)
def test_the_guest_reads_what_the_monitor_writes(case: str) -> None:
    given_settings = SETTINGS[case]
    line = "console=ttyS0 " + host.encode(given_settings) + " virtio_mmio.device=512@0xfeb00e00:12"
    assert decode(line) == MachineSettings(
        list(given_settings.arguments),
        dict(given_settings.environment),
        given_settings.time,
        given_settings.ip,
        given_settings.gateway,
        given_settings.dns,
    )


QUOTED = {
    "%": "%",
    "%4": "%4",
    "%zz": "%zz",
    "100%": "100%",
    "%41%": "A%",
    "%%41": "%A",
    "%c3%bc": "ü",
    "%C3": "\ufffd",
}


@pytest.mark.parametrize("text", QUOTED)
def test_unquote(text: str) -> None:
    assert unquote(text) == QUOTED[text]


@pytest.mark.parametrize("value", ["x", "-5", "1" * 30, "", "9" * 19])
def test_a_malformed_time_is_no_time(value: str) -> None:
    assert decode(f"einkorn.time={value}").time == 0


PLANS: dict[str, tuple[str, str, str, AddressPlan | str | None]] = {
    "dhcp": ("dhcp", "", "", None),
    "whole": (
        "10.0.2.15/24",
        "10.0.2.2",
        "10.0.2.3",
        AddressPlan(
            Ipv4Address(0x0A00020F), 24, Ipv4Address(0x0A000202), (Ipv4Address(0x0A000203),)
        ),
    ),
    "address alone": ("10.0.2.15", "", "", AddressPlan(Ipv4Address(0x0A00020F), 24, None, ())),
    "bits": ("10.0.2.15/33", "", "", "einkorn.ip=10.0.2.15/33: not ADDRESS/BITS and not dhcp"),
    "no bits": ("10.0.2.15/", "", "", "einkorn.ip=10.0.2.15/: not ADDRESS/BITS and not dhcp"),
    "no address": ("somewhere", "", "", "einkorn.ip=somewhere: not ADDRESS/BITS and not dhcp"),
    "gateway": ("10.0.2.15/8", "x", "", "einkorn.gateway=x: not an IPv4 address"),
    "dns": ("10.0.2.15/8", "", "x", "einkorn.dns=x: not an IPv4 address"),
}


@pytest.mark.parametrize("case", PLANS)
def test_address_plan(case: str) -> None:
    ip, gateway, dns, expected = PLANS[case]
    assert address_plan(MachineSettings([], {}, 0, ip, gateway, dns)) == expected
