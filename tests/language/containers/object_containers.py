"""Containers written where an object is declared, and found again as containers of objects."""

from typing import cast

type Tree = dict[str, object]


def flatten(tree: dict[str, object], prefix: str = "") -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in tree.items():
        if isinstance(value, dict):
            found.update(flatten(value, f"{prefix}{key}."))
        elif isinstance(value, list):
            found.update(flatten({str(i): item for i, item in enumerate(value)}, f"{prefix}{key}."))
        else:
            found[prefix + key] = value
    return found


def merge(base: Tree, other: Tree) -> Tree:
    merged = dict(base)
    for key, value in other.items():
        have = merged.get(key)
        if isinstance(have, dict) and isinstance(value, dict):
            merged[key] = merge(have, value)
        else:
            merged[key] = value
    return merged


def put(tree: Tree, path: str, value: object) -> None:
    """Change what is nested, in place."""
    *above, last = path.split(".")
    for part in above:
        below = tree.setdefault(part, {})
        if not isinstance(below, dict):
            raise TypeError(part)
        tree = below
    tree[last] = value


def count(value: object) -> int:
    if isinstance(value, list):
        items: list[object] = value
        items.append("counted")
        return sum(count(item) for item in items)
    return 1


config: dict[str, object] = {
    "name": "app",
    "limits": {"cpu": 2, "memory": {"soft": 1, "hard": 2}},
    "hosts": [{"ip": "a", "ports": [1, 2]}, {"ip": "b", "ports": []}],
    "squares": {str(n): n * n for n in range(3)},
}
print(flatten(config))
print(merge(config, {"limits": {"cpu": 4}, "name": "other", "new": {"x": [1, 2]}}))
put(config, "limits.memory.hard", "much")
put(config, "a.b.c", [1, 2, 3])
print(config["limits"], config["a"])
nested: object = [1, [2, 3], ["x", [4.5]], [n for n in range(2)]]
print(count(nested), nested)
tags: dict[str, object] = {"tags": ["a", "b"], "sizes": {"a": 1}}
names = cast(list[str], tags["tags"])
names.append("c")
print([name.upper() for name in names], tags, merge(tags, {"sizes": {"b": 2}}))


def empty() -> None:
    d: dict[str, object] = {}
    x = d.setdefault("a", {})
    y = d.setdefault("b", [])
    assert isinstance(x, dict) and isinstance(y, list)
    z: dict[str, object] = x
    z["k"] = 1
    w: list[object] = y
    w.append(2)
    print(d)
    n: dict[str, object] = {"none": {None: 1}, "s": {1, 2}, "e": set()}
    print(n, [type(v).__name__ for v in n.values()])


empty()


def pair(o: object) -> int:
    if not isinstance(o, tuple) or len(o) != 2:
        return 0
    a, b = o
    print(a, b)
    return int(a) + int(b)


print(pair((1, 2)), pair((1,)), pair(3), pair(("4", "5")))


def numbers(d: object) -> None:
    assert isinstance(d, dict)
    for k in ("i", "f", "s", "b", "t", "n"):
        try:
            print(k, int(d[k]), float(d[k]))
        except TypeError as e:
            print(k, e)
        except ValueError as e:
            print(k, e)


numbers({"i": 3, "f": 2.75, "s": "12", "b": True, "t": b"7", "n": None})
numbers({"i": [1], "f": "x", "s": "1.5", "b": False, "t": bytearray(b"8"), "n": (1,)})

# expect: {'name': 'app', 'limits.cpu': 2, 'limits.memory.soft': 1, 'limits.memory.hard': 2, 'hosts.0.ip': 'a', 'hosts.0.ports.0': 1, 'hosts.0.ports.1': 2, 'hosts.1.ip': 'b', 'squares.0': 0, 'squares.1': 1, 'squares.2': 4}
# expect: {'name': 'other', 'limits': {'cpu': 4, 'memory': {'soft': 1, 'hard': 2}}, 'hosts': [{'ip': 'a', 'ports': [1, 2]}, {'ip': 'b', 'ports': []}], 'squares': {'0': 0, '1': 1, '2': 4}, 'new': {'x': [1, 2]}}
# expect: {'cpu': 2, 'memory': {'soft': 1, 'hard': 'much'}} {'b': {'c': [1, 2, 3]}}
# expect: 12 [1, [2, 3, 'counted'], ['x', [4.5, 'counted'], 'counted'], [0, 1, 'counted'], 'counted']
# expect: ['A', 'B', 'C'] {'tags': ['a', 'b', 'c'], 'sizes': {'a': 1}} {'tags': ['a', 'b', 'c'], 'sizes': {'a': 1, 'b': 2}}
# expect: {'a': {'k': 1}, 'b': [2]}
# expect: {'none': {None: 1}, 's': {1, 2}, 'e': set()} ['dict', 'set', 'set']
# expect: 1 2
# expect: 4 5
# expect: 3 0 0 9
# expect: i 3 3.0
# expect: f 2 2.75
# expect: s 12 12.0
# expect: b 1 1.0
# expect: t 7 7.0
# expect: n int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect: i int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: f invalid literal for int() with base 10: 'x'
# expect: s invalid literal for int() with base 10: '1.5'
# expect: b 0 0.0
# expect: t 8 8.0
# expect: n int() argument must be a string, a bytes-like object or a real number, not 'tuple'
