"""Subclasses of containers tell their own name."""

from collections import Counter, OrderedDict, defaultdict, deque


class S(set[int]): ...


class F(frozenset[int]): ...


class D(deque[int]): ...


class C(Counter[str]): ...


class O(OrderedDict[int, int]): ...


class L(list[int]): ...


class DD(defaultdict[str, int]): ...


print(
    S(),
    S([1]),
    F(),
    F([2]),
    D(),
    D([1], 2),
    C(),
    C("aa"),
    O(),
    O({1: 2}),
    L([1]),
    DD(None, {"a": 1}),
)
print(
    set[int](),
    frozenset[int](),
    {1},
    frozenset({2}),
    deque([1]),
    Counter("b"),
    OrderedDict({1: 2}),
    defaultdict[int, int](None),
)

# expect: S() S({1}) F() F({2}) D([]) D([1], maxlen=2) C() C({'a': 2}) O() O({1: 2}) [1] DD(None, {'a': 1})
# expect: set() frozenset() {1} frozenset({2}) deque([1]) Counter({'b': 1}) OrderedDict({1: 2}) defaultdict(None, {})
