"""A registration that is no decorator: the compiler would not know of it."""

from functools import singledispatch


@singledispatch
def show(node: object) -> str:
    return "object"


def by_call(node: str) -> str:
    return "str"


show.register(str)(by_call)
print(show(1), show("a"))

# error: 15: A generic function or registration that is no decorator
