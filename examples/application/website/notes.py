"""Notes that visitors leave: in memory, the newest first, the oldest forgotten."""

from collections import deque
from dataclasses import dataclass

MOST_NOTES = 50
LONGEST_NOTE = 280  # characters


@dataclass(frozen=True)
class Note:
    """One note."""

    number: int
    text: str


class Notebook:
    """A bounded list of notes."""

    def __init__(self) -> None:
        self._notes: deque[Note] = deque()
        self._last_number = 0

    def add(self, text: str) -> Note | None:
        """Keep a note; None when there is nothing in it or too much."""
        text = text.strip()
        if text == "" or len(text) > LONGEST_NOTE:
            return None
        self._last_number += 1
        note = Note(self._last_number, text)
        self._notes.appendleft(note)
        if len(self._notes) > MOST_NOTES:
            self._notes.pop()
        return note

    def find(self, number: int) -> Note | None:
        """Return the note of that number, None when it was never there or is gone."""
        for note in self._notes:
            if note.number == number:
                return note
        return None

    def remove(self, number: int) -> bool:
        """Forget a note; False when there is none of that number."""
        note = self.find(number)
        if note is None:
            return False
        self._notes.remove(note)
        return True

    def all(self) -> list[Note]:
        """Return the notes, newest first."""
        return list(self._notes)
