"""dict.fromkeys() whose values come later, and containers by typing's names."""

from __future__ import annotations

import collections
from typing import ChainMap, Counter, DefaultDict, Deque, Dict, Optional, OrderedDict

previous: Dict[str, Optional[str]] = dict.fromkeys("abc")
previous["a"] = "b"
print(previous, dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), list(dict.fromkeys("hello")))


def best(names: list[str]) -> dict[str, float | None]:
    found: dict[str, float | None] = dict.fromkeys(names)
    found[names[0]] = 1.5
    return found


print(best(["x", "y"]))
queue: Deque[int] = collections.deque([1, 2])
queue.appendleft(0)
groups: DefaultDict[str, Deque[str]] = collections.defaultdict(collections.deque)
groups["a"].append("x")
counts: Counter[str] = collections.Counter("aab")
order: OrderedDict[str, int] = collections.OrderedDict(a=1)
chain: ChainMap[str, int] = collections.ChainMap(order, {"b": 2})
print(queue, dict(groups), counts, order, chain["b"], isinstance(queue, collections.deque))

# expect: {'a': 'b', 'b': None, 'c': None} {'a': None, 'b': None} {1: 0, 2: 0} ['h', 'e', 'l', 'o']
# expect: {'x': 1.5, 'y': None}
# expect: deque([0, 1, 2]) {'a': deque(['x'])} Counter({'a': 2, 'b': 1}) OrderedDict({'a': 1}) 2 True
