"""Overloaded functions pick their result type by their arguments."""

from typing import overload


@overload
def double(value: int) -> int: ...
@overload
def double(value: str) -> str: ...
def double(value: int | str) -> int | str:
    if isinstance(value, int):
        return value * 2
    return value + value


@overload
def pick(items: list[int], index: int) -> int: ...
@overload
def pick(items: list[int], index: tuple[int, int]) -> list[int]: ...
def pick(items: list[int], index: int | tuple[int, int]) -> int | list[int]:
    if isinstance(index, int):
        return items[index]
    return items[index[0] : index[1]]


@overload
def find(words: list[str], word: str) -> int | None: ...
@overload
def find(words: list[str], word: str, default: int) -> int: ...
def find(words: list[str], word: str, default: int | None = None) -> int | None:
    return words.index(word) if word in words else default


print(double(4) + 1, double("ab") + "!")
print(pick([1, 2, 3], -1) * 10, pick([1, 2, 3], (0, 2)) + [9])
print(find(["a"], "a"), find(["a"], "b"), find(["a"], "b", -1) - 1)

# expect: 9 abab!
# expect: 30 [1, 2, 9]
# expect: 0 None -2
