"""Imported by name from two places, initialised once."""

print("shapes.square")


def area(side: int) -> int:
    return side * side
