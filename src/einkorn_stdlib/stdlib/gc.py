"""The collector of objects: when it runs, and that it runs now.

Nothing is counted by reference in an image, so `collect` cannot say how many objects were in cycles: it returns 0.
"""

from einkorn.memory import heap

_enabled = True


def collect(generation: int = 2) -> int:
    """Free all that nothing refers to."""
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    heap.collect()
    return 0


def enable() -> None:
    """Noted for `isenabled`: the collector runs when it must, in any case."""
    global _enabled
    _enabled = True


def disable() -> None:
    """Noted for `isenabled`: the collector runs when it must, in any case."""
    global _enabled
    _enabled = False


def isenabled() -> bool:
    return _enabled


def freeze() -> None:
    """Nothing: objects do not move."""


def unfreeze() -> None:
    """Nothing: objects do not move."""
