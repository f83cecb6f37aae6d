"""A generic class as an object: there is no class of lists of no particular thing to compare with."""

kinds: list[object] = [int, list]
print(kinds)

# error: 3: A generic class as object: say of what, as in list[int]
