"""Objects of subclasses of str, int, float and bytes where these are declared keep their class."""

import asyncio
import math
import os.path
import re
import struct
import sys
import textwrap
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, NamedTuple, Protocol, TypedDict, TypeVar, cast

T_co = TypeVar("T_co", covariant=True)


class Name(str):
    def shout(self) -> str:
        return self.upper() + "!"

    def __repr__(self) -> str:
        return f"Name({super().__repr__()})"


class Id(int):
    def __repr__(self) -> str:
        return f"Id({int(self)})"


class Deg(float):
    pass


class Raw(bytes):
    pass


class Box(Generic[T_co]):
    def __init__(self, held: T_co) -> None:
        self._held = held

    def get(self) -> T_co:
        return self._held


class HasName(Protocol):
    @property
    def name_(self) -> str: ...


@dataclass(frozen=True)
class Person:
    name_: Name
    age: int = Id(3)


class Entry(TypedDict):
    key: str
    n: int


class Pair(NamedTuple):
    a: str
    b: float


def plain_box(b: Box[str]) -> None:
    print(b.get(), repr(b.get()), b.get().upper())


def named(x: HasName) -> str:
    return repr(x.name_) + x.name_.lower()


def many(*args: str, **kw: str) -> None:
    print(args, kw, [a.upper() for a in args])


def gen() -> Iterator[Name]:
    yield Name("g")


async def agen() -> AsyncIterator[Name]:
    yield Name("ag")


async def coro() -> Name:
    return Name("co")


async def astr(x: AsyncIterator[str]) -> None:
    async for i in x:
        print(repr(i), i.upper())


def each(xs: Iterable[str]) -> None:
    print([x.upper() for x in xs], [repr(x) for x in xs])


def mapping(m: Mapping[str, Sequence[str]]) -> None:
    for k, vs in m.items():
        print(repr(k), vs, [v.upper() for v in vs])


def deep(x: tuple[tuple[str, ...], ...]) -> None:
    print(x, x[0][0].upper())


def fn(f: Callable[[Name], str]) -> None:
    r = f(Name("arg"))
    print(repr(r), r.upper())


def upper(x: str) -> str:
    return x.upper() + repr(x)


def same(x: str) -> str:
    return x


def name_of(x: str) -> Name:
    return Name(x + "!")


def union(x: int | str | None) -> str:
    if isinstance(x, str):
        return "s" + x + repr(x)
    if x is None:
        return "none"
    return f"i{x + 1}{x!r}"


def floats(x: float | str) -> str:
    if isinstance(x, str):
        return "text"
    return f"{x + 1} {x!r}"


n = Name("ann")
plain_box(Box(n))
plain_box(Box("s"))
print(
    named(Person(n)),
    Person(n),
    replace(Person(n), age=4),
    Person(n) == Person(Name("ann")),
    hash(Person(n)) == hash(Person(Name("ann"))),
)
many(n, "b", k=n)
each([n])
each((n,))
each({n: 1})
each({n}.union({"z"}) - {"z"})
each(gen())
mapping({n: [n], "x": (n, "y")})
deep(((n,), (n, Name("b"))))
fn(upper)
fn(same)
fn(name_of)
fn(lambda s: s.shout())
print(union(n), union(Id(4)), union(None), floats(Id(2)), floats(Deg(1.5)), floats(n))
print(
    "annx".startswith((n, Name("b"))),
    b"ab".startswith(Raw(b"a")),
    b",".join([Raw(b"x"), b"y"]),
    Raw(b"abc")[1:],
    bytes(Raw(b"q")),
    Raw("é", "utf-8"),
)
print(
    re.findall(Name("a+"), Name("caaat")),
    textwrap.wrap(Name("a b c d e"), Id(4)),
    os.path.join(n, "x"),
    n.replace("a", Name("b")),
)
print(
    range(Id(3)),
    [1, 2, 3, 4][Id(1) : Id(3)],
    "ab" * Id(2),
    list(enumerate("ab", Id(5))),
    math.sqrt(Deg(4.0)),
    math.pi * Deg(2.0),
)
print(
    struct.pack(">H", Id(258)),
    chr(Id(65)),
    round(Deg(2.567), Id(1)),
    int(Name("12")),
    float(Name("1.5")),
)
e: Entry = {"key": n, "n": Id(3)}
print(e, e["key"].upper(), e["n"] + 1)
q = Pair(n, Id(2))
print(q, q.a.upper(), q.b + 1, q == ("ann", 2.0), q[0])
x: object = n
print(cast(str, x).upper(), isinstance(x, Sequence), cast("int | str", x))
if isinstance(x, Sequence):
    print(len(x))
args: list[str] = sys.argv[1:]
args.append(n)
print(
    args, sorted(args, key=len), " ".join(args), args.index("ann"), args == ["ann"], "ann" in args
)
rows: list[tuple[str, str]] = [tuple_ for tuple_ in zip("ab", "cd")]
rows.append((n, n))
print(rows, sorted(rows), max(rows))
pairs: dict[str, list[str]] = {}
for w in "b a b".split():
    pairs.setdefault(w, []).append(n)
print(pairs, sorted(pairs.items()))
parts = "k=v;z=w".split(";")
table = dict(p.split("=") for p in parts)
table[n] = n
print(table, {v: k for k, v in table.items()}, [*table], list(map(upper, table)))
text: str = n
text += "x"
print(repr(text), repr(n + ""), type(n + "").__name__)
lookup: dict[Name, int] = {n: 1}
print(lookup[Name("ann")], [k.shout() for k in lookup], n in lookup)
first, *rest = [n, "b"]
print(repr(first), rest)
try:
    raise ValueError(n)
except ValueError as err:
    print(err, repr(err), err.args)


async def main() -> None:
    await astr(agen())
    r: str = await coro()
    print(repr(r))
    print(await asyncio.gather(coro(), coro()))


asyncio.run(main())

# expect: ann Name('ann') ANN
# expect: s 's' S
# expect: Name('ann')ann Person(name_=Name('ann'), age=Id(3)) Person(name_=Name('ann'), age=4) True True
# expect: (Name('ann'), 'b') {'k': Name('ann')} ['ANN', 'B']
# expect: ['ANN'] ["Name('ann')"]
# expect: ['ANN'] ["Name('ann')"]
# expect: ['ANN'] ["Name('ann')"]
# expect: ['ANN'] ["Name('ann')"]
# expect: ['G'] []
# expect: Name('ann') [Name('ann')] ['ANN']
# expect: 'x' (Name('ann'), 'y') ['ANN', 'Y']
# expect: ((Name('ann'),), (Name('ann'), Name('b'))) ANN
# expect: "ARGName('arg')" ARGNAME('ARG')
# expect: Name('arg') ARG
# expect: Name('arg!') ARG!
# expect: 'ARG!' ARG!
# expect: sannName('ann') i5Id(4) none 3 Id(2) 2.5 1.5 text
# expect: True True b'x,y' b'bc' b'q' b'\xc3\xa9'
# expect: ['aaa'] ['a b', 'c d', 'e'] ann/x bnn
# expect: range(0, 3) [2, 3] abab [(5, 'a'), (6, 'b')] 2.0 6.283185307179586
# expect: b'\x01\x02' A 2.6 12 1.5
# expect: {'key': Name('ann'), 'n': Id(3)} ANN 4
# expect: Pair(a=Name('ann'), b=Id(2)) ANN 3 True ann
# expect: ANN True ann
# expect: 3
# expect: [Name('ann')] [Name('ann')] ann 0 True True
# expect: [('a', 'c'), ('b', 'd'), (Name('ann'), Name('ann'))] [('a', 'c'), (Name('ann'), Name('ann')), ('b', 'd')] ('b', 'd')
# expect: {'b': [Name('ann'), Name('ann')], 'a': [Name('ann')]} [('a', [Name('ann')]), ('b', [Name('ann'), Name('ann')])]
# expect: {'k': 'v', 'z': 'w', Name('ann'): Name('ann')} {'v': 'k', 'w': 'z', Name('ann'): Name('ann')} ['k', 'z', Name('ann')] ["K'k'", "Z'z'", "ANNName('ann')"]
# expect: 'annx' 'ann' str
# expect: 1 ['ANN!'] True
# expect: Name('ann') ['b']
# expect: ann ValueError(Name('ann')) (Name('ann'),)
# expect: Name('ag') AG
# expect: Name('co')
# expect: [Name('co'), Name('co')]
