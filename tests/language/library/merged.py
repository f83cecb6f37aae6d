"""Merged dicts keep the class of the left one."""

from collections import ChainMap, Counter, OrderedDict, defaultdict, deque

counts: defaultdict[str, int] = defaultdict(int, {"a": 1})
merged = counts | {"b": 2}
print(merged, merged["new"], type(merged).__name__)
ordered = OrderedDict(x=1, y=2)
both = ordered | {"y": 3, "z": 4}
print(both, type(both).__name__, list(both))
both.move_to_end("x")
print(both, ordered | OrderedDict(w=0))
mixed = OrderedDict(a=1) | {2: "b"}
print(mixed)
print(Counter("aab") | Counter("b"), {"k": 1} | {"l": 2})
chain = ChainMap({"a": 1}, {"b": 2})
copied = chain.copy()
copied["a"] = 5
print(chain, copied, copied["b"])
print(2 * deque([1, 2]), deque("ab", maxlen=3) * 2)
ordered = OrderedDict(x=1, y=2)
print(ordered.copy(), type(ordered.copy()).__name__)
print(OrderedDict.fromkeys("ab"), OrderedDict.fromkeys("ab", 3))
print(defaultdict(int, {"a": 1}).copy(), Counter("a").copy())
print(list(reversed(ordered)), list(ordered.keys()), ordered.popitem())
print(defaultdict.fromkeys([1, 2], 0))
od = OrderedDict(a=1)
od |= {"b": 2}
print(od)
dd = defaultdict(list, {"a": [1]})
dd |= {"c": [3]}
print(dd)
try:
    print(Counter.fromkeys("ab"))
except NotImplementedError as error:
    print(error)

# expect: defaultdict(<class 'int'>, {'a': 1, 'b': 2, 'new': 0}) 0 defaultdict
# expect: OrderedDict({'x': 1, 'y': 3, 'z': 4}) OrderedDict ['x', 'y', 'z']
# expect: OrderedDict({'y': 3, 'z': 4, 'x': 1}) OrderedDict({'x': 1, 'y': 2, 'w': 0})
# expect: OrderedDict({'a': 1, 2: 'b'})
# expect: Counter({'a': 2, 'b': 1}) {'k': 1, 'l': 2}
# expect: ChainMap({'a': 1}, {'b': 2}) ChainMap({'a': 5}, {'b': 2}) 2
# expect: deque([1, 2, 1, 2]) deque(['b', 'a', 'b'], maxlen=3)
# expect: OrderedDict({'x': 1, 'y': 2}) OrderedDict
# expect: OrderedDict({'a': None, 'b': None}) OrderedDict({'a': 3, 'b': 3})
# expect: defaultdict(<class 'int'>, {'a': 1}) Counter({'a': 1})
# expect: ['y', 'x'] ['x', 'y'] ('y', 2)
# expect: defaultdict(None, {1: 0, 2: 0})
# expect: OrderedDict({'a': 1, 'b': 2})
# expect: defaultdict(<class 'list'>, {'a': [1], 'c': [3]})
# expect: Counter.fromkeys() is undefined.  Use Counter(iterable) instead.
