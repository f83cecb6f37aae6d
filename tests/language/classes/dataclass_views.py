"""asdict and astuple."""

from __future__ import annotations
from typing import TypedDict, NamedTuple
from dataclasses import dataclass, field, asdict, astuple


@dataclass
class P:
    x: int
    y: int


@dataclass
class L:
    name: str
    pts: list[P] = field(default_factory=list)
    meta: dict[str, int] = field(default_factory=dict)
    t: tuple[int, str] = (1, "a")


p = P(1, 2)
print(asdict(p), astuple(p))
print(asdict(L("a", [P(1, 2)], {"k": 1})))
print(astuple(L("a", [P(1, 2)])))
d = asdict(p)
print(d["x"], len(d), list(d))

# expect: {'x': 1, 'y': 2} (1, 2)
# expect: {'name': 'a', 'pts': [{'x': 1, 'y': 2}], 'meta': {'k': 1}, 't': (1, 'a')}
# expect: ('a', [(1, 2)], {}, (1, 'a'))
# expect: 1 2 ['x', 'y']
