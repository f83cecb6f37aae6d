"""Type variables that stand for one of a few types: mypy checks the body once for each."""

from typing import AnyStr, TypeVar

Key = TypeVar("Key", int, str)


def add(a: Key, b: Key) -> Key:
    return a + b


def find(items: list[Key], item: Key) -> int:
    for i, value in enumerate(items):
        if value == item:
            return i
    return -1


def joined(a: AnyStr, b: AnyStr) -> AnyStr:
    both = a + b
    return both.upper()


print(add(1, 2), add("a", "b"), find([1, 2], 2), find(["x"], "y"))
print(joined("a", "b"), joined(b"a", b"b"))

# expect: 3 ab 1 -1
# expect: AB b'AB'
