"""The memory-mapped transport, version 2 (virtio 1.2 section 4.2)."""

from typing import Final

from einkorn.lowlevel.memory import (
    barrier,
    device_load8,
    device_load16,
    device_load32,
    device_store32,
)

WINDOW_SIZE: Final = 0x200

_MAGIC: Final = 0x000
_VERSION: Final = 0x004
_DEVICE_ID: Final = 0x008
_DEVICE_FEATURES: Final = 0x010
_DEVICE_FEATURES_SELECT: Final = 0x014
_DRIVER_FEATURES: Final = 0x020
_DRIVER_FEATURES_SELECT: Final = 0x024
_QUEUE_SELECT: Final = 0x030
_QUEUE_LIMIT: Final = 0x034
_QUEUE_SIZE: Final = 0x038
_QUEUE_READY: Final = 0x044
_QUEUE_NOTIFY: Final = 0x050
_INTERRUPT_STATUS: Final = 0x060
_INTERRUPT_ACKNOWLEDGE: Final = 0x064
_STATUS: Final = 0x070
_QUEUE_DESCRIPTORS: Final = 0x080
_QUEUE_AVAILABLE: Final = 0x090
_QUEUE_USED: Final = 0x0A0
_CONFIGURATION: Final = 0x100

_MAGIC_VALUE: Final = 0x74726976  # "virt"
_WORD: Final = 0xFFFF_FFFF


class MemoryMapped:
    """Implements Transport over the registers at `address`, which must be a device window."""

    def __init__(self, address: int) -> None:
        self._address = address

    def is_present(self) -> bool:
        """Whether a modern virtio device, and not an empty place, is here."""
        return (
            device_load32(self._address + _MAGIC) == _MAGIC_VALUE
            and device_load32(self._address + _VERSION) == 2
            and self.device_id() != 0
        )

    def device_id(self) -> int:
        return device_load32(self._address + _DEVICE_ID)

    def status(self) -> int:
        return device_load32(self._address + _STATUS)

    def set_status(self, status: int) -> None:
        device_store32(self._address + _STATUS, status)

    def device_features(self) -> int:
        device_store32(self._address + _DEVICE_FEATURES_SELECT, 0)
        low = device_load32(self._address + _DEVICE_FEATURES)
        device_store32(self._address + _DEVICE_FEATURES_SELECT, 1)
        high = device_load32(self._address + _DEVICE_FEATURES) & 0x7FFF_FFFF  # an int has 63 bits
        return high << 32 | low

    def set_driver_features(self, features: int) -> None:
        device_store32(self._address + _DRIVER_FEATURES_SELECT, 0)
        device_store32(self._address + _DRIVER_FEATURES, features & _WORD)
        device_store32(self._address + _DRIVER_FEATURES_SELECT, 1)
        device_store32(self._address + _DRIVER_FEATURES, features >> 32)

    def queue_limit(self, queue: int) -> int:
        device_store32(self._address + _QUEUE_SELECT, queue)
        return device_load32(self._address + _QUEUE_LIMIT)

    def set_queue(self, queue: int, size: int, descriptors: int, available: int, used: int) -> None:
        device_store32(self._address + _QUEUE_SELECT, queue)
        device_store32(self._address + _QUEUE_SIZE, size)
        self._set_address(_QUEUE_DESCRIPTORS, descriptors)
        self._set_address(_QUEUE_AVAILABLE, available)
        self._set_address(_QUEUE_USED, used)
        device_store32(self._address + _QUEUE_READY, 1)

    def notify(self, queue: int) -> None:
        device_store32(self._address + _QUEUE_NOTIFY, queue)

    def acknowledge_interrupt(self) -> None:
        pending = device_load32(self._address + _INTERRUPT_STATUS)
        if pending != 0:
            device_store32(self._address + _INTERRUPT_ACKNOWLEDGE, pending)
        barrier()  # rings are read after the line fell, or an event in between would be missed

    def configuration8(self, offset: int) -> int:
        return device_load8(self._address + _CONFIGURATION + offset)

    def configuration16(self, offset: int) -> int:
        return device_load16(self._address + _CONFIGURATION + offset)

    def _set_address(self, register: int, address: int) -> None:
        device_store32(self._address + register, address & _WORD)
        device_store32(self._address + register + 4, address >> 32)
