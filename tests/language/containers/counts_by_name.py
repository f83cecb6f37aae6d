"""Counter and dict made of names; `**` beside stars."""

from collections import Counter


d = {"b": 2}
print(Counter(a=1, b=2), Counter({"x": 1}), Counter(), dict(a=1, **d), dict(d, c=3), dict(**d))
print(dict([("a", 1)], b=3))


def f(*a: int, x: int = 0, **k: int) -> str:
    return f"{a} {x} {k}"


t = (1, 2)
print(f(*t, **d), f(*t, x=5, **d))


print(sorted(Counter(x=3, y=1).most_common()), +Counter(q=1))

# expect: Counter({'b': 2, 'a': 1}) Counter({'x': 1}) Counter() {'a': 1, 'b': 2} {'b': 2, 'c': 3} {'b': 2}
# expect: {'a': 1, 'b': 3}
# expect: (1, 2) 0 {'b': 2} (1, 2) 5 {'b': 2}
# expect: [('x', 3), ('y', 1)] Counter({'q': 1})
