"""Uses a constant of a module that is initialised before it."""

print("shapes.circle")

from settings import LIMIT

PI = 3


def area(radius: int) -> int:
    return min(PI * radius * radius, LIMIT)
