"""A value that is one of several functions or classes: each is called as what it is."""

from collections.abc import Callable


class Made:
    def __init__(self, number: int) -> None:
        self.number = number


class More:
    def __init__(self, number: int) -> None:
        self.number = number + 1


def make(number: int) -> Made:
    return Made(number)


def make_more(number: int, step: int = 1) -> More:
    return More(number + step)


def text(number: int) -> str:
    return f"<{number}>"


def double(number: int) -> int:
    return number * 2


def pick(wants_text: bool) -> Callable[[int], str] | Callable[[int], int]:
    return text if wants_text else double


for maker in (make, make_more):
    print(maker(1).number)
for kind in (make, More):
    print(kind(2).number)
for split in (str.upper, str.split):
    print(split("a b"))
print(pick(True)(1), pick(False)(2))
table: dict[str, Callable[[int], str] | Callable[[int], int] | None] = {
    "a": text,
    "b": double,
    "c": None,
}
for key, function in table.items():
    if function is not None:
        print(key, function(7))
rounded: list[tuple[str, Callable[[float], float] | Callable[[float], int]]] = [
    ("i", lambda z: int(z)),
    ("f", lambda z: z * 2),
]
for name, each in rounded:
    print(name, each(2.5))

# expect: 1
# expect: 3
# expect: 2
# expect: 3
# expect: A B
# expect: ['a', 'b']
# expect: <1> 4
# expect: a <7>
# expect: b 14
# expect: i 2
# expect: f 5.0
