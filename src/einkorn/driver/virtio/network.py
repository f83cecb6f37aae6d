"""virtio-net (virtio 1.2 section 5.1): frames in fixed buffers, mergeable on receiving, checksums by the device.

Each buffer begins with the 12-octet header:
    0 flags  1 segmentation type  2 header length  4 segment size  6 checksum start  8 checksum offset  10 buffers
"""

from typing import Final

from einkorn.driver.virtio import transport as virtio
from einkorn.driver.virtio.partial_checksum import complete, tcp_checksum_start
from einkorn.driver.virtio.queue import Virtqueue
from einkorn.driver.virtio.transport import Transport
from einkorn.lowlevel.memory import (
    copy,
    data_address,
    load8,
    load16,
    new_bytes,
    store8,
    store16,
    store64,
)

HEADER_SIZE: Final = 12
BUFFER_SIZE: Final = 2048
RECEIVE_BUFFERS: Final = 64
TRANSMIT_BUFFERS: Final = 64
LONGEST_FRAME: Final = 65550
USUAL_MTU: Final = 1500
LARGEST_MTU: Final = BUFFER_SIZE - HEADER_SIZE - 14
DEFAULT_MAC: Final = 0x02_00_00_00_00_01  # locally administered, where the device names none

CHECKSUM: Final = 1 << 0  # feature bits
MTU: Final = 1 << 3
MAC: Final = 1 << 5
MERGEABLE: Final = 1 << 15
STATUS: Final = 1 << 16

_NEEDS_CHECKSUM: Final = 1  # header flag
_TCP_CHECKSUM_OFFSET: Final = 16
_RECEIVE: Final = 0  # queue numbers
_TRANSMIT: Final = 1


class NetworkCounters:
    def __init__(self) -> None:
        self.received = 0
        self.transmitted = 0
        self.refused = 0  # no room for a frame, or it is longer than a buffer
        self.malformed = 0  # headers that make no sense


class VirtioNetwork:
    """Implements device.NetworkDevice. Made by `open_network`."""

    def __init__(
        self, transport: Transport, features: int, receiving: Virtqueue, sending: Virtqueue
    ) -> None:
        self._transport = transport
        self._features = features
        self._receiving = receiving
        self._sending = sending
        self.counters = NetworkCounters()
        self._mac = _read_mac(transport) if features & MAC != 0 else DEFAULT_MAC
        self._mtu = transport.configuration16(10) if features & MTU != 0 else USUAL_MTU
        while receiving.offer(BUFFER_SIZE) >= 0:
            pass

    def start(self) -> None:
        """The device works from here on; the receive buffers are its own."""
        virtio.finish(self._transport)
        self._receiving.publish()

    def mac_address(self) -> int:
        return self._mac

    def mtu(self) -> int:
        return min(self._mtu, LARGEST_MTU)

    def completes_checksums(self) -> bool:
        return self._features & CHECKSUM != 0

    def is_link_up(self) -> bool:
        return self._features & STATUS == 0 or self._transport.configuration16(6) & 1 != 0

    def is_ready(self) -> bool:
        if self._sending.free_count() == 0:
            self._reclaim()
        return self._sending.free_count() > 0

    def transmit(self, frame: bytes) -> bool:
        size = len(frame)
        if size > BUFFER_SIZE - HEADER_SIZE or not self.is_ready():
            self.counters.refused += 1
            return False
        index = self._sending.offer(HEADER_SIZE + size)
        address = self._sending.buffer(index)
        store64(address, 0)
        store16(address + 8, 0)
        store16(address + 10, 0)
        start = tcp_checksum_start(frame) if self.completes_checksums() else 0
        if start > 0:
            store8(address, _NEEDS_CHECKSUM)
            store16(address + 6, start)
            store16(address + 8, _TCP_CHECKSUM_OFFSET)
        copy(address + HEADER_SIZE, data_address(frame), size)
        self.counters.transmitted += 1
        return True

    def flush(self) -> None:
        self._sending.publish()

    def receive(self) -> bytes | None:
        index, length = self._receiving.take()
        if index < 0:
            self._receiving.publish()  # buffers given back since
            return None
        address = self._receiving.buffer(index)
        if length <= HEADER_SIZE:
            return self._skip()
        parts = load16(address + 10) if self._features & MERGEABLE != 0 else 1
        size = length - HEADER_SIZE
        if parts > 1:
            return self._receive_parts(address, size, parts)
        frame = new_bytes(size)
        copy(data_address(frame), address + HEADER_SIZE, size)
        return self._finish(frame, address)

    def arm(self) -> bool:
        is_quiet = self._receiving.arm()
        if self._sending.free_count() == 0:
            is_quiet = self._sending.arm() and is_quiet
        return is_quiet

    def disarm(self) -> None:
        self._receiving.disarm()
        self._sending.disarm()
        self._transport.acknowledge_interrupt()

    def _receive_parts(self, first: int, first_size: int, parts: int) -> bytes | None:
        """A frame longer than a buffer. The first buffer is ours until it is offered again below."""
        sizes = first_size
        frame = bytearray(first_size)
        _append(frame, 0, first + HEADER_SIZE, first_size)
        flags_at = first
        for _ in range(parts - 1):
            index, length = self._receiving.take()
            if index < 0 or sizes + length > LONGEST_FRAME:
                return self._skip()
            frame.extend(bytes(length))
            _append(frame, sizes, self._receiving.buffer(index), length)
            sizes += length
        return self._finish(bytes(frame), flags_at)

    def _finish(self, frame: bytes, header: int) -> bytes:
        """Give the buffers back, and do what the sender left to the receiver's device."""
        self.counters.received += 1
        if load8(header) & _NEEDS_CHECKSUM != 0:
            # Some monitors pass such frames on although nobody agreed to that.
            frame = complete(frame, load16(header + 6), load16(header + 8))
        self._offer_free()
        return frame

    def _skip(self) -> bytes | None:
        self.counters.malformed += 1
        self._offer_free()
        return b""

    def _offer_free(self) -> None:
        while self._receiving.offer(BUFFER_SIZE) >= 0:
            pass

    def _reclaim(self) -> None:
        while True:
            index, _ = self._sending.take()
            if index < 0:
                return


def open_network(transport: Transport) -> VirtioNetwork | None:
    """Start a network device; None when it is unfit."""
    wanted = CHECKSUM | MTU | MAC | MERGEABLE | STATUS | virtio.EVENT_INDEX
    features = virtio.begin(transport, wanted)
    if features < 0:
        return None
    has_event_index = features & virtio.EVENT_INDEX != 0
    receiving = Virtqueue(transport, _RECEIVE, RECEIVE_BUFFERS, BUFFER_SIZE, True, has_event_index)
    sending = Virtqueue(transport, _TRANSMIT, TRANSMIT_BUFFERS, BUFFER_SIZE, False, has_event_index)
    if receiving.size == 0 or sending.size == 0:
        transport.set_status(virtio.FAILED)
        return None
    device = VirtioNetwork(transport, features, receiving, sending)
    device.start()
    return device


def _read_mac(transport: Transport) -> int:
    mac = 0
    for offset in range(6):
        mac = mac << 8 | transport.configuration8(offset)
    return mac


def _append(frame: bytearray, at: int, address: int, size: int) -> None:
    for index in range(size):
        frame[at + index] = load8(address + index)
