"""What every virtio transport offers, and the numbers that all devices share (virtio 1.2 sections 2.1, 6)."""

from typing import Final, Protocol

ACKNOWLEDGE: Final = 1
DRIVER: Final = 2
DRIVER_OK: Final = 4
FEATURES_OK: Final = 8
FAILED: Final = 128

EVENT_INDEX: Final = 1 << 29  # VIRTIO_F_EVENT_IDX
VERSION_1: Final = 1 << 32

NETWORK: Final = 1  # device ids
ENTROPY: Final = 4


class Transport(Protocol):
    def device_id(self) -> int: ...

    def status(self) -> int: ...

    def set_status(self, status: int) -> None:
        """Write the status register; 0 resets the device."""

    def device_features(self) -> int: ...

    def set_driver_features(self, features: int) -> None: ...

    def queue_limit(self, queue: int) -> int:
        """The most entries the queue can have, 0 when there is no such queue."""

    def set_queue(self, queue: int, size: int, descriptors: int, available: int, used: int) -> None:
        """Tell where the queue's parts lie, and start it."""

    def notify(self, queue: int) -> None:
        """Ring the queue's doorbell."""

    def acknowledge_interrupt(self) -> None:
        """Let the interrupt line fall."""

    def configuration8(self, offset: int) -> int: ...

    def configuration16(self, offset: int) -> int: ...


def begin(transport: Transport, wanted: int) -> int:
    """Reset the device and agree on features (section 3.1.1, steps 1 to 6): what was agreed, -1 when it refuses.

    The caller sets up queues and then calls `finish`.
    """
    transport.set_status(0)
    while transport.status() != 0:  # section 4.2.2.2: a reset may take time
        pass
    transport.set_status(ACKNOWLEDGE)
    transport.set_status(ACKNOWLEDGE | DRIVER)
    offered = transport.device_features()
    if offered & VERSION_1 == 0:
        transport.set_status(FAILED)
        return -1
    agreed = offered & (wanted | VERSION_1)
    transport.set_driver_features(agreed)
    transport.set_status(ACKNOWLEDGE | DRIVER | FEATURES_OK)
    if transport.status() & FEATURES_OK == 0:
        transport.set_status(FAILED)
        return -1
    return agreed


def finish(transport: Transport) -> None:
    transport.set_status(ACKNOWLEDGE | DRIVER | FEATURES_OK | DRIVER_OK)
