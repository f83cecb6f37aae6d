"""Every parameter kind: defaults, star, keyword-only, double star, unpacked calls."""


def collect(first: int, *rest: int) -> str:
    return f"{first} {rest} {len(rest)}"


def options(name: str, **settings: int) -> str:
    return f"{name} {settings}"


def everything(a: int, /, b: int = 2, *more: int, c: int = 3, **named: int) -> str:
    return f"{a} {b} {more} {c} {named}"


def grow(item: int, into: list[int] | None = None) -> list[int]:
    if into is None:
        into = []
    into.append(item)
    return into


default = 10


def later(value: int = default * 2) -> int:
    return value


default = 99
print(collect(1), collect(1, 2, 3))
print(options("n"), options("n", x=1, y=2))
print(everything(1), everything(1, 5, 6, 7, c=8, d=9), everything(1, c=0, b=4))
numbers = [4, 5, 6]
print(collect(*numbers), collect(0, *numbers, *(7, 8)), options("n", **{"k": 1}))
print(grow(1), grow(2), grow(3, [0]), later(), later(1))


def shared(item: int, into: list[int] = []) -> list[int]:
    into.append(item)
    return into


print(shared(1), shared(2), shared(3, []))

# expect: 1 () 0 1 (2, 3) 2
# expect: n {} n {'x': 1, 'y': 2}
# expect: 1 2 () 3 {} 1 5 (6, 7) 8 {'d': 9} 1 4 () 0 {}
# expect: 4 (5, 6) 2 0 (4, 5, 6, 7, 8) 5 n {'k': 1}
# expect: [1] [2] [0, 3] 20 1
# expect: [1, 2] [1, 2] [3]
