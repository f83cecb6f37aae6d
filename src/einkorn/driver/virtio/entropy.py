"""virtio-rng (virtio 1.2 section 5.4): the host's random octets. Implements device.Entropy."""

from typing import Final

from einkorn.driver.virtio import transport as virtio
from einkorn.driver.virtio.queue import Virtqueue
from einkorn.driver.virtio.transport import Transport
from einkorn.lowlevel.memory import copy, data_address, new_bytes
from einkorn.lowlevel.processor import pause

BUFFER_SIZE: Final = 64
PATIENCE: Final = 50_000_000  # turns of the waiting loop, about a second


class VirtioEntropy:
    """Made by `open_entropy`."""

    def __init__(self, queue: Virtqueue) -> None:
        self._queue = queue

    def octets(self, count: int) -> bytes:
        """Up to 64 octets; fewer when the host has fewer, none when it does not answer within about a second."""
        if self._queue.offer(min(count, BUFFER_SIZE)) < 0:
            return b""
        self._queue.publish()
        for _ in range(PATIENCE):
            index, length = self._queue.take()
            if index >= 0:
                taken = new_bytes(min(length, count))
                copy(data_address(taken), self._queue.buffer(index), len(taken))
                return taken
            if self._queue.is_broken:
                break
            pause()
        return b""


def open_entropy(transport: Transport) -> VirtioEntropy | None:
    """Start the device; None when it is unfit."""
    features = virtio.begin(transport, virtio.EVENT_INDEX)
    if features < 0:
        return None
    has_event_index = features & virtio.EVENT_INDEX != 0
    queue = Virtqueue(transport, 0, 1, BUFFER_SIZE, True, has_event_index)
    if queue.size == 0:
        transport.set_status(virtio.FAILED)
        return None
    virtio.finish(transport)
    return VirtioEntropy(queue)
