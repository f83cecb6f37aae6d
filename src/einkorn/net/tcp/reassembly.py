"""Text that arrived behind a gap, until the gap is filled (RFC 9293 section 3.10.7.4, seventh
step), and the SACK blocks that tell the peer of it (RFC 2018 section 4). Pieces are sorted and
never overlap: what came first stays.
"""

from einkorn.net.tcp.sequence import MASK

BLOCK_LIMIT = 4  # what fits in a header's options; three beside timestamps


class Reassembly:
    def __init__(self, limit: int) -> None:
        self.limit: int = limit  # pieces
        self.starts: list[int] = []
        self.pieces: list[bytes] = []
        self.size: int = 0  # octets held
        self.recent: list[
            int
        ] = []  # sequences that arrived last, newest first: the order of SACK blocks

    def is_empty(self) -> bool:
        return len(self.starts) == 0

    def insert(self, sequence: int, text: bytes) -> int:
        """Keep what of `text` is not held already; how many octets that was, -1 when the limit
        forbids it."""
        self._remember(sequence)
        starts = self.starts
        pieces = self.pieces
        at = len(starts)
        while at > 0 and starts[at - 1] > sequence:
            at -= 1
        added = 0
        if at > 0:
            overlap = starts[at - 1] + len(pieces[at - 1]) - sequence
            if overlap > 0:
                sequence += overlap
                text = text[overlap:] if overlap < len(text) else b""
        # Each turn lays the part of the text that lies before piece `at`, then steps over that
        # piece.
        while len(text) > 0:
            room = starts[at] - sequence if at < len(starts) else len(text)
            if room > 0:
                if len(starts) >= self.limit:
                    return added if added > 0 else -1
                part = text if room >= len(text) else text[:room]
                starts.insert(at, sequence)
                pieces.insert(at, part)
                self.size += len(part)
                added += len(part)
                at += 1
            if at >= len(starts):
                break
            next_sequence = starts[at] + len(pieces[at])
            passed = next_sequence - sequence
            text = text[passed:] if passed < len(text) else b""
            sequence = next_sequence
            at += 1
        return added

    def take(self, sequence: int) -> bytes:
        """The first piece's text from `sequence` on, when it reaches it; else b"". Older text is
        dropped."""
        while len(self.starts) > 0 and self.starts[0] <= sequence:
            start = self.starts.pop(0)
            piece = self.pieces.pop(0)
            self.size -= len(piece)
            passed = sequence - start
            if passed == 0:
                return piece
            if passed < len(piece):
                return piece[passed:]
        return b""

    def blocks(self, limit: int) -> list[tuple[int, int]]:
        """Up to `limit` SACK blocks with 32-bit edges, the one that holds the newest segment
        first."""
        found: list[tuple[int, int]] = []
        for sequence in self.recent:
            if len(found) >= limit:
                break
            left, right = self._range_around(sequence)
            block = (left & MASK, right & MASK)
            if right > left and block not in found:
                found.append(block)
        return found

    def clear(self) -> None:
        self.starts.clear()
        self.pieces.clear()
        self.recent.clear()
        self.size = 0

    def _range_around(self, sequence: int) -> tuple[int, int]:
        """The run of touching pieces that holds `sequence`; an empty one when none does."""
        left = 0
        right = 0
        for index in range(len(self.starts)):
            start = self.starts[index]
            if start != right:
                if left <= sequence < right:
                    return (left, right)
                left = start
            right = start + len(self.pieces[index])
        return (left, right) if left <= sequence < right else (0, 0)

    def _remember(self, sequence: int) -> None:
        # Sequences of one run stand together for it, so a few more than blocks are kept.
        if sequence in self.recent:
            self.recent.remove(sequence)
        self.recent.insert(0, sequence)
        if len(self.recent) > 2 * BLOCK_LIMIT:
            self.recent.pop()
