"""The machine's network: its virtio-net device, or none, under the socket stack."""

from collections.abc import Callable
from typing import Final

from einkorn.device.network_device import NetworkDevice
from einkorn.driver.virtio.network import open_network
from einkorn.net.configuration import AddressPlan, Configuration
from einkorn.platform.address_plan import address_plan
from einkorn.platform.command_line import MachineSettings
from einkorn.platform.machine.devices import find_device
from einkorn.stack.network import NetworkStack
from einkorn.stack.no_device import NoDevice
from einkorn.wire.ethernet import MacAddress
from einkorn.wire.ipv4 import Ipv4Address

_VIRTIO_NETWORK: Final = 1  # device id


class MachineNetwork:
    """Device and stack together; implements machine.Served."""

    def __init__(self, device: NetworkDevice, stack: NetworkStack) -> None:
        self.stack = stack
        self._device = device

    def serve(self) -> bool:
        return self.stack.serve()

    def next_deadline(self) -> int:
        return self.stack.next_deadline()

    def arm(self) -> bool:
        return self._device.arm()

    def disarm(self) -> None:
        self._device.disarm()


def open_machine_network(
    command_line: str,
    settings: MachineSettings,
    clock: Callable[[], int],
    random_bits: Callable[[], int],
) -> MachineNetwork | str:
    """The network that the settings ask for, loopback alone when they ask for none; or what is wrong."""
    plan: AddressPlan | str | None = AddressPlan(Ipv4Address(0), 32, None, ())
    device: NetworkDevice | None = NoDevice()
    if settings.ip != "":
        plan = address_plan(settings)
        device = _virtio_device(command_line)
    if isinstance(plan, str):
        return plan
    if device is None:
        return "the machine has no virtio network device that works, though einkorn.ip asks for a network"
    configuration = Configuration(
        MacAddress(device.mac_address()),
        mtu=device.mtu(),
        static=plan,
        does_device_complete_checksums=device.completes_checksums(),
    )
    return MachineNetwork(
        device, NetworkStack(device, configuration, clock, random_bits, _keyed_hash)
    )


def _virtio_device(command_line: str) -> NetworkDevice | None:
    transport = find_device(command_line, _VIRTIO_NETWORK)
    return None if transport is None else open_network(transport)


def _keyed_hash(octets: bytes) -> int:
    return hash(octets)  # keyed at start
