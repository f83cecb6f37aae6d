"""Bools and enum members where int or str is declared stay what they are."""

from enum import IntEnum, StrEnum


class Color(IntEnum):
    RED = 1
    GREEN = 2


class Name(StrEnum):
    A = "a"
    B = "b"


def bi(n: int) -> int:
    return n + 1


def ident(n: int) -> int:
    return n


def text(s: str) -> str:
    return s


def main() -> None:
    print(bi(True), ident(True), ident(3), [True, 2], [1, 2][True])
    n: int = True
    print(n, n + 1)
    print(ident(Color.RED), bi(Color.RED), [Color.RED, 5], Color.RED + 1)
    v: int = Color.GREEN
    print(v, repr(v), v * 2, f"{v}", v == 2, hash(v) == hash(2))
    print(list(range(ident(Color.GREEN))))
    d: dict[int, str] = {Color.RED: "r", 3: "x"}
    print(d, d[1], d[Color.RED])
    print(text(Name.A), repr(text(Name.A)), text("z"))
    ys: list[str] = [Name.A, "z"]
    print(ys, ys[0].upper(), ",".join(ys))


main()

# expect: 2 True 3 [True, 2] 2
# expect: True 2
# expect: 1 2 [<Color.RED: 1>, 5] 2
# expect: 2 <Color.GREEN: 2> 4 2 True True
# expect: [0, 1]
# expect: {<Color.RED: 1>: 'r', 3: 'x'} r r
# expect: a <Name.A: 'a'> z
# expect: [<Name.A: 'a'>, 'z'] A a,z
