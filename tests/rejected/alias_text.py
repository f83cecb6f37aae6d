"""The text of a generic class with its arguments, which images do not keep."""

Counts = dict[str, int]
print(str(Counts))

# error: 4: The text of dict[str, int]
