"""Builtins with overloads as values: what is wanted picks the overload."""

from collections.abc import Callable
from functools import reduce
import math


xs = [3.7, 1.2, 2.5]
ns = [3, 1, 2]
print(list(map(round, xs)))
print(reduce(min, ns), reduce(max, ns), reduce(max, xs))
print(sorted([[3, 1], [2, 9]], key=max), sorted([[3, 1], [2, 9]], key=min))
print(list(map(math.floor, xs)), list(map(math.ceil, xs)))
print(list(map(len, ["a", "bb"])), sorted(["ccc", "a"], key=len))
print(list(map(sorted, [[3, 1], [2, 1]])), list(map(sum, [[1, 2], [3]])))
print(max([[1, 2], [3]], key=sum))
print(list(map(abs, [-1, 2])), list(map(abs, [-1.5])))
print(list(map(int, ["1", "2"])), list(map(str, ns)), list(map(float, ["1.5"])))
print(list(map(int, xs)), list(map(bool, ns)))
print(list(map(divmod, [7, 8], [2, 3])), list(map(pow, [2, 3], [3, 2])))
f: Callable[[float], int] = round
g: Callable[[int, int], int] = max
h: Callable[[list[int]], int] = min
k: Callable[[list[int]], list[int]] = sorted
print(f(2.7), g(1, 2), h([4, 3]), k([2, 1]))
table: dict[str, Callable[[int, int], int]] = {"max": max, "min": min, "pow": pow}
for name, fn in table.items():
    print(name, fn(2, 5))
agg: dict[str, Callable[[list[float]], float]] = {"sum": sum, "max": max, "min": min}
for name, fa in agg.items():
    print(name, fa(xs))
print(
    list(map(ord, "ab")),
    list(map(chr, [97])),
    list(map(list, ["ab"])),
    list(map(tuple, ["ab"])),
    list(map(set, ["a"])),
)
print(list(map(repr, ns)), list(map(hex, ns)), list(map(any, [[0, 1]])), list(map(all, [[0]])))
print(
    list(filter(str.isdigit, ["1", "a"])),
    list(map(str.upper, ["a"])),
    list(map(str.strip, [" a "])),
)
print(
    list(map(reversed, [[1, 2]]))[0].__next__(),
    list(map(dict, [[("a", 1)]])),
    list(map(enumerate, ["a"]))[0].__next__(),
)

# expect: [4, 1, 2]
# expect: 1 3 3.7
# expect: [[3, 1], [2, 9]] [[3, 1], [2, 9]]
# expect: [3, 1, 2] [4, 2, 3]
# expect: [1, 2] ['a', 'ccc']
# expect: [[1, 3], [1, 2]] [3, 3]
# expect: [1, 2]
# expect: [1, 2] [1.5]
# expect: [1, 2] ['3', '1', '2'] [1.5]
# expect: [3, 1, 2] [True, True, True]
# expect: [(3, 1), (2, 2)] [8, 9]
# expect: 3 2 3 [1, 2]
# expect: max 5
# expect: min 2
# expect: pow 32
# expect: sum 7.4
# expect: max 3.7
# expect: min 1.2
# expect: [97, 98] ['a'] [['a', 'b']] [('a', 'b')] [{'a'}]
# expect: ['3', '1', '2'] ['0x3', '0x1', '0x2'] [True] [False]
# expect: ['1'] ['A'] ['a']
# expect: 2 [{'a': 1}] (0, 'a')
