"""dataclasses.fields and is_dataclass."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, KW_ONLY, asdict, dataclass, field, fields, is_dataclass


@dataclass
class P:
    a: int
    b: str = "x"
    c: list[int] = field(default_factory=list, repr=False)
    d: float = field(default=1.5, compare=False)
    _: KW_ONLY
    e: bool = True


@dataclass
class R(P):
    f: int | None = None


class S(R):
    pass


def names(p: P) -> list[str]:
    return [f.name for f in fields(p)]


p = P(1)
for f in fields(p):
    print(f.name, f.default is MISSING, f.repr, f.init, f.compare, f.kw_only)
print([f.name for f in fields(P)], [f.default for f in fields(R) if f.default is not MISSING])
print(
    is_dataclass(p),
    is_dataclass(P),
    is_dataclass(3),
    is_dataclass(int),
    is_dataclass(S(1)),
    is_dataclass(S),
)
print(names(p), names(R(1)), len(fields(R(1))))
print({f.name: asdict(p)[f.name] for f in fields(p)})
x: object = p
y: object = "s"
print(is_dataclass(x), is_dataclass(y), is_dataclass(None))


@dataclass
class ByFactory:
    """Factories of containers where a base class of theirs is declared."""

    names: Sequence[str] = field(default_factory=list)
    table: Mapping[str, int] = field(default_factory=dict)
    items: Iterable[int] = field(default_factory=set)


print(ByFactory(), list(ByFactory().items))

# expect: a True True True True False
# expect: b False True True True False
# expect: c True False True True False
# expect: d False True True False False
# expect: e False True True True True
# expect: ['a', 'b', 'c', 'd', 'e'] ['x', 1.5, True, None]
# expect: True True False False True True
# expect: ['a', 'b', 'c', 'd', 'e'] ['a', 'b', 'c', 'd', 'e', 'f'] 6
# expect: {'a': 1, 'b': 'x', 'c': [], 'd': 1.5, 'e': True}
# expect: True False False
# expect: ByFactory(names=[], table={}, items=set()) []
