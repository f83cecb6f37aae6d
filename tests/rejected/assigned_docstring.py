"""A docstring belongs to its definition."""


class Shape:
    """A shape."""


Shape.__doc__ = "another text"
print(Shape.__doc__)

# error: 8: An assignment to __doc__
