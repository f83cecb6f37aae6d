"""A queue of octets kept as the chunks they came in: appending and reading copy nothing in the
common case.

front ─ chunk[head:] ─ chunk ─ … ─ chunk ─ back          offset 0 is the first octet still queued
"""

from collections import deque

SMALL = 512  # chunks are joined up to this size, so that single octets do not cost an object each


class OctetQueue:
    """First in, first out; `copy_into` looks at any offset, which retransmission needs."""

    def __init__(self) -> None:
        self.chunks: deque[bytes] = deque()
        self.head: int = 0  # octets of the first chunk that are gone
        self.size: int = 0
        # Where the last look ended, since looks mostly go forward: chunk index and its first
        # octet's offset.
        self.cursor_index: int = 0
        self.cursor_offset: int = 0

    def append(self, octets: bytes) -> None:
        count = len(octets)
        if count == 0:
            return
        chunks = self.chunks
        last = len(chunks) - 1
        # The first chunk keeps its identity while `head` points into it; joining it is safe all the
        # same.
        if last >= 0 and len(chunks[last]) + count <= SMALL:
            chunks[last] = chunks[last] + octets
        else:
            chunks.append(octets)
        self.size += count

    def read(self, limit: int) -> bytes:
        """Take up to `limit` octets from the front."""
        if self.size == 0 or limit <= 0:
            return b""
        if len(self.chunks) == 1 and self.size <= limit:
            octets = self.chunks.popleft()
            if self.head != 0:
                octets = octets[self.head :]
            self._reset()
            return octets
        count = min(limit, self.size)
        taken = bytearray(count)
        self.copy_into(taken, 0, 0, count)
        self.discard(count)
        return bytes(taken)

    def discard(self, count: int) -> None:
        """Drop `count` octets from the front; at most `size`."""
        self.size -= count
        if self.size == 0:
            self.chunks.clear()
            self._reset()
            return
        self.cursor_offset -= count
        self.head += count
        while self.head >= len(self.chunks[0]):
            self.head -= len(self.chunks.popleft())
            self.cursor_index -= 1
        if self.cursor_index < 0:
            self.cursor_index = 0
        if self.cursor_index == 0:
            self.cursor_offset = -self.head

    def copy_into(self, target: bytearray, at: int, offset: int, count: int) -> None:
        """Write octets [offset, offset + count) of the queue to target[at:]; they must be there."""
        index = self.cursor_index
        start = self.cursor_offset
        if offset < start or index == 0:
            index = 0
            start = -self.head
        chunks = self.chunks
        while count > 0:
            chunk = chunks[index]
            skip = offset - start
            available = len(chunk) - skip
            if available <= 0:
                start += len(chunk)
                index += 1
                continue
            if skip == 0 and available <= count:
                target[at : at + available] = chunk
                taken = available
            else:
                taken = min(available, count)
                target[at : at + taken] = chunk[skip : skip + taken]
            at += taken
            offset += taken
            count -= taken
        self.cursor_index = index
        self.cursor_offset = start

    def clear(self) -> None:
        self.chunks.clear()
        self._reset()

    def _reset(self) -> None:
        self.head = 0
        self.size = 0
        self.cursor_index = 0
        self.cursor_offset = 0
