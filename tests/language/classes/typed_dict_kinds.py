"""TypedDict: nested, partial, updated, compared, functional form."""

from __future__ import annotations
from typing import TypedDict, NotRequired, Required


class Address(TypedDict):
    street: str
    zip: int


class Person(TypedDict, total=False):
    name: Required[str]
    age: int
    tags: list[str]
    address: Address
    score: float | None


def make(n: str) -> Person:
    return {"name": n, "age": 3, "tags": ["a"], "address": {"street": "s", "zip": 1}, "score": None}


p = make("x")
p["age"] += 4
p["tags"].append("b")
p["address"]["zip"] = 99
print(p, p["address"]["street"].upper(), p["age"] * 2)
if "score" in p:
    print(p["score"] is None)
print(p.get("age", 0) + 1, p.get("score"), sorted(p.keys()), len(p))
q: Person = {"name": "q"}
print(q, "age" in q, q.get("age"), q == {"name": "q"})
q.update({"age": 5})
print(q)
for k, v in p.items():
    print(k, v)
ps: list[Person] = [p, q]
print(
    [r["name"] for r in ps],
    max(ps, key=lambda r: r.get("age", 0))["name"],
    sum(r.get("age", 0) for r in ps),
)
Point = TypedDict("Point", {"x": int, "y": int})
pt = Point(x=1, y=2)
pt["x"], pt["y"] = pt["y"], pt["x"]
print(pt, pt["x"] + pt["y"])
print(p.pop("age"), p.setdefault("score", 1.5), "age" in p)
del q["age"]
print(q)
copy = pt.copy()
copy["x"] = 50
print(pt, copy)


class Sparse(TypedDict, total=False):
    h: dict[str, str]
    n: list[int]
    s: set[str]
    o: dict[str, dict[str, list[int]]]
    u: list[str] | None


t: Sparse = {}
print(
    t.get("h", {}),
    t.get("n", []),
    t.get("s", set()),
    t.get("o", {}).get("x", {}),
    t.get("u", []),
    t.get("u"),
)
print({"a": "b", **t.get("h", {})}, sum(t.get("n", [])), [*t.get("n", []), 1])
t.setdefault("h", {})["x"] = "y"
t.setdefault("n", []).append(4)
t.setdefault("o", {}).setdefault("p", {}).setdefault("q", []).append(1)
print(t, {**t.get("h", {}), "c": "d"}, t.pop("n", []), t.pop("n", []), sorted(t))
for k, v in t.get("h", {}).items():
    print(k, v)
for w in t.get("u", []) or []:
    print(w)
x = t.get("h", {})
y = t.get("n", [])
y.append(3)
print(x, y, max(y, default=0), len(t.get("o", {})["p"]))

# expect: {'name': 'x', 'age': 7, 'tags': ['a', 'b'], 'address': {'street': 's', 'zip': 99}, 'score': None} S 14
# expect: True
# expect: 8 None ['address', 'age', 'name', 'score', 'tags'] 5
# expect: {'name': 'q'} False None True
# expect: {'name': 'q', 'age': 5}
# expect: name x
# expect: age 7
# expect: tags ['a', 'b']
# expect: address {'street': 's', 'zip': 99}
# expect: score None
# expect: ['x', 'q'] x 12
# expect: {'x': 2, 'y': 1} 3
# expect: 7 None False
# expect: {'name': 'q'}
# expect: {'x': 2, 'y': 1} {'x': 50, 'y': 1}
# expect: {} [] set() {} [] None
# expect: {'a': 'b'} 0 [1]
# expect: {'h': {'x': 'y'}, 'o': {'p': {'q': [1]}}} {'x': 'y', 'c': 'd'} [4] [] ['h', 'o']
# expect: x y
# expect: {'x': 'y'} [3] 3 1
