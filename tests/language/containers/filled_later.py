"""Containers made empty, whose items mypy learns from what is put in; operators that only the right operand has."""

from collections import OrderedDict, defaultdict, deque, Counter


class Bits:
    def __rlshift__(self, other: list[int]) -> str:
        return f"{other} <<"

    def __ror__(self, other: list[int]) -> str:
        return f"{other} |"

    def __rmatmul__(self, other: str) -> str:
        return other + " @"


def f() -> None:
    od = OrderedDict()
    od["x"] = "y"
    print(od)
    d = dict()
    d["x"] = 1
    q: deque[int] = deque()
    q.append(3)
    s = set()
    s.add(2)
    l = list()
    l.append("x")
    dd = defaultdict(list)
    dd["a"].append(1)
    c: Counter[str] = Counter()
    c["x"] += 1
    print(d, q, s, l, dict(dd), c)


f()
print([1] << Bits(), [2] | Bits(), "x" @ Bits())


class Filled:
    def __init__(self, known: dict[int, int]) -> None:
        self.table = dict()
        self.row = list()
        self.names = set()
        for key in known:
            self.table[key] = known[key]
            self.row.append(key)
            self.names.add(str(key))


filled = Filled({1: 2})
print(filled.table, filled.row, filled.names)

# expect: OrderedDict({'x': 'y'})
# expect: {'x': 1} deque([3]) {2} ['x'] {'a': [1]} Counter({'x': 1})
# expect: [1] << [2] | x @
# expect: {1: 2} [1] {'1'}
