"""Which class the union of dicts is of; ChainMap's unions; a UserDict of keywords."""

from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict

plain = {"a": 1, "b": 2}
print(plain | OrderedDict(b=3, c=4), plain | defaultdict(int, b=3), plain | Counter(b=3))
print(OrderedDict(a=1) | plain, defaultdict(int, a=5) | plain, plain | {"z": 0})
merged: dict[str, int] = plain | OrderedDict(q=9)
print(type(merged).__name__, merged)
chain = ChainMap({"a": 1}, {"b": 2})
print(chain | {"c": 3}, chain, list(chain))
chain |= {"a": 7}
print(chain)
u = UserDict(a=4, b=5)
u |= {"c": 6}
print(u, sorted(u), len(u), UserDict({"x": 1}), UserDict([("y", 2)]))

# expect: OrderedDict({'a': 1, 'b': 3, 'c': 4}) defaultdict(<class 'int'>, {'a': 1, 'b': 3}) {'a': 1, 'b': 3}
# expect: OrderedDict({'a': 1, 'b': 2}) defaultdict(<class 'int'>, {'a': 1, 'b': 2}) {'a': 1, 'b': 2, 'z': 0}
# expect: OrderedDict OrderedDict({'a': 1, 'b': 2, 'q': 9})
# expect: ChainMap({'a': 1, 'c': 3}, {'b': 2}) ChainMap({'a': 1}, {'b': 2}) ['b', 'a']
# expect: ChainMap({'a': 7}, {'b': 2})
# expect: {'a': 4, 'b': 5, 'c': 6} ['a', 'b', 'c'] 3 {'x': 1} {'y': 2}
