"""A named tuple whose fields have no types."""

from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])

# error: 3: has no attribute "namedtuple"
