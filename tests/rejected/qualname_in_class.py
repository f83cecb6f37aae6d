"""The name of a class inside its own body."""


class Named:
    label = __qualname__


print(Named.label)

# error: 5: __qualname__ inside a class body
