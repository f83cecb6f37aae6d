"""An int where a float is stored: CPython would keep and print an int."""

ratio: float = 1
print(ratio)

# error: 3: float
