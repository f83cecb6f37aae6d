"""The machine's network: its virtio-net device, or none, under the socket stack."""

from collections.abc import Callable
from typing import Final

from einkorn.device.network_device import NetworkDevice
from einkorn.driver.virtio.network import open_network
from einkorn.net.configuration import AddressPlan, AddressState, Configuration
from einkorn.platform.address_plan import address_plan
from einkorn.platform.command_line import MachineSettings
from einkorn.platform.machine.devices import find_device
from einkorn.stack.network import NetworkStack
from einkorn.stack.no_device import NoDevice
from einkorn.wire.ethernet import MacAddress
from einkorn.wire.ipv4 import Ipv4Address

_VIRTIO_NETWORK: Final = 1  # device id
_NO_SERVER: Final = (
    "no DHCP server has answered; the machine goes on asking. Start a DHCP server on this network, "
    "or give the machine a static address (--ip ADDRESS/BITS --gateway ADDRESS)"
)
_CONFLICT: Final = (
    "another host on this network uses the machine's address. Give one of the two another address"
)


class MachineNetwork:
    """Device and stack together; implements machine.Served. Says once what is wrong with the address."""

    def __init__(
        self, device: NetworkDevice, stack: NetworkStack, complain: Callable[[str], None]
    ) -> None:
        self.stack = stack
        self._device = device
        self._complain = complain
        self._state_told = AddressState.SEARCHING

    def serve(self) -> bool:
        was_told = self.stack.serve()
        state = self.stack.address_state()
        if state is not self._state_told:
            self._state_told = state
            self._tell(state)
        return was_told

    def _tell(self, state: AddressState) -> None:
        match state:
            case AddressState.NO_SERVER:
                self._complain(_NO_SERVER)
            case AddressState.CONFLICT:
                self._complain(_CONFLICT)
            case AddressState.SEARCHING | AddressState.CONFIGURED:
                pass

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
    complain: Callable[[str], None],
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
    stack = NetworkStack(device, configuration, clock, random_bits, _keyed_hash)
    return MachineNetwork(device, stack, complain)


def _virtio_device(command_line: str) -> NetworkDevice | None:
    transport = find_device(command_line, _VIRTIO_NETWORK)
    return None if transport is None else open_network(transport)


def _keyed_hash(octets: bytes) -> int:
    return hash(octets)  # keyed at start
