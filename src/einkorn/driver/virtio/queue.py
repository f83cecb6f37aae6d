"""One split virtqueue (virtio 1.2 section 2.7) whose descriptor i always names buffer i of a fixed pool.

    offer(i) … publish()  -->  the device works  -->  take() = (i, octets it wrote)

The device may write anything into its ring: every index is checked against what it was given, and a device that
breaks the rules is not listened to any more (`is_broken`).
"""

from typing import Final

from einkorn.driver.virtio.ring import (
    DESCRIPTOR_SIZE,
    USED_ENTRY_SIZE,
    Outstanding,
    advance,
    distance,
    is_event_due,
    layout,
    queue_size,
)
from einkorn.driver.virtio.transport import Transport
from einkorn.lowlevel.memory import (
    barrier,
    device_load16,
    device_load32,
    device_store16,
    store16,
    store32,
    store64,
)
from einkorn.memory.pages import reserve

_DEVICE_WRITES: Final = 2  # VIRTQ_DESC_F_WRITE
_NO_INTERRUPT: Final = 1  # VIRTQ_AVAIL_F_NO_INTERRUPT, without event index
_NO_NOTIFY: Final = 1  # VIRTQ_USED_F_NO_NOTIFY, without event index


class Virtqueue:
    def __init__(
        self,
        transport: Transport,
        number: int,
        wanted_size: int,
        buffer_size: int,
        is_written_by_device: bool,
        has_event_index: bool,
    ) -> None:
        """Set up queue `number`; size 0 afterwards means the device has no such queue."""
        size = queue_size(transport.queue_limit(number), wanted_size)
        places = layout(max(size, 1))
        self._transport = transport
        self._number = number
        self._has_event_index = has_event_index
        # Ring 3's addresses are physical ones, so the device can be told them.
        self._memory = reserve(places.size)
        self._buffers = reserve(max(size, 1) * buffer_size)
        self._available = self._memory + places.available
        self._used = self._memory + places.used
        self._outstanding = Outstanding(size)
        self._offered = 0  # available index, counting what is not published yet
        self._published = 0
        self._taken = 0  # used index up to which we have looked
        self.size = size
        self.buffer_size = buffer_size
        self.is_broken = False
        for index in range(size):
            descriptor = self._memory + index * DESCRIPTOR_SIZE
            store64(descriptor, self.buffer(index))
            store32(descriptor + 8, buffer_size)
            store16(descriptor + 12, _DEVICE_WRITES if is_written_by_device else 0)
        if size > 0:
            self.disarm()
            transport.set_queue(number, size, self._memory, self._available, self._used)

    def buffer(self, index: int) -> int:
        """The address of a descriptor's buffer."""
        return self._buffers + index * self.buffer_size

    def free_count(self) -> int:
        return 0 if self.is_broken else self._outstanding.free_count()

    def offer(self, length: int) -> int:
        """Give a free descriptor's buffer to the device with the next `publish`; -1 when there is none.

        The caller fills the buffer before it publishes.
        """
        index = self._outstanding.take()
        if index >= 0:
            store32(self._memory + index * DESCRIPTOR_SIZE + 8, length)
            place = self._offered & (self.size - 1)
            store16(self._available + 4 + 2 * place, index)
            self._offered = advance(self._offered, 1)
        return index

    def publish(self) -> None:
        """Show the device what was offered, and ring if it wants to hear of it."""
        if self._offered == self._published or self.is_broken:
            return
        barrier()  # buffers, descriptors and ring entries before the index
        device_store16(self._available + 2, self._offered)
        barrier()  # the index before we read whether the device sleeps
        if self._wants_notification():
            self._transport.notify(self._number)
        self._published = self._offered

    def take(self) -> tuple[int, int]:
        """The next descriptor the device is done with, and how many octets it wrote; (-1, 0) when there is none."""
        if self.is_broken:
            return (-1, 0)
        ready = distance(device_load16(self._used + 2), self._taken)
        if ready == 0:
            return (-1, 0)
        barrier()  # the entry and the buffer are read after the index
        entry = self._used + 4 + USED_ENTRY_SIZE * (self._taken & (self.size - 1))
        index = device_load32(entry)
        length = device_load32(entry + 4)
        if ready > self.size or not self._outstanding.give_back(index):
            self.is_broken = True
            return (-1, 0)
        self._taken = advance(self._taken, 1)
        return (index, min(length, self.buffer_size))

    def arm(self) -> bool:
        """Ask for an interrupt at the next used entry; False when there is one already."""
        if self._has_event_index:
            device_store16(self._used_event(), self._taken)
        else:
            device_store16(self._available, 0)
        barrier()  # the request before the look
        return self.is_broken or device_load16(self._used + 2) == self._taken

    def disarm(self) -> None:
        """No interrupts: somebody looks at the ring anyway."""
        if self._has_event_index:
            device_store16(self._used_event(), advance(self._taken, 0xFFFF))
        else:
            device_store16(self._available, _NO_INTERRUPT)

    def _wants_notification(self) -> bool:
        if self._has_event_index:
            event = device_load16(self._used + 4 + USED_ENTRY_SIZE * self.size)
            return is_event_due(event, self._offered, self._published)
        return device_load16(self._used) & _NO_NOTIFY == 0

    def _used_event(self) -> int:
        return self._available + 4 + 2 * self.size
