"""Which values context variables have: the part that asyncio needs.

Contexts share their table until one of them changes it, so that a task's own costs nothing until it is used.
"""

__all__ = ["Slot", "Values", "branch", "enter", "now"]


class Slot:
    """The value of one variable in one context; the variable knows its type."""


class Values:
    """The table of one context: slots by the variables' numbers."""

    def __init__(self, slots: dict[int, Slot]) -> None:
        self.slots = slots
        self.is_shared = False

    def set(self, number: int, slot: Slot | None) -> None:
        """Change one variable here, and nowhere else."""
        if self.is_shared:
            self.slots = dict(self.slots)
            self.is_shared = False
        if slot is not None:
            self.slots[number] = slot
        elif number in self.slots:
            del self.slots[number]

    def branch(self) -> "Values":
        """A context of its own that begins with the same values."""
        self.is_shared = True
        made = Values(self.slots)
        made.is_shared = True
        return made


class _Place:
    def __init__(self) -> None:
        self.values = Values({})


_place = _Place()


def now() -> Values:
    """The context that runs."""
    return _place.values


def branch() -> Values:
    """A context of its own that begins like the one that runs."""
    return _place.values.branch()


def enter(values: Values) -> Values:
    """Run in a context from here on; the one that was left."""
    left = _place.values
    _place.values = values
    return left
