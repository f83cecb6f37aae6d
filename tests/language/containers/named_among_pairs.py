"""NamedTuples among the pairs that the library makes."""

from collections import Counter
from itertools import groupby, chain, product, pairwise
from operator import itemgetter
from typing import NamedTuple


class Item(NamedTuple):
    name: str
    n: int


def show(p: tuple[str, int]) -> None:
    print(p, p[0], p[1])


show(Item("a", 1))
counts = Counter("hello")
print(counts.most_common(2), counts.most_common(1)[0])
top = [*counts.most_common()]
top.append(Item("z", 0))
print(top[-1], sorted(top, key=itemgetter(1, 0)))
for name, n in counts.most_common(1):
    print(name, n)
d = {"x": 1, "y": 2}
for pair in d.items():
    show(pair)
print(list(d.items()), sorted(d.items(), key=lambda kv: -kv[1]), max(d.items(), key=itemgetter(1)))
print(d.popitem(), dict([("q", 1), Item("r", 2)]))
for k, group in groupby([("a", 1), ("a", 2), Item("b", 3)], key=lambda p: p[0]):
    print(k, list(group))
print(list(zip("ab", [1, 2])), list(chain([("a", 1)], [Item("c", 4)])))
names, ns = zip(*[("a", 1), Item("b", 2)])
print(names, ns, list(product("a", [1])), list(pairwise([("a", 1), Item("b", 2)])))
print([*d.items()], {**dict(zip("ab", [1, 2]))}, {k: v for k, v in [Item("k", 9), ("l", 8)]})
m = min([("a", 1), Item("0", 5)])
print(m, m == ("0", 5), {m: 1}, sum(n for _, n in [("a", 1), Item("b", 2)]))
x, y = Item("p", 3)
print(x, y, divmod(7, 2), tuple(Item("t", 1)), list(Item("u", 2)))
opt: dict[str, tuple[str, int]] = {"a": Item("a", 1)}
got = opt.get("a")
print(got, opt.get("b"), opt.get("b", ("none", 0)), opt.setdefault("c", ("c", 3)))
if got is not None:
    a, b = got
    print(a, b)

# expect: Item(name='a', n=1) a 1
# expect: [('l', 2), ('h', 1)] ('l', 2)
# expect: Item(name='z', n=0) [Item(name='z', n=0), ('e', 1), ('h', 1), ('o', 1), ('l', 2)]
# expect: l 2
# expect: ('x', 1) x 1
# expect: ('y', 2) y 2
# expect: [('x', 1), ('y', 2)] [('y', 2), ('x', 1)] ('y', 2)
# expect: ('y', 2) {'q': 1, 'r': 2}
# expect: a [('a', 1), ('a', 2)]
# expect: b [Item(name='b', n=3)]
# expect: [('a', 1), ('b', 2)] [('a', 1), Item(name='c', n=4)]
# expect: ('a', 'b') (1, 2) [('a', 1)] [(('a', 1), Item(name='b', n=2))]
# expect: [('x', 1)] {'a': 1, 'b': 2} {'k': 9, 'l': 8}
# expect: Item(name='0', n=5) True {Item(name='0', n=5): 1} 3
# expect: p 3 (3, 1) ('t', 1) ['u', 2]
# expect: Item(name='a', n=1) None ('none', 0) ('c', 3)
# expect: a 1
