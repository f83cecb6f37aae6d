"""Octets that were received and not yet read.

Most often one piece comes and is read whole: then it is handed over as it is. Only further pieces are copied together.
"""


class ReceiveBuffer:
    def __init__(self) -> None:
        self._whole = b""  # the only piece, while nothing came behind it
        self._joined = bytearray()  # everything, once something did
        self._is_joined = False
        self._start = 0  # octets of either that were taken already

    def __len__(self) -> int:
        size = len(self._joined) if self._is_joined else len(self._whole)
        return size - self._start

    def append(self, octets: bytes) -> None:
        if len(self) == 0:
            self._reset()
            self._whole = octets
            return
        if not self._is_joined:
            self._is_joined = True
            self._joined.extend(self._whole)
            self._whole = b""
        elif self._start > len(self._joined) // 2:
            del self._joined[: self._start]  # seldom enough that each octet moves about once
            self._start = 0
        self._joined.extend(octets)

    def take(self, count: int) -> bytes:
        """The first `count` octets, fewer when there are fewer."""
        end = min(self._start + count, self._start + len(self))
        if self._is_joined:
            taken = bytes(self._joined[self._start : end])
        elif self._start == 0 and end == len(self._whole):
            taken = self._whole
        else:
            taken = self._whole[self._start : end]
        self._start = end
        if len(self) == 0:
            self._reset()
        return taken

    def find(self, separator: bytes, start: int) -> int:
        """Where `separator` begins, not before `start`, -1 when it is not there; counted from the first octet."""
        if self._is_joined:
            found = self._joined.find(separator, self._start + start)
        else:
            found = self._whole.find(separator, self._start + start)
        return found - self._start if found >= 0 else -1

    def clear(self) -> None:
        self._reset()

    def _reset(self) -> None:
        self._whole = b""
        if self._is_joined:
            self._joined = bytearray()
            self._is_joined = False
        self._start = 0
