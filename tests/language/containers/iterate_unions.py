"""Loops, comprehensions and unpacking over one of several iterables."""

from collections.abc import Iterator


class Mine:
    def __iter__(self) -> Iterator[int]:
        yield 7
        yield 8


def total(xs: list[int] | tuple[int, ...] | set[int] | Mine | range) -> int:
    result = 0
    for x in xs:
        result += x
    return result


print(total([1, 2]), total((3, 4)), total({5}), total(Mine()), total(range(4)))


def texts(xs: list[str] | str | dict[str, int] | tuple[str, int]) -> list[str]:
    return [str(x) + "!" for x in xs]


print(texts(["a", "b"]), texts("cd"), texts({"k": 1}), texts(("t", 4)))


def mixed(xs: list[int] | list[str]) -> list[str]:
    return [f"{x!r}" for x in xs]


print(mixed([1, 2]), mixed(["x"]))
vars: list[tuple[str, str | None] | tuple[str, int] | tuple[str, str]] = [
    ("a", "b"),
    ("c", 1),
    ("d", None),
]
for name, value in vars:
    print(name, value)


def opt(xs: list[int] | None) -> int:
    return sum(x for x in xs) if xs is not None else -1


print(opt([1, 2, 3]), opt(None))
print(any(x == 2 for x in ([1, 2] if total([1]) else (3, 4))))

# expect: 3 7 5 15 6
# expect: ['a!', 'b!'] ['c!', 'd!'] ['k!'] ['t!', '4!']
# expect: ['1', '2'] ["'x'"]
# expect: a b
# expect: c 1
# expect: d None
# expect: 6 -1
# expect: True
