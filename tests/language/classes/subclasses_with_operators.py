"""Subclasses of str and int that answer operators, lookups and formatting themselves."""

from collections.abc import Callable, Sequence


class Key(str):
    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and self.lower() == other.lower()

    def __hash__(self) -> int:
        return hash(self.lower())


class Mod7(int):
    def __new__(cls, value: int) -> "Mod7":
        return super().__new__(cls, value % 7)

    def __add__(self, other: int) -> "Mod7":
        return Mod7(int(self) + int(other))

    def __radd__(self, other: int) -> "Mod7":
        return Mod7(int(other) + int(self))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, int) and int(self) == int(other) % 7

    def __hash__(self) -> int:
        return hash(int(self))

    def __bool__(self) -> bool:
        return False

    def __int__(self) -> int:
        return int.__int__(self)


class Loud(str):
    def __len__(self) -> int:
        return 99

    def __str__(self) -> str:
        return super().__str__().upper()

    def __format__(self, spec: str) -> str:
        return f"<{super().__format__(spec)}>"

    def __contains__(self, item: object) -> bool:
        return item == "z"


class Sub(Key):
    extra: int = 4


d: dict[str, int] = {"ada": 1}
k = Key("ADA")
print(
    k in d,
    d.get(k),
    {k: 2}.get(Key("ada")),
    k == "aDa",
    "aDa" == k,
    k != "ada",
    "ada" != k,
    [k].index(Key("ada")),
)
d[k] = 5
print(d, len(d), k in ["ada"], ["ada"].count(k), {k, Key("ada")}, Sub("X") == "x", Sub("X").extra)
objects: list[object] = ["ada", 3]
print(k in objects, objects.index(k), k == objects[0], objects[0] == k)
a = Mod7(10)
print(
    a,
    a + 5,
    5 + a,
    a + a,
    a == 10,
    10 == a,
    a != 10,
    bool(a),
    int(a),
    hash(a),
    type(5 + a).__name__,
    a - 1,
    1 - a,
    a * 2,
)
total = 0
for m in [Mod7(5), Mod7(6)]:
    total = total + m
    print(total, type(total).__name__)
x = Loud("ab")
print(
    x,
    len(x),
    f"{x}",
    f"{x:>4}",
    str(x),
    repr(x),
    "z" in x,
    list(x),
    "".join(x),
    x + "c",
    [c for c in x],
)
print("%s" % x, "{}".format(x), "-".join([x, x]), x.upper(), bool(x))
o: object = x
print(str(o), f"{o}", isinstance(o, Loud))


def length(s: Sequence[str]) -> int:
    return len(s)


def called(f: Callable[[], str]) -> str:
    r = f()
    return f"{r} {type(r).__name__}"


print(length(x), called(lambda: x), called(x.upper), called(x.__str__))

# expect: True 1 2 True True True True 0
# expect: {'ada': 5} 1 True 1 {'ADA'} True 4
# expect: True 0 True True
# expect: 3 1 1 6 True True True False 3 3 Mod7 2 -2 6
# expect: 5 Mod7
# expect: 4 Mod7
# expect: AB 99 <AB> <  ab> AB 'ab' True ['a', 'b'] ab abc ['a', 'b']
# expect: AB <AB> ab-ab AB True
# expect: AB <AB> True
# expect: 99 <AB> Loud AB str AB str
