"""Which virtio devices the machine has."""

from einkorn.driver.virtio.discovery import windows
from einkorn.driver.virtio.memory_mapped import MemoryMapped


def find_device(command_line: str, device_id: int) -> MemoryMapped | None:
    """The first device of a kind."""
    for window in windows(command_line):
        device = MemoryMapped(window.address)
        if device.is_present() and device.device_id() == device_id:
            return device
    return None
