"""Callbacks with arguments on an ExitStack, and arithmetic of counters."""

import contextlib
from collections import Counter


def note(text: str, times: int = 1) -> None:
    print("note", text * times)


with contextlib.ExitStack() as stack:
    stack.callback(print, "first", 1)
    stack.callback(note, "ab", times=2)
    stack.callback(lambda: print("plain"))
    print("body")
c = Counter({"a": 2, "b": 1})
print(sorted(c.elements()), c, Counter("aab") == c, Counter[str](), Counter({"x": 3}).total())
e: Counter[int] = Counter()
e.update([1, 1, 2])
print(e.most_common(1), +e, e - Counter([1]))

# expect: body
# expect: plain
# expect: note abab
# expect: first 1
# expect: ['a', 'a', 'b'] Counter({'a': 2, 'b': 1}) True Counter() 3
# expect: [(1, 2)] Counter({1: 2, 2: 1}) Counter({1: 1, 2: 1})
