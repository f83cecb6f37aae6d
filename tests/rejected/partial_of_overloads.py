"""A partial of a function of which mypy does not say what is left to give."""

from functools import partial

binary = partial(int, base=2)
print(binary("101"))

# error: 5: A partial whose parameters are not known
# error: 6: A partial whose parameters are not known
