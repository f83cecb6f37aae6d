"""Encoder classes and hooks of json; UserDict and UserList; the gc module."""

import gc
import json
from collections import UserDict, UserList
from dataclasses import dataclass


@dataclass
class P:
    x: int
    y: int


class PointEncoder(json.JSONEncoder):
    def default(self, o: object) -> object:
        if isinstance(o, P):
            return {"x": o.x, "y": o.y, "__p__": True}
        return super().default(o)


def hook(d: dict[str, object]) -> object:
    if "__p__" in d:
        x, y = d["x"], d["y"]
        assert isinstance(x, int) and isinstance(y, int)
        return P(x, y)
    return d


class Lower(UserDict[str, int]):
    def __setitem__(self, key: str, item: int) -> None:
        super().__setitem__(key.lower(), item)

    def __missing__(self, key: str) -> int:
        return -1


def main() -> None:
    gc.collect()
    gc.disable()
    print(gc.isenabled())
    t = json.dumps({"a": [P(1, 2), 3]}, cls=PointEncoder, sort_keys=True)
    print(t, PointEncoder(indent=1).encode([P(3, 4)]))
    print(json.loads(t, object_hook=hook))
    print(json.dumps(P(1, 1), default=lambda o: repr(o)), json.dumps(chr(0xD800)))
    try:
        json.dumps(object(), cls=PointEncoder)
    except TypeError as error:
        print(error)
    d = Lower({"A": 1})
    d["B"] = 2
    d.update({"C": 3})
    print(
        d,
        len(d),
        "a" in d,
        d["zz"],
        d.get("a"),
        d.pop("b"),
        list(d),
        d.setdefault("q", 5),
        d == {"a": 1, "c": 3, "q": 5},
        list(d.items()),
    )
    u = UserList([3, 1, 2])
    u.append(5)
    u += [7]
    print(
        u, u[0], u[1:3], len(u), u + [1], u * 2, 3 in u, u.index(2), sorted(u), u == [3, 1, 2, 5, 7]
    )
    print(json.JSONDecoder(object_hook=hook).decode('[{"x":1,"y":2,"__p__":1}]'))


main()

# expect: False
# expect: {"a": [{"__p__": true, "x": 1, "y": 2}, 3]} [
# expect:  {
# expect:   "x": 3,
# expect:   "y": 4,
# expect:   "__p__": true
# expect:  }
# expect: ]
# expect: {'a': [P(x=1, y=2), 3]}
# expect: "P(x=1, y=1)" "\ud800"
# expect: Object of type object is not JSON serializable
# expect: {'a': 1, 'c': 3} 3 True -1 1 2 ['a', 'c'] -1 False [('a', 1), ('c', 3)]
# expect: [3, 1, 2, 5, 7] 3 [1, 2] 5 [3, 1, 2, 5, 7, 1] [3, 1, 2, 5, 7, 3, 1, 2, 5, 7] True 2 [1, 2, 3, 5, 7] True
# expect: [P(x=1, y=2)]
