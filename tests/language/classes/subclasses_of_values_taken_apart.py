"""Objects of subclasses of str, bytes and int behind unions and `object`, and in the library."""

import json
import logging
from collections.abc import Mapping, Sequence


class Name(str):
    pass


class Raw(bytes):
    pass


class Id(int):
    pass


def f(o: object) -> str:
    if isinstance(o, (str, bytes)):
        return g(o)
    if isinstance(o, (int, float)):
        return f"n{o + 1}"
    return "?"


def g(x: str | bytes) -> str:
    if isinstance(x, str):
        return "s" + x + type(x).__name__
    return "b" + x.decode() + type(x).__name__


def walk(x: object) -> str:
    match x:
        case str() | bytes() as t:
            return g(t)
        case [*items]:
            return ",".join(walk(i) for i in items)
        case {"k": v}:
            return walk(v)
        case _:
            return repr(x)


def h(x: Sequence[str] | str | None) -> str:
    if x is None:
        return "none"
    if isinstance(x, str):
        return x.upper()
    return "|".join(x)


n, r = Name("nn"), Raw(b"rr")
print(f(n), f(r), f("s"), f(b"b"), f(Id(4)), f(2.5), f(None))
print(walk([n, r, 3, {"k": n}, Id(3)]), h(n), h([n]), h(None), h((n, "x")))
print(json.dumps([n, {n: n}, Id(3)]), json.loads(Name("[1]")), json.loads(Raw(b"[2]")))
logging.basicConfig(format=Name("%(message)s"), level=logging.INFO)
logging.info("x %s %d", n, Id(5))
opt: Name | None = n
s: str | None = opt
print(s, s == n, [s], {s: 1} if s else 0)
vals: list[str | int] = [n, Id(3), "x", 4]
print(
    vals,
    [type(v).__name__ for v in vals],
    [v.upper() if isinstance(v, str) else v + 1 for v in vals],
)
m: Mapping[str, object] = {n: n, "b": Id(2)}
for k, v in m.items():
    print(k, type(k).__name__, v, isinstance(v, (str, int)))
print(
    int(n, 36),
    int(Raw(b"12")),
    bytes([Id(3)]),
    r.decode().join("ab"),
    "%s" % (n,),
    b"%s" % r,
    str(r, "ascii"),
)

# expect: snnName brrRaw ssstr bbbytes n5 n3.5 ?
# expect: snnName,brrRaw,3,snnName,3 NN nn none nn|x
# expect: ["nn", {"nn": "nn"}, 3] [1] [2]
# expect: nn True ['nn'] {'nn': 1}
# expect: ['nn', 3, 'x', 4] ['Name', 'Id', 'str', 'int'] ['NN', 4, 'X', 5]
# expect: nn Name nn True
# expect: b str 2 True
# expect: 851 12 b'\x03' arrb nn b'rr' rr
