"""A partial whose call names what is left to give: nothing says which overload takes it."""

from functools import partial

binary = partial(int, base=2)
print(binary(x="101"))

# error: 6: A call of a partial with names or stars
