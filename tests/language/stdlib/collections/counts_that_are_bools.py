"""A Counter keeps a True as it is, and takes part in dicts of ints that hold bools; views of an OrderedDict."""

from collections import Counter, OrderedDict

c: Counter[str] = Counter()
c["a"] = True
c["b"] = 2
print(c, c["a"], c["zz"])
c["a"] += 1
print(c)
top: list[tuple[str, int]] = c.most_common()
print(top)
d: dict[str, int] = {"x": True, "y": 3}
print(d | c, c | Counter(d), c + Counter(d), c - Counter(d), c & Counter(d))
both: dict[str, int] = d | dict(c)
print(both)
c.update(d)
print(c, c.total(), sorted(c.elements()))
c.subtract({"x": True})
print(c)
print(+c, -c, c == Counter(c), c <= c)
e = Counter({True: False})
print(e, e[True])
k = Counter(a=True, b=2)
print(k, k.most_common(True))
for key, n in k.items():
    print(key, n, isinstance(n, bool))
import copy

print(copy.deepcopy(k), k.copy())
o = OrderedDict([("a", 1), ("b", True)])
print(o, o.keys(), o.values(), o.items())
print(o.keys() | {"c"} == {"a", "b", "c"}, list(reversed(o.items())), o == {"b": 1, "a": 1})
m: dict[str, int] = o
print(m.keys(), m.items())
x: object = o.keys()
print(x)

# expect: Counter({'b': 2, 'a': True}) True 0
# expect: Counter({'a': 2, 'b': 2})
# expect: [('a', 2), ('b', 2)]
# expect: {'x': True, 'y': 3, 'a': 2, 'b': 2} Counter({'y': 3, 'a': 2, 'b': 2, 'x': True}) Counter({'y': 3, 'a': 2, 'b': 2, 'x': True}) Counter({'a': 2, 'b': 2}) Counter()
# expect: {'x': True, 'y': 3, 'a': 2, 'b': 2}
# expect: Counter({'y': 3, 'a': 2, 'b': 2, 'x': 1}) 8 ['a', 'a', 'b', 'b', 'x', 'y', 'y', 'y']
# expect: Counter({'y': 3, 'a': 2, 'b': 2, 'x': 0})
# expect: Counter({'y': 3, 'a': 2, 'b': 2}) Counter() True True
# expect: Counter({True: False}) False
# expect: Counter({'b': 2, 'a': True}) [('b', 2)]
# expect: a True True
# expect: b 2 False
# expect: Counter({'b': 2, 'a': True}) Counter({'b': 2, 'a': True})
# expect: OrderedDict({'a': 1, 'b': True}) odict_keys(['a', 'b']) odict_values([1, True]) odict_items([('a', 1), ('b', True)])
# expect: True [('b', True), ('a', 1)] True
# expect: odict_keys(['a', 'b']) odict_items([('a', 1), ('b', True)])
# expect: odict_keys(['a', 'b'])
