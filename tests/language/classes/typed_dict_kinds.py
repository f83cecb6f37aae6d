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
