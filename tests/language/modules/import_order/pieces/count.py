"""A number that other modules change."""

total = 0


def get() -> int:
    return total
